using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Html;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Papers.Html;

/// <summary>The second wall: what would do something if it ever came through the first becomes text.</summary>
public sealed class HtmlPartTests
{
    [Theory]
    [InlineData("README.md", "index.html")]
    [InlineData("../README.md", "../index.html")]
    [InlineData("../agencies/DBC.md", "../agencies/DBC.html")]
    [InlineData("plan/README.md#sg-01", "plan/index.html#sg-01")]
    [InlineData("recommendations/2.10-a.md", "recommendations/2.10-a.html")]
    [InlineData("#sg-01", "#sg-01")]
    [InlineData("../NOTREADME.md", "../NOTREADME.html")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("javascript:x.md", null)]
    [InlineData("https://example.org/x.md", null)]
    [InlineData("//example.org/x.md", null)]
    [InlineData("/etc/passwd.md", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("x.html", null)]
    [InlineData("a b.md", null)]
    [InlineData("a\\b.md", null)]
    [InlineData("a/../../b.md", null)]
    [InlineData(null, null)]
    public void An_address_is_one_of_our_pages_or_none(string? address, string? expected) => SiteLinks.Of(address).ShouldBe(expected);

    [Theory]
    [InlineData("<details>\n<summary>Charts &amp; more</summary>", "<details>\n<summary>Charts &amp; more</summary>\n")]
    [InlineData("<details open>", "<p>&lt;details open&gt;</p>\n")]
    [InlineData("<details>\n<summary><b>x</b></summary>", "<details>\n<p>&lt;summary&gt;&lt;b&gt;x&lt;/b&gt;&lt;/summary&gt;</p>\n")]
    [InlineData("<summary>x</summary>", "<p>&lt;summary&gt;x&lt;/summary&gt;</p>\n")]
    [InlineData("</details>", "<p>&lt;/details&gt;</p>\n")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    public void Only_the_lines_that_fold_a_part_are_HTML(string lines, string expected) => new FoldedParts().Of(lines).ShouldBe(expected);

    [Fact]
    public void A_part_that_was_left_open_is_ended()
    {
        var folded = new FoldedParts();
        folded.Of("<details>\n<summary>One</summary>");
        folded.End().ShouldBe("</details>\n");
    }

    [Fact]
    public void Headings_of_one_name_are_numbered()
    {
        var names = new HeadingNames();
        new[] { "As stated", "As stated", "As stated-1", "!", "As stated" }.Select(names.Next).ShouldBe(["as-stated", "as-stated-1", "as-stated-1-1", "-1", "as-stated-2"]);
    }

    [Fact]
    public void A_burn_up_of_one_month_and_bars_of_one_rating_are_drawn()
    {
        var page = new Page("README.md", "Charts",
        [
            new Block.Heading(1, "Charts"),
            new Block.Drawn(new Chart.BurnUp("Complete", "All are.", [new DateOnly(2012, 5, 1)], [2], 2)),
            new Block.Drawn(new Chart.Pie("Ratings", "One is red.", [(Rating.Red, 1), (null, 0)])),
            new Block.Drawn(new Chart.Gantt("Open", "One.", [new GanttSection("", [new GanttBar("A-1", "<b>One</b>", new DateOnly(2012, 5, 1), new DateOnly(2012, 5, 1), IsOverdue: true)])], new DateOnly(2012, 5, 9))),
        ]);

        var html = Sites.Read(HtmlPage.Write(page));

        html.QuerySelectorAll("svg").Length.ShouldBe(3);
        html.QuerySelectorAll(".bars rect").ShouldHaveSingleItem().ClassName.ShouldBe("red");
        html.QuerySelector(".gantt svg")!.TextContent.ShouldContain("A-1 <b>One</b>");
        html.QuerySelectorAll("svg *").SelectMany(one => one.Attributes).ShouldAllBe(one => !one.Value.Contains("NaN") && !one.Value.Contains('∞'));
    }
}
