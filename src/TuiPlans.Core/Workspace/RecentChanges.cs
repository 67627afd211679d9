using TuiPlans.Core.Audit;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>The latest commits, and which of them were taken back. It reads so many commits and no more, however long the history is.</summary>
internal sealed class RecentChanges(Surroundings world, Repository repository, PlansFolder plans)
{
    /// <summary>How many commits are read at most.</summary>
    public const int MostCommits = 500;

    private const int FirstLook = 60;
    private const int ShortId = 8;

    /// <summary>The latest commits that touched plan files, newest first; at most <paramref name="most"/> of them.</summary>
    public GitAnswer<IReadOnlyList<RecentChange>> Read(int most) => Walk(most + FirstLook).Select<IReadOnlyList<RecentChange>>(
        walked => [.. walked.Where(change => change.Refs.Count > 0).Take(most).Select(change => change.Told)]);

    /// <summary>The latest commit of the recorder that is wanted, among the latest <see cref="MostCommits"/> commits.</summary>
    public GitAnswer<LatestFound> Latest(Func<Walked, bool> isWanted)
    {
        for (var most = FirstLook; ; most = MostCommits)
        {
            var answer = Walk(most);
            if (!answer.TryGet(out var walked, out var failure))
                return failure;
            var found = walked.FirstOrDefault(change => IsMine(change) && isWanted(change));
            if (found is not null || walked.Count < most || most == MostCommits)
                return new LatestFound(found, walked.Count < most ? "here" : $"in the latest {MostCommits} commits");
        }
    }

    /// <summary>Why a commit cannot be taken back, whatever became of it since; null where it can.</summary>
    public string? WhyNot(CommitEntry entry)
    {
        if (entry.Parents.Count > 1)
            return $"Here what two people recorded was joined, which cannot be taken back in one step: take back the change itself, which stands in a row of its own; or set what was settled there anew (git: {Short(entry.Id)} is a merge).";
        // The plans that somebody began with are no change of anything; one that this program made is.
        if (entry.Parents.Count == 0 && !MessageParts.Of(entry.Message).IsOurs)
            return $"{Short(entry.Id)} is the first commit: to undo it would take every plan away.";
        var changes = entry.Changes.SelectMany(change => change.Apart()).ToList();
        if (changes.Find(change => PlanFilePath(change.Path) is null || change.Status is not ('A' or 'M' or 'D')) is { } foreign)
            return $"{Short(entry.Id)} changes {foreign.Path} too, which is no plan file: take it back with git (git revert {Short(entry.Id)}).";
        return changes.Count == 0 ? $"{Short(entry.Id)} changes nothing, so there is nothing to undo." : null;
    }

    /// <summary>
    /// What a commit became since: a sentence where it is undone already, or not in the history of this branch; null where it stands.
    /// </summary>
    public string? WhyGone(CommitEntry entry)
    {
        if (!Walk(MostCommits).TryGet(out var walked, out var failure))
            return failure.Sentence;
        if (walked.Find(change => change.Entry.Id == entry.Id) is { } found)
            return found is { IsUndone: true, HasRest: false } ? $"{Short(entry.Id)} was undone already. To have it back: tuiplans redo" : null;
        var call = GitCall.Of("merge-base").Flag("--is-ancestor").Revision(entry.Id).Revision("HEAD").AlsoFine(1);
        return world.Git.Run(repository.Layout.Top, call).TryGet(out var output, out failure)
            ? output.ExitCode == 0 ? null : $"{Short(entry.Id)} is not on this branch, so there is nothing of it to undo here."
            : failure.Sentence;
    }

    private static string Short(string commit) => commit[..Math.Min(ShortId, commit.Length)];

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

    // A commit is undone where another says so that is not undone itself; an undo of an undo is a redo.
    private List<Walked> Told(IReadOnlyList<CommitEntry> entries)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        var partly = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var parts = MessageParts.Of(entry.Message);
            if (parts.ValueOf("Undoes") is not { } target)
                continue;
            targets[entry.Id] = target;
            if (parts.ValueOf("Left") is not null)
                partly.Add(entry.Id);
        }
        // From the newest on: those that could have undone a commit were walked through before it.
        var undone = new HashSet<string>(StringComparer.Ordinal);
        var whole = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!targets.TryGetValue(entry.Id, out var target) || undone.Contains(entry.Id))
                continue;
            undone.Add(target);
            if (!partly.Contains(entry.Id))
                whole.Add(target);
        }
        return
        [
            .. entries.Select(entry => new Walked(
                entry, RefsOf(entry), targets.GetValueOrDefault(entry.Id), undone.Contains(entry.Id), IsRedo(entry.Id, targets), WhyNot(entry))
            {
                HasRest = undone.Contains(entry.Id) && !whole.Contains(entry.Id),
            }),
        ];
    }

    private static bool IsRedo(string commit, Dictionary<string, string> targets)
    {
        var isRedo = true;
        for (var at = commit; targets.TryGetValue(at, out var target); at = target)
            isRedo = !isRedo;
        return isRedo && targets.ContainsKey(commit);
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
        var prefix = repository.PrefixOf(plans.Path);
        return fromTop.StartsWith(prefix, StringComparison.Ordinal) && fromTop.EndsWith(".yaml", StringComparison.Ordinal) ? fromTop[prefix.Length..] : null;
    }
}

/// <summary>What was looked for among the latest commits.</summary>
/// <param name="Change">The commit, or null.</param>
/// <param name="Where">Where was looked, in words.</param>
internal sealed record LatestFound(Walked? Change, string Where);

/// <summary>A commit of the walk.</summary>
/// <param name="Entry">The commit.</param>
/// <param name="Refs">What it touched.</param>
/// <param name="Undoes">The commit that it takes back, or null.</param>
/// <param name="IsUndone">Whether it was taken back, and that stands.</param>
/// <param name="IsRedo">Whether what it takes back is itself an undo.</param>
/// <param name="WhyNot">Why it can never be taken back, or null.</param>
internal sealed record Walked(CommitEntry Entry, IReadOnlyList<string> Refs, string? Undoes, bool IsUndone, bool IsRedo, string? WhyNot)
{
    public string Headline => Entry.Message.Split('\n', 2)[0];

    /// <summary>Whether it was taken back in part: what was left then can be undone by name.</summary>
    public bool HasRest { get; init; }

    /// <summary>Whether this program made it, as its trailers say.</summary>
    public bool IsOurs => MessageParts.Of(Entry.Message).IsOurs;

    public RecentChange Told => new(
        Entry.Id, Entry.Committer.When, Entry.Committer.Name, Headline, Refs, IsUndone && !HasRest, IsUndone && !HasRest ? "It was undone already." : WhyNot, Undoes)
    {
        IsUndoneInPart = HasRest,
    };
}
