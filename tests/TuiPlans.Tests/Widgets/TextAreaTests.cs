using System.Globalization;
using TuiPlans.Terminal;
using TuiPlans.Tests.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Tests.Widgets;

public sealed class TextAreaTests
{
    private static readonly ScreenSize Size = new(21, 4);

    private static readonly Key[] Keys =
    [
        .. Key.ParseAll("Enter Backspace Del Up Down Left Right Home End PgUp PgDn Ctrl+W Ctrl+U Ctrl+K Ctrl+Z Ctrl+Y"),
        .. Key.ParseAll("Ctrl+Left Ctrl+Right Ctrl+Home Ctrl+End Ctrl+Del Alt+b Alt+f Ctrl+A Ctrl+E Tab Esc F5 Space Space Space"),
        .. Key.ParseAll("Shift+Left Shift+Right Shift+Up Shift+Down Shift+Home Shift+End Shift+PgUp Shift+PgDn Ctrl+Shift+Left Ctrl+Shift+Right Ctrl+X"),
        .. Key.ParseAll("a b c d e f g . , - – é 😀 日 Enter a b c d e f g h Space i j k l"),
        Key.Of('\u0301'), Key.Of('\u200D'), Key.Of('\uFE0F'), Key.Of(new System.Text.Rune(0x1F1EC)), Key.Of(new System.Text.Rune(0x1F1E7)),
    ];

    [Fact]
    public void Any_keys_leave_a_whole_text_with_its_caret_in_view()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var area = TextArea.Of("", Size);
            for (var step = 0; step < 5000; step++)
            {
                var before = area;
                area = random.Next(200) switch
                {
                    0 => area.Paste("pasted\r\nlines\tand 日本 more\n"),
                    1 => area.WithSize(new ScreenSize(random.Next(3, 40), random.Next(1, 8))),
                    _ => area.Handle(Keys[random.Next(Keys.Length)]),
                };
                if (area.Text.Length > 400)
                    area = TextArea.Of("", Size);
                Check(area, $"seed {seed}, step {step}, before: {before.Text}|{before.Caret}");
            }
        }
    }

    [Fact]
    public void Undoing_everything_leads_back_to_the_start_and_redoing_to_the_end()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var area = TextArea.Of("what stood there", Size);
            for (var step = 0; step < 60; step++)
            {
                var key = Keys[random.Next(Keys.Length)];
                area = key.IsCtrl('Z') || key.IsCtrl('Y') ? area.Paste("x\ny") : area.Handle(key);
            }

            var end = area.Text;
            var undone = 0;
            for (; area.CanUndo; undone++)
                area = area.Undo();
            area.Text.ShouldBe("what stood there", $"seed {seed}");
            for (; undone > 0; undone--)
                area = area.Redo();
            area.Text.ShouldBe(end, $"seed {seed}");
        }
    }

    [Fact]
    public void Typing_is_undone_word_by_word_and_a_paste_at_once()
    {
        var area = Typed(TextArea.Of("", Size), "one two").Paste(" three four");
        area = area.Handle(Key.Parse("Ctrl+Z"));
        area.Text.ShouldBe("one two");
        area = area.Handle(Key.Parse("Ctrl+Z"));
        area.Text.ShouldBe("one ");
        area = area.Handle(Key.Parse("Ctrl+Y"));
        area.Text.ShouldBe("one two");
        area.Handle(Key.Parse("Ctrl+Y")).Text.ShouldBe("one two three four");
    }

    [Fact]
    public void Up_and_down_go_by_rows_and_remember_the_column()
    {
        var area = TextArea.Of("a long first row\nx\nanother long row", Size);
        area.CaretInView.ShouldBe(new CaretPosition(2, 16));
        area = area.Handle(Key.Parse("Up"));
        area.CaretInView.ShouldBe(new CaretPosition(1, 1));
        area = area.Handle(Key.Parse("Up"));
        area.CaretInView.ShouldBe(new CaretPosition(0, 16));
        area.Handle(Key.Parse("Up")).Caret.ShouldBe(0);
    }

    [Fact]
    public void Words_and_lines_are_deleted_by_the_usual_keys()
    {
        var area = TextArea.Of("first line\nsecond good line", Size);
        area.Handle(Key.Parse("Ctrl+W")).Text.ShouldBe("first line\nsecond good ");
        area.Handle(Key.Parse("Ctrl+U")).Text.ShouldBe("first line\n");
        var atStart = area.Handle(Key.Parse("Ctrl+Home"));
        atStart.Handle(Key.Parse("Ctrl+K")).Text.ShouldBe("\nsecond good line");
        atStart.Handle(Key.Parse("Ctrl+K")).Handle(Key.Parse("Ctrl+K")).Text.ShouldBe("second good line");
    }

    [Fact]
    public void Backspace_takes_a_whole_character_as_readers_see_it()
    {
        TextArea.Of("x👩‍💻", Size).Handle(Key.Parse("Backspace")).Text.ShouldBe("x");
        TextArea.Of("xe\u0301", Size).Handle(Key.Parse("Backspace")).Text.ShouldBe("x");
        TextArea.Of("🇬🇧🇫🇷", Size).Handle(Key.Parse("Backspace")).Text.ShouldBe("🇬🇧");
    }

    [Fact]
    public void Pasted_lines_keep_their_ends_whatever_program_they_come_from()
    {
        TextArea.Of("", Size).Paste("one\r\ntwo\rthree\vfour\u2028five\tsix\u0007").Text.ShouldBe("one\ntwo\nthree\nfour\nfive    six");
    }

    [Fact]
    public void Keys_of_the_screen_are_given_back_untouched()
    {
        var area = TextArea.Of("text", Size);
        foreach (var key in Key.ParseAll("Esc Tab Shift+Tab Ctrl+S F5"))
            area.Handle(key).ShouldBeSameAs(area);
    }

    [Fact]
    public void The_view_scrolls_with_the_caret()
    {
        var area = Typed(TextArea.Of("", Size), "The core groups met in May and again in June.\nMinutes are late.\nNext check is due\nin autumn");
        ScreenText.Of(area.View()).ShouldBe("June.\nMinutes are late.\nNext check is due\nin autumn");
        area.CaretInView.ShouldBe(new CaretPosition(3, 9));
        area = area.Handle(Key.Parse("Ctrl+Home"));
        ScreenText.Of(area.View()).ShouldBe("The core groups met\nin May and again in\nJune.\nMinutes are late.");
    }

    private static TextArea Typed(TextArea area, string text)
    {
        foreach (var c in text)
            area = area.Handle(c == '\n' ? Key.Of(KeyName.Enter) : Key.Of(c));
        return area;
    }

    private static void Check(TextArea area, string when)
    {
        var starts = StringInfo.ParseCombiningCharacters(area.Text);
        (area.Caret == area.Text.Length || Array.BinarySearch(starts, area.Caret) >= 0).ShouldBeTrue(when);
        var caret = area.CaretInView;
        caret.Row.ShouldBeInRange(0, area.Size.Height - 1, when);
        caret.Column.ShouldBeInRange(0, area.Size.Width - 1, when);
        var wrap = area.Wrapped;
        wrap.OffsetAt(wrap.PositionOf(area.Caret)).ShouldBe(area.Caret, when);
        string.Concat(wrap.Lines.Select(line => wrap.RowText(line) + (line.EndsLine ? "\n" : ""))).ShouldBe(area.Text + "\n", when);
    }
}
