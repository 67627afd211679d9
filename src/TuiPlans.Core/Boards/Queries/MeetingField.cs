using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>
/// What concerns a meeting: what its items or decisions name, and what is open, not overdue and due before it of what its body watches. <c>next</c> and
/// <c>last</c> are those of the body that watches each action; one that is over is asked for what it named alone.
/// </summary>
internal sealed class MeetingField() : QueryField("meeting", "what it has on its agenda, and what is due before it and not overdue", Next)
{
    private const string Next = "next";
    private const string Last = "last";

    /// <inheritdoc/>
    public override string? WhyNot(char sign, string value, QueryContext context)
    {
        if (Is(value, Next) || Is(value, Last) || context.Day.Calendar.Find(value) is not null)
            return null;
        var near = Nearest.To(value, Values(context).Select(one => one.Text)) is { } meant ? $" Did you mean {meant}?" : "";
        return $"There is no meeting \"{Shortened.To(value, 40)}\".{near} Use {Next}, {Last}, or the id of a meeting, which is the name of its file in meetings.";
    }

    /// <inheritdoc/>
    public override Func<ActionRow, bool> Compile(char sign, IReadOnlyList<string> values, QueryContext context)
    {
        var named = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var tests = values.Select(value => TestOf(value, context.Day, named)).ToArray();
        return row => Array.Exists(tests, test => test(row));
    }

    /// <inheritdoc/>
    public override IEnumerable<QueryValue> Values(QueryContext context) =>
    [
        new(Next, "the next meeting of the body that watches it"),
        new(Last, "the last one"),
        .. context.Day.Set.Meetings.OrderByDescending(meeting => meeting.Day).Select(meeting => new QueryValue(
            meeting.Id, string.Join(", ", new[] { meeting.Title ?? meeting.Body, meeting.Day is { } day ? Period.Day(day).Words : null }.OfType<string>()))),
    ];

    private static Func<ActionRow, bool> TestOf(string value, Day day, Dictionary<string, HashSet<string>> named)
    {
        if (Is(value, Next))
            return row => row.IsDueBeforeMeeting || Names(row.Day.NextMeeting(row.Action), row.Action, named);
        if (Is(value, Last))
            return row => Names(row.Day.LastMeeting(row.Action), row.Action, named);
        var meeting = day.Calendar.Find(value)!;
        var isToCome = !meeting.IsOver(day.Today);
        return row => Names(meeting, row.Action, named)
            || (isToCome && meeting.Body is not null && row.Day.WatchedBy(row.Action) == meeting.Body && row.Action.Status.IsOpen() && !row.IsOverdue && row.Action.Due?.LastDay < meeting.Day);
    }

    // What a meeting names is collected once, for it is asked of every action.
    private static bool Names(Meeting? meeting, PlanAction action, Dictionary<string, HashSet<string>> named)
    {
        if (meeting is null)
            return false;
        if (!named.TryGetValue(meeting.Id, out var refs))
            named[meeting.Id] = refs = meeting.Items.Select(item => item.Ref).Concat(meeting.Decisions.SelectMany(decision => decision.Refs)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return refs.Count > 0 && (refs.Contains(action.Id) || refs.Contains(action.Ref));
    }

    private static bool Is(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
