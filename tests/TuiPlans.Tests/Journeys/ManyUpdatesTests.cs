namespace TuiPlans.Tests.Journeys;

public sealed class ManyUpdatesTests
{
    [Fact]
    public void Ten_updates_of_four_leads_take_who_when_and_how_from_the_one_before_and_go_on_from_the_table()
    {
        using var journey = new Journey().Keys("Enter");
        var given = 0;
        foreach (var lead in (string[])["Head of Midwifery", "Matron", "Named Doctor", "Service Manager, Placements"])
        {
            journey.Keys("u").Type($"First of {lead}.").Keys("Tab Tab Tab").Type(lead).Keys("Tab").Type("28 aug").Keys("Ctrl+S").Sees("Recorded").Keys("Enter Down");
            given++;
            for (; given % 3 != 0 && given < 10; given++)
                journey.Keys("u").Sees($"as last time: {lead}").Sees("28 aug, e-mail").Type($"More of {lead}.").Keys("Ctrl+L Ctrl+S").Sees("Recorded").Keys("Enter Down");
        }

        given.ShouldBe(10);
        journey.Commits.ShouldBe(11);
        journey.Repository.Git("log", "-10", "--format=%(trailers:key=Given-on,valueonly)|%(trailers:key=Given-how,valueonly)").Split("2012-08-28").Length.ShouldBe(11);
        journey.Repository.Git("log", "-10", "--name-only", "--format=").Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Count().ShouldBe(10);
        journey.Repository.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void The_reason_of_a_rating_that_was_left_is_a_draft_of_its_own_beside_that_of_an_update()
    {
        using var journey = new Journey().Keys("Enter u").Type("Half a thought").Keys("Esc r a Enter").Type("No midwife").Keys("Esc").Sees("Your reason is kept");
        journey.Store.AllDrafts().Select(draft => $"{draft.Form.Kind}: {draft.Text}").ShouldBe(["update: Half a thought", "rating: No midwife"], ignoreOrder: true);
        journey.Keys("r").Sees("No midwife").Second().Keys("Ctrl+S").Sees("Recorded").Sees("+ rag: amber");
        journey.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a thought");
    }
}
