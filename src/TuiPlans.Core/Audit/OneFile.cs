using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit;

/// <summary>
/// Of what was recorded under the names of a file, what was done to that file. Under one name there may be several: where an id was given
/// again, where numbers were shifted, and where two people gave one id to two new things and a merge gave another to one of them.
/// </summary>
/// <param name="git">Runs git.</param>
/// <param name="reader">Reads YAML.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="plansPrefix">The plans folder from the top.</param>
/// <param name="path">The file as it is named at the end, from the plans folder.</param>
/// <param name="end">Where history ends.</param>
internal sealed class OneFile(GitRunner git, IYamlReader reader, string top, string plansPrefix, string path, string end)
{
    private Followed? followed;

    /// <summary>A name of the file that is not known yet; null where there is none, or its trail leaves no doubt.</summary>
    /// <param name="entries">What was recorded under the names that are known, newest first.</param>
    /// <param name="paths">These names, from the plans folder.</param>
    public string? OtherName(IReadOnlyList<RecordedChange> entries, IReadOnlyList<string> paths)
    {
        followed = IsDoubtful(entries) ? Follow(entries, paths) : null;
        return followed?.Names.FirstOrDefault(name => !paths.Contains(name, StringComparer.Ordinal));
    }

    /// <summary>What is of the file, newest first; where a merge gave it its id, with what it was before that.</summary>
    /// <param name="entries">What was recorded under all its names, newest first.</param>
    public IReadOnlyList<RecordedChange> Of(IReadOnlyList<RecordedChange> entries)
    {
        if (followed is not { } way)
            return entries;
        var all = entries.Where(way.IsOfIt).ToList();
        var own = all.Select((entry, at) => IsBringing(entry, way.BeforeMerge(entry)) ? Renamed(entry, way.BeforeMerge(entry), all[(at + 1)..]) : entry).OfType<RecordedChange>().ToList();
        // Who looks for the other one must learn where it is told.
        if (own is [.., { IsNew: true } began] && began.Path == path && entries.SkipWhile(entry => entry.Commit != began.Commit).FirstOrDefault(entry => entry.Path == path && !way.IsOfIt(entry)) is { } other)
            own[^1] = began with { TookIdAfter = other.IsGone && way.ParentOf(other) is { } last ? last : other.Commit };
        return own;
    }

    // A merge of which a side knew the file by another name, or did not have it: there it was compared with something else.
    private static bool IsBringing(RecordedChange entry, IReadOnlyList<(string Commit, string Path)> before) =>
        entry is { IsMerge: true, IsSettled: false, IsGone: false } && before.Count > 0 && (entry.IsNew || before.Count < 2 || before.Any(side => side.Path != entry.Path));

    // More than one beginning, one in a merge, an end that was none, or a name that was in use after it was left or before it was taken.
    private static bool IsDoubtful(IReadOnlyList<RecordedChange> entries)
    {
        var beginnings = entries.Where(entry => entry.IsNew).DistinctBy(entry => (entry.Commit, entry.Path)).ToList();
        if (beginnings.Count > 1 || beginnings.Exists(entry => entry.IsMerge) || entries.Any(entry => entry.IsGone))
            return true;
        for (var at = 0; at < entries.Count; at++)
        {
            if (entries[at] is { FormerPath: { } former } rename
                && (entries.Take(at).Any(entry => entry.Path == former && entry.Commit != rename.Commit) || entries.Skip(at + 1).Any(entry => entry.Path == rename.Path && entry.Commit != rename.Commit)))
                return true;
        }
        return false;
    }

    // Of a file that is not there at the end it is the last one of that name.
    private Followed? Follow(IReadOnlyList<RecordedChange> entries, IReadOnlyList<string> paths)
    {
        if (!CommitWalk.Joined(git, top, [.. paths.Select(one => plansPrefix + one)], end).TryGet(out var graph, out _) || graph.Count == 0)
            return null;
        var names = new NamesOnTheWay(graph, plansPrefix, static _ => true);
        var commits = graph.ToDictionary(commit => commit.Id, StringComparer.Ordinal);
        var from = graph[0].Id;
        if (names.Between(from, plansPrefix + path, from) is null && entries.FirstOrDefault(entry => entry.Path == path) is { } last)
            from = last.IsGone && commits.GetValueOrDefault(last.Commit)?.Parents is [var parent, ..] ? parent : last.Commit;
        return new Followed(names, commits, plansPrefix, from, path, paths);
    }

    // What a merge decided itself is what it has otherwise than each side of it that knew the file; null where that is nothing. What somebody
    // had recorded on a side that deleted the file came back with it, and is told there.
    private RecordedChange? Renamed(RecordedChange merge, IReadOnlyList<(string Commit, string Path)> before, IReadOnlyList<RecordedChange> earlier)
    {
        var texts = new BlobTexts(git, reader, top);
        var now = $"{merge.Commit}:{plansPrefix}{merge.Path}";
        var were = before.Select(side => $"{side.Commit}:{plansPrefix}{side.Path}").ToList();
        if (texts.Read([now, .. were]) is not null)
            return merge;
        var changes = were.Select(was => texts.Difference(was, now, merge.Fields)).Aggregate((all, side) => [.. side.Where(change => all.Any(one => one.Path == change.Path))])
            .Where(change => change.From is not null || !earlier.Any(entry => entry.Changes.Any(one => one.From is null && one.Path == change.Path && one.To == change.To))).ToList();
        var isBrought = before.Any(side => side.Path == merge.Path);
        return isBrought && changes.Count == 0 ? null
            : merge with { Changes = changes, Beside = texts.Beside(now, changes, merge.Fields), IsNew = false, FormerRef = isBrought ? null : TrailPlace.Of(before[0].Path)?.Ref };
    }

    // The file followed along the graph of commits.
    private sealed class Followed(NamesOnTheWay names, IReadOnlyDictionary<string, CommitEntry> commits, string prefix, string from, string path, IReadOnlyList<string> paths)
    {
        // Every name it had, and those that a merge says one of them was before.
        public IEnumerable<string> Names => commits.Keys.Select(NameIn).OfType<string>()
            .Concat(commits.Values.SelectMany(RenamesOnTheWay.GivenIn).SelectMany(id => RenamesOnTheWay.Places(id, prefix))
                .Where(place => paths.Contains(place.Now[prefix.Length..], StringComparer.Ordinal)).Select(place => place.Old[prefix.Length..]))
            .Distinct(StringComparer.Ordinal);

        // What a merge brought together of it, by the names on its sides.
        public IReadOnlyList<(string Commit, string Path)> BeforeMerge(RecordedChange merge) =>
            [.. (commits.GetValueOrDefault(merge.Commit)?.Parents ?? []).Select(parent => (parent, NameIn(parent))).Where(side => side.Item2 is not null).Select(side => (side.parent, side.Item2!))];

        // A merge that is not among them has only brought what one side had; any other commit is not of this history, and nobody else's. What
        // has another name after a merge is not gone.
        public bool IsOfIt(RecordedChange entry) => !commits.TryGetValue(entry.Commit, out var commit)
            ? !entry.IsMerge
            : (entry.IsGone ? NameIn(entry.Commit) is null && commit.Parents.Any(parent => NameIn(parent) == entry.Path) : NameIn(entry.Commit) == entry.Path);

        public string? ParentOf(RecordedChange entry) => commits.GetValueOrDefault(entry.Commit)?.Parents is [var parent, ..] ? parent : null;

        private string? NameIn(string commit) => names.Between(from, prefix + path, commit) is { } name ? name[prefix.Length..] : null;
    }
}
