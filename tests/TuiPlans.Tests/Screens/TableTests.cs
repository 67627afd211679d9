using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

public sealed class TableTests
{
    [Fact]
    public void The_board_opens_on_its_first_action_passing_over_empty_lanes() =>
        new Stage().Keys("Enter").Model.Top.Ref.ShouldBe("darlington-2011/SG-09");

    [Fact]
    public void From_lane_to_lane_empty_ones_are_passed_over()
    {
        var stage = new Stage(set: Rated("SG-11", Rating.Red, "SG-09", Rating.Green)).Keys("Enter");
        stage.Model.Top.Ref.ShouldBe("darlington-2011/SG-11");
        stage.Keys("Right").Model.Top.Ref.ShouldBe("darlington-2011/SG-09");
        stage.Keys("Left").Model.Top.Ref.ShouldBe("darlington-2011/SG-11");
        stage.Keys("Left").Model.Top.Ref.ShouldBe("darlington-2011/SG-11");
    }

    [Fact]
    public void The_cursor_goes_with_its_action_into_another_lane()
    {
        var stage = new Stage().Keys("Enter Down");
        var chosen = stage.Model.Top.Ref!;
        stage.Send(new PlansCame(Rated(chosen[(chosen.IndexOf('/') + 1)..], Rating.Red, "SG-11", Rating.Red)));
        stage.Model.Top.Ref.ShouldBe(chosen);
    }

    [Fact]
    public void Screens_show_the_action_that_was_under_the_cursor() =>
        new Stage().Keys("Enter Down Down 3").Model.Top.Ref.ShouldBe(new Stage().Keys("Enter Down Down").Model.Top.Ref);

    [Fact]
    public void A_filter_that_is_not_understood_says_so_and_leaves_the_list()
    {
        var stage = new Stage().Keys("Enter 3 /").Type("is:");
        stage.Text.ShouldContain(" of 31");
        stage.Text.ShouldNotContain("0 of 31");
        stage.Keys("Esc").Text.ShouldContain("31 of 31");
    }

    [Fact]
    public void A_key_that_cannot_be_used_says_why() =>
        new Stage().Keys("z").Text.ShouldContain("nothing to undo");

    [Fact]
    public void After_a_save_Enter_goes_back_to_the_table_and_Esc_to_the_action()
    {
        Recorded().Keys("Enter").Model.Top.Title.ShouldBe("Ratings");
        Recorded().Keys("Esc").Model.Top.Title.ShouldBe("SG-09");
    }

    [Fact]
    public void Texts_from_files_are_shown_with_wide_characters_and_without_escapes()
    {
        var set = With("SG-09", action => action with { OwnTitle = "漢字 👩‍👩‍👧 \u001b[31mred\u001b[0m\a and \u202eback" });
        foreach (var keys in (string[])["Enter", "Enter 3", "Enter Enter", "Enter u"])
        {
            var stage = new Stage(80, 24, set).Keys(keys);
            var written = GridDiff.Between(null, stage.Grid, ColorMode.None);
            written.ShouldNotContain("\u001b[31m");
            written.ShouldNotContain('\a');
            written.ShouldNotContain('\u202e');
            var screen = new Terminal.VirtualScreen(new ScreenSize(80, 24));
            screen.Feed(written);
            screen.ToString().ShouldContain("漢字 👩‍👩‍👧 ");
        }
    }

    [Fact]
    public void Without_colour_every_frame_is_whole_and_the_row_under_the_cursor_stands_out()
    {
        var written = GridDiff.Between(null, new Stage().Keys("Enter").Grid, ColorMode.None);
        System.Text.RegularExpressions.Regex.IsMatch(written, @"\x1b\[[0-9;]*(3[0-9]|4[0-9]|9[0-7])[0-9;]*m", default, TimeSpan.FromSeconds(5)).ShouldBeFalse();
        written.ShouldContain("7m", Case.Sensitive);
    }

    private static Stage Recorded()
    {
        var stage = new Stage().Keys("Enter Enter u").Type("Done.").Keys("Ctrl+S");
        var saved = new SaveResult.Saved("1e9bf44776463d4b", "a headline", "darlington-2011/SG-09.yaml", null, [], []);
        return stage.Send(new SaveCame(stage.Last<Save>().Order, saved, SamplePlans.Read()));
    }

    private static PlanSet Rated(string one, Rating first, string other, Rating second) =>
        With(one, action => action with { Rag = first }, With(other, action => action with { Rag = second }));

    private static PlanSet With(string id, Func<PlanAction, PlanAction> change, PlanSet? set = null)
    {
        set ??= SamplePlans.Read();
        var plan = set.Plans[0];
        return set with { Plans = [plan with { Actions = [.. plan.Actions.Select(action => action.Id == id ? change(action) : action)] }] };
    }
}
