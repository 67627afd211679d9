using TuiPlans.Core.Plans;
using TuiPlans.Effects;

namespace TuiPlans.Tests.Screens;

/// <summary>The forms for proposing and approving, and what is told of it.</summary>
public sealed class ProposalTests
{
    [Fact]
    public void What_is_left_out_and_the_title_are_asked_and_a_slip_is_said()
    {
        var stage = new Stage().Keys("g P").Type("SG-999").Keys("Ctrl+S");
        stage.Text.ShouldContain("There is no SG-999 here.");
        var proposed = stage.Keys("Ctrl+A").Type("SG-09, SG-10").Keys("Tab").Type("September").Keys("Ctrl+S").Last<ProposeNow>()!;
        (string.Join(' ', proposed.Held), proposed.Title).ShouldBe(("SG-09 SG-10", "September"));
        stage.Model.Desk.Syncing.ShouldBe("Proposing…");
    }

    [Fact]
    public void An_approval_says_who_when_how_and_what_not()
    {
        var stage = new Stage().Keys("g A Tab").Type("service-manager").Keys("Tab").Type("yesterday").Keys("Tab").Type("e-mail").Keys("Tab Tab").Type("agree some of it").Keys("Ctrl+S");
        stage.Text.ShouldContain("is not understood");
        var approved = stage.Keys("Ctrl+A").Type("agree all but 7 and 9").Keys("Ctrl+S").Last<ApproveNow>()!;
        (approved.Branch, approved.By, approved.On, approved.How, approved.Why, string.Join(' ', approved.Except))
            .ShouldBe(("", "service-manager", Period.Day(approved.Today.AddDays(-1)), "e-mail", "agree all but 7 and 9", "7 9"));
    }

    [Fact]
    public void On_a_low_screen_the_text_of_the_dialog_gives_way_and_what_is_wrong_stays_in_sight()
    {
        var stage = new Stage(50, 15).Keys("g A");
        for (var i = 0; i < 8; i++)
        {
            var drawing = stage.Model.Top.Draw(stage.Model.Desk);
            drawing.Lines.Count.ShouldBeLessThanOrEqualTo(stage.Model.Desk.Body.Height);
            stage.Text.ShouldContain("Approve ]");
            if (drawing.Caret is { } caret)
                drawing.Lines[caret.Row].Text.ShouldContain("▸");
            stage.Keys("Tab");
        }
        stage = new Stage(50, 15).Keys("g A Tab Tab").Type("some day").Keys("Ctrl+S");
        stage.Text.ShouldContain("! ");
        stage.Text.ShouldContain("▸On");
        stage.Text.ShouldContain("Approve ]");
    }

    [Fact]
    public void What_came_of_it_is_shown_and_a_proposal_stands_in_the_header()
    {
        var stage = new Stage(120, 40).Send(new ProposalCame("Proposed", "2 changes on proposed/business-manager, for origin/main.", [], [])).Send(new UnsentCame(0) { Unapproved = 2 });
        stage.Text.ShouldContain("2 changes on proposed/business-manager, for origin/main.");
        stage.Text.ShouldContain("on a proposal: 2 not yet approved");
        stage.Model.Desk.Syncing.ShouldBeNull();
    }
}
