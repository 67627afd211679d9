using Spectre.Console;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Tests.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Tests.Widgets;

public sealed class PickerAndDialogTests
{
    private static readonly string[] Statuses = ["to-confirm", "not-started", "in-progress", "complete", "signed-off"];

    [Fact]
    public void A_picker_filters_by_what_is_typed_and_gives_the_item_under_the_cursor()
    {
        var picker = Press(new Picker<string>("Status", Statuses, item => item), "o - Down");
        picker.Shown.ShouldBe(["to-confirm"]);
        picker = Press(picker, "Backspace Backspace p r");
        picker.Shown.ShouldBe(["in-progress"]);
        picker = Press(picker, "Enter");
        (picker.Outcome, picker.Selected).ShouldBe((Outcome.Chosen, "in-progress"));
    }

    [Fact]
    public void A_picker_without_a_match_chooses_nothing_and_says_how_to_go_on()
    {
        var picker = Press(new Picker<string>("Status", Statuses, item => item), "x x Enter");
        picker.Outcome.ShouldBe(Outcome.Open);
        ScreenText.Of(picker.View(50)).ShouldContain("Backspace");
        Press(picker, "Esc").Outcome.ShouldBe(Outcome.Cancelled);
    }

    [Fact]
    public void A_picker_shows_the_part_that_matched()
    {
        var picker = Press(new Picker<string>("Status", Statuses, item => item, selected: "complete"), "o m p");
        ScreenText.Of(picker.View(24)).ShouldBe(
            """
            ┏━▸Status ━━━━━━━━━━━━━┓
            ┃ / omp                ┃
            ┃ complete             ┃
            ┃                      ┃
            ┃                      ┃
            ┃                      ┃
            ┃                      ┃
            ┗━━━━━━━━━━━━━━━━━ 1/1 ━┛
            """.Replace("━━ 1/1", "━ 1/1", StringComparison.Ordinal));
        picker.View(24)[2].Spans.ShouldContain(span => span.Text == "omp" && span.Style.Decoration.HasFlag(Decoration.Underline));
        picker.Caret(24).ShouldBe(new CaretPosition(1, 7));
    }

    [Fact]
    public void Enter_goes_from_field_to_field_and_in_the_last_one_saves()
    {
        var dialog = Press(Identity(), "A n n Enter");
        dialog.Focus.ShouldBe(1);
        dialog = Press(dialog, "a @ b Enter");
        (dialog.Outcome, dialog.Answer, dialog.Value("name"), dialog.Value("email")).ShouldBe((Outcome.Chosen, "save", "Ann", "a@b"));
    }

    [Fact]
    public void Enter_in_the_last_field_goes_to_the_button_while_another_field_is_empty()
    {
        var dialog = Press(Identity(), "Tab a @ b Enter");
        dialog.Outcome.ShouldBe(Outcome.Open);
        dialog.Focus.ShouldBe(2);
    }

    [Fact]
    public void A_form_is_saved_from_any_field_and_left_with_Esc()
    {
        Press(Identity(), "A Ctrl+S").Answer.ShouldBe("save");
        var left = Press(Identity(), "A Esc");
        (left.Outcome, left.Answer, left.Value("name")).ShouldBe((Outcome.Cancelled, null, "A"));
    }

    [Fact]
    public void A_refused_form_is_open_again_with_the_reason_at_the_field()
    {
        var dialog = Press(Identity(), "A Ctrl+S").Refuse("An e-mail address has an @.", "email");
        (dialog.Outcome, dialog.Focus).ShouldBe((Outcome.Open, 1));
        ScreenText.Of(dialog.View(40)).ShouldContain("! An e-mail address has an @.");
        ScreenText.Of(Press(dialog, "x").View(40)).ShouldNotContain("!");
    }

    [Fact]
    public void A_form_at_forty_columns()
    {
        var dialog = Press(Identity(), "Tab x");
        ScreenText.Of(dialog.View(40)).ShouldBe(
            """
            ┏━▸Who are you? ━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Each change is kept under your name. ┃
            ┃                                      ┃
            ┃ Name                                 ┃
            ┃▸E-mail x                             ┃
            ┃                                      ┃
            ┃  [ Save ]  [ n Not now ]             ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            """);
        dialog.Caret(40).ShouldBe(new CaretPosition(4, 10));
    }

    [Fact]
    public void A_letter_presses_a_button_in_a_question_and_types_in_a_field()
    {
        var ask = Dialog.Ask("Remove the lock?", "It is 3 hours old.", new DialogButton("keep", "Keep it"), new DialogButton("remove", "Remove", Key.Of('r')));
        Press(ask, "r").Answer.ShouldBe("remove");
        Press(ask, "Enter").Answer.ShouldBe("keep");
        Press(ask, "Right Enter").Answer.ShouldBe("remove");
        ask.Caret(40).ShouldBeNull();
        Press(Identity(), "n").Value("name").ShouldBe("n");
    }

    [Fact]
    public void What_is_wrong_never_pushes_the_dialog_off_the_screen_however_long_it_is()
    {
        var dialog = new Dialog("Propose", "Text.", [new DialogField("hold", "Leave out", TextLine.Empty)], [new DialogButton("send", "Send it")])
            .Refuse("There is no " + string.Join(' ', Enumerable.Repeat("such-thing", 300)), "hold");

        var lines = dialog.View(76, 12).Select(line => line.Text).ToList();

        lines.Count.ShouldBeLessThanOrEqualTo(12);
        lines.ShouldContain(line => line.Contains("There is no", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("Leave out", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("Send it", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_to_read_scroll_and_say_where_one_is()
    {
        var view = new ScrollView([.. Enumerable.Range(1, 12).Select(number => StyledLine.Of($"line {number}"))], height: 5);
        view.Position.ShouldBe("5/12");
        view = view.Handle(Key.Parse("PgDn")).Handle(Key.Parse("j"));
        ScreenText.Of(view.View(20)).ShouldBe("line 6\nline 7\nline 8\nline 9\nline 10");
        view.Handle(Key.Parse("G")).Position.ShouldBe("12/12");
        view.WithHeight(20).Position.ShouldBeEmpty();
        view.WithHeight(20).Offset.ShouldBe(0);
    }

    private static Dialog Identity() => new(
        "Who are you?",
        "Each change is kept under your name.",
        [new DialogField("name", "Name", TextLine.Empty), new DialogField("email", "E-mail", TextLine.Empty)],
        [new DialogButton("save", "Save"), new DialogButton("later", "Not now", Key.Of('n'))]);

    private static Dialog Press(Dialog dialog, string keys) => Key.ParseAll(keys).Aggregate(dialog, (now, key) => now.Handle(key));

    private static Picker<string> Press(Picker<string> picker, string keys) => Key.ParseAll(keys).Aggregate(picker, (now, key) => now.Handle(key));
}
