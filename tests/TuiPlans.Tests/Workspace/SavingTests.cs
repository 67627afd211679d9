using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

public sealed class SavingTests
{
    [Fact]
    public void An_update_is_one_commit_of_one_file_with_only_its_lines()
    {
        using var plans = new TempPlans();
        var saved = plans.Save("Groups meet in all teams.\nMinutes go out.", Rating.Amber, "one team is behind").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Git("show", "--format=", "--name-only", "HEAD").Trim().ShouldBe(TempPlans.ActionPath);
        plans.Repository.Git("show", "--format=", "--numstat", "HEAD").ShouldStartWith("10\t0\t");
        plans.Read().ShouldBe(TempPlans.ActionText.Replace(
            "status: in-progress\n",
            "status: in-progress\nrag: amber\nrag-reason: one team is behind\nrag-by: business-manager\nrag-date: 2012-06-12\n", StringComparison.Ordinal)
            + "  - date: 2012-06-12\n    by: business-manager\n    rag: amber\n    text: |\n      Groups meet in all teams.\n      Minutes go out.\n");
        saved.Headline.ShouldBe("darlington-2011/SG-01: rating none -> amber; progress update");
        plans.Status.ShouldBe("");
    }

    [Fact]
    public void The_message_says_text_change_and_giver_in_trailers()
    {
        using var plans = new TempPlans();
        var given = new Given("service-manager", PeriodParser.Parse("2012-06-11"), "e-mail");
        plans.Save("Groups meet.", Rating.Green, given: given).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Git("log", "-1", "--format=%B").TrimEnd().ShouldBe("""
            darlington-2011/SG-01: rating none -> green; progress update

            Groups meet.

            Plan: darlington-2011
            Action: SG-01
            Change: rag: none -> green
            Change: rag-by: none -> service-manager
            Change: rag-date: none -> 2012-06-11
            Change: updates[2012-06-11 service-manager Groups meet.]: added
            Given-by: service-manager
            Given-on: 2012-06-11
            Given-how: e-mail
            """);
    }

    [Fact]
    public void The_author_is_who_gave_it_on_the_day_and_the_committer_who_recorded_it()
    {
        using var plans = new TempPlans();
        plans.Save("Groups meet.", given: new Given("service-manager", PeriodParser.Parse("2012-06-11"), "e-mail"));
        plans.Repository.Git("log", "-1", "--format=%an|%ae|%aI|%cn|%ce|%cI").Trim().ShouldBe(
            "Service Manager|service-manager@dbc.example.org|2012-06-11T12:00:00+01:00|Business Manager|manager@example.org|2012-06-12T12:00:00+01:00");
    }

    [Fact]
    public void Where_only_the_month_is_known_no_day_is_invented_for_the_author()
    {
        using var plans = new TempPlans();
        plans.Save("Groups meet.", given: new Given("service-manager", PeriodParser.Parse("2012-05"), "telephone"));
        plans.Repository.Git("log", "-1", "--format=%an %as").Trim().ShouldBe("Service Manager 2012-06-12");
        plans.Repository.Git("log", "-1", "--format=%B").ShouldContain("Given-on: 2012-05\n");
    }

    [Fact]
    public void A_giver_whom_the_register_does_not_know_stands_in_the_trailers_alone()
    {
        using var plans = new TempPlans();
        plans.Save("Groups meet.", given: new Given("Head of Year", null, null));
        plans.Repository.Git("log", "-1", "--format=%an").Trim().ShouldBe("Business Manager");
        plans.Repository.Git("log", "-1", "--format=%B").ShouldContain("Given-by: Head of Year\n");
    }

    [Fact]
    public void Where_the_host_refuses_foreign_authors_the_recorder_is_the_author()
    {
        using var plans = new TempPlans();
        plans.Repository.Commit("plans/tuiplans.yaml", "authorship: recorder\n");
        plans.Save("Groups meet.", given: new Given("service-manager", PeriodParser.Parse("2012-06-11"), null));
        plans.Repository.Git("log", "-1", "--format=%an").Trim().ShouldBe("Business Manager");
    }

    [Fact]
    public void Work_that_others_staged_stays_staged_and_out_of_the_commit()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("notes.txt", "for later\n");
        plans.Repository.Git("add", "notes.txt");
        plans.Save("Groups meet.").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Status.ShouldBe("A  notes.txt\n");
    }

    [Fact]
    public void Bytes_outside_the_edit_survive_mixed_newlines_a_mark_and_unknown_keys()
    {
        using var plans = new TempPlans();
        const string Odd = "\uFEFFtitle:   'Odd'  # kept\r\nx-own: {a: 1}\nupdates: []\r\n\r\n# the end";
        plans.Repository.Commit(TempPlans.ActionPath, Odd);
        plans.Save("Groups meet.").ShouldBeOfType<SaveOutcome.Saved>();
        var now = plans.Read();
        File.ReadAllBytes(plans.Repository.Absolute(TempPlans.ActionPath)).AsSpan(0, 3).ToArray().ShouldBe([0xEF, 0xBB, 0xBF]);
        now.ShouldStartWith("title:   'Odd'  # kept\r\nx-own: {a: 1}\nupdates:");
        now.ShouldEndWith("\r\n\r\n# the end");
    }

    [Fact]
    public void A_later_save_on_a_stale_view_keeps_both_updates()
    {
        using var plans = new TempPlans();
        var stale = plans.Store.Load();
        plans.Save("From the first window.");
        plans.Store.Save(TempPlans.Update(stale, "From the second window."), stale).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Read().ShouldContain("From the first window.");
        plans.Read().ShouldContain("From the second window.");
    }

    [Fact]
    public void A_rating_that_somebody_else_set_meanwhile_is_not_overwritten_unseen()
    {
        using var plans = new TempPlans();
        var stale = plans.Store.Load();
        plans.Save("Late.", Rating.Red, "stuck");
        var refused = plans.Store.Save(TempPlans.Update(stale, "All well.", Rating.Green), stale).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Kind.ShouldBe(RefusalKind.ChangedMeanwhile);
        refused.Reason.ShouldContain("rag is now red (it was not rated)");
        File.ReadAllText(refused.DraftPath!).ShouldBe("All well.");
        plans.Read().ShouldContain("rag: red");
    }

    [Fact]
    public void Setting_what_is_set_already_makes_no_commit()
    {
        using var plans = new TempPlans();
        var set = plans.Store.Load();
        var target = RefLookup.Find(set, "SG-01").Action!;
        var same = new SaveRequest
        {
            Target = target,
            Changes = new ChangeSet(target.Path, Fields.Action, [new SetField(FieldPath.Of("status"), "in-progress")]),
            Loaded = set.Files[target.Path],
        };
        plans.Store.Save(same, set).ShouldBeOfType<SaveOutcome.Refused>().Reason.ShouldContain("holds these values already");
        plans.CommitCount.ShouldBe(1);
    }

    [Fact]
    public void A_repository_whose_top_is_the_plans_folder_works_too()
    {
        using var plans = new TempPlans();
        plans.Repository.Git("mv", "plans/darlington-2011", "darlington-2011");
        plans.Repository.Git("mv", "plans/tuiplans.yaml", "plans/people.yaml", "plans/bodies.yaml", ".");
        plans.Repository.Git("commit", "-q", "-m", "Move");
        var store = plans.NewStore();
        store.Plans.Path.ShouldBe(plans.Repository.Top);
        var set = store.Load();
        store.Save(TempPlans.Update(set, "Groups meet."), set).ShouldBeOfType<SaveOutcome.Saved>();
        store.History("darlington-2011/SG-01.yaml").Value[0].Changes.ShouldHaveSingleItem().Path.ShouldStartWith("updates[");
    }

    [Fact]
    public void Undo_brings_the_bytes_back_as_a_new_commit_that_names_the_old_one()
    {
        using var plans = new TempPlans();
        var saved = plans.Save("Groups meet.", Rating.Green).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Store.Undo(saved.Commit, plans.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Read().ShouldBe(TempPlans.ActionText);
        plans.Repository.Git("log", "-1", "--format=%B").ShouldContain($"Undoes: {saved.Commit}");
        plans.CommitCount.ShouldBe(3);
    }

    [Fact]
    public void A_recommendation_and_a_plans_own_file_are_saved_like_actions_and_their_messages_say_which()
    {
        using var plans = new TempPlans();
        const string Path = "plans/darlington-2011/recommendations/R1.yaml";
        plans.Repository.Commit(Path, "text: Hold core groups\nlevel: must\n");
        var set = plans.Store.Load();
        var recommendation = RefLookup.Find(set, "R1");
        Save(recommendation.Action!, recommendation.Fields, "judgement", "met");
        plans.Read(Path).ShouldBe("text: Hold core groups\nlevel: must\njudgement: met\n");
        plans.Repository.Git("log", "-1", "--format=%B").TrimEnd().ShouldBe("""
            darlington-2011/R1: judgement none -> met

            Plan: darlington-2011
            Action: R1
            Change: judgement: none -> met
            """);

        Save(new PlanAction { Plan = "darlington-2011", Id = "plan", Path = "darlington-2011/plan.yaml" }, Fields.Plan, "owner", "business-manager");
        plans.Read("plans/darlington-2011/plan.yaml").ShouldBe("title: Inspection 2011\nowner: business-manager\n");
        plans.Repository.Git("log", "-1", "--format=%B").TrimEnd().ShouldBe("""
            darlington-2011: owner none -> business-manager

            Plan: darlington-2011
            Change: owner: none -> business-manager
            """);
        plans.Store.History("darlington-2011").Value[0].Reason.ShouldBeNull();

        void Save(PlanAction target, FieldSet fields, string field, string value) => plans.Store.Save(
            new SaveRequest
            {
                Target = target,
                Changes = new ChangeSet(target.Path, fields, [new SetField(FieldPath.Of(field), value)]),
                Loaded = set.Files[target.Path],
            },
            set).ShouldBeOfType<SaveOutcome.Saved>();
    }

    [Fact]
    public void A_lock_that_a_killed_git_left_is_listed_with_its_age_and_goes_on_a_yes()
    {
        using var plans = new TempPlans();
        plans.Store.Locks().ShouldBeEmpty();
        foreach (var name in new[] { "index.lock", "refs/heads/main.lock" })
        {
            File.WriteAllText(System.IO.Path.Combine(plans.GitFolder, name), "");
            File.SetLastWriteTimeUtc(System.IO.Path.Combine(plans.GitFolder, name), plans.Clock.GetUtcNow().UtcDateTime.AddHours(-2));
        }
        var locks = plans.Store.Locks();
        locks.Select(one => (System.IO.Path.GetFileName(one.Path), one.Age)).ShouldBe([("index.lock", TimeSpan.FromHours(2)), ("main.lock", TimeSpan.FromHours(2))]);
        plans.Save("Groups meet.").ShouldBeOfType<SaveOutcome.Refused>().Kind.ShouldBe(RefusalKind.LockLeft);
        locks.ShouldAllBe(one => plans.Store.Unlock(one));
        plans.Save("Groups meet.").ShouldBeOfType<SaveOutcome.Saved>();
    }
}
