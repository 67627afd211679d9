using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Terminal;

namespace TuiPlans.Commands;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says, on one line.</param>
/// <param name="Rating">The rating in whose colour it is shown, or null.</param>
public sealed record TextCell(string Text, Rating? Rating = null)
{
    /// <summary>A cell without colour.</summary>
    public static implicit operator TextCell(string text) => new(text);
}

/// <summary>Rows in aligned columns; the last column takes the room that is left, and wraps.</summary>
/// <param name="indent">Blanks before each row.</param>
public sealed class TextTable(int indent)
{
    private const int Gap = 2;
    private const int LeastOfLast = 20;
    private readonly List<TextCell[]> rows = [];
    private readonly Dictionary<int, string> notes = [];

    /// <summary>Adds a row; every row has the same number of cells.</summary>
    public void Add(params TextCell[] cells) =>
        rows.Add([.. cells.Select(cell => cell with { Text = SafeText.For(OneLine(cell.Text)) })]);

    // Most cells have one line, and looking for every kind of line end costs more than the rest of the row.
    private static string OneLine(string text) =>
        (text.Contains('\n') || text.Contains('\r') ? text.ReplaceLineEndings(" ") : text).Trim();

    /// <summary>Adds words below the latest row, from its second column to the end of the line.</summary>
    public void Note(string text) => notes[rows.Count - 1] = SafeText.For(text);

    /// <summary>The lines, none wider than <paramref name="width"/> where that can be.</summary>
    public IEnumerable<string> Lines(int width, Func<string, Rating?, string> paint)
    {
        var widths = Widths();
        var taken = indent + widths.Sum(w => w + Gap);
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            var last = TextWrap.Lines(row[^1].Text, Math.Max(LeastOfLast, width - taken));
            yield return Head(row, widths, paint) + last[0];
            for (var i = 1; i < last.Count; i++)
                yield return new string(' ', taken) + last[i];
            var second = indent + widths[0] + Gap;
            foreach (var line in notes.TryGetValue(at, out var note) ? TextWrap.Lines(note, width - second) : [])
                yield return new string(' ', second) + line;
        }
    }

    private int[] Widths()
    {
        var widths = new int[rows.Count == 0 ? 0 : rows[0].Length - 1];
        foreach (var row in rows)
        {
            for (var i = 0; i < widths.Length; i++)
                widths[i] = Math.Max(widths[i], CellWidth.Of(row[i].Text));
        }
        return widths;
    }

    private string Head(TextCell[] row, int[] widths, Func<string, Rating?, string> paint)
    {
        var line = new StringBuilder().Append(' ', indent);
        for (var i = 0; i < widths.Length; i++)
            line.Append(paint(row[i].Text, row[i].Rating)).Append(' ', widths[i] - CellWidth.Of(row[i].Text) + Gap);
        return line.ToString();
    }
}
