using System.Text.RegularExpressions;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Html;
using TuiPlans.Core.Papers.Markdown;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Papers.Html;

/// <summary>The site of the sample plans: it says what the Markdown says, every link leads somewhere, and nothing is fetched from elsewhere.</summary>
public sealed partial class SiteTests
{
    [Fact]
    public void Every_link_and_every_anchor_leads_to_a_place_of_the_site()
    {
        var pages = Sites.Sample.ToDictionary(page => SiteLinks.Page(page.Page.Path), page => page.Html);
        var files = pages.Keys.Concat([SiteFiles.Style, SiteFiles.Script]).ToHashSet();
        var links = 0;
        foreach (var (path, html) in pages)
        {
            foreach (var address in html.All.Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")).OfType<string>())
            {
                var parts = address.Split('#');
                var target = parts[0].Length == 0 ? path : Joined(path, parts[0]);
                files.ShouldContain(target, $"{path} leads to {address}");
                if (parts.Length > 1)
                    pages[target].GetElementById(parts[1]).ShouldNotBeNull($"{path} leads to {address}");
                links++;
            }
        }
        links.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void No_address_has_a_scheme_or_a_host_and_no_element_carries_script_or_style()
    {
        foreach (var (page, html) in Sites.Sample)
        {
            foreach (var attribute in html.All.SelectMany(one => one.Attributes))
            {
                attribute.Name.ShouldNotStartWith("on", Case.Insensitive, page.Path);
                attribute.Name.ShouldNotBe("style", page.Path);
                if (attribute.Name is "href" or "src" or "action" or "xlink:href" or "data")
                    Scheme().IsMatch(attribute.Value).ShouldBeFalse($"{page.Path}: {attribute.Value}");
            }
            html.Scripts.ShouldHaveSingleItem(page.Path).TextContent.ShouldBeEmpty();
            html.QuerySelectorAll("style, img, iframe, object, embed, form").ShouldBeEmpty(page.Path);
        }
        foreach (var (path, text) in SiteFiles.All)
        {
            foreach (var word in new[] { "http", "//example", "url(", "@import", "eval", "innerHTML", "document.write", "javascript:" })
                text.ShouldNotContain(word, Case.Insensitive, path);
        }
    }

    [Fact]
    public void Every_page_has_its_language_its_title_its_landmarks_and_names_that_are_there_once()
    {
        foreach (var (page, html) in Sites.Sample)
        {
            html.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
            html.Title.ShouldBe(Sites.Seen(page.Title));
            html.QuerySelectorAll("main").ShouldHaveSingleItem();
            html.QuerySelectorAll("body > footer").ShouldHaveSingleItem().TextContent.ShouldContain(PageFrame.Mark);
            html.QuerySelectorAll("body > nav").Length.ShouldBe(page.Path == Sitemap.FolderPage ? 0 : 1, page.Path);
            html.QuerySelectorAll("[id]").GroupBy(one => one.Id).Where(one => one.Count() > 1).Select(one => one.Key).ShouldBeEmpty(page.Path);
        }
    }

    [Fact]
    public void Headings_go_down_step_by_step_under_one_title()
    {
        foreach (var (page, html) in Sites.Sample)
        {
            var levels = html.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
            levels.Count(level => level == 1).ShouldBe(1, page.Path);
            levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1, page.Path);
        }
    }

    [Fact]
    public void Headings_are_named_as_git_hosts_name_them()
    {
        foreach (var (page, html) in Sites.Sample)
        {
            var headings = page.Blocks.OfType<Core.Papers.Documents.Block.Heading>().ToList();
            html.QuerySelectorAll("h1, h2, h3, h4").Select(heading => Sites.Seen(heading.TextContent)).ShouldBe(headings.Select(heading => Sites.Seen(heading.Text)), page.Path);
            foreach (var name in headings.Select(heading => PageLinks.Anchor(heading.Text)))
                html.GetElementById(name).ShouldNotBeNull($"{page.Path}#{name}");
        }
    }

    [Fact]
    public void Tables_have_the_columns_and_cells_of_the_page()
    {
        var cells = 0;
        foreach (var (page, html) in Sites.Sample)
        {
            var expected = Sites.Blocks(page.Blocks).OfType<Core.Papers.Documents.Block.Table>().ToList();
            var tables = html.QuerySelectorAll("table").ToList();
            tables.Count.ShouldBe(expected.Count, page.Path);
            foreach (var (table, wanted) in tables.Zip(expected))
            {
                var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Select(cell => Sites.Seen(cell.TextContent)).ToList()).ToList();
                rows[0].ShouldBe(wanted.Columns.Select(column => Sites.Seen(column.Title)), page.Path);
                rows.Count.ShouldBe(wanted.Rows.Count + 1, page.Path);
                foreach (var (row, line) in rows.Skip(1).Zip(wanted.Rows))
                {
                    row.ShouldBe(line.Select(cell => Sites.Seen(cell.Text)), page.Path);
                    cells += row.Count;
                }
            }
        }
        cells.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Every_rating_of_the_page_is_a_badge_and_nothing_else_is()
    {
        foreach (var (page, html) in Sites.Sample)
        {
            var rated = Sites.Blocks(page.Blocks).SelectMany(Lines).SelectMany(line => line.Pieces).OfType<Piece.Rated>().Select(piece => RatingSigns.Of(piece.Rating));
            html.QuerySelectorAll(".rating").Select(badge => badge.TextContent).ShouldBe(rated, page.Path);
        }
    }

    [Fact]
    public void Charts_are_drawn_within_the_page_behind_their_words()
    {
        var drawn = 0;
        foreach (var (page, html) in Sites.Sample)
        {
            var charts = Sites.Blocks(page.Blocks).OfType<Core.Papers.Documents.Block.Drawn>().Select(block => block.Chart).ToList();
            var figures = html.QuerySelectorAll("figure").ToList();
            figures.Select(figure => figure.QuerySelector("svg[role=img]")!.GetAttribute("aria-label")).ShouldBe(charts.Select(chart => chart.Title), page.Path);
            figures.Select(figure => Sites.Seen(figure.PreviousElementSibling!.TextContent)).ShouldBe(charts.Select(chart => Sites.Seen(chart.Words)), page.Path);
            foreach (var (figure, bars) in figures.Zip(charts).Where(pair => pair.Second is Chart.Pie).Select(pair => (pair.First, (Chart.Pie)pair.Second)))
                figure.QuerySelectorAll("rect").Length.ShouldBe(bars.Slices.Count(slice => slice.Count > 0), page.Path);
            foreach (var (figure, gantt) in figures.Zip(charts).Where(pair => pair.Second is Chart.Gantt).Select(pair => (pair.First, (Chart.Gantt)pair.Second)))
                figure.QuerySelectorAll("rect.edge, rect.open").Length.ShouldBe(gantt.Sections.Sum(section => section.Bars.Count), page.Path);
            drawn += figures.Count;
        }
        drawn.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_folded_part_folds_and_ends_where_the_page_says()
    {
        foreach (var (page, html) in Sites.Sample)
        {
            var parts = Sites.Blocks(page.Blocks).OfType<Core.Papers.Documents.Block.Folded>().ToList();
            html.QuerySelectorAll("details > summary").Select(summary => summary.TextContent).ShouldBe(parts.Select(part => part.Summary), page.Path);
            html.QuerySelectorAll("details").Select(part => part.QuerySelectorAll("figure, table").Length)
                .ShouldBe(parts.Select(part => Sites.Blocks(part.Blocks).Count(block => block is Core.Papers.Documents.Block.Drawn or Core.Papers.Documents.Block.Table)), page.Path);
        }
    }

    [Fact]
    public void Every_file_of_the_site_carries_the_mark_and_the_same_plans_give_the_same_bytes()
    {
        var matter = Sites.Matter(PlanFiles.SampleSet(), SamplePlans.Today);
        var first = StatusPages.Of(matter).SelectMany(PageForm.Site.Write).ToList();

        StatusPages.Of(matter).SelectMany(PageForm.Site.Write).ShouldBe(first);
        first.ShouldAllBe(file => file.Text.Contains(PageFrame.Mark) && !file.Text.Contains('\r'));
        PageForm.Site.Stated(first[0].Text).ShouldBe((SamplePlans.Today, Audience.Partners));
    }

    private static IEnumerable<Line> Lines(Core.Papers.Documents.Block block) => block switch
    {
        Core.Papers.Documents.Block.Paragraph paragraph => [paragraph.Line],
        Core.Papers.Documents.Block.Bullets bullets => bullets.Items,
        Core.Papers.Documents.Block.Table table => table.Rows.SelectMany(row => row),
        _ => [],
    };

    private static string Joined(string from, string address)
    {
        var parts = from.Split('/').SkipLast(1).ToList();
        foreach (var part in Uri.UnescapeDataString(address).Split('/'))
        {
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    [GeneratedRegex(@"^\s*([a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();
}
