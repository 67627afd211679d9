using System.Collections.Immutable;
using TuiPlans.Core.Audits;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>
/// What each file of a beginning is called in each later commit, told along the graph of commits: what two lines did side by side with the same
/// numbers are two things, and a merge of ours says which name it settled and which it gave.
/// </summary>
internal sealed class NamesOnTheWay
{
    private readonly Dictionary<string, Names> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> order = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<CommitEntry> commits;
    private readonly string plansPrefix;
    private readonly Func<TreeChange, bool> isOne;

    /// <summary>Follows all of them.</summary>
    /// <param name="commits">The commits since the beginning, none before one that is built on it.</param>
    /// <param name="plansPrefix">The plans folder from the top.</param>
    /// <param name="isOne">Whether what git calls renamed in one commit is one file.</param>
    public NamesOnTheWay(IReadOnlyList<CommitEntry> commits, string plansPrefix, Func<TreeChange, bool> isOne)
    {
        (this.commits, this.plansPrefix, this.isOne) = (commits, plansPrefix, isOne);
        for (var i = commits.Count - 1; i >= 0; i--)
        {
            var commit = commits[i];
            order[commit.Id] = i;
            var before = commit.Parents.Count == 0 ? Names.AtFirst : At(commit.Parents[0]);
            known[commit.Id] = commit.Parents.Count > 1 ? Merged(commit, before, At(commit.Parents[1])) : Changed(commit, before);
        }
    }

    /// <summary>What a file is called in one commit, by its name in another, both from the top; null where it is gone.</summary>
    /// <param name="from">The commit of which the name is known; any that is not among those that were followed counts as the beginning.</param>
    /// <param name="path">The name there.</param>
    /// <param name="to">The other commit.</param>
    public string? Between(string from, string path, string to) => At(from).FileAt(path) is { } file ? At(to).Of(file) : null;

    private Names At(string commit) => known.GetValueOrDefault(commit) ?? Names.AtFirst;

    private Names Changed(CommitEntry commit, Names before)
    {
        var (gone, came) = (new List<string>(), new List<(string Path, string File)>());
        foreach (var change in commit.Changes.SelectMany(change => change.OldPath is null || isOne(change) ? [change] : change.Apart()))
        {
            if (change.OldPath is { } old)
                came.Add((change.Path, before.FileAt(old) ?? New(commit, change.Path)));
            else if (change.OldBlob is null)
                came.Add((change.Path, before.LastAt.TryGetValue(change.Path, out var last) && last.Blob == change.NewBlob && before.Of(last.File) is null ? last.File : New(commit, change.Path)));
            if (change.NewBlob is null || change.OldPath is not null)
                gone.Add(change.OldPath ?? change.Path);
        }
        var taken = commit.Changes.Where(change => change is { NewBlob: null, OldBlob: not null } && before.FileAt(change.Path) is not null).Select(change => KeyValuePair.Create(change.Path, (before.FileAt(change.Path)!, change.OldBlob!))).ToList();
        return before.With(gone, came) is var after && taken.Count > 0 ? after with { LastAt = after.LastAt.SetItems(taken) } : after;
    }

    // By the names on both sides, and where they parted; what one side took away is kept where it is there afterwards.
    private Names Merged(CommitEntry merge, Names first, Names second)
    {
        var (common, sides) = Parted(merge.Parents[0], merge.Parents[1]);
        var began = common is null ? Names.AtFirst : At(common);
        var apart = sides.SelectMany(side => At(side).Moved).Where(file => first.Of(file) != second.Of(file)).ToHashSet(StringComparer.Ordinal);
        var given = RenamesOnTheWay.GivenIn(merge).SelectMany(id => RenamesOnTheWay.Places(id, plansPrefix)).DistinctBy(place => place.Old).ToDictionary(place => place.Old, place => place.Now, StringComparer.Ordinal);
        var (settled, kept) = SettledIn(merge);
        var changes = merge.Changes.SelectMany(change => change.Apart()).GroupBy(change => change.Path, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Any(change => change.NewBlob is not null), StringComparer.Ordinal);
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        var doubtful = new List<(string File, string Name, string Asked, bool IsOfFirst)>();
        foreach (var file in apart)
        {
            var (was, one, two) = (began.Of(file), first.Of(file), second.Of(file));
            var other = two is not null && one != two ? given.GetValueOrDefault(two, two) : two;
            if (was is not null && one is null && other is not null)
                doubtful.Add((file, other, was, false));
            else if (was is not null && one is not null && other is null)
                doubtful.Add((file, one, one, true));
            else
                names[file] = one == was ? other : two == was ? one : other is not null && settled.Contains(other) ? other : one is not null && (settled.Contains(one) || IsThere(one, isOfFirst: true)) ? one : other;
        }
        var taken = names.Values.OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (file, name, _, isOfFirst) in doubtful.OrderByDescending(one => kept.Contains(one.Asked)))
            names[file] = IsThere(name, isOfFirst) && !IsStaying(name) && taken.Add(name) ? name : null;
        var moved = names.Where(pair => first.Of(pair.Key) != pair.Value).ToList();
        var merged = first.With([.. moved.Select(pair => first.Of(pair.Key)).OfType<string>()], [.. moved.Where(pair => pair.Value is not null).Select(pair => (pair.Value!, pair.Key))]);
        // What else came or went with it.
        var after = merged.With(
            [.. changes.Where(change => !change.Value && merged.FileAt(change.Key) is not null).Select(change => change.Key)],
            [.. changes.Where(change => change.Value && merged.FileAt(change.Key) is null).Select(change => (change.Key, New(merge, change.Key)))]);
        return after with { Moved = [.. apart.Union(merged.Moved, StringComparer.Ordinal).Union(after.Moved, StringComparer.Ordinal)] };

        // What the merge does not change is of the first parent.
        bool IsThere(string path, bool isOfFirst) => changes.TryGetValue(path, out var isThere) ? isThere : isOfFirst;

        // A file that is there on both sides.
        bool IsStaying(string path) => first.FileAt(path) is { } file && !apart.Contains(file) && (first.Knows(file) || second.Knows(file));
    }

    // The latest that both are built on, null where that is before the beginning; and the commits that one of the two is built on and not the
    // other. A file that none of these moved is where it was, on both sides.
    private (string? Common, List<string> Sides) Parted(string first, string second)
    {
        var open = new PriorityQueue<string, int>();
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        var (common, sides, ofOne) = ((string?)null, new List<string>(), 0);
        Reach(first, 1);
        Reach(second, 2);
        // None comes before one that is built on it: whose turn it is, it is known who is built on it.
        while (ofOne > 0 || common is null)
        {
            if (!open.TryDequeue(out var commit, out var at))
                break;
            if (reached[commit] == 3)
                common ??= commit;
            else
            {
                sides.Add(commit);
                ofOne--;
            }
            foreach (var parent in commits[at].Parents)
                Reach(parent, reached[commit]);
        }
        return (common, sides);

        void Reach(string commit, int from)
        {
            if (!order.TryGetValue(commit, out var at))
                return;
            if (!reached.TryGetValue(commit, out var before))
                open.Enqueue(commit, at);
            var now = before | from;
            ofOne += (now == 3 ? 0 : 1) - (before is 1 or 2 ? 1 : 0);
            reached[commit] = now;
        }
    }

    // The names that a person decided for, and where what was kept had been asked about, from the top.
    private (HashSet<string> Names, HashSet<string> Kept) SettledIn(CommitEntry merge)
    {
        var (names, kept) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var settled in new CommitMessageParts(merge.Message).Settled)
        {
            if (settled.Name is { } name)
                names.Add(plansPrefix + name);
            else if (settled.IsKept && settled.Ref.Split('/') is [var plan, var id])
                kept.UnionWith(RenamesOnTheWay.Places(new FollowedId(plan, id, id, IsOfTheirs: false), plansPrefix).Select(place => place.Old));
        }
        return (names, kept);
    }

    private static string New(CommitEntry commit, string path) => $"\0{commit.Id}:{path}";

    // Which file is at a path, and where a file is. What is in neither is where it was at first; a file is known by its path there.
    private sealed record Names(ImmutableDictionary<string, string?> Files, ImmutableDictionary<string, string?> Paths)
    {
        public static readonly Names AtFirst = new(ImmutableDictionary.Create<string, string?>(StringComparer.Ordinal), ImmutableDictionary.Create<string, string?>(StringComparer.Ordinal));

        // What was taken away, by where it stood, with the blob that it held: whoever puts the same there again, as an undo does, restores it.
        public ImmutableDictionary<string, (string File, string Blob)> LastAt { get; init; } = ImmutableDictionary.Create<string, (string File, string Blob)>(StringComparer.Ordinal);

        // Which files are elsewhere than in a commit that this one is built on.
        public IReadOnlyCollection<string> Moved { get; init; } = [];

        public string? FileAt(string path) => Files.TryGetValue(path, out var file) ? file : path;

        public string? Of(string file) => Paths.TryGetValue(file, out var path) ? path : file[0] == '\0' ? null : file;

        public bool Knows(string file) => Paths.ContainsKey(file);

        public Names With(IReadOnlyList<string> gone, IReadOnlyList<(string Path, string File)> came)
        {
            if (gone.Count + came.Count == 0)
                return Moved.Count == 0 ? this : this with { Moved = [] };
            var (files, paths, moved) = (Files.ToBuilder(), Paths.ToBuilder(), new HashSet<string>(StringComparer.Ordinal));
            // What comes to where none is known to have been takes nothing away: no file had that name at first.
            foreach (var path in gone.Concat(came.Select(one => one.Path).Where(Files.ContainsKey)))
            {
                if (FileAt(path) is { } file)
                {
                    paths[file] = null;
                    moved.Add(file);
                }
                files[path] = null;
            }
            foreach (var (path, file) in came)
            {
                (files[path], paths[file]) = (file, path);
                moved.Add(file);
            }
            return this with { Files = files.ToImmutable(), Paths = paths.ToImmutable(), Moved = moved };
        }
    }
}
