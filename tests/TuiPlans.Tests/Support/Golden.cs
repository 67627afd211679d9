using System.Runtime.CompilerServices;

namespace TuiPlans.Tests.Support;

/// <summary>Holds a text against a file that a person has looked at.</summary>
public static class Golden
{
    private const string Accept = "TUIPLANS_ACCEPT";

    /// <summary>Fails with the first line that differs; the file stands in a folder Golden beside the test.</summary>
    public static void Matches(string name, string text, [CallerFilePath] string test = "") =>
        MatchesFile(Path.Combine(Path.GetDirectoryName(test)!, "Golden", name + ".txt"), name.Split('-')[0], text);

    /// <summary>The same for a file that stands elsewhere.</summary>
    public static void MatchesFile(string path, string filter, string text)
    {
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        var how = $"Look at it; where it is right, accept it with {Accept}=1 dotnet test --filter {filter}, and read the difference in git.";
        File.Exists(path).ShouldBeTrue($"There is no file {path}. {how}\n{text}");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        var actual = text.Split('\n');
        for (var i = 0; i < Math.Max(expected.Length, actual.Length); i++)
            actual.ElementAtOrDefault(i).ShouldBe(expected.ElementAtOrDefault(i), $"{path}, line {i + 1}. {how}\n{text}");
    }
}
