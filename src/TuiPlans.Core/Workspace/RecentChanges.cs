using TuiPlans.Core.Audit;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>The latest commits, and which of them were taken back. It reads so many commits and no more, however long the history is.</summary>
internal sealed class RecentChanges(Surroundings world, Repository repository, PlansFolder plans)
{
    /// <summary>How many commits are read at most.</summary>
    public const int MostCommits = 500;

    private const int FirstLook = 60;

    /// <summary>The latest commits that touched plan files, newest first; at most <paramref name="most"/> of them.</summary>
    public GitAnswer<IReadOnlyList<RecentChange>> Read(int most) => Walk(most + FirstLook).Select<IReadOnlyList<RecentChange>>(
        walked => [.. walked.Where(change => change.Refs.Count > 0).Take(most).Select(change => change.Told)]);

    /// <summary>
    /// The latest commit of the recorder that is wanted, among the latest <see cref="MostCommits"/> commits; null where there is none.
    /// </summary>
    public GitAnswer<Walked?> Latest(Func<Walked, bool> isWanted)
    {
        for (var most = FirstLook; ; most = MostCommits)
        {
            var answer = Walk(most);
            if (!answer.TryGet(out var walked, out var failure))
                return failure;
            var found = walked.FirstOrDefault(change => IsMine(change) && isWanted(change));
            if (found is not null || walked.Count < most || most == MostCommits)
                return found;
        }
    }

    private bool IsMine(Walked change) =>
        string.Equals(change.Entry.Committer.Email, repository.Recorder?.EMail, StringComparison.OrdinalIgnoreCase);

    private GitAnswer<List<Walked>> Walk(int most)
    {
        var answer = CommitWalk.History(world.Git, repository.Layout.Top, [], limit: Math.Min(most, MostCommits));
        if (!answer.TryGet(out var entries, out var failure))
            return IsUnborn() ? new List<Walked>() : failure;
        return Told(entries);
    }

    private bool IsUnborn() =>
        world.Git.Run(repository.Layout.Top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision("HEAD")).Failure is not null;

    // Whether a commit was taken back is known from those after it, which were walked through before it; an undo that was itself taken
    // back counts for nothing.
    private List<Walked> Told(IReadOnlyList<CommitEntry> entries)
    {
        var undone = new HashSet<string>(StringComparer.Ordinal);
        var redone = new HashSet<string>(StringComparer.Ordinal);
        var undoes = entries.Select(entry => MessageParts.Of(entry.Message).ValueOf("Undoes")).ToList();
        var targets = entries.Select((entry, i) => (entry.Id, Target: undoes[i])).Where(pair => pair.Target is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Target!, StringComparer.Ordinal);
        var walked = new List<Walked>();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var isUndone = undone.Contains(entry.Id);
            if (undoes[i] is { } target && !isUndone)
                (targets.ContainsKey(target) ? redone : undone).Add(target);
            if (redone.Contains(entry.Id))
                isUndone = true;
            walked.Add(new Walked(entry, RefsOf(entry), undoes[i], isUndone, IsRedo: undoes[i] is { } t && targets.ContainsKey(t)));
        }
        return walked;
    }

    private List<string> RefsOf(CommitEntry entry)
    {
        var refs = new List<string>();
        foreach (var change in entry.Changes.SelectMany(change => change.Apart()))
        {
            if (PlanFilePath(change.Path) is { } path && !refs.Contains(FileFields.RefOf(path), StringComparer.Ordinal))
                refs.Add(FileFields.RefOf(path));
        }
        return refs;
    }

    /// <summary>The path of a plan file from the plans folder, of one from the top of the repository; null where it is none.</summary>
    public string? PlanFilePath(string fromTop)
    {
        var folder = repository.FromTop(plans.Path);
        var prefix = folder == "." ? "" : folder + "/";
        return fromTop.StartsWith(prefix, StringComparison.Ordinal) && fromTop.EndsWith(".yaml", StringComparison.Ordinal) ? fromTop[prefix.Length..] : null;
    }
}

/// <summary>A commit of the walk.</summary>
/// <param name="Entry">The commit.</param>
/// <param name="Refs">What it touched.</param>
/// <param name="Undoes">The commit that it takes back, or null.</param>
/// <param name="IsUndone">Whether it was taken back, and that stands.</param>
/// <param name="IsRedo">Whether what it takes back is itself an undo.</param>
internal sealed record Walked(CommitEntry Entry, IReadOnlyList<string> Refs, string? Undoes, bool IsUndone, bool IsRedo)
{
    public string Headline => Entry.Message.Split('\n', 2)[0];

    /// <summary>Whether this program made it, as its trailers say.</summary>
    public bool IsOurs => MessageParts.Of(Entry.Message).ValueOf("Plan") is not null;

    public RecentChange Told => new(
        Entry.Id, Entry.Committer.When, Entry.Committer.Name, Headline, Refs, IsUndone,
        IsUndone ? "It was undone already." : Entry.Parents.Count > 1 ? "It is a merge, which cannot be undone in one step." : null, Undoes);
}
