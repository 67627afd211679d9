using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Papers;

/// <summary>Every link leads to a page that is there, and to the heading that its anchor names there.</summary>
public sealed class PageLinksTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_link_on_every_page_leads_somewhere()
    {
        var (pages, links) = (0, 0);
        foreach (var (name, written) in PagesUnderTest.All(Seed.From(output, 41), 40))
        {
            var read = new ReadPages(written);
            foreach (var path in read.Paths)
                read.Lines(path).Where(line => line.Contains("NOWHERE", StringComparison.Ordinal)).ShouldBeEmpty($"{name}, {path}");
            (pages, links) = (pages + read.Paths.Count, links + read.Links);
        }
        output.WriteLine($"{links} links on {pages} pages");
        links.ShouldBeGreaterThan(5000);
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_index()
    {
        foreach (var (name, written) in PagesUnderTest.All(Seed.From(output, 42), 20))
        {
            var read = new ReadPages(written);
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var next = new Queue<string>(["README.md"]);
            while (next.TryDequeue(out var path))
            {
                if (reached.Add(path))
                    read.Targets(path).ToList().ForEach(next.Enqueue);
            }
            // A theme that has no action yet is led to by nothing.
            read.Paths.Except(reached).Where(path => !read.Markdown(path).Contains("Nothing is counted here yet.", StringComparison.Ordinal)).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void Actions_whose_ids_differ_in_a_dot_have_a_place_each()
    {
        var set = PlanFiles.Read(
            ("p/plan.yaml", "title: P\n"), ("p/2.10.yaml", "title: First\ndue: 2012-01\n"), ("p/21.0.yaml", "title: Second\ndue: 2012-02\n"), ("p/Progress.yaml", "title: Third\ndue: 2012-03\n"));
        var read = new ReadPages(PagesUnderTest.Written(new PageMatter(new DayView(set, SamplePlans.Today), Audience.Public)));

        var page = read.Lines("p/README.md");
        foreach (var (id, title) in new[] { ("2.10", "First"), ("21.0", "Second"), ("Progress", "Third") })
        {
            page.ShouldContain(line => line.StartsWith("- ■", StringComparison.Ordinal) && line.Contains($"⟨{id} → p: P # {id}⟩ {title}", StringComparison.Ordinal));
            page[page.IndexOf($"### {id}") + 1].ShouldBe($"P ⟦{title}⟧");
        }
        read.Markdown("p/README.md").ShouldContain("[21.0](#action-210)");
    }
}
