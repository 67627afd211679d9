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
}
