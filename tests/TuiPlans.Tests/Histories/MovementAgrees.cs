using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Histories;

/// <summary>Does <c>movement</c> tell, between two moments, each thing that happened and no other, and count both ends rightly?</summary>
internal sealed class MovementAgrees
{
    private readonly Agreement agreement = new("movement");
    private readonly PlanStore store;
    private readonly HistoryRecord record;
    private readonly PlanSet now;
    private readonly Dictionary<string, int> plans;

    private MovementAgrees(PlanStore store, HistoryRecord record)
    {
        (this.store, this.record, now) = (store, record, store.LoadMeetings());
        plans = record.Commits.SelectMany(commit => commit.Parts).SelectMany(part => part.Files).Where(file => (file.After ?? file.Before)!.Kind == MadeKind.Plan)
            .GroupBy(file => (file.After ?? file.Before)!.Plan, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Uid, StringComparer.Ordinal);
    }

    /// <summary>Compares the whole span, pairs of days, and pairs of meetings.</summary>
    public static Agreement Check(PlanStore store, HistoryRecord record, Random random, int pairs)
    {
        var check = new MovementAgrees(store, record);
        var (first, last) = (record.Days[0].Day, record.Days[^1].Day);
        check.Asked(($"{first:yyyy-MM-dd}", first), ($"{last:yyyy-MM-dd}", last), null);
        var meetings = record.Meetings.Where(meeting => meeting.PapersClosed >= first && meeting.PapersClosed <= last).ToList();
        for (var left = pairs; left > 0; left--)
        {
            var (one, other) = (Day(), Day());
            check.Asked(one.Day < other.Day ? one : other, one.Day < other.Day ? other : one, left % 3 == 0 ? random : null);
            if (meetings.Count < 2)
                continue;
            var (a, b) = (random.Next(meetings.Count), random.Next(meetings.Count));
            check.Asked(Closed(Math.Min(a, b)), Closed(Math.Max(a, b)), left % 3 == 0 ? random : null);
        }
        return check.agreement;

        (string Asked, DateOnly Day) Day() => first.AddDays(random.Next(last.DayNumber - first.DayNumber + 1)) is var day ? ($"{day:yyyy-MM-dd}", day) : default;

        (string Asked, DateOnly Day) Closed(int meeting) => (meetings[meeting].Id, meetings[meeting].PapersClosed);
    }

    private void Asked((string Asked, DateOnly Day) since, (string Asked, DateOnly Day) until, Random? chooses)
    {
        var (held, ended) = (record.AsAt(since.Day)!, record.AsAt(until.Day)!);
        var commit = record.Of(ended.Mark);
        var today = record.Days[^1].Day.AddDays(1);
        var (from, to) = (store.FindAsAt(since.Asked, now, today).At!, store.FindAsAt(until.Asked, now, today).At!);
        var plan = chooses is null ? null : ended.Files.Values.Where(file => file.Kind == MadeKind.Plan).OrderBy(file => file.Uid).ToList() is var all ? all[chooses.Next(all.Count)].Plan : null;
        var told = Movement.Between(new Day(store.LoadAt(from).Value, from.Day), new Day(store.LoadAt(to).Value, to.Day), store.Between(from, to).Value, plan);
        var made = new MadeMovement(record, held, ended, file => plan is null || plans[file.Plan] == plans[plan]);
        var about = $"{since.Asked}..{until.Asked}{(plan is null ? "" : $" of {plan}")}";
        agreement.Same(commit, "", $"days {about}", $"{since.Day:yyyy-MM-dd} {until.Day:yyyy-MM-dd}", $"{told.Since:yyyy-MM-dd} {told.Until:yyyy-MM-dd}");
        if (plan is null)
            agreement.Same(commit, about, "taken back", $"{made.TakenBack}", $"{told.TakenBack}");
        Events(made, told, about);
        Ends(commit, about, new Tallied(held.Files, since.Day, made.IsWanted), new Tallied(ended.Files, until.Day, made.IsWanted), told);
    }

    private void Events(MadeMovement made, Movement told, string about)
    {
        var expected = made.Events.ToLookup(one => one.Line, StringComparer.Ordinal);
        var got = told.Events.ToLookup(KeyOf, StringComparer.Ordinal);
        var byId = record.Commits.ToDictionary(commit => commit.Id!, StringComparer.Ordinal);
        foreach (var key in expected.Select(group => group.Key).Union(got.Select(group => group.Key), StringComparer.Ordinal))
        {
            var (ours, theirs) = (expected[key].ToList(), got[key].ToList());
            var commit = ours.Count > 0 ? ours[0].Commit : byId[theirs[0].Commit];
            agreement.Same(commit, about, ours.Count > theirs.Count ? $"{ours[0].Kind} missing" : ours.Count < theirs.Count ? $"{theirs[0].Kind.Word()} too much" : "event", $"{ours.Count} x {key}", $"{theirs.Count} x {key}");
            foreach (var (one, other) in ours.Zip(theirs))
            {
                agreement.Same(commit, $"{about} {other.Ref}", $"authority of {one.Kind}", $"{one.By} {one.At}", $"{other.By} {other.At}");
                agreement.Same(commit, $"{about} {other.Ref}", $"name then of {one.Kind}", one.Then == other.Ref ? null : one.Then, other.NamedThen);
                if (one.IsReasonKnown)
                    agreement.Same(commit, $"{about} {other.Ref}", $"reason of {one.Kind}", one.Reason, other.Reason);
            }
        }
    }

    private static string KeyOf(MovementEvent one) => MadeEventLine.Key(one.Kind.Word(), one.Ref, one.Kind == MovementKind.LeadChanged ? InOrder(one.From) : one.From, one.Kind == MovementKind.LeadChanged ? InOrder(one.To) : one.To, one.Commit);

    private static string? InOrder(string? names) => names is null ? null : string.Join(", ", names.Split(", ").Order(StringComparer.Ordinal));

    private void Ends(MadeCommit commit, string about, Tallied before, Tallied after, Movement told)
    {
        agreement.Same(commit, about, "counts before", before.Line, Tallied.LineOf(told.Before));
        agreement.Same(commit, about, "counts now", after.Line, Tallied.LineOf(told.Now));
        agreement.Same(commit, about, "delivered before", $"{before.Delivered} of {before.Base}", told.Delivery.Before.Short);
        agreement.Same(commit, about, "delivered now", $"{after.Delivered} of {after.Base}", told.Delivery.Now.Short);
        var all = before.Counted.Keys.Union(after.Counted.Keys).ToList();
        var both = all.FindAll(uid => before.IsInBase(uid) && after.IsInBase(uid));
        agreement.Same(
            commit,
            about,
            "completed, re-opened, came, went",
            $"{both.Count(uid => !Is(before, uid) && Is(after, uid))}, {both.Count(uid => Is(before, uid) && !Is(after, uid))}, {all.Count(uid => !before.IsInBase(uid) && after.IsInBase(uid))}, {all.Count(uid => before.IsInBase(uid) && !after.IsInBase(uid))}",
            $"{told.Delivery.Completed}, {told.Delivery.ReOpened}, {told.Delivery.Came.Sum(part => part.Count)}, {told.Delivery.Went.Sum(part => part.Count)}");
        agreement.SameSet(
            commit,
            about,
            all.Select(uid => $"{before.Place(uid) ?? "new"} -> {after.Place(uid) ?? "gone"} {(after.Counted.GetValueOrDefault(uid) ?? before.Counted[uid]).Ref}"),
            told.FromTo.Cells.SelectMany(cell => cell.Refs.Select(reference => $"{cell.From} -> {cell.To} {reference}")));

        static bool Is(Tallied ends, int uid) => Tallied.IsDelivered(ends.Counted.GetValueOrDefault(uid));
    }
}
