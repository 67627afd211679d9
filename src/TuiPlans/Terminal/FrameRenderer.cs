using Spectre.Console;
using Spectre.Console.Rendering;

namespace TuiPlans.Terminal;

/// <summary>What a screen shows: a body laid out by Spectre.Console, and the place of the caret.</summary>
/// <param name="Body">The whole screen.</param>
/// <param name="Caret">Where the caret stands; null hides it.</param>
public sealed record Frame(IRenderable Body, CaretPosition? Caret = null);

/// <summary>Turns a frame into cells. Spectre.Console is used as a pure function; it writes nowhere.</summary>
public static class FrameRenderer
{
    /// <summary>The cells of a frame at a size: what is too long or too high is cut off.</summary>
    /// <param name="frame">What to show.</param>
    /// <param name="size">The size of the screen.</param>
    public static CellGrid Render(Frame frame, ScreenSize size)
    {
        var grid = new CellGrid(size) { Caret = Clamp(frame.Caret, size) };
        var options = new RenderOptions(new FrameCapabilities(), new Size(grid.Size.Width, grid.Size.Height)) { Height = grid.Size.Height };
        int row = 0, column = 0;
        foreach (var segment in frame.Body.Render(options, grid.Size.Width))
        {
            if (segment.IsControlCode)
                continue;
            if (row >= grid.Size.Height)
                break;
            Put(grid, segment, ref row, ref column);
        }

        return grid;
    }

    private static void Put(CellGrid grid, Segment segment, ref int row, ref int column)
    {
        var style = CellStyle.From(segment.Style);
        var text = segment.Text.AsSpan();
        while (!text.IsEmpty && row < grid.Size.Height)
        {
            var end = text.IndexOf('\n');
            column = PutLine(grid, row, column, end < 0 ? text : text[..end].TrimEnd('\r'), style);
            if (end < 0)
                return;
            text = text[(end + 1)..];
            row++;
            column = 0;
        }
    }

    private static int PutLine(CellGrid grid, int row, int column, ReadOnlySpan<char> line, CellStyle style)
    {
        while (!line.IsEmpty && column < grid.Size.Width)
        {
            var standIn = StandIns.Decode(line[0]);
            var length = standIn is null ? CellWidth.GraphemeLength(line) : 1;
            if (standIn is null)
                column = grid.Put(row, column, line[..length], style);
            else if (standIn.Length > 0)
                column = grid.Put(row, column, standIn, style);
            line = line[length..];
        }

        return column;
    }

    private static CaretPosition? Clamp(CaretPosition? caret, ScreenSize size) => caret is { } at
        ? new CaretPosition(Math.Clamp(at.Row, 0, Math.Max(0, size.Height - 1)), Math.Clamp(at.Column, 0, Math.Max(0, size.Width - 1)))
        : null;

    // Colours are reduced by GridDiff, the only one who knows the terminal; so layout may use all of them.
    private sealed class FrameCapabilities : IReadOnlyCapabilities
    {
        public ColorSystem ColorSystem => ColorSystem.TrueColor;

        public bool Ansi => true;

        public bool Links => false;

        public bool Legacy => false;

        public bool IsTerminal => true;

        public bool Interactive => false;

        public bool Unicode => true;
    }
}
