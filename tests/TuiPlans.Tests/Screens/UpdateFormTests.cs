using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Screens.Actions;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

public sealed class UpdateFormTests
{
    private static readonly SaveResult.Saved Made = new("1e9bf44776463d4b2d8bdb86ed820e50490c6b05", "headline", "darlington-2011/SG-09.yaml", null, [], []);

    [Fact]
    public void An_update_costs_four_keys_besides_its_text_from_the_board()
    {
        var stage = new Stage().Keys("Enter").Keys("Enter u").Type("Done").Keys("Ctrl+S");
        stage.Last<Save>().Order.Target.Ref.ShouldBe(Stage.Ref);
        stage.Last<Save>().Order.Given.ShouldBeNull();
        stage.Text.ShouldContain("Recording…");
    }

    [Fact]
    public void Esc_keeps_the_text_says_so_and_u_brings_it_back()
    {
        var stage = OnForm().Type("Half a sent").Keys("Esc");
        stage.Last<KeepDraft>().ShouldBe(new KeepDraft(TypedForm.OfText(Stage.Ref, "Half a sent")));
        stage.Text.ShouldContain("Your text is kept as a draft of darlington-2011/SG-09");
        stage.Keys("u").Text.ShouldContain("your kept draft");
        stage.Text.ShouldContain("Half a sent");
    }

    [Fact]
    public void A_kept_draft_goes_when_its_text_was_deleted_or_recorded()
    {
        OnForm().Type("x").Keys("Esc u Backspace Esc").Last<RemoveDraft>().Key.Ref.ShouldBe(Stage.Ref);
        var stage = OnForm().Type("x").Keys("Esc u Ctrl+S");
        Came(stage, Made).Last<RemoveDraft>().Key.Ref.ShouldBe(Stage.Ref);
    }

    [Fact]
    public void An_empty_form_is_left_without_a_draft() => OnForm().Keys("Esc").Effects.OfType<KeepDraft>().ShouldBeEmpty();

    [Fact]
    public void A_text_of_nothing_but_blanks_is_not_recorded() =>
        OnForm().Type("  \n ").Keys("Ctrl+S").Text.ShouldContain("There is no text yet");

    [Fact]
    public void On_behalf_of_is_completed_from_the_register_and_takes_e_mail()
    {
        var order = OnForm().Type("Done").Keys("Tab Tab Tab").Type("midw").Keys("Enter").Type("12 jun").Keys("Ctrl+S").Last<Save>().Order;
        order.Given.ShouldBe(new Given("head-of-midwifery", Core.Plans.PeriodParser.Parse("2012-06-12"), "e-mail"));
    }

    [Fact]
    public void Words_that_the_register_does_not_know_are_kept_as_typed() =>
        OnForm().Type("Done").Keys("Tab Tab Tab").Type("Interim head of nursing").Keys("Ctrl+S").Last<Save>().Order.Given!.By.ShouldBe("Interim head of nursing");

    [Theory]
    [InlineData("Ctrl+S")]
    [InlineData("Tab Ctrl+S")]
    public void Letters_that_can_mean_one_person_only_never_go_into_the_file_as_a_name(string keys) =>
        OnForm().Type("Done").Keys("Tab Tab Tab").Type("midw").Keys(keys).Last<Save>().Order.Given!.By.ShouldBe("head-of-midwifery");

    [Fact]
    public void The_lead_of_the_action_is_one_key_away() =>
        OnForm().Type("Done").Keys("Tab Tab Tab Right Ctrl+S").Last<Save>().Order.Given!.By.ShouldBe("safeguarding-lead");

    [Fact]
    public void Who_when_and_how_of_the_update_before_come_back_with_one_key()
    {
        var stage = OnForm().Type("One").Keys("Tab Tab Tab").Type("midw").Keys("Enter").Type("12/6/2012").Keys("Ctrl+S");
        Came(stage, Made).Keys("Enter u").Text.ShouldContain("Ctrl+L as last time: Head of Midwifery, 12/6/2012, e-mail");
        var order = stage.Keys("Ctrl+L").Type("Two").Keys("Ctrl+S").Last<Save>().Order;
        order.Given!.By.ShouldBe("head-of-midwifery");
        order.Given.On!.Text.ShouldBe("2012-06-12");
    }

    [Fact]
    public void A_date_that_is_not_understood_is_said_before_anything_is_recorded()
    {
        var stage = OnForm().Type("Done").Keys("Tab Tab Tab Tab").Type("31/6/2012").Keys("Ctrl+S");
        stage.Effects.OfType<Save>().ShouldBeEmpty();
        stage.Text.ShouldContain("There is no 31 June 2012");
    }

    [Fact]
    public void A_rating_brings_its_reason_into_the_change()
    {
        var edits = OnForm().Type("Done").Keys("Tab r Tab").Type("No midwife").Keys("Ctrl+S").Last<Save>().Order.Changes.Edits.OfType<SetField>().ToList();
        edits.ShouldContain(new SetField(FieldPath.Of("rag"), "red"), new EditComparer());
        edits.ShouldContain(new SetField(FieldPath.Of("rag-reason"), "No midwife"), new EditComparer());
    }

    [Fact]
    public void A_refusal_leaves_the_text_in_the_form_and_says_where_it_is_kept()
    {
        var stage = OnForm().Type("Seen 943 476 5919").Keys("Ctrl+S");
        Came(stage, new SaveResult.Refused("Looks like an NHS number.", Refusal.Other, "/drafts/x.txt"));
        stage.Text.ShouldContain("Seen 943 476 5919");
        stage.Text.ShouldContain("Looks like an NHS number.");
        stage.Text.ShouldContain("kept in /drafts/x.txt");
    }

    [Fact]
    public void After_somebody_elses_change_the_next_save_goes_on_top_of_it()
    {
        var stage = OnForm().Type("Done").Keys("Ctrl+S");
        var first = stage.Last<Save>().Order.Loaded;
        Came(stage, new SaveResult.Refused("Changed meanwhile.", Refusal.ChangedMeanwhile, null)).Keys("Ctrl+S");
        stage.Last<Save>().Order.Loaded.ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Keys_are_not_lost_in_a_form_that_is_being_recorded()
    {
        var stage = OnForm().Type("Done").Keys("Ctrl+S").Type(", more").Keys("Ctrl+S").Send(new PasteMessage(" and all"));
        Came(stage, new SaveResult.Refused("The disk is full.", Refusal.Other, null)).Text.ShouldContain("Done, more and all");
        stage.Text.ShouldContain("The disk is full.");
        stage.Effects.OfType<Save>().Count().ShouldBe(1);
    }

    [Fact]
    public void Leaving_while_something_is_recorded_waits_for_it()
    {
        var stage = OnForm().Type("Done").Keys("Ctrl+S Ctrl+C");
        stage.Model.HasEnded.ShouldBeFalse();
        stage.Text.ShouldContain("the program ends when that is done");
        Came(stage, Made).Model.HasEnded.ShouldBeTrue();
    }

    [Fact]
    public void Leaving_with_a_draft_says_so_first()
    {
        var stage = OnForm().Type("Half").Keys("Esc q");
        stage.Model.HasEnded.ShouldBeFalse();
        stage.Text.ShouldContain("1 draft is kept: SG-09 progress update");
        stage.Keys("Enter").Model.HasEnded.ShouldBeTrue();
    }

    [Fact]
    public void A_signal_keeps_what_stands_in_a_form()
    {
        var stage = OnForm().Type("Half").Send(new CloseAsked());
        stage.Model.HasEnded.ShouldBeTrue();
        stage.Last<KeepDraft>().Form.Text.ShouldBe("Half");
    }

    [Fact]
    public void Plans_that_change_outside_touch_neither_text_nor_selection()
    {
        var stage = OnForm().Type("Half").Send(new PlansCame(SamplePlans.Read()));
        stage.Text.ShouldContain("Half");
        stage.Keys("Esc").Model.Top.ShouldBeOfType<ActionScreen>().Ref.ShouldBe(Stage.Ref);
    }

    private static Stage OnForm() => new Stage().Open(new Destination.Ratings("darlington-2011", Stage.Ref)).Open(new Destination.Action(Stage.Ref)).Keys("u");

    private static Stage Came(Stage stage, SaveResult result) => stage.Send(new SaveCame(stage.Last<Save>().Order, result, SamplePlans.Read()));

    private sealed class EditComparer : IEqualityComparer<SetField>
    {
        public bool Equals(SetField? x, SetField? y) => x?.Path.ToString() == y?.Path.ToString() && x?.Value == y?.Value;

        public int GetHashCode(SetField edit) => 0;
    }
}
