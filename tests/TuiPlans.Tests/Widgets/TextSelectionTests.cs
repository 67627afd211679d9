using Spectre.Console;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Tests.Widgets;

public sealed class TextSelectionTests
{
    private static readonly ScreenSize Size = new(21, 4);

    [Theory]
    [InlineData("Shift+Left Shift+Left Shift+Left", "ard")]
    [InlineData("Ctrl+Shift+Left", "board")]
    [InlineData("Ctrl+Shift+Left Ctrl+Shift+Left", "the board")]
    [InlineData("Shift+Home", "plan of the board")]
    [InlineData("Home Ctrl+Shift+Right", "plan ")]
    [InlineData("Home Shift+Right Shift+Right Shift+Left", "p")]
    [InlineData("Home Ctrl+Right Shift+End", "of the board")]
    [InlineData("Ctrl+A", "plan of the board")]
    [InlineData("Ctrl+A Left", "")]
    [InlineData("Shift+Left x", "")]
    public void Shift_selects_in_a_line_and_in_a_text_alike(string keys, string expected)
    {
        After(TextLine.Of("plan of the board"), keys).Selected.ShouldBe(expected);
        After(TextArea.Of("plan of the board", new ScreenSize(40, 4)), keys).Selected.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Ctrl+Shift+Left x", "plan of the x")]
    [InlineData("Ctrl+Shift+Left Backspace", "plan of the ")]
    [InlineData("Ctrl+Shift+Left Delete", "plan of the ")]
    [InlineData("Ctrl+Shift+Left Ctrl+W", "plan of the ")]
    [InlineData("Ctrl+Shift+Left Ctrl+X", "plan of the ")]
    [InlineData("Ctrl+A é", "é")]
    [InlineData("Ctrl+Shift+Left x y z Ctrl+Z", "plan of the board")]
    [InlineData("Ctrl+Shift+Left Backspace Ctrl+Z", "plan of the board")]
    [InlineData("Ctrl+Shift+Left Ctrl+X Ctrl+Z", "plan of the board")]
    [InlineData("x Shift+Left y Ctrl+Z", "plan of the boardx")]
    [InlineData("s Ctrl+A y Ctrl+Z Ctrl+Z", "plan of the board")]
    [InlineData("Ctrl+A y Ctrl+Z Ctrl+Y", "y")]
    [InlineData("Ctrl+A Left x", "xplan of the board")]
    [InlineData("Home Ctrl+Shift+Right Right x", "plan xof the board")]
    public void What_is_selected_is_replaced_or_removed_and_comes_back_as_one_step(string keys, string expected)
    {
        After(TextLine.Of("plan of the board"), keys).Text.ShouldBe(expected);
        After(TextArea.Of("plan of the board", new ScreenSize(40, 4)), keys).Text.ShouldBe(expected);
    }

    [Fact]
    public void A_paste_takes_the_place_of_what_is_selected_and_an_empty_one_takes_nothing()
    {
        var area = After(TextArea.Of("one two", Size), "Ctrl+Shift+Left");
        area.Paste("a\nb").Text.ShouldBe("one a\nb");
        area.Paste("a\nb").Undo().Text.ShouldBe("one two");
        area.Paste("\u0007").ShouldBeSameAs(area);
        var line = After(TextLine.Of("one two"), "Ctrl+Shift+Left");
        line.Paste("a\nb").Text.ShouldBe("one a b");
        line.Paste("\u0007\n").ShouldBeSameAs(line);
    }

    [Fact]
    public void Rows_are_selected_up_and_down_and_to_both_ends()
    {
        var area = TextArea.Of("first\nsecond\nthird", Size);
        After(area, "Shift+Up").Selected.ShouldBe("d\nthird");
        After(area, "Shift+Up Shift+Up").Selected.ShouldBe("\nsecond\nthird");
        After(area, "Shift+Up Shift+Down").Selected.ShouldBe("");
        After(area, "Ctrl+Shift+Home").Selected.ShouldBe("first\nsecond\nthird");
        After(area, "Ctrl+Home Ctrl+Shift+End").Selected.ShouldBe("first\nsecond\nthird");
        After(area, "Shift+PgUp").Selected.ShouldBe("\nsecond\nthird");
        After(area, "Up Up Home Shift+Down Enter").Text.ShouldBe("\nsecond\nthird");
    }

    [Fact]
    public void Cutting_without_a_selection_takes_the_line_of_a_text_and_nothing_of_a_line()
    {
        var area = After(TextArea.Of("first\nsecond, which is wrapped in this field\nthird", Size), "Up");
        area.Cuttable.ShouldBe("second, which is wrapped in this field\n");
        After(area, "Ctrl+X").Text.ShouldBe("first\nthird");
        After(area, "Ctrl+X Ctrl+Z").Text.ShouldBe(area.Text);
        After(area, "Down Ctrl+X").Text.ShouldBe("first\nsecond, which is wrapped in this field\n");
        var line = TextLine.Of("all of it");
        line.Cuttable.ShouldBe("");
        After(line, "Ctrl+X").Text.ShouldBe("all of it");
    }

    [Fact]
    public void What_is_selected_is_reversed_and_needs_no_colour()
    {
        var area = After(TextArea.Of("first\n\nsecond", Size), "Ctrl+Home Right Shift+Down Shift+Down");
        area.Selected.ShouldBe("irst\n\ns");
        area.View().Select(Reversed).ShouldBe(["irst ", " ", "s", ""]);
        area.View(focused: false).Select(Reversed).ShouldAllBe(text => text.Length == 0);
        var line = After(TextLine.Of("plan of the board"), "Ctrl+Shift+Left");
        Reversed(line.View(30)).ShouldBe("board");
        Reversed(line.View(4)).ShouldBe("bo");
        Reversed(line.View(30, focused: false)).ShouldBe("");
        Palette.SelectedText.Decoration.HasFlag(Decoration.Invert).ShouldBeTrue();
    }

    [Fact]
    public void The_selection_outlives_another_room()
    {
        var area = After(TextArea.Of("one two three", Size), "Ctrl+Shift+Left").WithSize(new ScreenSize(9, 3));
        area.Selected.ShouldBe("three");
        area.Undo().ShouldBeSameAs(area);
    }

    [Fact]
    public void Undoing_everything_in_a_line_leads_back_to_the_start_and_redoing_to_the_end()
    {
        var keys = Key.ParseAll("a b c Space é 日 Backspace Del Left Right Home End Shift+Left Shift+Right Shift+Home Ctrl+Shift+Left Ctrl+A Ctrl+X Ctrl+W Ctrl+K");
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var line = TextLine.Of("what stood there");
            for (var step = 0; step < 60; step++)
                line = random.Next(20) == 0 ? line.Paste("x\ny") : line.Handle(keys[random.Next(keys.Count)]);
            var end = line.Text;
            while (line.CanUndo)
                line = line.Handle(Key.Parse("Ctrl+Z"));
            line.Text.ShouldBe("what stood there", $"seed {seed}");
            while (line.CanRedo)
                line = line.Handle(Key.Parse("Ctrl+Y"));
            line.Text.ShouldBe(end, $"seed {seed}");
        }
    }

    [Fact]
    public void A_suggestion_that_took_the_place_of_letters_is_undone()
    {
        var line = (TextLine.Empty with { Candidates = ["service-manager"] }).Handle(Key.Of('s'));
        After(line, "Right Ctrl+Z").Text.ShouldBe("s");
    }

    private static TextLine After(TextLine line, string keys) => Key.ParseAll(keys).Aggregate(line, (now, key) => now.Handle(key));

    private static TextArea After(TextArea area, string keys) => Key.ParseAll(keys).Aggregate(area, (now, key) => now.Handle(key));

    private static string Reversed(StyledLine line) => string.Concat(line.Spans.Where(span => span.Style.Decoration.HasFlag(Decoration.Invert)).Select(span => span.Text));
}
