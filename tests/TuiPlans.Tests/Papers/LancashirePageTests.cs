using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Papers;

/// <summary>
/// The real report of Lancashire counts by hand, and contradicts its own list ("9 areas within six months" in each half, of which it lists 4
/// and 7). Here nothing is counted but the files.
/// </summary>
public sealed class LancashirePageTests
{
    [Fact]
    public void The_counts_are_those_of_the_list()
    {
        var page = Page();
        page.ShouldContain("P ⟦Safeguarding:⟧ 12 recommendations: 2 due immediately, 6 due within 3 months, 4 due within 6 months.");
        page.ShouldContain("P ⟦Looked After Children:⟧ 10 recommendations: 0 due immediately, 3 due within 3 months, 7 due within 6 months.");
    }

    [Fact]
    public void No_sentence_on_a_timescale_speaks_of_another_number()
    {
        var page = Page();
        var sentences = page.Skip(page.IndexOf("## Progress") + 1).TakeWhile(line => !line.StartsWith('#')).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        sentences.Count.ShouldBe(6);
        foreach (var (sentence, words) in sentences.Zip(["Both recommendations due immediately", "six recommendations due within 3 months", "four recommendations due within 6 months", "There is no recommendation due immediately.", "three recommendations due within 3 months", "seven recommendations due within 6 months"]))
            sentence.ShouldContain(words);
    }

    private static List<string> Page() =>
        new ReadPages(PagesUnderTest.Written(new PageMatter(new DayView(PlanFiles.SampleSet(), SamplePlans.Today), Audience.Public))).Lines("lancashire-2012/README.md");
}
