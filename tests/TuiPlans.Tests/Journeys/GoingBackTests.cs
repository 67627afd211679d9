namespace TuiPlans.Tests.Journeys;

/// <summary>Where one is once something is recorded: where one was.</summary>
public sealed class GoingBackTests
{
    [Fact]
    public void After_what_was_recorded_inside_an_action_Enter_goes_back_to_that_action()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Agreed.").Keys("Ctrl+S").Sees("Recorded").SeesNot("on to the table").Keys("Enter").Sees("[Fields]").Sees("· SG-09");
    }

    [Fact]
    public void After_what_was_recorded_from_the_table_Enter_goes_back_to_the_table()
    {
        using var journey = new Journey();
        journey.Keys("Enter u").Type("Agreed.").Keys("Ctrl+S Enter").Sees("· Ratings");
    }

    [Fact]
    public void After_the_last_draft_is_recorded_Enter_passes_over_the_empty_list_of_drafts()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half a thought").Keys("Esc g d Enter Ctrl+S").Sees("Recorded").Keys("Enter").Sees("[Fields]").SeesNot("Nothing waits here");
    }

    [Fact]
    public void After_one_of_several_drafts_is_recorded_Enter_goes_back_to_the_others()
    {
        using var journey = new Journey();
        journey.Keys("Enter u").Type("One").Keys("Esc Down u").Type("Other").Keys("Esc g d Enter Ctrl+S").Sees("Recorded").Keys("Enter").Sees("Typed, and not recorded yet");
    }

    [Fact]
    public void Z_does_again_from_the_window_that_says_so()
    {
        using var journey = new Journey();
        journey.Keys("Enter r a Ctrl+S Enter").Keys("z").Keys("Enter").Sees("Taken back (Z does it again)").Keys("Z").Sees("do again what was taken back?");
    }
}
