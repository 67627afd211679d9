using System.Runtime.CompilerServices;

namespace TuiPlans.Tests.Support;

/// <summary>Holds a text against a file that a person has looked at.</summary>
public static class Golden
{
    private const string Accept = "TUIPLANS_ACCEPT";

    /// <summary>Fails with the first line that differs; the file stands in a folder Golden beside the test.</summary>
    public static void Matches(string name, string text, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name + ".txt");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        var how = $"Look at it; where it is right, accept it with {Accept}=1 dotnet test --filter {name.Split('-')[0]}, and read the difference in git.";
        File.Exists(path).ShouldBeTrue($"There is no golden file {path}. {how}\n{text}");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        var actual = text.Split('\n');
        for (var i = 0; i < Math.Max(expected.Length, actual.Length); i++)
            actual.ElementAtOrDefault(i).ShouldBe(expected.ElementAtOrDefault(i), $"{name}, line {i + 1}. {how}\n{text}");
    }
}
