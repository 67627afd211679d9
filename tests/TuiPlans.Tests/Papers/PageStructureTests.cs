using System.Diagnostics;
using System.Text;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Papers;

/// <summary>
/// GitHub's own reader of Markdown sees in every page what Markdig sees: headings, lists, tables with their cells, links and texts; and in no
/// text of a plan anything but text. Skipped where cmark-gfm is not installed (Debian: cmark-gfm).
/// </summary>
public sealed class PageStructureTests(ITestOutputHelper output)
{
    private const string Program = "cmark-gfm";
    private const string Folder = "TUIPLANS_PAGES";
    private const string Out = "TUIPLANS_PAGES_OUT";
    private static readonly string[] Arguments = ["-t", "xml", "-e", "table", "-e", "strikethrough", "-e", "tasklist", "-e", "autolink", "-e", "footnotes"];

    [SkippableFact]
    public void Both_readers_see_the_same()
    {
        Skip.If(Read("") is null, $"{Program} is not installed, so that nothing can be compared. On Debian: apt-get install {Program}");
        var (pages, lines) = (0, 0);
        foreach (var (name, written) in PagesUnderTest.All(Seed.From(output, 90), 60).Concat(Rendered()))
        {
            Keep(name, written);
            foreach (var several in written.Chunk(40))
            {
                var whole = string.Join("\n\n", several.Select(page => page.Markdown));
                var (ours, theirs) = (Structure.ByMarkdig(whole), Structure.ByCmark(Read(whole)!));
                for (var i = 0; i < Math.Max(ours.Count, theirs.Count); i++)
                    ours.ElementAtOrDefault(i).ShouldBe(theirs.ElementAtOrDefault(i), $"{name}, {several[0].Path} and on, after\n{string.Join("\n", ours.Take(i).TakeLast(8))}");
                (pages, lines) = (pages + several.Length, lines + ours.Count);
            }
        }
        output.WriteLine($"{pages} pages, {lines} pieces, seen alike");
    }

    // Pages that a program wrote to a folder, for tests/pages/check.sh.
    private static IEnumerable<(string Name, IReadOnlyList<(string Path, string Markdown)> Pages)> Rendered() =>
        Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder
            ? [(folder, [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(file => (file, File.ReadAllText(file)))])]
            : [];

    // The generated pages, with all that is hostile in them, for the other tools of tests/pages/check.sh.
    private static void Keep(string name, IReadOnlyList<(string Path, string Markdown)> written)
    {
        if (Environment.GetEnvironmentVariable(Out) is not { Length: > 0 } folder || !name.StartsWith("seed", StringComparison.Ordinal))
            return;
        foreach (var (path, markdown) in written)
        {
            var file = Path.Combine(folder, name.Replace(' ', '-'), path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, markdown);
        }
    }

    private static string? Read(string markdown)
    {
        var start = new ProcessStartInfo(Program, Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        try
        {
            using var process = Process.Start(start)!;
            var read = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(markdown);
            process.StandardInput.Close();
            return read.GetAwaiter().GetResult();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
