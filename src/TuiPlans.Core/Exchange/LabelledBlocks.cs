using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>A part of a cell under a label of its own.</summary>
/// <param name="Kind">What the label says it is.</param>
/// <param name="Text">The words behind the label.</param>
internal sealed record LabelledBlock(ColumnKind Kind, CellText Text);

/// <summary>Takes a cell apart at the labels that stand in it: Outcome measure, Measure of success, Evidence, Milestones.</summary>
internal static partial class LabelledBlocks
{
    /// <summary>The parts in the order of the cell; what stands before the first label is of the kind of the column.</summary>
    public static IReadOnlyList<LabelledBlock> Read(CellText cell, ColumnKind column)
    {
        var blocks = new List<LabelledBlock>();
        var (kind, start) = (column, 0);
        foreach (Match match in Pattern().Matches(cell.Text))
        {
            if (!IsLabel(cell, match, isInsideLabelled: start > 0 || blocks.Count > 0))
                continue;
            Add(blocks, kind, cell.Part(start, match.Index));
            (kind, start) = (KindOf(match), match.Index + match.Length);
        }
        Add(blocks, kind, cell.From(start));
        return blocks;
    }

    // A label is bold, begins a line, or is followed by a colon; one of several words is so unusual in a sentence that capitals do, and
    // one word does in a cell that has labels already.
    private static bool IsLabel(CellText cell, Match match, bool isInsideLabelled)
    {
        var isCapital = char.IsUpper(match.Value[0]);
        if (!isCapital)
            return false;
        var startsBold = cell.Bold[match.Index] && (match.Index == 0 || !cell.Bold[match.Index - 1] || cell.Text[match.Index - 1] == '\n');
        var startsLine = match.Index == 0 || cell.Text[match.Index - 1] == '\n';
        var hasColon = match.Value.EndsWith(':');
        var followedByCapital = match.Index + match.Length < cell.Text.Length && char.IsUpper(cell.Text[match.Index + match.Length]);
        return startsBold || hasColon || (startsLine && followedByCapital) || (isInsideLabelled && followedByCapital) || match.Value.Contains("easure", StringComparison.Ordinal);
    }

    private static ColumnKind KindOf(Match match) =>
        match.Groups["outcome"].Success ? ColumnKind.Outcome
        : match.Groups["success"].Success ? ColumnKind.Success
        : match.Groups["evidence"].Success ? ColumnKind.Evidence
        : ColumnKind.Milestones;

    private static void Add(List<LabelledBlock> blocks, ColumnKind kind, CellText text)
    {
        if (!text.IsEmpty)
            blocks.Add(new LabelledBlock(kind, text));
    }

    [GeneratedRegex(@"\b(?:(?<outcome>Outcomes?\s+measures?|Outcomes?(?=\s*:)|Intended\s+outcomes?)|(?<success>Measures?\s+of\s+success|Success\s+(?:criteria|measures?))|(?<evidence>Evidence)|(?<milestones>Milestones?))\b\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Pattern();
}
