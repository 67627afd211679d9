using System.Text;
using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Reviews;

/// <summary><c>changes</c>: a branch in plain English, as an approver gets it.</summary>
public sealed class ChangesTests : IDisposable
{
    private const string Marker = "<!-- tuiplans changes -->\n";

    private readonly ReviewBranch branch = new();

    [Fact]
    public void A_prepared_branch_reads_as_it_should()
    {
        Prepare();

        Golden.Matches("ChangesTests-prepared", branch.Markdown());
    }

    [Fact]
    public void The_same_branch_gives_the_same_bytes_and_begins_with_the_marker_by_which_the_comment_is_found()
    {
        Prepare();
        var first = branch.Markdown();

        branch.Markdown().ShouldBe(first);
        first.ShouldStartWith(Marker);
    }

    [Fact]
    public void A_branch_that_brings_nothing_says_so() => branch.Markdown().ShouldBe(Marker + "**This changes no plan.**\n");

    [Fact]
    public void Where_numbers_were_shifted_each_action_is_told_as_itself_and_only_the_inserted_one_is_new()
    {
        foreach (var (old, now) in new[] { (9, "10"), (8, "09"), (7, "08") })
        {
            branch.Repository.Git("mv", $"{ReviewBranch.Folder}SG-0{old}.yaml", $"{ReviewBranch.Folder}SG-{now}.yaml");
            branch.Commit($"SG-0{old} is SG-{now}");
        }

        branch.Write($"{ReviewBranch.Folder}SG-07.yaml", "title: Inserted\naction: Ask the schools.\nagency: DBC\nleads: [service-manager]\ndue: 2012-12-31\nstatus: not-started\n");
        branch.EditFile($"{ReviewBranch.Folder}SG-08.yaml", "rag: amber", "rag: green");
        branch.Commit("One more");

        var text = branch.Markdown();

        text.ShouldContain("1 new action");
        text.ShouldContain("SG-08 (was SG-07) Action 7");
        text.ShouldContain("Rating went from amber to green");
        text.ShouldNotContain("deleted");
        text.ShouldNotContain("Title changed");
    }

    [Fact]
    public void What_was_done_meanwhile_on_the_shared_branch_is_no_part_of_it()
    {
        branch.Edit(1, "rag: amber", "rag: green");
        branch.Commit("Greener");
        branch.Repository.Git("checkout", "-q", "main");
        branch.Edit(2, "rag: amber", "rag: red");
        branch.Commit("Redder");
        branch.Repository.Git("checkout", "-q", "proposal");

        var text = branch.Markdown();

        text.ShouldContain("Rating went from amber to green");
        text.ShouldNotContain("SG-02");
    }

    [Fact]
    public void Without_a_range_the_shared_branch_and_where_one_is_are_compared()
    {
        branch.Edit(1, "rag: amber", "rag: green");
        branch.Commit("Greener");

        branch.Run("changes").Data.ShouldBe(branch.Markdown());
        branch.Run("changes", "main").Data.ShouldBe(branch.Markdown());
    }

    [Fact]
    public void A_branch_that_is_not_there_is_said_and_ends_with_3()
    {
        var result = branch.Run("changes", "nowhere..HEAD");

        (result.Code, result.Data).ShouldBe((3, ""));
        result.Messages.ShouldBe("There is no branch, tag or commit \"nowhere\" here. Fetch it first, or name another: tuiplans changes BASE..HEAD\n");
        branch.Run("changes", "--output=x..HEAD").Code.ShouldBe(2);
    }

    [Fact]
    public void Branches_of_two_histories_cannot_be_compared()
    {
        branch.Repository.Git("checkout", "-q", "--orphan", "other");
        branch.Commit("Begun anew");

        var result = branch.Run("changes", "main..other");

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("main and other have no commit in common");
    }

    [Fact]
    public void Changes_that_were_made_together_are_one_item_with_the_list_of_actions()
    {
        foreach (var number in new[] { 1, 2, 3 })
        {
            branch.Edit(number, "leads: [service-manager]", "leads: [named-nurse]");
            branch.Commit($"darlington-2011/SG-0{number}: leads\n\nPlan: darlington-2011\nAction: SG-0{number}\nSet: s1 the Service Manager leaves on 30 June\nGiven-by: named-nurse\nGiven-on: 2012-06-11");
        }

        var text = branch.Markdown();

        text.ShouldContain("**1. Together on 3 actions: The Service Manager leaves on 30 June**\n\n- SG-01 (Action 1), SG-02 (Action 2) and SG-03 (Action 3): Lead changed from Service Manager to Named Nurse.\n- *Said by Named Nurse on 11 Jun 2012.*\n");
        text.ShouldNotContain("**2.");
    }

    [Fact]
    public void A_file_that_cannot_be_read_any_more_stands_at_the_top_and_is_not_told_as_deleted()
    {
        branch.Write(ReviewBranch.Folder + "SG-04.yaml", "title: [unclosed\nstatus: complete\n");
        branch.Edit(5, "rag: amber", "rag: green");
        branch.Commit("Broken");

        var text = branch.Markdown();

        text.ShouldStartWith(Marker + "**1 file damaged, 1 rating improved");
        text.ShouldContain("## Damaged: not to be approved as it stands\n\n- darlington-2011/SG-04.yaml, line ");
        text.IndexOf("Damaged", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("**1.", StringComparison.Ordinal));
        text.ShouldNotContain("deleted");
    }

    [Fact]
    public void An_action_with_another_number_is_said_to_be_the_same()
    {
        branch.Run("move", "SG-02", "SG-2a").Code.ShouldBe(0);

        var text = branch.Markdown();

        text.ShouldContain("**1. SG-2a (was SG-02) Action 2**");
        text.ShouldNotContain("deleted");
        text.ShouldContain("none needs your attention");
    }

    [Fact]
    public void Text_of_a_plan_does_nothing_in_the_comment()
    {
        branch.Edit(1, "text: Guidance drafted.", "text: Guidance drafted.\n  - date: 2012-06-10\n    by: \"@board #7 <b>\"\n    text: |\n      <img src=x onerror=alert(1)>\n\n      /close\n\n      # Approved by @chair, closes #12\n\n      | a | b |\n\n      ![x](https://example.org/x.png) `<!-- tuiplans changes -->`");
        branch.EditFile(ReviewBranch.Folder + "SG-02.yaml", "title: Action 2", "title: \"| **x** | <script> @all\"");
        branch.Commit("@everyone <script> #99 ![y](z)");

        var text = branch.Markdown()[Marker.Length..];

        foreach (var harm in new[] { "<img", "<script", "<!--", "<b>", "@chair", "@board", "@all", "@everyone", "#12", "#7", "#99", "![", "https://", "\n  > /close", "\n  > #", "| a |", "**x**" })
            text.ShouldNotContain(harm, Case.Sensitive);
        text.ShouldContain("  > &lt;img src=x onerror=alert(1)&gt;\n  >\n  > &#47;close\n  >\n  > \\# Approved by @&#8203;chair, closes #&#8203;12\n");
    }

    [Fact]
    public void A_comment_is_never_longer_than_the_host_allows_and_the_worst_stays_whole()
    {
        for (var number = 1; number <= 9; number++)
            branch.Edit(number, "text: Guidance drafted.", $"text: Guidance drafted.\n  - date: 2012-06-10\n    by: service-manager\n    text: Words of {number}. {new string('w', 300)}");
        branch.Edit(7, "due: 2012-09-30", "due: 2012-12-31");
        branch.Commit("Returns");
        var whole = branch.Markdown();

        foreach (var limit in new[] { 4_000, 2_000, 900, 300 })
        {
            var text = branch.Markdown("--limit-size", $"{limit}");
            Encoding.UTF8.GetByteCount(text).ShouldBeLessThanOrEqualTo(limit);
            text.ShouldStartWith(whole[..whole.IndexOf("\n\n", StringComparison.Ordinal)]);
        }
        var cut = branch.Markdown("--limit-size", "3000");
        cut.ShouldContain("**1. SG-07 Action 7**\n\n- Due moved from 30 Sep 2012 to 31 Dec 2012.\n");
        cut.ShouldContain("In short, since the rest is too long for one comment:\n\n- **");
        branch.Markdown("--limit-size", "900").ShouldContain(" more: run `tuiplans changes main..HEAD`\n");
        branch.Run("changes", "--limit-size", "many").Code.ShouldBe(2);
    }

    [Fact]
    public void Json_tells_the_same_items_for_other_programs()
    {
        Prepare();
        using var json = JsonDocument.Parse(branch.Run("changes", "main..HEAD", "--json").Data);
        var root = json.RootElement;
        var first = root.GetProperty("items")[0];

        root.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        root.GetProperty("range").GetString().ShouldBe("main..HEAD");
        root.GetProperty("headline").GetString()!.ShouldContain("your attention");
        first.GetProperty("number").GetInt32().ShouldBe(1);
        first.GetProperty("needsAttention").GetBoolean().ShouldBeTrue();
        first.GetProperty("questions").GetArrayLength().ShouldBeGreaterThan(0);
        first.GetProperty("parts")[0].GetProperty("recordedOn").GetString().ShouldBe("2012-06-12");
        root.GetProperty("otherFiles")[0].GetString().ShouldBe("HOWTO.md");
    }

    public void Dispose() => branch.Dispose();

    // One of each thing an approver meets.
    private void Prepare()
    {
        branch.Edit(1, "due: 2012-09-30\n", "due: 2012-12-31\ndate-changes:\n  - kind: extension\n    from: 2012-09-30\n    to: 2012-12-31\n    asked: {by: service-manager, date: 2012-03-20, reason: The consent form is late.}\n    decision: granted\n    decided: {by: psg, at: 2012-04-02-psg}\n");
        branch.Commit("darlington-2011/SG-01: date granted\n\nPlan: darlington-2011\nAction: SG-01\nGiven-by: psg\nGiven-on: 2012-04-02");
        branch.Edit(2, "rag: amber\nrag-reason: Two teams are behind\nrag-date: 2012-05-30", "rag: green\nrag-reason: All teams have caught up\nrag-by: named-nurse\nrag-date: 2012-06-11");
        branch.Commit("darlington-2011/SG-02: rating amber -> green\n\nThe audit of May shows it.\n\nPlan: darlington-2011\nAction: SG-02\nGiven-by: named-nurse\nGiven-on: 2012-06-11\nGiven-how: e-mail");
        branch.Edit(3, "status: in-progress", "status: complete\ncompleted: 2012-06-10");
        branch.Commit("darlington-2011/SG-03: completed\n\nPlan: darlington-2011\nAction: SG-03");
        branch.Edit(4, "within five working days", "within ten working days");
        branch.Edit(5, "due: 2012-09-30", "due: 2013-03");
        branch.Commit("Tidy two actions");
        branch.Repository.Git("rm", "-q", ReviewBranch.Folder + "SG-06.yaml");
        branch.Commit("SG-06 is no longer needed");
        branch.Edit(7, "text: Guidance drafted.", "text: Guidance drafted.\n  - date: 2012-06-11\n    by: Acting Head of Service\n    how: telephone\n    text: |\n      Training is booked.\n\n      Two teams have no room.");
        branch.Edit(8, "leads: [service-manager]\n", "");
        branch.Write(ReviewBranch.Folder + "SG-10.yaml", "title: Named nurse for care leavers\nrecommendations: [R1]\naction: Appoint one.\nleads: [named-nurse]\ndue: 2012-11\nstatus: not-started\nmilestones:\n  - {text: Post agreed, due: 2012-08}\n");
        branch.EditFile(ReviewBranch.Folder + "recommendations/R1.yaml", "core groups meet.", "most core groups meet.");
        branch.EditFile(ReviewBranch.Folder + "plan.yaml", "monitored-by: psg", "owner: independent-chair\nmonitored-by: psg");
        branch.EditFile("plans/people.yaml", "post: Independent Chair", "post: Independent Chair\n  - id: deputy-chair\n    post: Deputy Chair");
        branch.EditFile("plans/meetings/2012-04-02-psg.yaml", "state: held", "state: held\ndecisions:\n  - {id: D1, text: Leads answer before each meeting., owner: independent-chair, due: 2012-07-31, state: open}");
        branch.Write("HOWTO.md", "How we work\n");
        branch.Commit("Returns of June");
    }
}
