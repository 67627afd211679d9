using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Narratives;

/// <summary>
/// The progress of a plan in sentences, for each theme and timescale: <c>Five of the nine recommendations due within six months are complete;
/// the four that remain are …</c>. Every number is counted.
/// </summary>
/// <param name="words">What pages say of one action.</param>
internal sealed class Narrative(RowWords words)
{
    // More titles than these in one sentence are not read; their numbers lead to them.
    private const int MostTitles = 4;

    /// <summary>The progress of one theme.</summary>
    /// <param name="Theme">The theme; null where the plan has none.</param>
    /// <param name="Opening">How much there is to do: <c>12 recommendations: 2 due immediately, 6 due within 3 months, 4 due within 6 months</c>.</param>
    /// <param name="Sentences">One sentence for each timescale.</param>
    public sealed record Part(string? Theme, string Opening, IReadOnlyList<Line> Sentences);

    /// <summary>The sentences of a plan: of each theme, one for each timescale.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="rows">All that is counted in it.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<Part> Of(Plan plan, IReadOnlyList<ActionRow> rows, Day day)
    {
        if (rows.Count == 0)
            return [];
        var matrix = Matrix.Of(rows, plan, Query.All, day);
        var noun = Counts.Noun(rows);
        var parts = new List<Part>();
        for (var row = 0; row < matrix.Themes.Count; row++)
        {
            var theme = matrix.Themes[row];
            var sentences = new List<Line>();
            for (var column = 0; column < matrix.Timescales.Count; column++)
                sentences.Add(Sentence(matrix.Cells[row][column].Rows, noun, matrix.Timescales.Count == 1 && matrix.Timescales[0].Key is null ? "" : When(matrix.Timescales[column])));
            parts.Add(new Part(matrix.Themes is [{ Key: null }] ? null : theme.Title, Opening(matrix, row, noun), sentences));
        }
        return parts;
    }

    private static string Opening(Matrix matrix, int row, string noun)
    {
        var all = Prose.Sentences.Count(matrix.Cells[row][^1].Rows.Count, noun);
        return matrix.Timescales is [{ Key: null }] ? all
            : $"{all}: {string.Join(", ", matrix.Timescales.Select((scale, column) => $"{matrix.Cells[row][column].Rows.Count}{When(scale)}"))}";
    }

    /// <summary>One sentence on some actions.</summary>
    /// <param name="rows">The actions.</param>
    /// <param name="noun">What is counted.</param>
    /// <param name="when">Which of them: <c> due within 3 months</c>; empty for all.</param>
    public Line Sentence(IReadOnlyList<ActionRow> rows, string noun, string when)
    {
        var delivery = Delivery.To(rows);
        if (rows.Count == 0)
            return $"There is no {noun}{when}.";
        if (delivery.Of == 0)
            return $"{Whole(delivery.Closed, noun, when)} {Closed(delivery)}.";
        var left = Board.Pressing(rows.Where(row => row.Action.Status.IsOpen()));
        return Counted(delivery, left, noun, when) + Line.Of(delivery.Closed == 0 ? "." : $". {MoreClosed(delivery)}.");
    }

    private Line Counted(Delivery delivery, IReadOnlyList<ActionRow> left, string noun, string when)
    {
        if (left.Count == 0)
            return $"{Whole(delivery.Of, noun, when)} {(delivery.Of == 1 ? "is" : "are")} complete";
        if (delivery.Of == 1)
            return Line.Of($"The one {noun}{when} is not complete yet: ") + Remaining(left);
        var all = $"{NumberWords.Of(delivery.Of)} {noun}s{when}";
        if (delivery.Delivered == 0)
            return Line.Of($"{(delivery.Of == 2 ? "Neither" : "None")} of the {all} is complete yet: ") + Remaining(left);
        if (left.Count == 1)
            return Line.Of(delivery.Of == 2 ? $"One of the {all} is complete; the one that remains is " : $"All but one of the {all} are complete; the one that remains is ") + Remaining(left);
        return Line.Of($"{NumberWords.Begun(delivery.Delivered)} of the {all} {(delivery.Delivered == 1 ? "is" : "are")} complete; the {NumberWords.Of(left.Count)} that remain are ") + Remaining(left);
    }

    private Line Remaining(IReadOnlyList<ActionRow> left) => Line.Listed([.. left.Select(row => left.Count > MostTitles
        ? words.Link(row.Action)
        : words.Named(row.Action) + Line.Of($" ({Why(row)})"))]);

    private static string Why(ActionRow row) => row.IsOverdue ? row.Derived.Reason : row.Action.Due is { } due ? due.LastDay is null ? due.Words : $"due {due.Words}" : "no date is agreed";

    private static string Whole(int count, string noun, string when) => count switch
    {
        1 => $"The one {noun}{when}",
        2 => $"Both {noun}s{when}",
        _ => $"All {NumberWords.Of(count)} {noun}s{when}",
    };

    private static string Closed(Delivery delivery) =>
        delivery.Otherwise is [var only] ? $"{(only.Count == 1 ? "was" : "were")} {only.How}" : $"were closed otherwise ({string.Join(", ", delivery.Otherwise.Select(one => $"{one.Count} {(one.How == Delivery.Unsaid ? "without saying how" : one.How)}"))})";

    private static string MoreClosed(Delivery delivery) => $"{NumberWords.Begun(delivery.Closed)} more {Closed(delivery)}";

    // "Within 3 months" is part of a sentence; "Phase 1" is a name.
    private static string When(Facet timescale)
    {
        if (timescale.Key is null)
            return " without a timescale";
        string[] openings = ["within ", "immediate", "by ", "in ", "after ", "before ", "at ", "during "];
        var label = timescale.Title.Trim();
        return Array.Exists(openings, opening => label.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) ? $" due {char.ToLowerInvariant(label[0])}{label[1..]}" : $" under “{label}”";
    }
}
