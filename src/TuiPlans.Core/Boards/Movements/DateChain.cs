using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>The moves of one agreed date in their order, from the date that was agreed first to that of today.</summary>
internal static class DateChain
{
    /// <summary>Puts the moves of an action in order.</summary>
    /// <param name="action">The action, with its granted date changes.</param>
    /// <param name="steps">What was recorded of its date, newest first.</param>
    /// <param name="registers">Names.</param>
    public static IReadOnlyList<DateMove> Of(PlanAction action, IReadOnlyList<RecordedChange> steps, Registers registers)
    {
        var granted = action.DateChanges.Where(change => change.Decision == DateDecision.Granted).ToList();
        return InOrder(action.Due, [.. granted.Select(change => Granted(change, registers)), .. ByHand(steps, granted)]);
    }

    // Back from today's date: the latest move that led to it, then the latest that led to where that began. What is left was done on
    // another branch, or does not join: it stands where it joins to another, so that the date that was agreed first
    // stays the first and no move that was granted is missing.
    private static List<DateMove> InOrder(Due? now, List<DateMove> left)
    {
        var chain = new List<DateMove>(left.Count);
        for (var at = now; left.Count > 0;)
        {
            var next = left.FindLastIndex(move => move.To?.Text == at?.Text);
            if (next < 0)
                next = left.FindLastIndex(move => move.To?.LastDay is { } day && day == at?.LastDay);
            if (next < 0)
                break;
            chain.Add(left[next]);
            at = left[next].From;
            left.RemoveAt(next);
        }
        chain.Reverse();
        while (left.Count > 0)
        {
            var next = Math.Max(0, left.FindIndex(move => PlaceOf(move, chain) >= 0));
            chain.Insert(Math.Max(0, PlaceOf(left[next], chain)), left[next]);
            left.RemoveAt(next);
        }
        return chain;
    }

    // Before the move that set out from the same date, else after the one that led there; fewer than none where it joins to nothing.
    private static int PlaceOf(DateMove move, List<DateMove> chain)
    {
        var same = chain.FindIndex(other => other.From?.Text == move.From?.Text);
        var led = same >= 0 ? -1 : chain.FindLastIndex(other => other.To?.Text == move.From?.Text);
        return led >= 0 ? led + 1 : same;
    }

    // A move is told by the date change of its own commit, or by one of the same two dates that was written down apart; each tells of one.
    // Somebody who took back that a date was granted left no move: neither that one, of which the file tells no more, nor the way back.
    private static IEnumerable<DateMove> ByHand(IReadOnlyList<RecordedChange> steps, List<DateChange> granted)
    {
        var (untold, open) = (granted.ToList(), new List<(RecordedChange Step, string? Grant)>());
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            if (DueOf(steps[i]) is not { } due)
                continue;
            var back = DatePart.GrantsTakenBack(steps[i].Changes).ToList();
            open.RemoveAll(move => back.Contains(move.Grant, StringComparer.Ordinal));
            if (DatePart.Of(steps[i]).FirstOrDefault(part => part.Explains(due)) is { } told)
            {
                untold.RemoveAll(change => change.Name == told.Name);
                // Another branch may have decided otherwise, and the date stayed: then no date change tells of it any more.
                if (!granted.Exists(change => change.Name == told.Name) && due.From is not null)
                    open.Add((steps[i], told.Name));
            }
            else if (due.From is not null && DateEvents.IsMoved(due) && back.Count == 0)
            {
                open.Add((steps[i], null));
            }
        }
        // What was picked onto another branch came twice and happened once. As in a movement, the pick is told: it was before everybody when
        // it was made, and does not give way when the branch that it was picked from is merged years later.
        return open.Select(move => move.Step).Reverse().DistinctBy(step => (step.Author.EMail, step.Author.When, step.Reason, DueOf(step))).Reverse()
            .Where(step => !Take(untold, DueOf(step)!)).Select(Hand);
    }

    private static FieldChange? DueOf(RecordedChange step) => step.IsNew || step.IsGone ? null : step.Changes.FirstOrDefault(change => change.Path == "due");

    private static bool Take(List<DateChange> untold, FieldChange due)
    {
        var at = untold.FindIndex(move => move.To?.Text == Text(due.To) && (move.From is null || move.From.Text == Text(due.From)));
        if (at >= 0)
            untold.RemoveAt(at);
        return at >= 0;
    }

    private static string? Text(string? due) => Due.Parse(due)?.Text ?? due;

    private static DateMove Granted(DateChange change, Registers registers) => new(change.From, change.To)
    {
        Kind = change.Kind,
        By = change.DecidedBy,
        At = change.DecidedAt,
        Authority = AuthorityWords.Of(change.DecidedBy, change.DecidedAt, registers),
        Cause = string.IsNullOrWhiteSpace(change.Cause) ? null : change.Cause.Trim(),
        Reason = change.Reason,
    };

    private static DateMove Hand(RecordedChange step)
    {
        var due = DueOf(step)!;
        return new DateMove(Due.Parse(due.From), Due.Parse(due.To))
        {
            Reason = step.Reason,
            Commit = step.Commit,
            RecordedBy = step.Recorder.Name,
            RecordedOn = DateOnly.FromDateTime(step.Recorder.When.DateTime),
        };
    }
}
