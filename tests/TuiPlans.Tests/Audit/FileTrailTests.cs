using TuiPlans.Core.Audit;
using TuiPlans.Core.Audit.Index;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Audit;

/// <summary>The trail of one file through its names, through squashes and merges, and who set each of its values.</summary>
public sealed class FileTrailTests : IDisposable
{
    private const string Old = "plans/p/A-1.yaml";
    private const string New = "plans/p/B-1.yaml";
    private const string Long = "action: See to it that all of this is done as was agreed at the meeting in June.\noutcome: Children are seen in time.\n";
    private readonly TempRepository repository = new();

    public void Dispose() => repository.Dispose();

    private Trail Trail => new(repository.Runner, YamlReaders.Default, repository.Top, "plans/");

    [Fact]
    public void It_goes_on_under_the_names_that_the_action_and_its_plan_had_before()
    {
        repository.Commit(Old, Long + "rag: amber\n", "First");
        Rename(Old, New, Long + "formerly: [A-1]\nrag: amber\n");
        repository.Commit(New, Long + "formerly: [A-1]\nrag: green\n", "Rated");
        Rename(New, "plans/q/B-1.yaml", null);

        var trail = Trail.OfFile("q/B-1.yaml").Value;

        trail.Select(change => change.Ref).ShouldBe(["q/B-1", "p/B-1", "p/B-1", "p/A-1"]);
        trail.Select(change => change.FormerRef).ShouldBe(["p/B-1", null, "p/A-1", null]);
        trail[2].Changes.ShouldHaveSingleItem().Path.ShouldBe("formerly[A-1]");
        trail[3].IsNew.ShouldBeTrue();
        trail[2].IsNew.ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_id_that_was_used_again_is_another_action(bool isIndexed)
    {
        var first = repository.Commit(Old, Long + "rag: amber\n", "First");
        Rename(Old, New, null);
        repository.Commit(Old, "title: Another\nstatus: complete\n", "Another action");

        var trail = isIndexed ? Indexed() : Trail;

        trail.OfFile("p/B-1.yaml").Value.Select(change => change.Headline).ShouldBe(["Renamed", "First"]);
        var another = trail.OfFile("p/A-1.yaml").Value.ShouldHaveSingleItem();
        (another.Headline, another.TookIdAfter).ShouldBe(("Another action", first));
        trail.OfFile("p/A-1.yaml", first).Value.Select(change => change.Headline).ShouldBe(["First"], "it is found where the id was still its own");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_began_where_another_was_deleted_has_nothing_of_it_and_what_was_put_back_has_all(bool isIndexed)
    {
        repository.Commit(Old, Long + "rag: amber\n", "First");
        var last = repository.Commit(Old, Long + "rag: red\n", "Rated");
        Remove(Old);
        repository.Commit(Old, "title: Another\nstatus: complete\n", "Another action");
        repository.Commit(New, Long + "rag: amber\n", "Begun");
        Remove(New);
        repository.Commit(New, Long + "rag: amber\n", "Put back");

        var trail = isIndexed ? Indexed() : Trail;

        trail.OfFile("p/A-1.yaml").Value.Select(change => (change.Headline, change.TookIdAfter)).ShouldBe([("Another action", last)]);
        trail.OfFile("p/B-1.yaml").Value.Select(change => change.Headline).ShouldBe(["Put back", "Removed", "Begun"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_a_merge_gave_one_of_two_another_id_each_has_its_own_trail_by_whoever_wrote_it(bool isIndexed)
    {
        repository.Commit("plans/p/plan.yaml", "title: P\n", "Plan");
        repository.Git("switch", "-q", "-c", "side");
        repository.Commit(Old, "title: Of the side\n", "Theirs");
        repository.Commit(Old, "title: Of the side\nstatus: complete\n", "Theirs completed");
        repository.Git("switch", "-q", "main");
        repository.Commit(Old, "title: Of the others\n", "Ours");
        repository.Git("merge", "-q", "--no-commit", "-s", "ours", "side");
        repository.Write(New, "title: Of the side\nstatus: complete\n");
        repository.Git("add", "--", New);
        repository.Git("commit", "-q", "-m", "Joined\n\nRenumbered: p/A-1 -> B-1");

        var trail = isIndexed ? Indexed() : Trail;

        trail.OfFile("p/A-1.yaml").Value.Select(change => change.Headline).ShouldBe(["Ours"]);
        var renumbered = trail.OfFile("p/B-1.yaml").Value;
        renumbered.Select(change => change.Headline).ShouldBe(["Joined", "Theirs completed", "Theirs"]);
        (renumbered[0].FormerRef, renumbered[0].IsNew, renumbered[0].Changes.Count).ShouldBe(("p/A-1", false, 0));
        ValueOrigin.Of(YamlReaders.Default.Read(Core.Source.SourceText.FromText("x", repository.Read(New))).Root, Fields.Action, renumbered)
            .Select(value => (value.Path, value.SetBy!.Headline)).ShouldBe([("title", "Theirs"), ("status", "Theirs completed")]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_action_that_got_the_number_of_another_has_its_own_trail(bool isIndexed)
    {
        const string Third = "plans/p/C-1.yaml";
        repository.Commit(Old, Long + "due: 2012-06\n", "First");
        var dated = repository.Commit(New, "title: Another\naction: Ask the schools what they know.\nstatus: complete\n", "Another action");
        var later = repository.Commit(New, "title: Another\naction: Ask the schools what they know.\nstatus: complete\ndue: 2012-06\n", "Another date");
        Rename(New, Third, null);
        Rename(Old, New, null);
        repository.Commit(New, Long + "due: 2012-06\nrag: green\n", "Rated");

        var trail = isIndexed ? Indexed() : Trail;

        trail.OfFile("p/B-1.yaml").Value.Select(change => change.Headline).ShouldBe(["Rated", "Renamed", "First"]);
        trail.OfFile("p/C-1.yaml").Value.Select(change => change.Commit).Skip(1).ShouldBe([later, dated]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_action_that_took_its_number_back_keeps_what_was_recorded_under_it(bool isIndexed)
    {
        repository.Commit(Old, Long + "rag: amber\n", "First");
        Rename(Old, New, null);
        repository.Commit(New, Long + "rag: green\n", "Rated");
        Rename(New, Old, null);

        (isIndexed ? Indexed() : Trail).OfFile("p/A-1.yaml").Value.Select(change => change.Headline).ShouldBe(["Renamed", "Rated", "Renamed", "First"]);
    }

    [Fact]
    public void What_was_edited_under_the_old_name_after_another_branch_had_renamed_it_is_no_decision_of_the_merge()
    {
        repository.Commit(Old, Long + "rag: amber\nstatus: in-progress\n", "First");
        repository.Commit(Old, Long + "rag: amber\nstatus: not-started\n", "Second");
        repository.Git("branch", "-q", "side");
        Rename(Old, New, null);
        repository.Git("switch", "-q", "side");
        repository.Commit(Old, Long + "rag: amber\nstatus: complete\n", "Completed");
        repository.Git("switch", "-q", "main");
        repository.Git("merge", "-q", "--no-edit", "side");
        repository.Read(New).ShouldContain("status: complete");

        Trail.OfFile("p/B-1.yaml").Value.Where(change => change.Changes.Any(field => field.To == "complete")).ShouldHaveSingleItem().Headline.ShouldBe("Completed");
    }

    [Fact]
    public void A_branch_that_is_older_than_the_part_of_history_is_told_with_the_name_that_its_file_has_by_then()
    {
        repository.Commit(Old, Long + "rag: amber\nstatus: in-progress\n", "First");
        repository.Git("switch", "-q", "-c", "side");
        repository.Commit(Old, Long + "rag: amber\nstatus: complete\n", "Completed");
        repository.Git("switch", "-q", "main");
        Rename(Old, New, null);
        var since = repository.Git("rev-parse", "HEAD").Trim();
        repository.Git("merge", "-q", "--no-edit", "side");

        var told = Trail.Of("", null, $"{since}..HEAD").Value.ShouldHaveSingleItem();

        (told.Headline, told.Ref, told.LaterRef).ShouldBe(("Completed", "p/A-1", "p/B-1"));
    }

    [Fact]
    public void What_was_edited_under_the_old_name_while_another_branch_renamed_it_is_told_once_by_who_edited_it()
    {
        repository.Commit(Old, Long + "rag: amber\nstatus: in-progress\n", "First");
        repository.Git("switch", "-q", "-c", "side");
        repository.Commit(Old, Long + "rag: amber\nstatus: complete\n", "Completed");
        repository.Git("switch", "-q", "main");
        Rename(Old, New, null);
        repository.Git("merge", "-q", "--no-edit", "side");
        repository.Read(New).ShouldContain("status: complete");

        var told = Trail.OfFile("p/B-1.yaml").Value.Where(change => change.Changes.Any(field => field.Path == "status" && field.From is not null)).ToList();

        told.ShouldHaveSingleItem().Headline.ShouldBe("Completed");
        Trail.Of("").Value.Count(change => change.Changes.Any(field => field.Path == "status" && field.From is not null)).ShouldBe(1);
    }

    [Fact]
    public void A_squash_at_the_host_is_told_apart_by_its_messages()
    {
        repository.Commit(Old, "rag: amber\ndue: 2012-03\nstatus: in-progress\n", "First");
        var rating = CommitMessage.Write("p", "A-1", [new FieldChange("rag", "amber", "green")], Fields.Action, "The form came.", new Given("named-nurse", PeriodParser.Parse("2012-06-02"), "e-mail"));
        var due = CommitMessage.Write("p", "A-1", [new FieldChange("due", "2012-03", "2012-06")], Fields.Action, "Later.", new Given("head", PeriodParser.Parse("2012-06-03"), null));
        repository.Commit(Old, "rag: green\ndue: 2012-06\nstatus: complete\n", $"June returns (#12)\n\n* {rating}\n* {due}");

        var trail = Trail.OfFile("p/A-1.yaml").Value.Take(3).ToList();

        trail.Select(change => change.Changes.Single().Path).ShouldBe(["status", "due", "rag"], ignoreOrder: true);
        var rated = trail.Single(change => change.Changes[0].Path == "rag");
        (rated.GivenBy, rated.GivenOn, rated.GivenHow, rated.Reason).ShouldBe(("named-nurse", "2012-06-02", "e-mail", "The form came."));
        trail.Single(change => change.Changes[0].Path == "due").GivenBy.ShouldBe("head");
        trail.Single(change => change.Changes[0].Path == "status").GivenBy.ShouldBeNull("no message names it");
    }

    [Fact]
    public void Each_value_has_who_set_it_and_parts_of_an_item_their_own()
    {
        repository.Commit(Old, "title: T\nrag: amber\nmilestones:\n  - text: Form agreed\n    due: 2012-05\n", "First");
        var rated = repository.Commit(Old, "title: T\nrag: green\nmilestones:\n  - text: Form agreed\n    due: 2012-05\n", "Rated");
        repository.Commit(Old, "title: T\nrag: red\nmilestones:\n  - text: Form agreed\n    due: 2012-05\n", "Worse");
        var back = repository.Commit(Old, "title: T\nrag: green\nmilestones:\n  - text: Form agreed\n    due: 2012-05\n    done: 2012-05-02\n", "Better");

        var who = Who("title: T\nrag: green\nmilestones:\n  - text: Form agreed\n    due: 2012-05\n    done: 2012-05-02\nstatus: complete\n");

        who.Single(value => value.Path == "title").SetBy!.Headline.ShouldBe("First");
        who.Single(value => value.Path == "rag").SetBy!.Commit.ShouldBe(back);
        rated.ShouldNotBe(back);
        who.Single(value => value.Path == "milestones[Form agreed].due").SetBy!.Headline.ShouldBe("First");
        who.Single(value => value.Path == "milestones[Form agreed].done").SetBy!.Headline.ShouldBe("Better");
        who.Single(value => value.Path == "status").SetBy.ShouldBeNull("it is not recorded yet");
    }

    [Fact]
    public void A_change_of_a_branch_comes_with_the_merge_that_brought_it()
    {
        using var plans = new TempPlans();
        plans.Repository.Git("switch", "-q", "-c", "side");
        plans.Save("From a branch.");
        plans.Repository.Git("switch", "-q", "main");
        plans.Repository.Git("merge", "-q", "--no-ff", "-m", "Merge the June returns\n\nApproved-by: chair", "side");
        plans.Save("From main.");

        var trail = plans.NewStore().HistoryOf("darlington-2011/SG-01.yaml").Value;

        trail[0].Merge.ShouldBeNull();
        trail[1].Reason.ShouldBe("From a branch.");
        (trail[1].Merge!.ApprovedBy, trail[1].Merge!.Headline).ShouldBe(("chair", "Merge the June returns"));
        trail[1].Merge!.Commit.ShouldBe(plans.Repository.Git("rev-parse", "HEAD^").Trim());
        trail[^1].Merge.ShouldBeNull("the plans began on the branch itself");
    }

    // The trail as the index tells it.
    private Trail Indexed()
    {
        byte[]? file = null;
        var storage = new TrailStorage(() => file?.Length, (start, length) => file is not null && start + length <= file.Length ? file[(int)start..(int)(start + length)] : null, bytes => file = bytes);
        new Trail(repository.Runner, YamlReaders.Default, repository.Top, "plans/", storage).KeepIndex();
        file.ShouldNotBeNull();
        return new Trail(repository.Runner, YamlReaders.Default, repository.Top, "plans/", storage);
    }

    private IReadOnlyList<ValueOrigin> Who(string now) =>
        ValueOrigin.Of(YamlReaders.Default.Read(Core.Source.SourceText.FromText("x", now)).Root, Fields.Action, Trail.OfFile("p/A-1.yaml").Value);

    private void Remove(string path)
    {
        repository.Git("rm", "-q", path);
        repository.Git("commit", "-q", "-m", "Removed");
    }

    private void Rename(string from, string to, string? text)
    {
        var content = text ?? repository.Read(from);
        repository.Git("rm", "-q", "--cached", from);
        File.Delete(repository.Absolute(from));
        repository.Write(to, content);
        repository.Git("add", "--", to);
        repository.Git("commit", "-q", "-m", "Renamed");
    }
}
