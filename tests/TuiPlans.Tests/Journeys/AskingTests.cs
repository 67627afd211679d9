namespace TuiPlans.Tests.Journeys;

/// <summary>Requests for a date: how they came, how they are decided, and where they are seen.</summary>
public sealed class AskingTests
{
    [Fact]
    public void A_decision_is_never_preset_so_that_Enter_through_the_form_grants_nothing()
    {
        using var journey = Asked();
        journey.Keys("x").Sees("choose one").Sees("g granted, r refused, w withdrawn").Keys("Enter Enter Enter Enter Enter").Sees("! ").SeesNot("Recorded");
        journey.Commits.ShouldBe(2);
        journey.Keys("g Ctrl+S").Sees("date granted");
    }

    [Fact]
    public void A_request_says_how_it_came_and_what_a_cause_is()
    {
        using var journey = new Journey();
        journey.Keys("Enter x").Sees("what kept it from its date").Type("30 sep").Keys("Tab Tab Tab").Type("midw").Keys("Tab Tab").Sees("How").Keys("t Ctrl+S").Sees("Recorded");
        journey.Log("%(trailers:key=Given-how,valueonly)").ShouldBe("telephone");
    }

    [Fact]
    public void An_undecided_request_shows_in_the_list_and_on_the_board_with_its_legend()
    {
        using var journey = Asked();
        journey.Sees("? 1 date asked").Keys("3").Sees("? date asked").SeesNot("≠ better than dates say").Sees(" ?   SG-09").Keys("/").Type("SG-09").Keys("Enter Enter").Sees("asked: 30 Sep 2012");
    }

    [Fact]
    public void What_somebody_typed_to_ask_before_another_did_comes_back_in_sight_and_once_more_when_that_is_decided()
    {
        using var journey = Asked();
        journey.Store.KeepDraft(new Core.Changes.TypedForm("ask", "darlington-2011/SG-09", [new("to", "31 dec"), new("reason", "The midwife is late")])).ShouldBeNull();
        journey.Restart().Keys("Esc Enter x").Sees("Decide on the date").Sees("You began to ask yourself").Sees("The midwife is late");
        journey.Keys("r Ctrl+S Enter x").Sees("Ask for another date").Sees("31 dec").Sees("The midwife is late");
    }

    private static Journey Asked() => new Journey().Keys("Enter x").Type("30 sep").Keys("Ctrl+S Enter");
}
