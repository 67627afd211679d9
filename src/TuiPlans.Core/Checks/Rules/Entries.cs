using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Open decisions and challenges of a meeting.</summary>
internal static class Entries
{
    /// <summary>Those without an owner.</summary>
    public static IEnumerable<Doubt> WithoutOwner(Meeting meeting, Day day) => Open(meeting)
        .Where(one => string.IsNullOrWhiteSpace(one.Entry.Owner))
        .Select(one => new Doubt($"{one.What} has no owner.", "Say who sees to it.", one.Key, one.Index));

    /// <summary>Those whose date is past.</summary>
    public static IEnumerable<Doubt> Late(Meeting meeting, Day day) => Open(meeting)
        .Where(one => one.Entry.Due?.Last < day.Today)
        .Select(one => new Doubt($"{one.What} was due {one.Entry.Due!.Words}.", "Say what came of it (state: done or withdrawn), or agree another date.", one.Key, one.Index, "due"));

    private static IEnumerable<(MeetingEntry Entry, string What, string Key, int Index)> Open(Meeting meeting) =>
        meeting.Decisions.Select((entry, i) => (Entry: entry, What: Named("The decision", entry), Key: "decisions", Index: i))
            .Concat(meeting.Challenges.Select((entry, i) => (Entry: entry, What: Named("The challenge", entry), Key: "challenges", Index: i)))
            .Where(one => one.Entry.IsOpen);

    private static string Named(string what, MeetingEntry entry) =>
        $"{what} {(entry.Id.Length > 0 ? entry.Id + " " : "")}\"{Shortened.To(entry.Text, 60)}\"";
}
