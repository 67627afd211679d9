using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>What needs attention, and what is being done about it.</summary>
internal static class Exceptions
{
    /// <summary>
    /// Whether an action needs attention: red or amber, as stated or by dates and status; or a rating that contradicts them. Nothing that was
    /// closed otherwise does.
    /// </summary>
    public static bool Needs(ActionRow row) => row.Action.Status != Status.Closed
        && (row.IsMismatch || Presses(row, row.Action.Rag) || (row.Action.Status.IsOpen() && Presses(row, row.Derived.Rating)));

    /// <summary>The heading with the exceptions, the most pressing first; that there are none where that is so.</summary>
    public static IEnumerable<Block> Of(PageMaking making, IReadOnlyList<ActionRow> rows)
    {
        var found = Board.Pressing(rows.Where(Needs)).OrderByDescending(row => Worst(row)).ToList();
        yield return new Block.Heading(2, "What needs attention");
        if (found.Count == 0)
            yield return new Block.Paragraph("Nothing is overdue, or rated worse than on track.");
        else
            yield return new Block.Bullets([.. found.Select(row => Line(making, row))]);
    }

    // A scheme may call amber what is on track.
    private static bool Presses(ActionRow row, Rating? rating) => rating >= Rating.Amber && row.Day.Scheme(row.Action).Of(Position.OnTrack) != rating;

    private static Rating? Worst(ActionRow row) => row.Derived.Rating is { } derived && !(row.Action.Rag > derived) ? derived : row.Action.Rag;

    private static string Stated(ActionRow row) => row.Action.Rag is { } stated && stated != Worst(row) ? $", stated {RatingSigns.Of(stated)}" : "";

    private static Line Line(PageMaking making, ActionRow row) =>
        Documents.Line.Of(new Piece.Rated(Worst(row)), " ") + making.Words.Named(row.Action)
        + Documents.Line.Of($" ({making.Edition.Leads(row.Action)}; ") + making.Agencies(row.Action)
        + Documents.Line.Of($"): {RowWords.DueSaid(row)}{Stated(row)}. {making.Words.Why(row)}{Sentences.Begun(Sentences.Ended(making.Words.Doing(row, making.PlanOf(row.Action))))}");
}
