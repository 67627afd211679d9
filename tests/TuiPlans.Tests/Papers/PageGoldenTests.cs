using System.Text;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Markdown;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Papers;

/// <summary>The pages of the sample plans and of the demo repository, as a person has read them.</summary>
public sealed class PageGoldenTests
{
    private static readonly DateOnly DemoDay = new(2026, 11, 26);

    [Theory]
    [InlineData(Audience.Public)]
    [InlineData(Audience.Partners)]
    public void The_sample_plans(Audience audience)
    {
        var set = new PlanSetReader(YamlReaders.Default).Read(new PlansFolder(SamplePlans.Folder).ReadAll(new DiskFileStore()));

        Support.Golden.Matches($"Samples-{audience.Word()}", Text(new PageMatter(new DayView(set, new DateOnly(2013, 2, 1)), audience)));
    }

    [Fact]
    public void The_demo_with_what_moved_since_the_last_meeting()
    {
        using var made = new TempRepository(init: false);
        var run = new CommandRun(made.Folder, made.Variables) { Today = $"{DemoDay:yyyy-MM-dd}" };
        run.Run("demo", "--seed", "1", "--dir", made.Top, "--json").Code.ShouldBe(0);
        new CommandRun(made.Top, made.Variables) { Today = $"{DemoDay:yyyy-MM-dd}" }.Run("render", "--for", "partners").Code.ShouldBe(0);

        var pages = Directory.EnumerateFiles(made.Absolute("pages"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        Support.Golden.Matches("Demo-partners", string.Concat(pages.Select(path => Headed(Path.GetRelativePath(made.Absolute("pages"), path).Replace('\\', '/'), File.ReadAllText(path)))));
    }

    // One file for all pages: a reader sees what one change does to each of them.
    private static string Text(PageMatter matter)
    {
        var text = new StringBuilder();
        foreach (var page in StatusPages.Of(matter).OrderBy(page => page.Path, StringComparer.Ordinal))
            text.Append(Headed(page.Path, MarkdownPage.Write(page)));
        return text.ToString();
    }

    private static string Headed(string path, string markdown) => $"======== {path}\n{markdown}";
}
