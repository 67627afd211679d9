using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>
/// Reads tables out of a text, one row a line with tabs between its cells, as they come out of published documents: titles and headings
/// again on each page, rows broken over pages or lines, sections in rows of one cell.
/// </summary>
/// <param name="headings">The words over columns.</param>
public sealed partial class TextTableReader(Headings headings)
{
    private readonly List<TableRow> rows = [];
    private readonly List<string> titles = [];
    private readonly List<string> before = [];
    private readonly List<string> over = [];
    private IReadOnlyList<Column>? columns;
    private List<string>? pending;
    private int pendingLine;
    private string section = "";
    private bool isAfterBlank;
    private int headers;
    private int titled;
    private bool isInTitle;
    private bool isOver;
    private CellText asked = CellText.Empty;
    private int outside;

    /// <summary>Reads all of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="headings">The words over columns.</param>
    public static TableText Read(string text, Headings headings)
    {
        var reading = new TextTableReader(headings);
        var line = 0;
        // Some programs end a line with a carriage return alone.
        foreach (var words in text.Split(text.Contains('\n') ? '\n' : '\r'))
            reading.Take(words.TrimEnd('\r'), ++line);
        reading.Flush();
        return new TableText(reading.rows, reading.titles, reading.headers, reading.titled, reading.outside) { Over = reading.over };
    }

    private void Take(string line, int number)
    {
        if (!line.Contains('\t') && string.IsNullOrWhiteSpace(line))
        {
            isAfterBlank = true;
            return;
        }
        var pieces = line.Split('\t');
        if (!Rule().IsMatch(line))
            Take(pieces, number);
        isAfterBlank = false;
    }

    private void Take(string[] pieces, int number)
    {
        var cells = pieces.Select(CellFragment.Read).ToList();
        if (headings.Match(cells) is { } found)
            StartTable(found);
        else if (columns is null)
            Before(cells);
        else if (pending is not null && GoesOn(pieces))
            Extend(pieces);
        else if (pieces.Length == 1 && !CellFragment.IsOpen(pieces[0]))
            Alone(cells[0]);
        else
        {
            Flush();
            Begin(pieces, number);
        }
        if (pending is not null && pending.Count >= columns!.Count && !CellFragment.IsOpen(pending[^1]))
            Flush();
    }

    // Behind other text a row counts only where it has the cells of the table before.
    private void Begin(string[] pieces, int number)
    {
        if (isOver && pieces.Length != columns!.Count)
            outside++;
        else
            (pending, pendingLine, isOver) = ([.. pieces], number, false);
    }

    private void StartTable(IReadOnlyList<Column> found)
    {
        Flush();
        columns = found;
        headers++;
        foreach (var title in before)
            AddTitle(title);
        before.Clear();
        isInTitle = isOver = false;
    }

    // What stands before the first table is a title where it stands right over it.
    private void Before(List<CellText> cells)
    {
        if (isAfterBlank && before.Count > 0 && !before.Exists(TitleLabel().IsMatch))
        {
            outside += before.Count;
            before.Clear();
        }
        var text = Together(cells);
        if (text.Length > 0 && cells.Count == 1 && SectionWords.Read(cells[0]) is { } words)
            section = words;
        else if (text.Length > 0)
        {
            section = "";
            before.Add(text);
        }
    }

    // A row that was broken within a cell goes on in the line below, and is whole when it has all its cells.
    private bool GoesOn(string[] pieces)
    {
        var together = pending!.Count + pieces.Length - 1;
        return together <= columns!.Count && (together == columns.Count || CellFragment.IsOpen(pending[^1])
            || (pieces.Length == 1 && !isAfterBlank && !IsTitle(pieces[0])) || (pieces[0].Length > 0 && char.IsLower(pieces[0][0])));
    }

    private void Extend(string[] pieces)
    {
        pending![^1] += "\n<br>" + pieces[0];
        pending.AddRange(pieces.Skip(1));
    }

    // A line without tabs inside a table.
    private void Alone(CellText cell)
    {
        Flush();
        if (IsTitle(cell.OneLine))
            AddTitle(cell.OneLine);
        else if (SectionWords.Read(cell) is { } words)
            StartSection(words);
        else if (!isAfterBlank && rows.Count > 0)
            rows[^1] = rows[^1].Then([.. rows[^1].Cells.Select((_, i) => i == rows[^1].Cells.Count - 1 ? cell : CellText.Empty)]);
        else
            (isOver, outside) = (true, outside + 1);
    }

    private void Flush()
    {
        if (pending is null)
            return;
        var cells = pending.Select(CellFragment.Read).ToList();
        pending = null;
        Add(cells);
    }

    private void Add(List<CellText> cells)
    {
        while (cells.Count > columns!.Count && cells[^1].IsEmpty)
            cells.RemoveAt(cells.Count - 1);
        while (cells.Count < columns.Count)
            cells.Add(CellText.Empty);
        // Cells beyond the last heading are kept under none.
        var under = cells.Count == columns.Count ? columns : [.. columns, .. cells.Skip(columns.Count).Select(_ => new Column(ColumnKind.Note, "(no heading)"))];
        var filled = cells.Where(cell => !cell.IsEmpty).ToList();
        if (filled.Count == 0)
            return;
        var heading = filled.Count == 1 ? SectionWords.Read(filled[0]) ?? (!cells[0].IsEmpty && SectionWords.IsLoud(cells[0]) ? SectionWords.Read(cells[0], isRow: true) : null) : null;
        if (filled.Exists(cell => TitleLabel().IsMatch(cell.OneLine)) || (filled.Count == 1 && titles.Contains(filled[0].OneLine)))
            AddTitle(Together(filled));
        else if (heading is not null)
            StartSection(heading);
        else if (IsAsked(cells, filled))
            Ask(filled[0]);
        else if (RowKinds.Continues(rows.LastOrDefault(), under, cells))
            Continue(under, cells);
        else if (filled.Count == 1 && SectionWords.Read(filled[0], isRow: true) is { } words)
            StartSection(words);
        else
            rows.Add(new TableRow(pendingLine, under, cells, section) { Asked = asked });
    }

    private void Continue(IReadOnlyList<Column> under, List<CellText> cells)
    {
        var latest = rows[^1];
        var doubts = RowKinds.IsDoubtful(latest, under, cells) ? latest.Doubts.Append(pendingLine) : latest.Doubts;
        rows[^1] = latest.Then(cells) with { Doubts = [.. doubts] };
    }

    private void StartSection(string words)
    {
        (section, asked) = (words, CellText.Empty);
        over.Add(words);
    }

    private void Ask(CellText words)
    {
        asked = words;
        over.Add(words.OneLine);
    }

    // A recommendation over the rows of its actions, in a table that has no column for it.
    private bool IsAsked(List<CellText> cells, List<CellText> filled) =>
        filled.Count == 1 && !cells[0].IsEmpty && !columns!.Any(column => column.Kind is ColumnKind.Recommendation or ColumnKind.Theme)
        && (Recommends().IsMatch(cells[0].Text) || (SectionWords.Read(cells[0], isRow: true) is null && char.IsUpper(cells[0].Text[0])));

    private static string Together(IEnumerable<CellText> cells) => string.Join(' ', cells.Where(cell => !cell.IsEmpty).Select(cell => cell.OneLine));

    private bool IsTitle(string text) => TitleLabel().IsMatch(text) || titles.Contains(CellFragment.Read(text).OneLine);

    // The lines of one title stand together; what stands over a table again on another page is kept once.
    private void AddTitle(string title)
    {
        titled += isInTitle ? 0 : 1;
        isInTitle = true;
        if (!titles.Contains(title) && !titles.Exists(other => other.Contains(title, StringComparison.Ordinal)))
            titles.Add(title);
    }

    [GeneratedRegex(@"^\W*(recommendation|area for improvement|priority|issue|r)\s*\d", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Recommends();

    [GeneratedRegex(@"^[\s\-–—_=+|:]+$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\W*(action plan|improvement plan|date\s*/\s*version|version|plan title|document title|page \d+ of)\b\s*[:\d]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex TitleLabel();
}
