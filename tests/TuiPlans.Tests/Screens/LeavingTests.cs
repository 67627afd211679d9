using TuiPlans.Effects;

namespace TuiPlans.Tests.Screens;

public sealed class LeavingTests
{
    [Fact]
    public void The_question_fits_a_low_screen_however_many_drafts_are_kept()
    {
        var stage = new Stage(50, 15, with: desk => desk with { Waiting = "A hook said no." });
        foreach (var id in (string[])["SG-01", "SG-02", "SG-03", "SG-04", "SG-05", "SG-06", "SG-07", "SG-08"])
            stage.Open(new Destination.Update($"darlington-2011/{id}")).Type("Half a thought").Keys("Esc");
        stage.Keys("Ctrl+C");
        stage.Text.ShouldContain("8 drafts are kept");
        stage.Text.ShouldContain("and more");
        stage.Text.ShouldContain("▸[ l Leave ]");
        stage.Model.Top.Draw(stage.Model.Desk).Lines.Count.ShouldBeLessThanOrEqualTo(stage.Model.Desk.Body.Height);
    }

    [Fact]
    public void A_long_sentence_is_shown_from_its_beginning_to_its_end_in_a_low_terminal()
    {
        var stage = new Stage(50, 15).Send(new Failed($"First words. {string.Join(' ', Enumerable.Repeat("and so on", 32))} Last words."));
        stage.Text.ShouldContain("First words.");
        stage.Text.ShouldContain("Last words.");
    }

    [Fact]
    public void What_is_missing_is_said_in_a_low_terminal_too_where_there_is_room_for_a_line_alone()
    {
        var stage = new Stage(50, 15).Open(new Destination.Closing(Stage.Ref)).Keys("t");
        stage.Text.ShouldContain("things are missing; it can be recorded");
        stage.Text.ShouldContain("Esc leave");
    }

    [Fact]
    public void The_change_of_several_has_its_help_like_every_form()
    {
        var stage = new Stage().Keys("2 Space = F1");
        stage.Text.ShouldContain("Keys · A field of several");
        stage.Keys("Esc").Type("next-check").Keys("Tab").Type("2012-10").Keys("Ctrl+S ?").Text.ShouldContain("Record what is shown");
    }

    [Fact]
    public void An_action_that_is_gone_is_said_to_be_gone_where_its_form_was_asked_for() =>
        new Stage().Open(new Destination.Update("darlington-2011/NO-1")).Text.ShouldContain("is there no more");
}
