using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Narratives;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Papers;

/// <summary>The right words for none, one, both, all, all but one, and for what is closed otherwise.</summary>
public sealed class NarrativeTests
{
    private const string When = " due within 6 months";

    private static readonly Day Today = new(PlanSet.Empty, new DateOnly(2012, 8, 30));

    // c complete, o open, s superseded, w withdrawn
    [Theory]
    [InlineData("", "There is no action due within 6 months.")]
    [InlineData("c", "The one action due within 6 months is complete.")]
    [InlineData("o", "The one action due within 6 months is not complete yet: A-1 Title 1 (no date is agreed).")]
    [InlineData("cc", "Both actions due within 6 months are complete.")]
    [InlineData("co", "One of the two actions due within 6 months is complete; the one that remains is A-2 Title 2 (no date is agreed).")]
    [InlineData("oo", "Neither of the two actions due within 6 months is complete yet: A-1 Title 1 (no date is agreed) and A-2 Title 2 (no date is agreed).")]
    [InlineData("ccc", "All three actions due within 6 months are complete.")]
    [InlineData("cco", "All but one of the three actions due within 6 months are complete; the one that remains is A-3 Title 3 (no date is agreed).")]
    [InlineData("coo", "One of the three actions due within 6 months is complete; the two that remain are A-2 Title 2 (no date is agreed) and A-3 Title 3 (no date is agreed).")]
    [InlineData("cccccoooo", "Five of the nine actions due within 6 months are complete; the four that remain are A-6 Title 6 (no date is agreed), A-7 Title 7 (no date is agreed), A-8 Title 8 (no date is agreed) and A-9 Title 9 (no date is agreed).")]
    [InlineData("coooooooooooo", "One of the 13 actions due within 6 months is complete; the 12 that remain are A-2, A-3, A-4, A-5, A-6, A-7, A-8, A-9, A-10, A-11, A-12 and A-13.")]
    [InlineData("ccs", "Both actions due within 6 months are complete. One more was superseded.")]
    [InlineData("ccsw", "Both actions due within 6 months are complete. Two more were closed otherwise (1 superseded, 1 withdrawn).")]
    [InlineData("s", "The one action due within 6 months was superseded.")]
    [InlineData("ss", "Both actions due within 6 months were superseded.")]
    [InlineData("ssw", "All three actions due within 6 months were closed otherwise (2 superseded, 1 withdrawn).")]
    public void One_sentence(string states, string sentence)
    {
        var rows = states.Select((state, i) => ActionRow.From(Action(i + 1, state), Today)).ToList();

        new Narrative(new RowWords(new Edition(Audience.Public, Registers.Empty), new Sitemap(PlanSet.Empty, Audience.Public))).Sentence(rows, "action", When).Text.ShouldBe(sentence);
    }

    private static PlanAction Action(int number, char state) => new()
    {
        Plan = "p",
        Id = $"A-{number}",
        Path = $"p/A-{number}.yaml",
        OwnTitle = $"Title {number}.",
        Status = state switch { 'c' => Status.Complete, 'o' => Status.InProgress, _ => Status.Closed },
        Closed = state switch { 's' => new Closure("superseded", null, null, null, null), 'w' => new Closure("withdrawn", null, null, null, null), _ => null },
    };
}
