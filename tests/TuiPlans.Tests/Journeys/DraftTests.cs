using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

public sealed class DraftTests
{
    private const string Action = "darlington-2011/SG-01";

    [Fact]
    public void Leaving_the_form_keeps_the_text_says_so_and_brings_it_back_also_in_a_later_run()
    {
        using var plans = new TempPlans();
        using (var journey = new Journey(plans, open: Action))
        {
            journey.Keys("u").Type("Half a thought").Keys("Esc").Sees("Your text is kept as a draft");
            journey.Keys("u").Sees("Half a thought").Sees("your kept draft").Keys("Esc");
            journey.Keys("q").Sees("Leave?").Sees("1 draft is kept: darlington-2011/SG-01").Keys("Enter");
            journey.Model.HasEnded.ShouldBeTrue();
        }

        using var later = new Journey(plans).Sees("1 draft is kept: darlington-2011/SG-01");
        later.Keys("Enter u").Sees("Half a thought").Keys("Ctrl+S").Sees("Recorded");
        plans.Store.AllDrafts().ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_rests_is_kept_before_anything_happens_to_the_program()
    {
        using var plans = new TempPlans();
        using var journey = new Journey(plans, open: Action);
        journey.Keys("u").Type("Typed just now").Second();
        plans.Store.AllDrafts().ShouldBeEmpty("it was typed within this second");
        journey.Second();
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Typed just now");
        journey.Type(" and more").Second().Second();
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Typed just now and more");
        journey.Keys("Ctrl+S").Sees("Recorded");
        plans.Store.AllDrafts().ShouldBeEmpty();
    }

    [Fact]
    public void A_text_taken_out_again_leaves_no_draft()
    {
        using var plans = new TempPlans();
        using var journey = new Journey(plans, open: Action);
        journey.Keys("u").Type("Never mind").Second().Second().Keys("Ctrl+U Esc").DoesNotSee("kept as a draft");
        plans.Store.AllDrafts().ShouldBeEmpty();
    }

    [Fact]
    public void The_reason_of_a_rating_that_was_left_stands_below_an_earlier_draft()
    {
        using var plans = new TempPlans();
        using var journey = new Journey(plans, open: Action);
        journey.Keys("u").Type("Half a thought").Keys("Esc r a Enter").Type("No midwife").Keys("Esc").Sees("Your reason is kept");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a thought\n\nReason for the rating: No midwife");
        journey.Keys("r a Enter").Type("Other").Second().Second().Keys("Ctrl+S").Sees("Recorded");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldStartWith("Half a thought");
    }

    [Fact]
    public void A_file_changed_outside_is_shown_within_a_second_and_the_text_is_untouched()
    {
        using var plans = new TempPlans();
        using var journey = new Journey(plans, open: Action).Sees("Core group meetings are held");
        journey.Keys("u").Type("Half a thought");
        plans.Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText.Replace("Core group meetings", "All core groups", StringComparison.Ordinal));
        journey.Second().Sees("changed outside while you write").Sees("Half a thought").Sees("All core groups are held");
        journey.Keys("Ctrl+S").Sees("Recorded");
        plans.Read().ShouldContain("title: All core groups are held");
        plans.Read().ShouldContain("Half a thought");
    }

    [Fact]
    public void Another_size_of_the_window_while_typing_loses_nothing()
    {
        using var plans = new TempPlans();
        using var journey = new Journey(plans, open: Action);
        journey.Keys("u").Type("The guidance").Resize(50, 15).Type(" is out").Resize(20, 4).Type(" and").Resize(120, 40).Type(" known.").Sees("The guidance is out and known.");
        journey.Keys("Ctrl+S").Sees("Recorded");
        plans.Read().ShouldContain("The guidance is out and known.");
    }

    [Fact]
    public void A_signal_keeps_what_stands_in_the_form()
    {
        using var plans = new TempPlans();
        using (var journey = new Journey(plans, open: Action))
        {
            journey.Keys("u").Type("Half a thought");
            journey.Terminal.Send(new TuiPlans.Terminal.Closed("SIGTERM"));
            journey.Keys("x").Model.HasEnded.ShouldBeTrue();
        }

        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a thought");
    }
}
