using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>A repository prepared for each kind of tampering: it is found, and nothing else.</summary>
public sealed class AuditTests : IDisposable
{
    private const string Other = "plans/darlington-2011/SG-02.yaml";
    private const string PlanFile = "plans/darlington-2011/plan.yaml";
    private readonly TempPlans plans = new();

    private TempRepository Git => plans.Repository;

    [Fact]
    public void A_clean_repository_has_nothing_to_tell()
    {
        Record("First.");
        plans.Save("Second.", Rating.Amber, "Late.", new Given("service-manager", Period.Day(new DateOnly(2012, 6, 1)), "e-mail")).ShouldBeOfType<SaveOutcome.Saved>();
        Git.Commit(Other, "title: Another\nstatus: complete\n", "By hand, without trailers");
        MergedByText();

        Codes().ShouldBeEmpty();
    }

    [Fact]
    public void History_that_was_rewritten_is_told_until_somebody_accepts_it()
    {
        Record("First.");
        plans.Store.RememberShared().ShouldBeNull();
        var was = Git.Head;
        Git.Git("reset", "-q", "--hard", "HEAD~1");
        Record("Another.");

        // What a fetch sees first is told by the audit all the same.
        plans.NewStore().RememberShared().ShouldBeNull();
        Audit().Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Code.ShouldBe("rewritten"), one => one.Commit.ShouldBe(was));
        Codes().ShouldBe(["rewritten"]);
        plans.Store.AcceptRewritten(null).ShouldBeNull();
        Codes().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_only_sent_further_is_not_rewritten()
    {
        plans.Store.RememberShared().ShouldBeNull();
        Record("First.");

        Codes().ShouldBeEmpty();
    }

    [Fact]
    public void A_date_of_an_author_far_before_the_recording_is_told_where_nothing_says_why()
    {
        Git.Write(Other, "title: Another\nstatus: complete\n");
        Git.Git("commit", "-q", "-a", "-m", "Complete", "--date=2012-03-01T12:00:00");

        Codes().ShouldBe(["back-dated"]);
    }

    [Fact]
    public void A_date_of_an_author_that_is_not_the_day_on_which_it_was_given_is_told()
    {
        plans.Save("Second.", given: new Given("service-manager", Period.Day(new DateOnly(2012, 6, 1)), "e-mail")).ShouldBeOfType<SaveOutcome.Saved>();
        Git.Git("commit", "-q", "--amend", "--no-edit", "--date=2012-03-01T12:00:00");

        Codes().ShouldBe(["back-dated"]);
    }

    [Fact]
    public void A_recording_before_what_it_builds_on_is_told()
    {
        Record("First.");
        Git.Time = TempRepository.Now.AddMonths(-2);
        Git.Commit(Other, "title: Another\nstatus: complete\n");

        Codes().ShouldBe(["back-dated"]);
    }

    [Fact]
    public void An_author_whom_the_register_does_not_know_is_told_once()
    {
        foreach (var status in new[] { "complete", "closed" })
        {
            Git.Write(Other, $"title: Another\nstatus: {status}\n");
            Git.Git("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "commit", "-q", "-a", "-m", "Mine");
        }

        Audit().Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Code.ShouldBe("unknown-author"), one => one.Commits.ShouldBe(2));
        Git.Write("plans/tuiplans.yaml", "timezone: Europe/London\naudit:\n  recorders: [nobody@example.org]\n");
        Git.Git("commit", "-q", "-a", "-m", "Known");
        Codes().ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_writes_themselves_into_the_register_is_told_all_the_same()
    {
        Git.Write("plans/people.yaml", "people:\n  - id: service-manager\n    e-mail: service-manager@dbc.example.org\n  - id: nobody\n    e-mail: nobody@example.org\n");
        Git.Git("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "commit", "-q", "-a", "-m", "Mine");

        Codes().ShouldBe(["unknown-author"]);
    }

    [Fact]
    public void A_known_name_does_not_hide_an_unknown_recorder()
    {
        Git.Write(Other, "title: Another\nstatus: complete\n");
        Git.Git("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "commit", "-q", "-a", "-m", "Mine", "--author=Service Manager <service-manager@dbc.example.org>");

        Codes().ShouldBe(["unknown-recorder"]);
    }

    [Fact]
    public void An_unsigned_commit_is_told_from_when_signing_is_asked()
    {
        Record("Before it is asked.");
        Git.Commit("plans/tuiplans.yaml", "timezone: Europe/London\naudit:\n  signed: true\n");
        Codes().ShouldBeEmpty();
        Record("Afterwards.");

        Codes().ShouldBe(["unsigned"]);
    }

    [Fact]
    public void An_unsigned_commit_of_somebody_who_signs_here_is_told()
    {
        Record("Unsigned.");
        Git.Git("config", "commit.gpgsign", "true");

        Codes().ShouldBe(["unsigned"]);
    }

    [Fact]
    public void A_signed_commit_is_not_told()
    {
        Record("Signed.");
        var text = Git.Git("cat-file", "commit", "HEAD");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        Git.Write("commit", text[..end] + "\ngpgsig -----BEGIN SSH SIGNATURE-----\n U1NI\n -----END SSH SIGNATURE-----" + text[end..]);
        var signed = Git.Git("hash-object", "-t", "commit", "-w", "--literally", "commit").Trim();
        File.Delete(Git.Absolute("commit"));
        Git.Git("reset", "-q", "--hard", signed);
        Git.Git("config", "commit.gpgsign", "true");

        Codes().ShouldBeEmpty();
    }

    [Fact]
    public void A_merge_that_holds_what_neither_side_had_is_told()
    {
        MergedByText();
        Git.Write(Other, "title: Another\nstatus: closed\n");
        Git.Git("commit", "-q", "-a", "--amend", "--no-edit");

        Audit().Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Code.ShouldBe("merge-changed"), one => one.Sentence.ShouldContain("status of darlington-2011/SG-02"));
    }

    [Fact]
    public void A_merge_that_brings_a_file_of_neither_side_is_told()
    {
        MergedByText();
        Git.Write("plans/darlington-2011/SG-03.yaml", "title: Slipped in\n");
        Git.Git("add", "-A");
        Git.Git("commit", "-q", "-a", "--amend", "--no-edit");

        Codes().ShouldBe(["merge-changed"]);
    }

    [Fact]
    public void A_merge_that_throws_the_other_side_away_is_told()
    {
        Beside("title: Another\nstatus: complete\n");
        Record("Meanwhile.");
        Git.Git("merge", "-q", "-s", "ours", "side");

        Audit().Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Code.ShouldBe("merge-changed"), one => one.Sentence.ShouldContain("leaves that out"));
    }

    [Theory]
    [InlineData("title: One\nstatus: complete\ndue: 2012-09\n", true)]
    [InlineData("title: One\nstatus: complete\ndue: 2012-08\n", true)]
    [InlineData("title: One\nstatus: complete\ndue: 2012-07\n", false)]
    [InlineData("title: One\nstatus: not-started\ndue: 2012-09\n", false)]
    public void Of_a_clash_a_side_may_be_taken_and_the_rest_goes_by_field(string merged, bool isRight)
    {
        Git.Git("checkout", "-q", "-b", "side");
        Git.Commit(Other, "title: Another\nstatus: complete\ndue: 2012-08\n");
        Git.Git("checkout", "-q", "main");
        Git.Commit(Other, "title: One\nstatus: not-started\ndue: 2012-09\n");
        Git.TryGit("merge", "-q", "side");
        Git.Write(Other, merged);
        Git.Git("commit", "-q", "-a", "-m", "Merged");

        Codes().ShouldBe(isRight ? [] : ["merge-changed"]);
    }

    [Fact]
    public void A_value_that_was_typed_for_a_clash_is_right_where_the_merge_says_so()
    {
        Git.Git("checkout", "-q", "-b", "side");
        Git.Commit(Other, "title: Another\nstatus: not-started\ndue: 2012-08\n");
        Git.Git("checkout", "-q", "main");
        Git.Commit(Other, "title: Another\nstatus: not-started\ndue: 2012-09\n");
        Git.TryGit("merge", "-q", "side");
        Git.Write(Other, "title: Another\nstatus: not-started\ndue: 2012-10\n");
        Git.Git("commit", "-q", "-a", "-m", "Merged\n\nPlan: darlington-2011\nAction: SG-02\nChange: due: none -> 2012-10");

        Codes().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Guidance drafted", "Guidance agreed")]
    [InlineData("status: in-progress", "status: complete")]
    public void A_commit_of_ours_that_was_amended_is_told(string old, string now)
    {
        Record("First.", Rating.Amber);
        Git.Write(TempPlans.ActionPath, plans.Read().Replace(old, now, StringComparison.Ordinal));
        Git.Git("commit", "-q", "-a", "--amend", "--no-edit");

        Codes().ShouldBe(["trailers-disagree"]);
    }

    [Fact]
    public void Another_value_than_the_message_says_is_told()
    {
        Record("First.", Rating.Amber);
        Git.Git("commit", "-q", "--amend", "-m", Git.Git("log", "-1", "--format=%B").Replace("-> amber", "-> green", StringComparison.Ordinal));

        Audit().Findings.ShouldHaveSingleItem().Sentence.ShouldContain("none -> green");
    }

    [Fact]
    public void Another_file_than_the_message_names_is_told()
    {
        Record("First.");
        Git.Write(Other, "title: Another\nstatus: complete\n");
        Git.Git("commit", "-q", "-a", "--amend", "--no-edit");

        Codes().ShouldBe(["trailers-disagree"]);
    }

    [Fact]
    public void Plan_files_together_with_others_are_told()
    {
        Git.Write("notes.txt", "Notes");
        Git.Write(Other, "title: Another\nstatus: complete\n");
        Git.Git("add", "-A");
        Git.Git("commit", "-q", "-m", "Both");

        Codes().ShouldBe(["foreign-files"]);
    }

    [Fact]
    public void Into_a_reviewed_plan_comes_only_what_was_approved()
    {
        Git.Commit(PlanFile, "title: Inspection 2011\nreviewed: true\n");
        Beside("title: Another\nstatus: complete\n");
        Git.Git("merge", "-q", "--no-ff", "-m", "Merged\n\nApproved-by: psg", "side");
        Codes().ShouldBeEmpty();
        Beside("title: Another\nstatus: closed\n");
        Git.Git("merge", "-q", "--no-ff", "-m", "Merged", "side");
        Codes().ShouldBe(["not-approved"]);
    }

    [Fact]
    public void Direct_to_a_reviewed_branch_is_told_and_the_other_plans_are_not()
    {
        Git.Commit("plans/other/plan.yaml", "title: Not reviewed\n");
        Git.Commit(PlanFile, "title: Inspection 2011\nreviewed: true\n");
        Git.Commit("plans/other/A.yaml", "title: One\n");
        Codes().ShouldBeEmpty();
        Git.Commit("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: complete\n");

        Codes().ShouldBe(["direct"]);
    }

    [Fact]
    public void The_settings_make_every_plan_reviewed_that_says_nothing_else()
    {
        Git.Commit("plans/other/plan.yaml", "title: Not reviewed\nreviewed: false\n");
        Git.Commit("plans/tuiplans.yaml", "reviewed: true\n");
        Git.Commit("plans/other/A.yaml", "title: One\n");
        Codes().ShouldBeEmpty();
        plans.Store.Load().Plan(TempPlans.Plan)!.IsReviewed.ShouldBeTrue();
        plans.Store.Load().Plan("other")!.IsReviewed.ShouldBeFalse();
        Git.Commit("plans/tuiplans.yaml", "reviewed: false\n");

        Codes().ShouldBe(["direct"]);
    }

    [Fact]
    public void A_squash_into_a_reviewed_branch_is_told()
    {
        Git.Commit(PlanFile, "title: Inspection 2011\nreviewed: true\n");
        Git.Commit(Other, "title: Another\nstatus: complete\n", "Returns of June (#12)");

        Codes().ShouldBe(["squashed"]);
    }

    [Fact]
    public void What_came_before_is_left_out_where_that_is_asked()
    {
        Git.Write(Other, "title: Another\nstatus: complete\n");
        Git.Git("commit", "-q", "-a", "-m", "Complete", "--date=2012-03-01T12:00:00");
        var since = Git.Head;
        Record("Later.");

        plans.NewStore().Audit(since, null, (_, _) => { }).Value.ShouldSatisfyAllConditions(one => one.Findings.ShouldBeEmpty(), one => one.Commits.ShouldBe(1));
    }

    public void Dispose() => plans.Dispose();

    private void Record(string text, Rating? rating = null) => plans.Save(text, rating, rating is null ? null : "Late.").ShouldBeOfType<SaveOutcome.Saved>();

    // A branch from here that holds another text of the second action.
    private void Beside(string text)
    {
        Git.Git("checkout", "-q", "-B", "side");
        Git.Commit(Other, text);
        Git.Git("checkout", "-q", "main");
    }

    private void MergedByText()
    {
        Beside("title: Another\nstatus: complete\nrag: blue\n");
        Record("Meanwhile.");
        Git.Git("merge", "-q", "-m", "Merge the side", "side");
    }

    private List<string> Codes() => [.. Audit().Findings.Select(finding => finding.Code)];

    private AuditReport Audit() => plans.NewStore().Audit(null, null, (_, _) => { }).Value;
}
