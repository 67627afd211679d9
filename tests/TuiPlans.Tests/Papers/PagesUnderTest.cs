using TuiPlans.Core.Boards;
using TuiPlans.Core.Demo;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Markdown;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Papers;

/// <summary>The pages of the sample plans, of the demo repository and of generated plans, as Markdown.</summary>
internal static class PagesUnderTest
{
    /// <summary>The sets by name; each is made when it is asked for.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<(string Path, string Markdown)> Pages)> All(int seed, int generated)
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            yield return ($"samples for {audience}", Written(new PageMatter(new DayView(PlanFiles.SampleSet(), SamplePlans.Today), audience)));
            yield return ($"demo for {audience}", Written(new PageMatter(new DayView(Demo(), new DateOnly(2026, 11, 26)), audience)));
        }
        for (var i = 0; i < generated; i++)
            yield return ($"seed {seed + i}", Written(new GeneratedMatter(seed + i).For((Audience)(i % 3))));
    }

    public static IReadOnlyList<(string Path, string Markdown)> Written(PageMatter matter) => [.. StatusPages.Of(matter).Select(page => (page.Path, MarkdownPage.Write(page)))];

    /// <summary>The plans of the demo repository on the day after its history ends.</summary>
    public static PlanSet Demo()
    {
        var latest = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in DemoHistory.Of(1, new DateOnly(2026, 11, 26), YamlReaders.Default).SelectMany(commit => commit.Files))
            latest[file.Path] = file.Content;
        return new PlanSetReader(YamlReaders.Default).Read([.. latest.Where(file => file.Key.StartsWith("plans/", StringComparison.Ordinal)).Select(file => new RawFile(file.Key["plans/".Length..], file.Value))]);
    }
}
