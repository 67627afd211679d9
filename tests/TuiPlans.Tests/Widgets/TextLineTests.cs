using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Tests.Widgets;

public sealed class TextLineTests
{
    [Theory]
    [InlineData("Ctrl+W", "plan of the ")]
    [InlineData("Ctrl+Left Ctrl+W", "plan of board")]
    [InlineData("Ctrl+U", "")]
    [InlineData("Home Del", "lan of the board")]
    [InlineData("Home Ctrl+Right Ctrl+K", "plan ")]
    [InlineData("End Backspace x", "plan of the boarx")]
    [InlineData("Ctrl+A x", "x")]
    [InlineData("Home x", "xplan of the board")]
    [InlineData("Left Left é", "plan of the boaérd")]
    public void The_usual_keys_edit_it(string keys, string expected) =>
        Key.ParseAll(keys).Aggregate(TextLine.Of("plan of the board"), (line, key) => line.Handle(key)).Text.ShouldBe(expected);

    [Fact]
    public void Pasted_line_ends_become_blanks() => TextLine.Of("a").Paste("one\r\ntwo\tthree\n").Text.ShouldBe("aone two    three");

    [Fact]
    public void Keys_of_the_form_are_given_back_untouched()
    {
        var line = TextLine.Of("text");
        foreach (var key in Key.ParseAll("Enter Esc Tab Shift+Tab Up Down Ctrl+S"))
            line.Handle(key).ShouldBeSameAs(line);
    }

    [Fact]
    public void The_caret_is_always_in_view()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var keys = Key.ParseAll("a b 日 Space 😀 Left Right Home End Backspace Ctrl+Left Ctrl+Right c d e f Shift+Left Shift+End Ctrl+Shift+Left Ctrl+A Ctrl+X Ctrl+Z Ctrl+Y");
            var line = TextLine.Empty;
            for (var step = 0; step < 400; step++)
            {
                line = line.Handle(keys[random.Next(keys.Count)]);
                var width = random.Next(1, 20);
                line.CaretColumn(width).ShouldBeInRange(0, width - 1, $"seed {seed}, step {step}");
                line.View(width).Width.ShouldBe(width, $"seed {seed}, step {step}");
            }
        }
    }

    [Theory]
    [InlineData("", "…er the lazy dog  ")]
    [InlineData("Home", "The quick brown f…")]
    [InlineData("Home Ctrl+Right Ctrl+Right Ctrl+Right Ctrl+Right", "…brown fox jumps …")]
    public void Where_text_runs_out_at_a_side_there_is_a_sign(string keys, string expected) =>
        Key.ParseAll(keys).Aggregate(TextLine.Of("The quick brown fox jumps over the lazy dog"), (line, key) => line.Handle(key)).View(18).Text.ShouldBe(expected);

    [Fact]
    public void No_sign_stands_under_the_caret()
    {
        const string Text = "The quick brown fox jumps over the lazy dog";
        for (var width = 1; width < 50; width++)
        {
            var line = TextLine.Of(Text);
            for (var at = Text.Length - 1; at >= 0; at--)
            {
                line = line.Handle(Key.Of(KeyName.Left));
                line.View(width).Text[line.CaretColumn(width)].ShouldBe(Text[at], $"width {width}, offset {at}");
            }
        }
    }

    [Fact]
    public void A_suggestion_is_chosen_with_the_arrows_and_taken()
    {
        var line = TextLine.Empty with { Candidates = ["service-manager", "head-of-service", "named-nurse"] };
        line = line.Handle(Key.Of('s')).Handle(Key.Of('e'));
        line.Suggestions.ShouldBe(["service-manager", "head-of-service", "named-nurse"]);
        line = line.Handle(Key.Of('r'));
        line.Suggestions.ShouldBe(["service-manager", "head-of-service"]);
        line.Handle(Key.Of(KeyName.Right)).Text.ShouldBe("service-manager");
        line = line.Handle(Key.Of(KeyName.Down)).Handle(Key.Of(KeyName.Down)).Accept();
        line.Text.ShouldBe("head-of-service");
        line.Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_field_shows_its_hint() =>
        (TextLine.Empty with { Placeholder = "2012-06 or 2012/13-Q2" }).View(12).Text.ShouldBe("2012-06 or …");
}
