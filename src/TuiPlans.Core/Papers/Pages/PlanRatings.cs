using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>The ratings of a plan, as stated and by dates and status, by theme, timescale and agency; and themes by timescales.</summary>
internal static class PlanRatings
{
    private static readonly (LaneField By, string Name)[] Groupings = [(LaneField.Theme, "Theme"), (LaneField.Timescale, "Timescale"), (LaneField.Agency, "Agency")];

    public static IEnumerable<Block> Of(PageMaking making, Plan plan, IReadOnlyList<ActionRow> rows)
    {
        if (rows.Count == 0)
            yield break;
        var tally = Tally.Of(rows);
        yield return new Block.Heading(2, "Ratings");
        if (tally.StatedNone == rows.Count)
            yield return new Block.Paragraph("Nobody has stated a rating yet.");
        foreach (var block in Contradictions(making, rows))
            yield return block;
        foreach (var isStated in tally.StatedNone == rows.Count ? [false] : new[] { true, false })
        {
            yield return new Block.Heading(3, isStated ? "As stated" : "By dates and status");
            yield return Counts.Pie(tally, isStated) is { } pie ? new Block.Drawn(pie) : new Block.Paragraph(Counts.Said(tally, isStated));
            foreach (var (by, name) in Groupings)
            {
                if (Groups(making, plan, rows, by) is { Count: > 0 } groups)
                    yield return Counts.Table(name, groups, isStated);
            }
        }
        foreach (var block in Matrix(making, plan, rows))
            yield return block;
    }

    private static IEnumerable<Block> Contradictions(PageMaking making, IReadOnlyList<ActionRow> rows)
    {
        var found = rows.Where(row => row.IsMismatch).ToList();
        if (found.Count == 0)
            yield break;
        yield return new Block.Paragraph($"{found.Count} stated {(found.Count == 1 ? "rating contradicts" : "ratings contradict")} dates and status ({Mismatch.Words(rows)}):");
        yield return new Block.Bullets([.. found.Select(row => making.Words.Named(row.Action) + Line.Of(" is stated ", new Piece.Rated(row.Action.Rag), "; by dates and status it is ", new Piece.Rated(row.Derived.Rating), $": {Sentences.Ended(row.Derived.Reason)}"))]);
    }

    private static List<(Line Name, IReadOnlyList<ActionRow> Rows)> Groups(PageMaking making, Plan plan, IReadOnlyList<ActionRow> rows, LaneField by)
    {
        var lanes = Board.Of(rows, [plan], by, Query.All, making.Day).Lanes;
        if (lanes is [{ } only] && only.Title == Facet.None(by))
            return [];
        var groups = lanes.Select(lane => (Name(making, plan, by, lane), lane.Rows)).ToList();
        groups.Add((new Piece.Strong("All"), rows));
        return groups;
    }

    private static Line Name(PageMaking making, Plan plan, LaneField by, Lane lane)
    {
        var place = by switch
        {
            LaneField.Theme => making.Map.Theme(plan.Id, lane.Rows[0].Action.Theme),
            LaneField.Agency => making.Map.Agency(lane.Title),
            _ => null,
        };
        return place is null ? lane.Title : new Piece.Linked(lane.Title, place);
    }

    private static IEnumerable<Block> Matrix(PageMaking making, Plan plan, IReadOnlyList<ActionRow> rows)
    {
        var matrix = Boards.Matrix.Of(rows, plan, Query.All, making.Day);
        if (matrix.Themes is [{ Key: null }] || matrix.Timescales is [{ Key: null }])
            yield break;
        yield return new Block.Heading(3, "Themes by timescales");
        yield return new Block.Paragraph($"Complete, of all {Counts.Noun(rows)}s; how many are overdue.");
        yield return new Block.Table(
            ["Theme", .. matrix.Timescales.Select(scale => new Column(scale.Title)), "All"],
            [
                .. matrix.Themes.Select(theme => (Line)theme.Title).Append(new Piece.Strong("All"))
                    .Select((title, row) => (IReadOnlyList<Line>)[title, .. matrix.Cells[row].Select(cell => (Line)Words(cell))]),
            ]);
    }

    private static string Words(MatrixCell cell) =>
        cell.Rows.Count == 0 ? "none" : cell.Delivery.Short + (cell.Tally.Overdue == 0 ? "" : $"; {Sentences.Count(cell.Tally.Overdue, "overdue", "overdue")}");
}
