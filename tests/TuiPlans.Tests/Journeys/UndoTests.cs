namespace TuiPlans.Tests.Journeys;

public sealed class UndoTests
{
    [Fact]
    public void Undo_shows_field_by_field_what_it_would_do_and_Enter_does_it_and_redo_likewise()
    {
        using var journey = new Journey();
        var before = journey.Repository.Read(Journey.File);
        journey.Keys("Enter r a Enter").Type("No midwife in post").Keys("Ctrl+S Enter");
        var rated = journey.Repository.Read(Journey.File);
        journey.Keys("z").Sees("Undo: take this back?").Sees("SG-09  Supervision").Sees("amber → not rated").Sees("No midwife in post → none").Sees("Enter takes it back");
        journey.Commits.ShouldBe(2);
        journey.Keys("Enter").Sees("Taken back");
        journey.Repository.Read(Journey.File).ShouldBe(before);
        journey.Log("%B").ShouldContain("Undoes: ");
        journey.Keys("Esc Z").Sees("do again what was taken back?").Sees("SG-09: rating none -> amber").SeesNot("SG-09: undo").Sees("not rated → amber").Keys("Enter").Sees("Done again");
        journey.Repository.Read(Journey.File).ShouldBe(rated);
        journey.Commits.ShouldBe(4);
    }

    [Fact]
    public void Where_there_is_one_plan_the_list_of_changes_does_not_name_it_in_each_row()
    {
        using var journey = new Journey();
        journey.Keys("Enter r a Ctrl+S Enter g u").Sees("Recent changes").Sees("SG-09: rating none -> amber").SeesNot("darlington-2011/SG-09: rating");
        journey.Log("%s").ShouldStartWith("darlington-2011/SG-09: ");
    }

    [Fact]
    public void Esc_leaves_all_as_it_is()
    {
        using var journey = new Journey();
        journey.Keys("Enter r a Ctrl+S Enter z Esc").SeesNot("take this back");
        journey.Commits.ShouldBe(2);
    }

    [Fact]
    public void Where_nothing_was_recorded_the_preview_says_so_and_Enter_does_nothing()
    {
        using var journey = new Journey();
        journey.Keys("Z").Sees("!").Keys("Enter").Sees("Redo");
        journey.Commits.ShouldBe(1);
    }

    [Fact]
    public void An_earlier_change_is_chosen_from_the_list_and_later_work_stays()
    {
        using var journey = new Journey();
        journey.Keys("Enter r a Ctrl+S Enter u").Type("Later work.").Keys("Ctrl+S Enter g u")
            .Sees("Recent changes").Sees("progress update").Keys("Down Enter").Sees("amber → not rated").Keys("Enter").Sees("Taken back").Keys("Esc").Sees("(taken back)");
        journey.Repository.Read(Journey.File).ShouldContain("Later work.");
        journey.Repository.Read(Journey.File).ShouldNotContain("rag: amber");
        journey.Keys("Enter").Sees("taken back already");
    }

    [Fact]
    public void The_copy_key_puts_the_reference_on_the_clipboard_of_the_terminal()
    {
        using var journey = new Journey();
        journey.Keys("Enter y").Sees("darlington-2011/SG-09 is on the clipboard");
        journey.Terminal.Written.ShouldContain("\u001b]52;c;" + Convert.ToBase64String("darlington-2011/SG-09"u8) + "\a");
    }
}
