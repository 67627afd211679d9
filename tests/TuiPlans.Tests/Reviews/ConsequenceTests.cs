namespace TuiPlans.Tests.Reviews;

/// <summary>What follows from a change stands with it, and nothing of it at the foot, where nobody connects the two.</summary>
public sealed class ConsequenceTests
{
    [Fact]
    public void A_recommendation_that_is_left_with_no_action_is_told_with_the_action_that_goes()
    {
        var text = new ReviewedFiles().Delete("p/A-1.yaml").Markdown();

        text.ShouldContain("- Recommendation R1 (Train everyone) is left with no action.\n");
        text.ShouldNotContain("What the check finds");
        text.ShouldNotContain("p/R1");
    }

    [Fact]
    public void Where_another_action_answers_it_too_nothing_is_said() =>
        new ReviewedFiles().Add("p/A-3.yaml", "title: Also\nrecommendations: [R1]\n").Delete("p/A-1.yaml").Markdown().ShouldNotContain("is left with");

    [Fact]
    public void An_action_that_answers_another_recommendation_from_now_on_leaves_the_earlier_one() =>
        new ReviewedFiles().Change("p/A-1.yaml", "[R1]", "[]").Markdown().ShouldContain("Recommendation R1 (Train everyone) is left with no action.");

    [Fact]
    public void What_was_complete_without_any_evidence_and_is_opened_again_is_said_to_have_had_none()
    {
        var files = new ReviewedFiles().Add("p/A-2.yaml", "title: Line management\nleads: [named-nurse]\nstatus: complete\ndue: 2012-09\n");
        files.Change("p/A-2.yaml", "complete", "in-progress").Append("p/A-2.yaml", "updates:\n  - {date: 2012-06-10, by: named-nurse, text: No notes were found.}\n");

        files.Markdown().ShouldContain("It had been reported as complete, and neither evidence nor a date of completion was ever recorded. What had been seen of it then?");
    }

    [Theory]
    [InlineData("2012-09", "2012-06-10", "")]
    [InlineData("2012-05", "2012-06-10", "; it was due May 2012, so it was finished late")]
    [InlineData("2012-05", "by 2012-06", "")]
    [InlineData("2012-06", "2012-06", "")]
    public void Finished_late_is_said(string due, string completed, string expected)
    {
        var files = new ReviewedFiles().Add("p/A-2.yaml", $"title: Line management\nleads: [named-nurse]\nstatus: in-progress\ndue: {due}\n");
        var line = files.Change("p/A-2.yaml", "in-progress", $"complete\ncompleted: {completed}").Review().Items[0].Parts[0].Lines[0].Text;

        line.ShouldContain(" to complete, completed ");
        line.ShouldEndWith($"2012{expected}.");
    }

    [Fact]
    public void What_is_found_no_more_in_an_item_of_the_request_is_not_listed_as_a_repair_and_what_other_files_gain_is()
    {
        var files = new ReviewedFiles().Add("p/A-2.yaml", "title: Line management\nleads: [named-nurse]\nstatus: complete\ndue: 2012-09\n").Change("p/A-2.yaml", "complete", "in-progress");
        var review = files.Review();

        review.Settled.ShouldNotBeEmpty();
        review.SettledElsewhere.ShouldBeEmpty();
        files.Markdown().ShouldNotContain("No longer found");

        var answered = new ReviewedFiles().Add("p/recommendations/R2.yaml", "text: Meet.\n").Append("p/A-3.yaml", "title: Meetings\nrecommendations: [R2]\nleads: [named-nurse]\ndue: 2012-09\n");
        answered.Markdown().ShouldContain("No longer found: R2 (Meet) in Plan of 2011: No action answers it");
    }
}
