using Spectre.Console;
using TuiPlans.Terminal;

namespace TuiPlans.Tests.Terminal;

public sealed class GridDiffTests
{
    private static readonly string[] Pieces =
        ["a", "Word", " ", "     ", "é", "e\u0301", "日", "本語", "😀", "👩‍💻", "🇬🇧", "⚠️", "\u001b[31m", "\u0301", "𝐀", "│", "ก็"];

    private static readonly CellStyle[] Styles =
    [
        CellStyle.Plain,
        CellStyle.From(new Style(Color.FromInt32(1), decoration: Decoration.Bold)),
        CellStyle.From(new Style(decoration: Decoration.Invert)),
        CellStyle.From(new Style(new Color(10, 200, 30), new Color(1, 2, 3))),
    ];

    [Theory]
    [InlineData(ColorMode.None)]
    [InlineData(ColorMode.TrueColor)]
    public void Applying_the_difference_gives_the_next_frame_whatever_the_two_are(ColorMode mode)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var size = new ScreenSize(random.Next(1, 24), random.Next(1, 6));
            var screen = new VirtualScreen(size);
            CellGrid? previous = null;
            for (var frame = 0; frame < 6; frame++)
            {
                var next = frame > 0 && random.Next(3) > 0 ? Touched(previous!, random) : RandomGrid(random, size);
                screen.Feed(GridDiff.Between(previous, next, mode));
                var problem = Difference(screen, next, mode);
                problem.ShouldBeNull($"seed {seed}, frame {frame}");
                previous = next;
            }
        }
    }

    [Fact]
    public void An_unchanged_frame_sends_nothing()
    {
        var grid = RandomGrid(new Random(1), new ScreenSize(40, 10));
        GridDiff.Between(grid, grid, ColorMode.TrueColor).ShouldBeEmpty();
    }

    [Fact]
    public void One_changed_letter_sends_little_more_than_the_letter()
    {
        var size = ScreenSize.Standard;
        CellGrid before = new(size), after = new(size);
        before.Write(10, 5, "amber", CellStyle.Plain);
        after.Write(10, 5, "amter", CellStyle.Plain);
        GridDiff.Between(before, after, ColorMode.None).ShouldBe("\u001b[?2026h\u001b[?25l\u001b[11;8Ht\u001b[?2026l");
    }

    [Fact]
    public void Without_colour_only_bold_underline_and_reverse_are_sent()
    {
        var grid = new CellGrid(new ScreenSize(30, 1));
        var loud = new Style(Color.FromInt32(1), new Color(9, 8, 7), Decoration.Bold | Decoration.Dim | Decoration.Underline | Decoration.Invert | Decoration.Italic);
        grid.Write(0, 0, "overdue", CellStyle.From(loud));
        GridDiff.Between(null, grid, ColorMode.None).ShouldContain("\u001b[0;1;4;7moverdue");
    }

    [Theory]
    [InlineData(ColorMode.Sixteen, "\u001b[0;31m")]
    [InlineData(ColorMode.Palette256, "\u001b[0;31m")]
    [InlineData(ColorMode.TrueColor, "\u001b[0;31m")]
    public void A_theme_colour_stays_one_so_that_the_persons_theme_decides(ColorMode mode, string expected)
    {
        var grid = new CellGrid(new ScreenSize(5, 1));
        grid.Write(0, 0, "red", CellStyle.From(new Style(Color.FromInt32(1))));
        GridDiff.Between(null, grid, mode).ShouldContain(expected);
    }

    [Theory]
    [InlineData(ColorMode.Sixteen, "\u001b[0;91m")]
    [InlineData(ColorMode.Palette256, "\u001b[0;38;5;196m")]
    [InlineData(ColorMode.TrueColor, "\u001b[0;38;2;250;5;5m")]
    public void Another_colour_becomes_the_nearest_that_the_terminal_knows(ColorMode mode, string expected)
    {
        var grid = new CellGrid(new ScreenSize(5, 1));
        grid.Write(0, 0, "red", CellStyle.From(new Style(new Color(250, 5, 5))));
        GridDiff.Between(null, grid, mode).ShouldContain(expected);
    }

    [Fact]
    public void The_caret_is_placed_last_and_hidden_where_there_is_none()
    {
        var size = new ScreenSize(10, 3);
        var with = new CellGrid(size) { Caret = new CaretPosition(2, 4) };
        GridDiff.Between(new CellGrid(size), with, ColorMode.None).ShouldEndWith("\u001b[3;5H\u001b[?25h\u001b[?2026l");
        var screen = new VirtualScreen(size);
        screen.Feed(GridDiff.Between(null, with, ColorMode.None));
        screen.Feed(GridDiff.Between(with, new CellGrid(size), ColorMode.None));
        screen.Caret.ShouldBeNull();
    }

    [Theory]
    [InlineData("👩‍💻")]
    [InlineData("🇬🇧")]
    [InlineData("⚠️")]
    public void After_a_character_that_terminals_measure_differently_the_next_one_is_placed_explicitly(string sign)
    {
        var grid = new CellGrid(new ScreenSize(20, 1));
        grid.Write(0, 0, sign + "after", CellStyle.Plain);
        GridDiff.Between(null, grid, ColorMode.None).ShouldContain(sign + "\u001b[1;3Hafter");
    }

    [Fact]
    public void A_row_with_such_a_character_is_written_whole_when_it_changes()
    {
        CellGrid before = new(new ScreenSize(16, 2)), after = new(new ScreenSize(16, 2));
        before.Write(1, 0, "left 👩‍💻 right", CellStyle.Plain);
        after.Write(1, 0, "left    rights", CellStyle.Plain);
        GridDiff.Between(before, after, ColorMode.None).ShouldContain("\u001b[2;1Hleft    rights");
    }

    [Fact]
    public void A_screen_of_another_size_is_drawn_as_a_whole()
    {
        var next = new CellGrid(new ScreenSize(8, 2));
        next.Write(1, 0, "same", CellStyle.Plain);
        GridDiff.Between(new CellGrid(new ScreenSize(9, 2)), next, ColorMode.None).ShouldContain("\u001b[2J\u001b[2;1Hsame");
    }

    private static CellGrid RandomGrid(Random random, ScreenSize size)
    {
        var grid = new CellGrid(size) { Caret = random.Next(2) == 0 ? null : new CaretPosition(random.Next(size.Height), random.Next(size.Width)) };
        for (var i = random.Next(12); i > 0; i--)
            grid.Write(random.Next(size.Height), random.Next(size.Width), Pieces[random.Next(Pieces.Length)], Styles[random.Next(Styles.Length)]);
        return grid;
    }

    private static CellGrid Touched(CellGrid old, Random random)
    {
        var grid = new CellGrid(old.Size) { Caret = old.Caret };
        for (var row = 0; row < old.Size.Height; row++)
        {
            for (var column = 0; column < old.Size.Width; column++)
            {
                if (!old[row, column].IsContinuation)
                    grid.Write(row, column, old[row, column].Shown, old[row, column].Style);
            }
        }

        for (var i = random.Next(3); i > 0; i--)
            grid.Write(random.Next(old.Size.Height), random.Next(old.Size.Width), Pieces[random.Next(Pieces.Length)], Styles[random.Next(Styles.Length)]);
        return grid;
    }

    private static string? Difference(VirtualScreen screen, CellGrid grid, ColorMode mode)
    {
        for (var row = 0; row < grid.Size.Height; row++)
        {
            for (var column = 0; column < grid.Size.Width; column++)
            {
                var (text, style) = screen.Cell(row, column);
                if (text != grid[row, column].Shown)
                    return $"{row},{column}: shows \"{text}\", not \"{grid[row, column].Shown}\"";
                if (text.Length > 0 && style != Sgr(grid[row, column].Style, mode))
                    return $"{row},{column}: looks {style}, not {Sgr(grid[row, column].Style, mode)}";
            }
        }

        return screen.Caret == grid.Caret ? null : $"caret {screen.Caret}, not {grid.Caret}";
    }

    private static string Sgr(CellStyle style, ColorMode mode)
    {
        List<string> parts = [];
        if (style.Decoration.HasFlag(Decoration.Bold))
            parts.Add("1");
        if (style.Decoration.HasFlag(Decoration.Invert))
            parts.Add("7");
        parts.Add(style.Foreground.Parameters(mode, background: false));
        parts.Add(style.Background.Parameters(mode, background: true));
        var set = string.Join(';', parts.Where(part => part.Length > 0));
        return set.Length == 0 ? "" : "0;" + set;
    }
}
