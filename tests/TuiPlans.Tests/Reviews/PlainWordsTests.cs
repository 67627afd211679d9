namespace TuiPlans.Tests.Reviews;

/// <summary>The English of a review, where an approver stumbled over it.</summary>
public sealed class PlainWordsTests
{
    private const string Meeting = "meetings/2012-06-07-psg.yaml";

    [Fact]
    public void The_headline_names_what_else_changed()
    {
        var review = new ReviewedFiles().Add(Meeting, "body: psg\nstarts: 2012-06-07\nstate: planned\n").Change(Meeting, "planned", "held")
            .Append("people.yaml", "  - {id: chair, post: Chair}\n").Change("p/plan.yaml", "title: Plan of 2011", "title: Plan of 2011\nowner: named-nurse").Review();

        review.Headline.ShouldBe("the plan itself changed, 1 meeting recorded, 1 register entry changed; none needs your attention.");
    }

    [Fact]
    public void Another_number_is_told_and_counted_as_that()
    {
        var files = new ReviewedFiles();
        var text = files.Delete("p/A-2.yaml").Append("p/A-2a.yaml", files.Before["p/A-2.yaml"] + "formerly: [A-2]\n").Markdown();

        text.ShouldContain("- Renumbered from A-2; nothing else changed.\n");
        text.ShouldContain("**1 action renumbered; none needs your attention.**");
    }

    [Theory]
    [InlineData("complete", "in-progress", "1 action re-opened")]
    [InlineData("in-progress", "not-started", "1 status moved back")]
    [InlineData("complete", "to-confirm", "1 action re-opened")]
    public void What_was_complete_is_re_opened_and_other_statuses_move_back(string was, string now, string words) =>
        new ReviewedFiles().Add("p/A-2.yaml", $"title: T\nleads: [named-nurse]\ndue: 2012-09\nstatus: {was}\n").Change("p/A-2.yaml", $"status: {was}", $"status: {now}").Review().Headline.ShouldStartWith(words);

    [Fact]
    public void An_update_is_counted_only_where_it_is_all_there_is()
    {
        const string Update = "updates:\n  - {date: 2012-06-10, by: named-nurse, text: Done.}\n";

        new ReviewedFiles().Append("p/A-2.yaml", Update).Review().Headline.ShouldStartWith("1 update;");
        new ReviewedFiles().Append("p/A-2.yaml", "rag: green\n" + Update).Review().Headline.ShouldStartWith("1 first rating;");
    }

    [Theory]
    [InlineData("[named-nurse, head-of-health]", "It has 2 leads, and neither of them is accountable.")]
    [InlineData("[named-nurse, head-of-health, independent-chair]", "It has 3 leads, and none of them is accountable.")]
    public void Of_two_neither_and_of_three_none_is_accountable(string leads, string remark) =>
        new ReviewedFiles().Change("p/A-2.yaml", "leads: [named-nurse]", $"leads: {leads}").Review().Items[0].Remarks.ShouldContain(remark);

    [Fact]
    public void Complete_on_evidence_that_was_withdrawn_is_not_told_as_complete_without_any()
    {
        const string Seen = "evidence:\n  seen:\n    - {what: Audit, date: 2012-05, withdrawn: {date: 2012-06, reason: Of another team}}\n";
        const string Question = "It is complete, and all its evidence was withdrawn. What shows that it is done?";

        Asked(Seen).ShouldContain(Question);
        Asked("").ShouldContain("It is complete, and no evidence is recorded. What shows that it is done?");

        static IEnumerable<string> Asked(string evidence) =>
            new ReviewedFiles().Append("p/A-2.yaml", evidence).Change("p/A-2.yaml", "in-progress", "complete\ncompleted: 2012-06-10").Review().Items[0].Questions.Select(question => question.Text);
    }

    [Fact]
    public void A_meeting_is_told_in_words()
    {
        var text = new ReviewedFiles().Add(Meeting, "body: psg\nstarts: 2012-06-07\nstate: planned\nitems:\n  - ref: A-1\n  - ref: A-2\n").Change(Meeting, "planned", "held")
            .Change(Meeting, "ref: A-2", "ref: A-2\n    said-by: named-nurse\n    outcome: noted\n    agreed: amber\n    note: The group asks for the policy.").Append(Meeting, "  - ref: p/A-3\n").Markdown();

        text.ShouldContain("- The meeting is recorded as held; before, it was planned.\n- On A-2 (Line management): Named Nurse reported; outcome: noted; amber was agreed.\n- The minute on A-2:\n  > The group asks for the policy.\n");
        text.ShouldContain("- On the agenda: p/A-3.\n");
    }

    [Fact]
    public void What_a_meeting_said_before_and_says_otherwise_now_is_told_from_to() =>
        new ReviewedFiles().Add(Meeting, "body: psg\nstarts: 2012-06-07\nstate: held\nitems:\n  - {ref: A-2, outcome: noted}\n").Change(Meeting, "noted", "agreed").Markdown()
            .ShouldContain("Item A-2 (Line management): outcome from noted to agreed.\n");

    [Fact]
    public void An_item_of_several_files_says_what_they_are()
    {
        using var branch = new ReviewBranch();
        branch.Edit(1, "rag: amber", "rag: green");
        branch.Edit(2, "rag: amber", "rag: green");
        branch.EditFile("plans/people.yaml", "post: Independent Chair", "post: Independent Chair of the board");
        branch.Commit("Both\n\nSet: s1 the audit of May");

        branch.Markdown().ShouldContain("**1. Together on 2 actions and 1 register: The audit of May**");
    }
}
