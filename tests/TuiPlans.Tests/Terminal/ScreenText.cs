using System.Text;
using Spectre.Console.Rendering;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Tests.Terminal;

/// <summary>Screens as plain text for snapshots: one line a row, blanks at the ends of rows left out.</summary>
public static class ScreenText
{
    public static string Of(CellGrid grid)
    {
        var text = new StringBuilder();
        for (var row = 0; row < grid.Size.Height; row++)
            text.Append(Row(grid, row)).Append('\n');
        return text.ToString();
    }

    public static string Row(CellGrid grid, int row)
    {
        var text = new StringBuilder();
        foreach (var cell in grid.Row(row))
            text.Append(cell.Shown);
        return text.ToString().TrimEnd(' ');
    }

    public static string Of(IRenderable body, ScreenSize size) => Of(FrameRenderer.Render(new Frame(body), size));

    public static string Of(IReadOnlyList<StyledLine> lines) => string.Join('\n', lines.Select(line => line.Text.TrimEnd(' ')));
}
