namespace TuiPlans.Tests.Journeys;

/// <summary>The form of a new action says what it will record.</summary>
public sealed class NewActionTests
{
    [Fact]
    public void The_id_that_is_shown_is_the_one_that_is_recorded_and_the_cursor_is_on_it_even_where_a_filter_hid_it()
    {
        using var journey = new Journey();
        journey.Keys("3 /").Type("midwifery").Keys("Enter n").Type("Minutes are kept").Keys("Tab Tab").Type("SG1 ").Keys("Down Enter").Sees("SG-15, the next that is free").Keys("Ctrl+S").Sees("filter is taken away")
            .Keys("Enter Enter").Sees("SG-15  Minutes are kept");
    }

    [Fact]
    public void A_recommendation_is_found_by_words_of_its_text()
    {
        using var journey = new Journey();
        journey.Keys("Enter n").Type("Minutes").Keys("Tab Tab").Type("midwives").Sees("SG7  Midwives, school nurses").Keys("Tab Ctrl+S").Sees("Recorded").Sees("recommendations: [SG7]");
    }

    [Fact]
    public void A_recommendation_that_is_not_in_the_plan_is_asked_about()
    {
        using var journey = new Journey();
        journey.Keys("Enter n").Type("Minutes").Keys("Tab Tab").Type("SG99").Keys("Ctrl+S").Sees("no recommendation SG99 in this plan").Sees("▸Recommendation");
        journey.Commits.ShouldBe(1);
        journey.Keys("Ctrl+S").Sees("recommendations: [SG99]");
    }

    [Fact]
    public void The_agency_is_filled_from_the_lead()
    {
        using var journey = new Journey();
        journey.Keys("Enter n").Type("Minutes").Keys("Tab Tab Tab").Type("midw").Keys("Tab").Sees("CDDFT").Keys("Ctrl+S").Sees("+ agency: CDDFT");
    }
}
