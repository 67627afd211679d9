using System.Text;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Yaml;

public sealed class ScalarWriterProperties
{
    private static readonly string[] Parts =
    [
        "a", "word", "Words of prose", " ", "  ", "\n", "\n\n", ":", ": ", " #", "#", "-", "- ", "?", "? ", ",", "[", "]", "{", "}", "&", "*", "!",
        "|", ">", "'", "\"", "%", "@", "`", "\\", "~", "null", "yes", "No", "true", "1", "0x1F", "1e3", "1_000", ".5", "12:30", "2012-06-14", "---",
        "...", "\t", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u00A0", "\u0007", "\u007F", "\u009F", "\uFEFF", "\uFFFD", "\uFFFE", "é", "😀", "=", "<<", "\0", "x: y", "k:",
    ];

    private static readonly ScalarStyle?[] OldStyles = [null, ScalarStyle.Plain, ScalarStyle.SingleQuoted, ScalarStyle.DoubleQuoted, ScalarStyle.Literal, ScalarStyle.Folded];

    [Fact]
    public void Whatever_is_written_reads_back_as_the_same_text()
    {
        for (var seed = 0; seed < 30_000; seed++)
        {
            var random = new Random(seed);
            var value = RandomText(random);
            var oldStyle = OldStyles[random.Next(OldStyles.Length)];
            var intent = (ScalarIntent)random.Next(3);
            var inFlow = random.Next(4) == 0;
            var indent = random.Next(3) * 2;
            var source = ScalarWriter.Write(value, intent, inFlow ? ScalarPlace.Flow : ScalarPlace.Block(indent), oldStyle);
            var (text, read) = inFlow ? Flow(source) : Block(source, indent);
            read.ShouldBe(value, $"seed {seed}, {intent}, {oldStyle}, in: {text}");
        }
    }

    [Fact]
    public void Text_is_never_plain_where_another_reader_sees_another_type()
    {
        string[] others = ["", "~", "null", "Null", "true", "TRUE", "yes", "No", "on", "OFF", "y", "N", "1", "-1", "+1", "1_000", "0x1f", "012", "0o14", "1e3", "1.5", ".5", "5.", "-.inf", ".NaN", "12:30", "190:20:30", "2012-06-14", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "<<", "="];
        foreach (var value in others)
        {
            ScalarWriter.StyleFor(value, ScalarIntent.Text, ScalarPlace.Block(0)).ShouldNotBe(ScalarStyle.Plain, value);
            PlainScalars.HasOtherType(value).ShouldBeTrue(value);
        }
    }

    [Theory]
    [InlineData("2012-06-14")]
    [InlineData("2012/13-Q2")]
    [InlineData("autumn 2016")]
    [InlineData("true")]
    [InlineData("psg")]
    [InlineData("after Ofsted's letter")]
    public void Dates_and_words_are_written_without_quotes_on_purpose(string value) =>
        ScalarWriter.Write(value, ScalarIntent.Token, ScalarPlace.Block(0)).ShouldBe(value);

    [Fact]
    public void A_word_that_would_read_as_nothing_is_quoted() =>
        ScalarWriter.Write("null", ScalarIntent.Token, ScalarPlace.Block(0)).ShouldBe("\"null\"");

    internal static string RandomText(Random random)
    {
        var text = new StringBuilder();
        var count = random.Next(0, 9);
        for (var i = 0; i < count; i++)
            text.Append(Parts[random.Next(Parts.Length)]);
        if (random.Next(6) == 0)
            text.Append(' ').AppendJoin(' ', Enumerable.Repeat("a longer stretch of prose", random.Next(1, 20))).Append(random.Next(2) == 0 ? "\n" : "");
        return text.ToString();
    }

    private static (string Text, string? Read) Block(string source, int indent)
    {
        var keys = string.Concat(Enumerable.Range(0, indent / 2).Select(level => new string(' ', level * 2) + "k:\n"));
        var text = keys + new string(' ', indent) + "k: " + source + "\nlast: 1\n";
        var document = new YamlDotNetReader().Read(SourceText.FromText("a", text));
        var node = document.Problems.Count == 0 ? document.Root : null;
        while (node is YamlMapping map)
            node = map["k"];
        return (text, (node as YamlScalar)?.Value);
    }

    private static (string Text, string? Read) Flow(string source)
    {
        var text = "k: [x, " + source + ", y]\n";
        var document = new YamlDotNetReader().Read(SourceText.FromText("a", text));
        var list = document.Problems.Count == 0 ? ((YamlMapping)document.Root!)["k"] as YamlSequence : null;
        return (text, list?.Items.Count == 3 ? (list.Items[1] as YamlScalar)?.Value : null);
    }
}
