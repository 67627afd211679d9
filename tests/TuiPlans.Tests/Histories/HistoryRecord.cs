using System.Collections.Immutable;

namespace TuiPlans.Tests.Histories;

/// <summary>A meeting of a made history.</summary>
public sealed record MadeMeeting(string Id, DateOnly Held, DateOnly PapersClosed);

/// <summary>What the shared branch held at the end of a day on which something came to it.</summary>
public sealed record MadeDay(DateOnly Day, int Mark, ImmutableDictionary<int, FileState> Files);

/// <summary>All that was made, as it was written down while it was made.</summary>
public sealed class HistoryRecord
{
    private readonly List<MadeDay> days = [];

    public List<MadeCommit> Commits { get; } = [];

    public List<MadeMeeting> Meetings { get; } = [];

    /// <summary>The days on which something came to the shared branch, in their order.</summary>
    public IReadOnlyList<MadeDay> Days => days;

    /// <summary>The files at the end.</summary>
    public ImmutableDictionary<int, FileState> Last => days[^1].Files;

    public MadeCommit Of(int mark) => Commits[mark - 1];

    /// <summary>The last state of the shared branch at the end of that day; null before the first.</summary>
    public MadeDay? AsAt(DateOnly day) => days.FindLast(one => one.Day <= day);

    /// <summary>What stands in the shared branch at the later moment and did not at the earlier, in the order in which it was recorded.</summary>
    public IEnumerable<MadeCommit> Between(MadeDay since, MadeDay until) =>
        Commits.Where(commit => (commit.Merge ?? commit).Mark is var landed && landed > since.Mark && landed <= until.Mark);

    internal void Add(MadeCommit commit) => Commits.Add(commit);

    internal void Landed(DateOnly day, int mark, ImmutableDictionary<int, FileState> files)
    {
        if (days.Count > 0 && days[^1].Day == day)
            days.RemoveAt(days.Count - 1);
        days.Add(new MadeDay(day, mark, files));
    }
}
