using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

public sealed class RecordingTests
{
    private const string Action = "darlington-2011/SG-01";

    [Fact]
    public void An_update_costs_two_keys_beside_its_text_and_stands_in_git_with_author_dates_and_trailers()
    {
        using var plans = new TempPlans();
        using var journey = new Journey(plans).Keys("Enter").Sees("SG-01");
        var before = journey.KeysPressed;
        journey.Keys("u").Type("The guidance is out.\nAll teams have it.").Keys("Ctrl+S").Sees("Recorded").Sees("z undo");
        (journey.KeysPressed - before).ShouldBe(2);
        plans.CommitCount.ShouldBe(2);
        plans.Repository.Git("log", "-1", "--format=%an <%ae> %cn").Trim().ShouldBe("Business Manager <manager@example.org> Business Manager");
        plans.Repository.Git("log", "-1", "--format=%B").ShouldContain("The guidance is out.");
        plans.Repository.Git("diff", "--name-only", "HEAD~1").Trim().ShouldBe(TempPlans.ActionPath);
        plans.Repository.Git("diff", "--numstat", "HEAD~1").ShouldEndWith($"\t0\t{TempPlans.ActionPath}\n");
        plans.Status.ShouldBeEmpty();
        journey.Keys("Enter").Sees("Ratings");
    }

    [Fact]
    public void Who_gave_it_is_the_author_and_who_recorded_it_the_committer()
    {
        using var plans = new TempPlans();
        using var journey = new Journey(plans, open: Action);
        journey.Keys("u").Type("It is done.").Keys("Tab a Tab").Type("Late by a month").Keys("Tab Tab").Type("serv").Keys("Enter").Type("12 jun").Keys("Ctrl+S").Sees("Recorded");
        var message = plans.Repository.Git("log", "-1", "--format=%an|%ae|%cn|%ad%n%B", "--date=short");
        message.ShouldStartWith("Service Manager|service-manager@dbc.example.org|Business Manager|2012-06-12\n");
        message.ShouldContain("Given-by: ");
        plans.Read().ShouldContain("rag: amber");
        plans.Read().ShouldContain("how: e-mail");
    }

    [Fact]
    public void Where_nobody_is_named_it_is_asked_once_and_what_was_typed_is_recorded()
    {
        using var plans = new TempPlans(withIdentity: false);
        using var journey = new Journey(plans, open: Action).Sees("nobody named yet");
        journey.Keys("u").Type("The guidance is out.").Keys("Ctrl+S").Sees("Who is recording?");
        journey.Type("Business Manager").Keys("Tab").Type("manager").Keys("Ctrl+S").Sees("Write your e-mail address");
        journey.Type("@example.org").Keys("Ctrl+S").Sees("Recorded");
        plans.Repository.Git("log", "-1", "--format=%an <%ae>").Trim().ShouldBe("Business Manager <manager@example.org>");
        journey.Keys("Esc u").Type("And more.").Keys("Ctrl+S").Sees("Recorded").DoesNotSee("Who is recording?");
        plans.CommitCount.ShouldBe(3);
    }

    [Fact]
    public void A_commit_that_a_hook_refuses_is_shown_and_goes_through_once_the_hook_is_gone()
    {
        using var plans = new TempPlans();
        plans.Repository.Hook("pre-commit", "echo 'Spelling: run the check' >&2; exit 1");
        using var journey = new Journey(plans, open: Action);
        journey.Keys("u").Type("The guidance is out.").Keys("Ctrl+S").Sees("Saved, not committed").Sees("Spelling: run the check");
        journey.Keys("Enter").Sees("! Saved, not committed (Ctrl+R tries again)");
        plans.CommitCount.ShouldBe(1);
        plans.Read().ShouldContain("The guidance is out.");
        File.Delete(Path.Combine(plans.GitFolder, "hooks", "pre-commit"));
        journey.Keys("Ctrl+R").DoesNotSee("(Ctrl+R tries again)");
        plans.CommitCount.ShouldBe(2);
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_recorded_is_taken_back_by_one_key()
    {
        using var plans = new TempPlans();
        using var journey = new Journey(plans, open: Action);
        journey.Keys("u").Type("Wrong action.").Keys("Ctrl+S").Sees("Recorded").Keys("z").Sees("Taken back");
        plans.CommitCount.ShouldBe(3);
        plans.Read().ShouldBe(TempPlans.ActionText);
        journey.Keys("Enter z").Sees("Nothing was recorded since");
    }

    [Fact]
    public void A_text_that_the_guard_refuses_stays_and_the_value_is_not_repeated()
    {
        using var plans = new TempPlans();
        using var journey = new Journey(plans, open: Action);
        journey.Keys("u").Type("Seen: 943 476 5919.").Keys("Ctrl+S").Sees("NHS number").Sees("Your text is here");
        var below = journey.Screen[journey.Screen.IndexOf("! ", StringComparison.Ordinal)..];
        below.ShouldNotContain("943");
        journey.Sees("Seen: 943 476 5919.");
        plans.CommitCount.ShouldBe(1);
        plans.Read().ShouldBe(TempPlans.ActionText);
        journey.Keys("Ctrl+U").Type("Seen in clinic.").Keys("Ctrl+S").Sees("Recorded");
    }

    [Fact]
    public void Ten_updates_of_four_leads_take_who_when_and_how_from_the_one_before()
    {
        using var plans = new TempPlans();
        var given = 0;
        using var journey = new Journey(plans, open: Action);
        foreach (var lead in (string[])["Service Manager", "Head of Midwifery", "Matron", "Named Doctor"])
        {
            journey.Keys("u").Type($"First of {lead}.").Keys("Tab Tab Tab").Type(lead).Keys("Tab").Type("11 jun").Keys("Ctrl+S").Sees("Recorded").Keys("Esc");
            given++;
            for (; given % 3 != 0 && given < 10; given++)
                journey.Keys("u").Sees($"as last time: {lead}, 11 jun, e-mail").Type($"More of {lead}.").Keys("Ctrl+L Ctrl+S").Sees("Recorded").Keys("Esc");
        }

        given.ShouldBe(10);
        plans.CommitCount.ShouldBe(11);
        var trail = plans.Repository.Git("log", "-10", "--format=%s|%b");
        trail.Split("Matron").Length.ShouldBeGreaterThan(3);
        plans.Read().Split("how: e-mail").Length.ShouldBe(11);
    }
}
