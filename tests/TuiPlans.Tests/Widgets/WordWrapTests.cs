using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Tests.Widgets;

public sealed class WordWrapTests
{
    private static readonly string[] Pieces = ["a", "word ", " ", "    ", "\n", "\n\n", "longerword", "日本語", "e\u0301", "👩‍💻", "🇬🇧", "x", "–", "\t"];

    [Theory]
    [InlineData("", 10, "|")]
    [InlineData("one two three", 8, "one two |three|")]
    [InlineData("one two", 7, "one two|")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij|")]
    [InlineData("a abcdefgh", 4, "a |abcd|efgh|")]
    [InlineData("one\n\ntwo", 9, "one||two|")]
    [InlineData("one\n", 9, "one||")]
    [InlineData("four five", 4, "four |five|")]
    [InlineData("日本語", 5, "日本|語|")]
    [InlineData("日本", 1, "日|本|")]
    public void Text_is_wrapped_between_words_and_within_those_that_are_too_long(string text, int width, string rows)
    {
        var wrap = WordWrap.Of(text, width);
        string.Concat(wrap.Lines.Select(line => wrap.RowText(line) + "|")).ShouldBe(rows);
    }

    [Fact]
    public void Rows_for_reading_have_no_blanks_at_their_ends() =>
        WordWrap.Rows("one two  three\nfour ", 8).ShouldBe(["one two", "three", "four"]);

    [Fact]
    public void Rows_are_the_whole_text_fit_the_width_and_know_each_place()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var wrap = WordWrap.Of(text, random.Next(1, 14));
            Reassembled(wrap).ShouldBe(text, $"seed {seed}");
            foreach (var line in wrap.Lines)
                CellWidth.Of(wrap.RowText(line).TrimEnd(' ')).ShouldBeLessThanOrEqualTo(wrap.Width, $"seed {seed}");
            for (var at = 0; ; at = TextMoves.Next(text, at))
            {
                wrap.OffsetAt(wrap.PositionOf(at)).ShouldBe(at, $"seed {seed}");
                wrap.PositionOf(at).Column.ShouldBeLessThanOrEqualTo(wrap.Width, $"seed {seed}");
                if (at == text.Length)
                    break;
            }
        }
    }

    [Fact]
    public void A_place_outside_the_text_is_the_nearest_within()
    {
        var wrap = WordWrap.Of("one two\nx", 5);
        wrap.OffsetAt(new CaretPosition(99, 99)).ShouldBe(9);
        wrap.OffsetAt(new CaretPosition(-1, -1)).ShouldBe(0);
        // The end of a row that is continued belongs to the next row, so the last place in it is before its blank.
        wrap.OffsetAt(new CaretPosition(0, 99)).ShouldBe(3);
    }

    private static string Reassembled(WordWrap wrap)
    {
        var text = string.Concat(wrap.Lines.Select(line => wrap.RowText(line) + (line.EndsLine ? "\n" : "")));
        return text[..^1];
    }
}
