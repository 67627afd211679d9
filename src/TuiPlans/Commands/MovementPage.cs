using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>What moved, as text: a sentence first, then a section for each kind of thing that happened.</summary>
/// <param name="page">Where it goes.</param>
/// <param name="now">The plans at the end.</param>
internal sealed class MovementPage(Page page, PlanSet now)
{
    private const int Indent = 2;
    private const int Deep = 4;

    public void Print(Movement movement, AsAt from, AsAt? to)
    {
        var title = movement.Plan is { } id ? $"{now.Plan(id)?.Title ?? id} ({id})" : "All plans";
        page.Prose($"{title}, {Period.Day(movement.Since).Words} to {Period.Day(movement.Until).Words}");
        page.Prose(movement.Headline);
        page.Prose($"{movement.Delivery.Sentence}.");
        if (movement.TakenBackWords is { } takenBack)
            page.Prose(takenBack);
        foreach (var group in movement.Events.GroupBy(one => one.Kind))
        {
            Section(group.Key.Title(), group.Count());
            foreach (var one in group)
                Print(one);
        }
        ByDates(movement.ByDates.Where(one => one.IsNewlyRed).ToList(), "Newly red by dates and status, whatever is stated");
        ByDates(movement.ByDates.Where(one => !one.IsNewlyRed).ToList(), "No longer red by dates and status");
        FromTo(movement.FromTo);
        SideBySide(movement);
        page.Line();
        page.Prose($"From {Words.Short(from.Commit)}, {from.Why}, to {(to is null ? "what was recorded last" : $"{Words.Short(to.Commit)}, {to.Why}")}.");
    }

    private void Section(string title, int count)
    {
        page.Line();
        page.Prose($"{title} ({count})");
    }

    private void Print(MovementEvent one)
    {
        page.Prose($"{one.Ref}  {one.Title}{(one.NamedThen is { } then ? $" (then {then})" : "")}", Indent);
        page.Prose($"{one.Words}{(one.Authority is { } authority ? $", {(one.Kind == MovementKind.DateAsked ? "asked " : "")}{authority}" : "")}{(one.Stands ? "" : "; no longer so")}", Deep);
        if (one.Reason is { } reason)
            page.Prose($"why: {reason.ReplaceLineEndings(" ")}", Deep);
        page.Prose($"{(one.GivenBy is { } giver ? $"given by {giver}; " : "")}recorded by {one.RecordedBy}, {Period.Day(one.Day).Words}, {Words.Short(one.Commit)}", Deep);
    }

    private void ByDates(List<DerivedMove> moves, string title)
    {
        if (moves.Count == 0)
            return;
        Section(title, moves.Count);
        var table = new TextTable(Indent);
        foreach (var move in moves)
        {
            table.Add(move.Pair.Ref, move.Pair.Title);
            table.Note(move.Words);
        }
        page.Table(table);
    }

    private void FromTo(RatingFromTo fromTo)
    {
        if (fromTo.Cells.Count == 0)
            return;
        page.Line();
        page.Prose("Stated ratings: before in rows, now in columns");
        var table = new TextTable(Indent);
        table.Add([.. RatingFromTo.Columns.Select(column => (TextCell)column.ToUpperInvariant()).Prepend(" ")]);
        foreach (var row in RatingFromTo.Rows.Where(row => fromTo.Cells.Any(cell => cell.From == row)))
            table.Add([.. RatingFromTo.Columns.Select(column => (TextCell)(fromTo.Count(row, column) is > 0 and var count ? $"{count}" : ".")).Prepend(row)]);
        page.Table(table);
    }

    private void SideBySide(Movement movement)
    {
        page.Line();
        var table = new TextTable(Indent);
        table.Add(" ", Period.Day(movement.Since).Words, Period.Day(movement.Until).Words);
        table.Add("delivered", movement.Delivery.Before.Short, movement.Delivery.Now.Short);
        table.Add("open", $"{movement.Before.Open}", $"{movement.Now.Open}");
        table.Add("overdue", $"{movement.Before.Overdue}", $"{movement.Now.Overdue}");
        table.Add("closed otherwise", $"{movement.Before.Closed}", $"{movement.Now.Closed}");
        table.Add("stated", Words.Stated(movement.Before), Words.Stated(movement.Now));
        table.Add("by dates", Words.Derived(movement.Before), Words.Derived(movement.Now));
        page.Table(table);
    }
}
