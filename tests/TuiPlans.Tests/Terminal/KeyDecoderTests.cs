using TuiPlans.Terminal;

namespace TuiPlans.Tests.Terminal;

public sealed class KeyDecoderTests
{
    [Theory]
    [InlineData("\u001b[A", "Up")]
    [InlineData("\u001bOB", "Down")]
    [InlineData("\u001b[1;5C", "Ctrl+Right")]
    [InlineData("\u001b[1;2D", "Shift+Left")]
    [InlineData("\u001b[1;6D", "Ctrl+Shift+Left")]
    [InlineData("\u001b[1;3A", "Alt+Up")]
    [InlineData("\u001b[1;2A", "Shift+Up")]
    [InlineData("\u001b[1;2H", "Shift+Home")]
    [InlineData("\u001b[1;2F", "Shift+End")]
    [InlineData("\u001b[1;6C", "Ctrl+Shift+Right")]
    [InlineData("\u001b[1;6F", "Ctrl+Shift+End")]
    [InlineData("\u001b[6;2~", "Shift+PgDn")]
    [InlineData("\u0001\u0003\u0016\u0018", "Ctrl+A Ctrl+C Ctrl+V Ctrl+X")]
    [InlineData("\u001b[H", "Home")]
    [InlineData("\u001b[4~", "End")]
    [InlineData("\u001b[3;5~", "Ctrl+Del")]
    [InlineData("\u001b[5~", "PgUp")]
    [InlineData("\u001b[Z", "Shift+Tab")]
    [InlineData("\u001bOP", "F1")]
    [InlineData("\u001b[15~", "F5")]
    [InlineData("\u001b[24~", "F12")]
    [InlineData("\u001bx", "Alt+x")]
    [InlineData("\u001b", "Esc")]
    [InlineData("\u001b\u001b", "Esc Esc")]
    [InlineData("\u0013", "Ctrl+S")]
    [InlineData("\u0003", "Ctrl+C")]
    [InlineData("\u001a", "Ctrl+Z")]
    [InlineData("\u007f", "Backspace")]
    [InlineData("\r", "Enter")]
    [InlineData("\t", "Tab")]
    [InlineData("né😀", "n é 😀")]
    public void Raw_sequences_become_keys(string raw, string expected) => Words(new KeyDecoder().Decode(raw)).ShouldBe(expected);

    [Theory]
    [InlineData(ConsoleKey.LeftArrow, '\0', ConsoleModifiers.Control, "Ctrl+Left")]
    [InlineData(ConsoleKey.RightArrow, '\0', ConsoleModifiers.Shift, "Shift+Right")]
    [InlineData(ConsoleKey.Tab, '\t', ConsoleModifiers.Shift, "Shift+Tab")]
    [InlineData(ConsoleKey.S, '\u0013', ConsoleModifiers.Control, "Ctrl+S")]
    [InlineData(ConsoleKey.J, '\n', ConsoleModifiers.Control, "Enter")]
    [InlineData(ConsoleKey.F7, '\0', ConsoleModifiers.None, "F7")]
    [InlineData(ConsoleKey.H, 'H', ConsoleModifiers.Shift, "H")]
    [InlineData(ConsoleKey.X, 'x', ConsoleModifiers.Alt, "Alt+x")]
    [InlineData(ConsoleKey.Escape, '\u001b', ConsoleModifiers.None, "Esc")]
    public void Keys_that_the_console_knows_are_taken_over(ConsoleKey key, char character, ConsoleModifiers modifiers, string expected)
    {
        var reported = new ConsoleKeyInfo(
            character, key, modifiers.HasFlag(ConsoleModifiers.Shift), modifiers.HasFlag(ConsoleModifiers.Alt), modifiers.HasFlag(ConsoleModifiers.Control));
        Words(new KeyDecoder().Decode([reported])).ShouldBe(expected);
    }

    [Fact]
    public void A_marked_paste_is_one_text_whatever_is_in_it()
    {
        var events = new KeyDecoder().Decode("j\u001b[200~first\r\nsecond\rq:\u001b[A\tx\u001b[201~k");
        events.Count.ShouldBe(3);
        events[1].ShouldBe(new Pasted("first\nsecond\nq:\u001b[A\tx"));
        events[2].ShouldBe(new KeyPressed(Key.Of('k')));
    }

    [Fact]
    public void A_sequence_that_arrives_in_any_pieces_is_decoded_alike()
    {
        const string raw = "a\u001b[200~x\ny\u001b[201~\u001b[1;5Cb😀";
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var decoder = new KeyDecoder();
            var events = new List<TerminalEvent>();
            for (var at = 0; at < raw.Length;)
            {
                // A batch never ends right after Escape here: that is what an Escape key looks like.
                var length = random.Next(1, 6);
                while (at + length < raw.Length && raw[at + length - 1] == '\u001b')
                    length++;
                var end = Math.Min(raw.Length, at + length);
                events.AddRange(decoder.Decode(raw[at..end]));
                at = end;
            }

            Words(events).ShouldBe("a <x\ny> Ctrl+Right b 😀", $"seed {seed}");
            decoder.IsWaiting.ShouldBeFalse();
        }
    }

    [Fact]
    public void Unmarked_bursts_with_a_line_end_within_are_pastes_and_never_commands()
    {
        new KeyDecoder().Decode("delete it\nquit now").ShouldBe([new Pasted("delete it\nquit now")]);
    }

    [Theory]
    [InlineData("jj\n", "j j Enter")]
    [InlineData("typed fast\n", "t y p e d Space f a s t Enter")]
    public void Fast_typing_that_ends_in_Enter_is_typing(string raw, string expected) => Words(new KeyDecoder().Decode(raw)).ShouldBe(expected);

    [Fact]
    public void Mouse_and_unknown_reports_are_left_out()
    {
        Words(new KeyDecoder().Decode("a\u001b[M !!\u001b[<0;12;7M\u001b[?62;1cb")).ShouldBe("a b");
    }

    [Fact]
    public void What_stays_unfinished_is_given_out_in_the_end()
    {
        var decoder = new KeyDecoder();
        decoder.Decode("\u001b[").ShouldBeEmpty();
        decoder.IsWaiting.ShouldBeTrue();
        Words(decoder.Flush()).ShouldBe("Alt+[");
        decoder.Decode("\u001b[200~half a paste").ShouldBeEmpty();
        decoder.IsPasting.ShouldBeTrue();
        decoder.Flush().ShouldBe([new Pasted("half a paste")]);
        decoder.IsWaiting.ShouldBeFalse();
    }

    private static string Words(IEnumerable<TerminalEvent> events) => string.Join(' ', events.Select(happened => happened switch
    {
        KeyPressed { Key: var key } => key.ToString(),
        Pasted { Text: var text } => $"<{text}>",
        _ => happened.ToString(),
    }));
}
