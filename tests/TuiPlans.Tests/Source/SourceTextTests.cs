using System.Text;
using TuiPlans.Core.Source;

namespace TuiPlans.Tests.Source;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a: 1\r\nb: é😀\n")]
    [InlineData("\uFEFFa: 1\n")]
    [InlineData("\uFEFF")]
    [InlineData("")]
    [InlineData("no end")]
    [InlineData("\uFFFD is a character too")]
    public void Bytes_come_back_exactly(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var source = SourceText.FromBytes("a.yaml", bytes);
        source.ToBytes().ShouldBe(bytes);
        source.WithText(source.Text).ToBytes().ShouldBe(bytes);
        source.InvalidUtf8At.ShouldBeNull();
        source.HasBom.ShouldBe(content.StartsWith('\uFEFF'));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_come_back_too_and_are_located()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a', 0xC3, 0xA9, 0xC3, (byte)'b'];
        var source = SourceText.FromBytes("a.yaml", bytes);
        source.ToBytes().ShouldBe(bytes);
        source.InvalidUtf8At.ShouldBe(6);
        source.Text.ShouldBe("aé\uFFFDb");
    }

    [Theory]
    [InlineData("a\nb\r\nc\r\n", "\r\n")]
    [InlineData("a\nb\nc\r\n", "\n")]
    [InlineData("a\nb\r\n", "\n")]
    [InlineData("a", "\n")]
    public void The_commoner_line_break_is_the_one_to_write(string text, string expected) =>
        SourceText.FromText("a.yaml", text).NewLine.ShouldBe(expected);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(3, 1, 4)]
    [InlineData(4, 2, 1)]
    [InlineData(7, 3, 1)]
    [InlineData(99, 3, 3)]
    [InlineData(-1, 1, 1)]
    public void An_offset_is_told_as_line_and_column(int offset, int line, int column) =>
        SourceText.FromText("a.yaml", "ab\r\n😀\nxy").PositionOf(offset).ShouldBe(new LinePosition(line, column));

    [Theory]
    [InlineData(1, "ab")]
    [InlineData(2, "")]
    [InlineData(3, "xy")]
    [InlineData(4, "")]
    [InlineData(0, "")]
    public void A_line_comes_without_its_break(int line, string expected) =>
        SourceText.FromText("a.yaml", "ab\r\n\r\nxy").LineText(line).ShouldBe(expected);

    [Fact]
    public void The_hash_is_of_the_bytes()
    {
        var plain = SourceText.FromBytes("a", "x"u8);
        plain.ContentHash.ShouldBe("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
        SourceText.FromText("a", "\uFEFFx").ContentHash.ShouldNotBe(plain.ContentHash);
    }
}
