using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Reviews;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Reviews;

/// <summary>What a chair would ask of a change, and what gives rise to no question.</summary>
public sealed class ChairQuestionTests
{
    private const string Twice = "date-changes:\n  - {kind: extension, from: 2012-01, to: 2012-03, decision: granted, decided: {by: psg}}\n  - {kind: extension, from: 2012-03, to: 2012-09-30, decision: granted, decided: {by: psg}}\n";
    private const string Seen = "evidence:\n  seen:\n    - {what: Audit, seen-by: independent-chair, date: 2012-05}\n";

    [Theory]
    [InlineData("status: in-progress", "status: complete\ncompleted: 2012-06", Concern.WithoutEvidence)]
    [InlineData("due: 2012-09-30", "due: 2012-12-31", Concern.DateWithoutAuthority)]
    [InlineData("status: in-progress", "status: not-started", Concern.MovedBack)]
    [InlineData("leads: [service-manager]\n", "", Concern.LeadRemoved)]
    [InlineData("every six weeks", "now and then", Concern.CommitmentAltered)]
    [InlineData("text: Guidance drafted.", "text: Guidance was agreed.", Concern.RecordAltered)]
    public void A_change_that_a_chair_would_ask_about_is_asked_about(string old, string now, Concern concern) =>
        Concerns(ReviewBranch.Action(1), ReviewBranch.Action(1).Replace(old, now, StringComparison.Ordinal)).ShouldContain(concern);

    [Fact]
    public void Green_while_overdue_is_asked_about()
    {
        var before = ReviewBranch.Action(1).Replace("due: 2012-09-30", "due: 2012-05-31", StringComparison.Ordinal);

        var item = Items(before, before.Replace("rag: amber", "rag: green", StringComparison.Ordinal)).ShouldHaveSingleItem();

        item.Questions.ShouldContain(new ReviewQuestion(Concern.RatedAgainstDates, "It is rated green, and it has been overdue since 31 May 2012. Is green right?"));
    }

    [Fact]
    public void A_third_extension_is_asked_about_and_a_second_is_not()
    {
        var before = ReviewBranch.Action(1) + Twice;
        var third = before.Replace("due: 2012-09-30", "due: 2012-12-31", StringComparison.Ordinal) + "  - {kind: extension, from: 2012-09-30, to: 2012-12-31, decision: granted, decided: {by: psg}}\n";

        Concerns(before, third).ShouldBe([Concern.RepeatedExtension]);
        Concerns(ReviewBranch.Action(1), before).ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_is_asked_about_since_nobody_decided_it()
    {
        var after = ReviewBranch.Action(1).Replace("due: 2012-09-30", "due: 2012-12-31", StringComparison.Ordinal)
            + "date-changes:\n  - {kind: correction, from: 2012-09-30, to: 2012-12-31, asked: {by: business-manager, date: 2012-06-12, reason: Typed wrongly}, decision: granted}\n";

        Concerns(ReviewBranch.Action(1), after).ShouldBe([Concern.DateWithoutAuthority]);
    }

    [Fact]
    public void Evidence_that_was_withdrawn_and_evidence_that_was_taken_out_are_asked_about()
    {
        var before = ReviewBranch.Action(1) + Seen;

        Concerns(before, before.Replace("date: 2012-05}", "date: 2012-05, withdrawn: {date: 2012-06, reason: Of another team}}", StringComparison.Ordinal)).ShouldBe([Concern.EvidenceWithdrawn]);
        Concerns(before, ReviewBranch.Action(1)).ShouldBe([Concern.RecordAltered]);
    }

    [Fact]
    public void Complete_with_evidence_and_a_new_lead_for_an_old_one_give_rise_to_no_question()
    {
        var done = (ReviewBranch.Action(1) + Seen).Replace("status: in-progress", "status: complete\ncompleted: 2012-06", StringComparison.Ordinal).Replace("rag: amber", "rag: blue", StringComparison.Ordinal);

        Concerns(ReviewBranch.Action(1), done).ShouldBeEmpty();
        Concerns(ReviewBranch.Action(1), ReviewBranch.Action(1).Replace("[service-manager]", "[named-nurse]", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_deleted_action_comes_first() => Items(ReviewBranch.Action(1), null)[0].Questions[0].Concern.ShouldBe(Concern.Deleted);

    [Fact]
    public void Only_comments_or_layout_are_said_to_have_changed()
    {
        var item = Items(ReviewBranch.Action(1), ReviewBranch.Action(1) + "# a comment\n").ShouldHaveSingleItem();

        item.Parts[0].Lines[0].Text.ShouldBe("Only comments or the layout of the file changed.");
        item.NeedsAttention.ShouldBeFalse();
    }

    private static IEnumerable<Concern> Concerns(string before, string after) => Items(before, after).SelectMany(item => item.Questions).Select(question => question.Concern).Distinct();

    private static IReadOnlyList<ReviewItem> Items(string? before, string? after)
    {
        var (old, now) = (Set(before), Set(after));
        var today = new DateOnly(2012, 6, 12);
        var day = new Day(now, today);
        return ReviewMaker.Make(new ReviewMatter("main..HEAD", old, day, [])
        {
            FoundBefore = Examination.All(new Day(old, today)),
            FoundAfter = Examination.All(day),
            FoundNew = Examination.Since(old, day),
        }).Items;
    }

    private static PlanSet Set(string? action)
    {
        var files = new List<RawFile> { File("p/plan.yaml", "title: P\nstages:\n  - {stage: submitted, date: 2012-01}\n"), File("p/recommendations/R1.yaml", "text: Meet.\n") };
        if (action is not null)
            files.Add(File("p/SG-01.yaml", action));
        return new PlanSetReader(YamlReaders.Default).Read(files);
    }

    private static RawFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
