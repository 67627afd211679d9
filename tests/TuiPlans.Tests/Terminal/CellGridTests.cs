using Spectre.Console;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Tests.Terminal;

public sealed class CellGridTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("日本", 4)]
    [InlineData("😀", 2)]
    [InlineData("👩‍💻", 2)]
    [InlineData("🇬🇧", 2)]
    [InlineData("⚠️", 2)]
    [InlineData("⚠", 1)]
    [InlineData("𝐀", 1)]
    [InlineData("–✓●▲■○◆", 7)]
    [InlineData("\u001b[0m", 4)]
    [InlineData("\u0301", 1)]
    [InlineData("", 0)]
    public void Text_is_measured_in_cells(string text, int cells) => CellWidth.Of(text).ShouldBe(cells);

    [Theory]
    [InlineData("a\u001b[31mb", "a␛[31mb")]
    [InlineData("bell\a", "bell␇")]
    [InlineData("a\tb", "a⇥b")]
    [InlineData("\u009b31m", "\uFFFD31m")]
    [InlineData("pass\u202Eword", "pass⇄word")]
    [InlineData("\u2066x\u2069", "⇄x⇄")]
    [InlineData("zero\u200Bwidth", "zero·width")]
    [InlineData("\uF0B7 point", "• point")]
    [InlineData("👩‍💻 ok é", "👩‍💻 ok é")]
    public void What_must_not_reach_a_terminal_is_shown_as_a_symbol(string text, string shown)
    {
        SafeText.For(text).ShouldBe(shown);
        SafeText.IsSafe(SafeText.For(text)).ShouldBeTrue();
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown_as_a_symbol() => SafeText.For("half " + '\ud83d' + " pair").ShouldBe("half \uFFFD pair");

    [Fact]
    public void No_text_whatever_gets_a_raw_control_character_through()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, 40).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0xA0)))]);
            var line = StyledLine.Of(text);
            var frames = new[] { FrameRenderer.Render(new Frame(new LinesView([line])), new ScreenSize(50, 2)), new CellGrid(new ScreenSize(50, 2)) };
            frames[1].Write(0, 0, text, CellStyle.Plain);
            foreach (var grid in frames)
            {
                foreach (var cell in grid.Row(0))
                    SafeText.IsSafe(cell.Shown).ShouldBeTrue($"seed {seed}: {cell.Shown}");
            }
        }
    }

    [Fact]
    public void Text_put_into_Spectre_directly_meets_the_second_wall()
    {
        var grid = FrameRenderer.Render(new Frame(new Text("a\u001b[2Jb")), new ScreenSize(20, 1));
        ScreenText.Row(grid, 0).ShouldBe("a␛[2Jb");
    }

    [Theory]
    [InlineData("日本語")]
    [InlineData("👩‍💻 at work")]
    [InlineData("🇬🇧 flag")]
    [InlineData("⚠️ sign")]
    [InlineData("𝐁old")]
    [InlineData("e\u0301 \u0301x")]
    public void What_stands_to_the_right_of_any_text_stays_in_its_column(string text)
    {
        var layout = new Layout("root").SplitColumns(
            new Layout("left", new LinesView([StyledLine.Of(text)])).Size(20),
            new Layout("right", new LinesView([StyledLine.Of("|")])));
        var grid = FrameRenderer.Render(new Frame(layout), new ScreenSize(40, 3));
        grid[0, 20].Shown.ShouldBe("|");
        ScreenText.Row(grid, 0).ShouldStartWith(text);
    }

    [Fact]
    public void A_wide_character_at_the_edge_becomes_a_blank()
    {
        var grid = new CellGrid(new ScreenSize(4, 1));
        grid.Write(0, 0, "abc日", CellStyle.Plain).ShouldBe(4);
        ScreenText.Row(grid, 0).ShouldBe("abc");
    }

    [Fact]
    public void Half_of_a_wide_character_never_stays()
    {
        var grid = new CellGrid(new ScreenSize(4, 1));
        grid.Write(0, 0, "日本", CellStyle.Plain);
        grid.Write(0, 1, "x", CellStyle.Plain);
        ScreenText.Row(grid, 0).ShouldBe(" x本");
        grid.Write(0, 2, "y", CellStyle.Plain);
        ScreenText.Row(grid, 0).ShouldBe(" xy");
    }
}
