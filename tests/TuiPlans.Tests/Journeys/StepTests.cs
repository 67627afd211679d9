namespace TuiPlans.Tests.Journeys;

public sealed class StepTests
{
    [Fact]
    public void A_date_is_asked_for_refused_asked_again_and_granted()
    {
        using var journey = new Journey();
        journey.Keys("Enter x").Sees("Ask for another date").Sees("That counts on until").Type("30 sep").Sees("= Sun 30 September 2012").Keys("Tab").Type("No midwife yet").Keys("Tab").Type("recruitment").Keys("Tab").Type("midw").Keys("Ctrl+S").Sees("Recorded");
        var asked = journey.Repository.Read(Journey.File);
        asked.ShouldContain("decision: asked");
        asked.ShouldContain("by: head-of-midwifery");
        asked.ShouldContain("cause: recruitment");
        asked.ShouldContain("due: 2012-03-31");
        journey.Keys("Enter x").Sees("Decide on the date").Sees("Asked: 30 Sep 2012").Sees("“No midwife yet”").Keys("r").Keys("Ctrl+S").Sees("date refused").Keys("Enter");
        journey.Keys("x").Type("autumn 2012").Sees("= autumn 2012, to 30 November 2012").Keys("Ctrl+S").Sees("Recorded").Keys("Enter x").Sees("Asked: autumn 2012").Keys("g Ctrl+S").Sees("date granted: due 31 Mar 2012 -> autumn 2012");
        journey.Repository.Read(Journey.File).ShouldContain("due: autumn 2012");
        journey.Commits.ShouldBe(5);
    }

    [Fact]
    public void A_date_that_is_not_understood_keeps_the_form_open_with_the_cursor_there()
    {
        using var journey = new Journey();
        journey.Keys("Enter x").Type("31 feb").Keys("Tab").Type("Why").Keys("Ctrl+S").Sees("!").Sees("▸New date").SeesNot("Recorded");
        journey.Commits.ShouldBe(1);
        journey.Keys("Esc").Sees("kept as a draft").Keys("x").Sees("31 feb").Sees("Why");
    }

    [Fact]
    public void An_action_is_completed_shows_what_is_missing_is_re_opened_and_all_can_be_undone()
    {
        using var journey = new Journey();
        var before = journey.Repository.Read(Journey.File);
        journey.Keys("Enter c").Sees("Missing; it can be recorded all the same").Sees("No evidence has been seen yet").Type("28 aug").Sees("= Tue 28 August 2012").Keys("Ctrl+S").Sees("completed 28 Aug 2012").Sees("z undo");
        journey.Repository.Read(Journey.File).ShouldContain("completed: 2012-08-28");
        journey.Keys("z").Sees("Completed").Keys("Enter").Sees("Taken back");
        journey.Repository.Read(Journey.File).ShouldBe(before);
        journey.Keys("Esc").Keys("/").Type("SG-09").Keys("Enter o").Sees("It is open already");
        journey.Keys("c Ctrl+S Enter o").Sees("Re-open").Type("Posts fell vacant").Keys("Enter").Sees("re-opened");
        journey.Repository.Read(Journey.File).ShouldContain("status: in-progress");
        journey.Log("%B").ShouldContain("Posts fell vacant");
    }

    [Fact]
    public void How_an_action_ends_is_never_preset()
    {
        using var journey = new Journey();
        journey.Keys("Enter X").Sees("choose one").Keys("Enter Enter Enter Enter Enter Enter").Sees("Choose how it ends");
        journey.Commits.ShouldBe(1);
    }

    [Fact]
    public void An_action_is_closed_otherwise_with_its_reason()
    {
        using var journey = new Journey();
        journey.Keys("Enter X").Sees("Close otherwise than by delivery").Keys("t Tab").Type("It is the hospital's now").Keys("Tab").Type("business-plan-2013").Keys("Ctrl+S").Sees("closed: transferred to business-plan-2013");
        journey.Repository.Read(Journey.File).ShouldContain("status: closed");
    }

    [Fact]
    public void No_change_is_one_key_and_so_is_taking_it_back()
    {
        using var journey = new Journey();
        var before = journey.Repository.Read(Journey.File);
        journey.Keys("Enter .").Sees("Recorded; z takes it back").SeesNot("┏");
        journey.Repository.Read(Journey.File).ShouldContain("kind: no-change");
        journey.Keys("z").Sees("Updates").Keys("Enter");
        journey.Repository.Read(Journey.File).ShouldBe(before);
    }

    [Fact]
    public void Who_is_not_named_yet_is_asked_before_a_no_change_is_recorded()
    {
        using var journey = new Journey(identity: false);
        journey.Keys("Enter .").Sees("Who is recording?").Type("Business Manager").Keys("Tab").Type("bm@example.org").Keys("Ctrl+S").Keys(".").Sees("Recorded; z takes it back");
    }
}
