namespace TuiPlans.Tests.Journeys;

/// <summary>Status pages read and written in the real loop.</summary>
public sealed class PagesTests
{
    [Fact]
    public void Open_follow_back_write_and_the_files_are_there()
    {
        using var journey = new Journey();
        journey.Keys("g v").Sees("Edition for the public").Sees("Action plans").Keys("Tab Enter").Sees("Back to: Action plans").Keys("Backspace").SeesNot("Back to: Action plans").Sees("Action plans");
        journey.Keys("R").Sees("pages in").Sees("0 removed.");
        Page(journey, "README.md").ShouldContain("# Action plans");
        Page(journey, "darlington-2011/README.md").ShouldContain("SG-09");
        journey.Keys("R").Sees("all were up to date.").SeesNot("Esc stops it");
    }

    [Fact]
    public void What_is_recorded_stands_on_the_page_when_one_comes_back()
    {
        using var journey = new Journey();
        journey.Keys("Enter g v").Sees("Safeguarding and looked after children inspection 2011");
        journey.Repository.Write("plans/darlington-2011/plan.yaml", journey.Repository.Read("plans/darlington-2011/plan.yaml").Replace("title: Safeguarding and looked", "title: Renamed and looked", StringComparison.Ordinal));
        journey.Second().Sees("Renamed and looked after children inspection 2011");
    }

    [Fact]
    public void As_at_the_past_the_page_of_the_past_is_shown_and_nothing_is_written()
    {
        using var journey = new Journey();
        journey.Repository.Time = new DateTimeOffset(2012, 8, 20, 10, 0, 0, TimeSpan.Zero);
        journey.Repository.Commit("plans/darlington-2011/plan.yaml", journey.Repository.Read("plans/darlington-2011/plan.yaml").Replace("title: Safeguarding and looked", "title: Renamed and looked", StringComparison.Ordinal));
        journey.Keys("Enter g v").Sees("Renamed and looked").Keys("T").Type("2012-08-19").Keys("Enter Space").Sees("AS AT 19 Aug 2012").Sees("As at 19 Aug 2012, shown from").SeesNot("Renamed and looked");
        journey.Keys("R").Sees("T goes back to today");
        journey.Keys("T").Sees("Renamed and looked");
        File.Exists(journey.Repository.Absolute("pages/README.md")).ShouldBeFalse();
    }

    [Fact]
    public void An_edition_for_few_is_not_written_where_that_for_the_public_is_kept()
    {
        using var journey = new Journey();
        journey.Keys("g v a").Sees("Edition for the partners").Keys("R").Sees("nothing was written").Sees("tuiplans render --for partners --out DIR");
        File.Exists(journey.Repository.Absolute("pages/README.md")).ShouldBeFalse();
        journey.Repository.Write("pages/README.md", "As at 1 Aug 2012. Edition for the partners.\n");
        journey.Keys("Down R").Sees("pages in").Sees("0 removed.");
        Page(journey, "README.md").ShouldContain("Edition for the partners.");
    }

    [Fact]
    public void A_disk_that_refuses_is_told_with_what_to_do()
    {
        using var journey = new Journey();
        journey.Repository.Write("pages", "A file where the folder is to be.\n");
        journey.Keys("g v R").Sees("R tries again");
    }

    private static string Page(Journey journey, string path) => File.ReadAllText(journey.Repository.Absolute("pages/" + path));
}
