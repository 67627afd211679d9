using System.Text.RegularExpressions;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>The commits that are audited, and the shape in which they hang together.</summary>
internal sealed partial class AuditHistory
{
    private readonly Dictionary<string, int> places;
    private readonly HashSet<string> chain = new(StringComparer.Ordinal);

    /// <summary>Takes the commits, newest first, none before one that is built on it, and the tip of the shared branch.</summary>
    public AuditHistory(IReadOnlyList<CommitEntry> commits, string? sharedTip)
    {
        Commits = commits;
        places = new Dictionary<string, int>(commits.Count, StringComparer.Ordinal);
        for (var i = 0; i < commits.Count; i++)
            places[commits[i].Id] = i;
        for (var at = sharedTip; at is not null && Find(at) is { } commit; at = commit.Parents.Count > 0 ? commit.Parents[0] : null)
            chain.Add(at);
    }

    /// <summary>The commits, newest first.</summary>
    public IReadOnlyList<CommitEntry> Commits { get; }

    /// <summary>The commit of that id; null where it is not among them.</summary>
    public CommitEntry? Find(string id) => places.TryGetValue(id, out var place) ? Commits[place] : null;

    /// <summary>Whether the shared branch itself went through a commit.</summary>
    public bool IsOnShared(string id) => chain.Contains(id);

    /// <summary>When the commit was given that a message says to be a copy of; null where it names none that is here.</summary>
    public DateTimeOffset? CopyGiven(string message) =>
        CopyOf().Match(message) is { Success: true } match ? Find(match.Groups["id"].Value)?.Author.When : null;

    /// <summary>What two parents of a merge have each for themselves, and the latest commit that both have; null for that where it is not here.</summary>
    public Sides SidesOf(string first, string second)
    {
        const int Both = 3;
        var marks = new Dictionary<int, int>();
        var open = new PriorityQueue<int, int>();
        var single = 0;
        var (left, right, common) = (new List<CommitEntry>(), new List<CommitEntry>(), (string?)null);
        Reach(first, 1);
        Reach(second, 2);
        // The newest first, so that each commit is known to be of one side or both before those it builds on are looked at.
        while (single > 0 && open.TryDequeue(out var at, out _))
        {
            var (commit, mark) = (Commits[at], marks[at]);
            if (mark == Both)
                common ??= commit.Id;
            else
                (single, _) = (single - 1, Add(mark == 1 ? left : right, commit));
            foreach (var parent in commit.Parents)
                Reach(parent, mark);
        }
        while (common is null && open.TryDequeue(out var at, out _))
            common = Commits[at].Id;
        return new Sides(left, right, common);

        void Reach(string id, int mark)
        {
            if (!places.TryGetValue(id, out var place))
                return;
            var before = marks.GetValueOrDefault(place);
            var now = before | mark;
            if (now == before)
                return;
            marks[place] = now;
            if (before == 0)
                open.Enqueue(place, place);
            single += (now == Both ? 0 : 1) - (before is 1 or 2 ? 1 : 0);
        }
    }

    private static bool Add(List<CommitEntry> side, CommitEntry commit)
    {
        side.Add(commit);
        return true;
    }

    [GeneratedRegex(@"\(cherry picked from commit (?<id>[0-9a-f]{40,64})\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CopyOf();

    /// <summary>The two sides of a merge.</summary>
    internal sealed record Sides(IReadOnlyList<CommitEntry> First, IReadOnlyList<CommitEntry> Second, string? Common);
}
