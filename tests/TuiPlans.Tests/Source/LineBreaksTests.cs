using TuiPlans.Core.Source;

namespace TuiPlans.Tests.Source;

/// <summary>Line breaks of pasted text.</summary>
public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one line", "one line")]
    [InlineData("a\r\nb\rc\nd", "a|b|c|d")]
    [InlineData("\n\r", "||")]
    [InlineData("a\u0085b\u2028c\u2029d\fe", "a|b|c|d|e")]
    [InlineData("end\r", "end|")]
    public void Every_kind_of_break_is_one_replacement(string text, string expected) => LineBreaks.Replace(text, "|").ShouldBe(expected);

    [Fact]
    public void It_breaks_where_the_framework_does()
    {
        const string Letters = "a \r\n\f\u0085\u2028\u2029\u000b";
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));
            LineBreaks.Replace(text, "|").ShouldBe(text.ReplaceLineEndings("|"));
        }
    }
}
