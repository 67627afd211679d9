using TuiPlans.Core.Prose;

namespace TuiPlans.Tests.Reviews;

/// <summary>Notes and reasons: who typed them, what they name by a number alone, and what a deletion loses.</summary>
public sealed class NotedTests : IDisposable
{
    private readonly ReviewBranch branch = new();

    [Fact]
    public void A_note_says_who_typed_it_and_what_the_action_is_called_that_it_names()
    {
        branch.Repository.Git("rm", "-q", ReviewBranch.Folder + "SG-06.yaml");
        branch.Commit("SG-06 is a duplicate of SG-07, 2012");

        branch.Markdown().ShouldContain("- *Business Manager noted with it: \"SG-06 is a duplicate of SG-07, 2012\". SG-07 is: Action 7.*\n");
    }

    [Fact]
    public void A_number_of_another_plan_is_not_taken_for_one_of_this_plan()
    {
        branch.Edit(6, "rag: amber", "rag: green");
        branch.Commit("As in other-plan/SG-07");

        branch.Markdown().ShouldNotContain("is: Action 7");
    }

    [Fact]
    public void A_reason_that_nobody_is_said_to_have_given_is_the_recorders()
    {
        branch.Edit(6, "rag: amber", "rag: green");
        branch.Commit("darlington-2011/SG-06: rating amber -> green\n\nShown at the meeting, with SG-07.");

        branch.Markdown().ShouldContain("- *Reason given by Business Manager: Shown at the meeting, with SG-07. SG-07 is: Action 7.*\n");
    }

    [Fact]
    public void What_takes_the_place_of_a_closed_action_is_named_with_its_title() =>
        new ReviewedFiles().Change("p/A-1.yaml", "status: in-progress", "status: closed\nclosed: {as: merged, to: A-2, reason: The same}").Markdown().ShouldContain("What takes its place: A-2 (Line management).");

    [Fact]
    public void The_words_that_a_deletion_loses_are_shown_the_latest_of_many()
    {
        var updates = string.Concat(Enumerable.Range(1, 7).Select(day => $"  - date: 2012-05-0{day}\n    by: named-nurse\n    how: e-mail\n    text: Words of day {day}.\n"));
        var files = new ReviewedFiles().Add("p/A-2.yaml", $"title: Line management\nevidence:\n  seen:\n    - {{what: Audit of May, seen-by: named-nurse, date: 2012-05}}\nupdates:\n{updates}").Delete("p/A-2.yaml");

        var text = files.Markdown();

        text.ShouldContain("- The record of the evidence that was seen goes with it: Audit of May.\n- 2 earlier updates go with it.\n- This update goes with it (Named Nurse, 3 May 2012, by e-mail):\n  > Words of day 3.\n");
        text.ShouldContain("  > Words of day 7.\n");
        text.ShouldNotContain("day 2.");
    }

    [Theory]
    [InlineData("The strategy was checked against the guidance of last year, in\nNovember 2011.", "  > The strategy was checked against the guidance of last year, in November 2011.\n")]
    [InlineData("Done so far\nTraining", "  > Done so far; Training\n")]
    [InlineData("Levels:\n- one, with # and <b>\n- two\n  lines", "  > Levels:\n  >\n  > - one, with # and &lt;b&gt;\n  > - two lines\n")]
    [InlineData("One.\n\nTwo.", "  > One.\n  >\n  > Two.\n")]
    public void A_quoted_text_keeps_its_paragraphs_and_lists(string text, string expected) => MarkdownQuote.Of(text).ShouldBe(expected);

    public void Dispose() => branch.Dispose();
}
