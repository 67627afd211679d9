using TuiPlans.Core.Audit;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Audit;

public sealed class TrailTests
{
    private const string Action = "plans/darlington-2011/SG-01.yaml";

    private static IReadOnlyList<RecordedChange> Of(TempRepository repository, string path = "", int? limit = null) =>
        new Trail(repository.Runner, YamlReaders.Default, repository.Top, "plans/").Of(path, limit).Value;

    [Fact]
    public void An_update_of_ours_has_giver_date_change_and_the_text_as_reason()
    {
        using var plans = new TempPlans();
        plans.Save("Form awaited.", Rating.Amber, "No form", new Given("service-manager", PeriodParser.Parse("2012-06"), "e-mail"));

        var entry = plans.Store.History("darlington-2011/SG-01.yaml").Value[0];

        (entry.Plan, entry.Id, entry.GivenBy, entry.GivenOn, entry.Reason).ShouldBe(("darlington-2011", "SG-01", "service-manager", "2012-06", "Form awaited.\n\nReason for the rating: No form"));
        entry.Recorder.EMail.ShouldBe(TempRepository.UserEmail);
        entry.Changes.ShouldContain(new FieldChange("rag", null, "amber"));
        entry.Changes.Single(c => c.TopKey == "updates").To.ShouldBe("Form awaited.");
        entry.Headline.ShouldBe(plans.Headline);
    }

    [Theory]
    [InlineData("Given-by: chair")]
    [InlineData("Note: consent form awaited")]
    [InlineData("# Heading\n\nPlan: other\nAction: ZZ-9\nGiven-on: 1999")]
    [InlineData("First.\n\nSecond: with a colon")]
    public void A_text_that_looks_like_trailers_is_read_back_as_the_text_it_is(string text)
    {
        using var plans = new TempPlans();
        plans.Save(text);

        var entry = plans.Store.History("darlington-2011/SG-01.yaml").Value[0];

        entry.Reason.ShouldBe(text);
        entry.GivenBy.ShouldBeNull();
        entry.GivenOn.ShouldBeNull();
        (entry.Plan, entry.Id).ShouldBe(("darlington-2011", "SG-01"));
    }

    [Fact]
    public void A_hand_edit_without_any_trailer_tells_the_same_changes()
    {
        using var repository = new TempRepository();
        repository.Commit(Action, "title: T\nrag: amber\n", "First");
        repository.Commit(Action, "rag: green   # moved\ntitle: T\n", "Change the rating\n\nBecause the form came.\n\nAll of it.\n\nSigned-off-by: A B <a@example.org>");

        var entry = Of(repository)[0];

        entry.Changes.ShouldBe([new FieldChange("rag", "amber", "green")]);
        entry.Reason.ShouldBe("Because the form came.\n\nAll of it.");
        entry.GivenBy.ShouldBeNull();
        entry.Headline.ShouldBe("Change the rating");
    }

    [Fact]
    public void The_first_commit_brings_every_field()
    {
        using var repository = new TempRepository();
        repository.Commit(Action, "title: T\nrag: amber\n", "First");

        var entry = Of(repository).ShouldHaveSingleItem();

        entry.Changes.ShouldBe([new FieldChange("title", null, "T"), new FieldChange("rag", null, "amber")]);
        entry.Reason.ShouldBeNull();
    }

    [Fact]
    public void A_deleted_file_took_its_fields_with_it()
    {
        using var repository = new TempRepository();
        repository.Commit(Action, "title: T\n", "First");
        repository.Git("rm", "-q", Action);
        repository.Git("commit", "-q", "-m", "Gone");

        Of(repository, "darlington-2011/SG-01.yaml")[0].Changes.ShouldBe([new FieldChange("title", "T", null)]);
    }

    [Fact]
    public void A_moved_file_keeps_its_fields_and_stands_under_its_new_id()
    {
        using var repository = new TempRepository();
        repository.Commit(Action, "title: T\nagency: DBC\nstatus: complete\n", "First");
        repository.Git("mv", Action, "plans/darlington-2011/SG-09.yaml");
        repository.Git("commit", "-q", "-m", "Moved");

        var entry = Of(repository)[0];

        entry.Id.ShouldBe("SG-09");
        entry.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void One_commit_of_several_files_is_an_entry_for_each_and_other_files_are_none()
    {
        using var repository = new TempRepository();
        repository.Write("plans/p/plan.yaml", "title: P\n");
        repository.Write("plans/p/A-1.yaml", "title: T\n");
        repository.Write("plans/p/recommendations/R1.yaml", "text: R\n");
        repository.Write("plans/people.yaml", "people: []\n");
        repository.Write("plans/meetings/2012.yaml", "body: psg\n");
        repository.Write("plans/p/notes.md", "x\n");
        repository.Write("elsewhere/p/A-1.yaml", "title: X\n");
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "-m", "All");

        Of(repository).Select(e => e.Ref).Order(StringComparer.Ordinal).ShouldBe(["meetings/2012", "p/A-1", "p/R1", "p/plan", "people.yaml"]);
        Of(repository, "p/A-1.yaml").Select(e => e.Id).ShouldBe(["A-1"]);
        Of(repository, "p").Count.ShouldBe(3);
    }

    [Fact]
    public void Both_sides_of_a_merge_are_in_the_trail_and_what_it_only_brought_is_not_told_twice()
    {
        using var repository = new TempRepository();
        repository.Commit(Action, "title: T\nrag: amber\n\n\nstatus: in-progress\n", "First");
        repository.Git("checkout", "-q", "-b", "side");
        repository.Commit(Action, "title: T\nrag: red\n\n\nstatus: in-progress\n", "Side");
        repository.Git("checkout", "-q", "main");
        repository.Commit(Action, "title: T\nrag: amber\n\n\nstatus: complete\n", "Main");
        repository.Git("merge", "-q", "--no-ff", "-m", "Bring side", "side");

        var entries = Of(repository);

        entries.Select(e => e.Headline).Order().ShouldBe(["First", "Main", "Side"]);
        entries.Single(e => e.Headline == "Side").Changes.ShouldBe([new FieldChange("rag", "amber", "red")]);
        entries.Single(e => e.Headline == "Main").Changes.ShouldBe([new FieldChange("status", "in-progress", "complete")]);
    }

    [Fact]
    public void A_merge_that_settles_a_conflict_tells_what_it_decided()
    {
        using var repository = new TempRepository();
        repository.Commit(Action, "title: T\nrag: amber\n", "First");
        repository.Git("checkout", "-q", "-b", "side");
        repository.Commit(Action, "title: T\nrag: red\n", "Side");
        repository.Git("checkout", "-q", "main");
        repository.Commit(Action, "title: T\nrag: green\n", "Main");
        repository.TryGit("merge", "-q", "--no-ff", "-m", "Settled", "side").Code.ShouldNotBe(0);
        repository.Write(Action, "title: T\nrag: blue\n");
        repository.Git("commit", "-q", "-a", "-m", "Settled");

        Of(repository).Single(e => e.Headline == "Settled").Changes.ShouldBe([new FieldChange("rag", "green", "blue")]);
    }

    [Fact]
    public void A_merge_that_throws_away_what_its_own_branch_had_set_is_told()
    {
        using var repository = new TempRepository();
        repository.Commit(Action, "title: T\nrag: amber\n\n\nstatus: in-progress\n", "First");
        repository.Git("checkout", "-q", "-b", "side");
        repository.Commit(Action, "title: T\nrag: red\n\n\nstatus: in-progress\n", "Side");
        repository.Git("checkout", "-q", "main");
        repository.Commit(Action, "title: T\nrag: amber\n\n\nstatus: complete\n", "Main");
        repository.Git("merge", "-q", "--no-commit", "side");
        repository.Git("checkout", "-q", "side", "--", Action);
        repository.Git("commit", "-q", "-m", "Theirs");

        Of(repository).Single(e => e.Headline == "Theirs").Changes.ShouldBe([new FieldChange("status", "complete", "in-progress")]);
    }

    [Fact]
    public void A_file_that_came_by_a_merge_is_told_once_also_where_only_the_latest_are_asked_for()
    {
        using var repository = new TempRepository();
        repository.Commit(Action, "title: T\n", "First");
        repository.Git("checkout", "-q", "-b", "side");
        repository.Commit("plans/darlington-2011/SG-02.yaml", "title: New\nstatus: complete\n", "Side");
        repository.Git("checkout", "-q", "main");
        repository.Commit(Action, "title: T2\n", "Main");
        repository.Git("merge", "-q", "--no-ff", "-m", "Bring side", "side");

        Of(repository).Select(e => e.Headline).Order().ShouldBe(["First", "Main", "Side"]);
        Of(repository, limit: 1).Count.ShouldBe(1);
    }

    [Fact]
    public void The_newest_come_first_and_a_limit_holds()
    {
        using var repository = new TempRepository();
        for (var i = 1; i <= 3; i++)
            repository.Commit(Action, $"title: T{i}\n", $"Number {i}");

        Of(repository).Select(e => e.Headline).ShouldBe(["Number 3", "Number 2", "Number 1"]);
        Of(repository, limit: 1).Select(e => e.Headline).ShouldBe(["Number 3"]);
    }

    [Fact]
    public void A_branch_without_a_commit_has_no_trail()
    {
        using var repository = new TempRepository();

        Of(repository).ShouldBeEmpty();
    }

    [Fact]
    public void A_version_that_is_no_YAML_does_not_end_the_trail()
    {
        using var repository = new TempRepository();
        repository.Commit(Action, "title: T\n", "First");
        repository.Commit(Action, "title: [T\n", "Broken");
        repository.Commit(Action, "title: T\nrag: red\n", "Mended");

        Of(repository).Select(e => e.Headline).ShouldBe(["Mended", "Broken", "First"]);
    }
}
