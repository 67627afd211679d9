using TuiPlans.Core.Audits;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Audit;

/// <summary>Finds the files of merges that are not plainly what one of their sides had made of them; which of these are right the rules say.</summary>
/// <param name="history">The commits.</param>
/// <param name="texts">The versions of files.</param>
/// <param name="plansPrefix">The plans folder from the top.</param>
/// <param name="ends">Compares two commits.</param>
internal sealed class AuditMerges(AuditHistory history, BlobTexts texts, string plansPrefix, CommitEnds ends)
{
    private readonly Lazy<NamesOnTheWay> called = new(() => new NamesOnTheWay(history.Commits, plansPrefix, static _ => true));

    /// <summary>What a merge is compared with; null for a commit that is none.</summary>
    public Comparing? Begin(CommitEntry merge)
    {
        if (merge.Parents.Count < 2)
            return null;
        var others = new List<OneSide>();
        foreach (var other in merge.Parents.Skip(1))
        {
            var sides = history.SidesOf(merge.Parents[0], other);
            var followed = Followed(merge, sides);
            var renamed = Renamed(sides.First.Concat(sides.Second), followed.Where(id => id.IsOfTheirs).SelectMany(Places));
            var (first, second) = (Touched(sides.First), Touched(sides.Second));
            var paths = Apart(merge).Select(change => change.Path).Concat(second).Where(IsPlanFile).Distinct(StringComparer.Ordinal).ToList();
            others.Add(new OneSide(other, sides.Common, paths, renamed, first, second) { Followed = followed, Sides = sides });
        }
        return new Comparing(merge, others);
    }

    /// <summary>What must be read of it at first: the other side's versions, and its own of files that it left as they were.</summary>
    public static IEnumerable<string> Names(Comparing comparing)
    {
        var changed = Apart(comparing.Merge).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var side in comparing.Others)
        {
            foreach (var path in side.Paths)
            {
                if (!changed.Contains(path))
                    yield return $"{comparing.Merge.Id}:{path}";
                foreach (var name in side.NamesOf(path))
                {
                    yield return $"{side.Parent}:{name}";
                    // What was rewritten as it was renamed is for git one file that goes and another that comes.
                    if (name == path)
                        continue;
                    yield return $"{comparing.Merge.Parents[0]}:{name}";
                    yield return $"{comparing.Merge.Id}:{name}";
                }
            }
        }
    }

    /// <summary>The files in doubt. What <see cref="Names"/> gave must have been read.</summary>
    public IReadOnlyList<DoubtfulFile> Files(Comparing comparing)
    {
        var found = new List<DoubtfulFile>();
        var changes = Apart(comparing.Merge).GroupBy(change => change.Path, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.First(), StringComparer.Ordinal);
        foreach (var side in comparing.Others)
        {
            var doubts = side.Paths.Select(path => Versions(comparing.Merge, side, path, changes.GetValueOrDefault(path))).Where(IsInDoubt).ToList();
            if (doubts.Count > 0)
                found.AddRange(Read(comparing.Merge, side, doubts));
        }
        // Of a merge of several sides a file is right where it goes with one of them.
        return comparing.Others.Count == 1 ? found : [.. found.GroupBy(file => file.Ref, StringComparer.Ordinal).Where(one => one.Count() == comparing.Others.Count).Select(one => one.First())];
    }

    // Two files that have nothing to do with each other may look to git like one that a merge renamed.
    private static IEnumerable<TreeChange> Apart(CommitEntry merge) => merge.Changes.SelectMany(change => change.Apart());

    private FileVersions Versions(CommitEntry merge, OneSide side, string path, TreeChange? change)
    {
        var merged = change is null ? texts.Id($"{merge.Id}:{path}") : change.NewBlob;
        var theirs = Under(side.Parent, side.NamesOf(path));
        // Of an id that both sides gave to something new the first parent's is another thing.
        var renumbered = side.Followed.Where(id => id.IsOfTheirs).SelectMany(Places).ToList();
        var ours = change is null ? merged : change.OldBlob ?? (renumbered.Exists(id => id.Now == path) ? null : Under(merge.Parents[0], side.NamesOf(path).Skip(1)));
        // Where it stands under another name, it is looked at under that.
        var isElsewhere = merged is null && Under(merge.Id, side.NamesOf(path).Skip(1)) is not null;
        return new FileVersions(path, isElsewhere ? null : ours, isElsewhere ? null : theirs, merged, side.First.Overlaps(side.NamesOf(path)), side.Second.Overlaps(side.NamesOf(path)), renumbered.Exists(id => id.Old == path));
    }

    private string? Under(string commit, IEnumerable<string> names) => names.Select(name => texts.Id($"{commit}:{name}")).FirstOrDefault(id => id is not null);

    private static bool IsInDoubt(FileVersions file) =>
        !(file.Merged == file.Theirs && (!file.IsTouchedHere || file.Merged == file.Ours)) && !(file.Merged == file.Ours && (!file.IsTouchedThere || file.IsKeptId));

    private List<DoubtfulFile> Read(CommitEntry merge, OneSide side, List<FileVersions> doubts)
    {
        var common = side.Common ?? ends.CommonOf(merge.Parents[0], side.Parent);
        var names = doubts.SelectMany(file => side.NamesOf(file.Path)).Select(name => $"{common}:{name}");
        var failed = texts.Read(doubts.SelectMany(file => new[] { file.Ours, file.Theirs, file.Merged }).OfType<string>().Concat(common is null ? [] : names)) is not null;
        var ways = common is null || side.Renamed.Count == 0 ? [] : Ways(merge, side, common, doubts);
        var files = new List<DoubtfulFile>();
        foreach (var file in failed ? [] : doubts)
        {
            var before = common is null ? null : side.NamesOf(file.Path).Select(name => $"{common}:{name}").FirstOrDefault(name => texts.Id(name) is not null);
            var id = before is null ? null : texts.Id(before);
            if ((file.Merged == file.Theirs && file.Ours == id) || (file.Merged == file.Ours && file.Theirs == id))
                continue;
            var place = TrailPlace.Of(file.Path[plansPrefix.Length..])!;
            var doubtful = new DoubtfulFile(file.Path[plansPrefix.Length..], place.Ref, place.Fields, texts.Text(before), texts.Text(file.Ours), texts.Text(file.Theirs), texts.Text(file.Merged))
            {
                Followed = side.Followed,
            };
            files.Add(doubtful with { Otherwise = [.. common is null ? [] : Followed(doubtful, merge, side, common), .. ways.Select(way => Paired(doubtful, way, [common!, merge.Parents[0], side.Parent])), .. Kept(doubtful, side, before)] });
        }
        return files;
    }

    private List<Pairing> Ways(CommitEntry merge, OneSide side, string common, IReadOnlyList<FileVersions> doubts)
    {
        var given = RenamesOnTheWay.GivenIn(merge).SelectMany(Places).DistinctBy(place => place.Now).ToDictionary(place => place.Now, place => place.Old, StringComparer.Ordinal);
        var (firstEnd, secondEnd) = (ends.Renamed(common, merge.Parents[0]), ends.Renamed(common, side.Parent));
        var began = side.Renamed.Keys.Concat(given.Values).ToHashSet(StringComparer.Ordinal);
        // All at once, since each name asked for alone would be a call of git.
        var all = doubts.SelectMany(file => side.NamesOf(file.Path)).Concat(began).Distinct(StringComparer.Ordinal).ToList();
        texts.Read(new[] { common, merge.Parents[0], side.Parent }.SelectMany(commit => all.Select(name => $"{commit}:{name}")));
        return
        [
            new Pairing(given, began, path => [path, firstEnd.GetValueOrDefault(path, path)], path => [path, secondEnd.GetValueOrDefault(path, path)]),
            // What a merge of ours takes for two files, though git calls it renamed.
            new Pairing(given, began, path => [path], path => [path]),
        ];
    }

    // What was taken away on one side and is kept against that keeps also what was recorded there before it went.
    private IEnumerable<DoubtfulFile> Kept(DoubtfulFile file, OneSide side, string? before)
    {
        if (file.Merged is null || (file.Ours is null) == (file.Theirs is null) || before is null || texts.Id(before) is not { } blob)
            yield break;
        var colon = before.IndexOf(':', StringComparison.Ordinal);
        var (common, path) = (before[..colon], before[(colon + 1)..]);
        var lasts = new LastBeforeGone(file.Ours is null ? side.Sides.First : side.Sides.Second, commit => called.Value.Between(common, path, commit)).Of(blob)
            .Select(last => (Before: ends.CommonOf(common, last.Commit) is { } parted ? $"{parted}:{called.Value.Between(common, path, parted) ?? path}" : before, last.Blob)).ToList();
        if (lasts.Count > 0 && texts.Read(lasts.SelectMany(last => new[] { last.Before, last.Blob })) is null)
            yield return file with { Gone = [.. lasts.Where(last => texts.Text(last.Before) is not null && texts.Text(last.Blob) is not null).Select(last => (texts.Text(last.Before)!, texts.Text(last.Blob)!))] };
    }

    // Each version under the name that the file of the merge has there.
    private IEnumerable<DoubtfulFile> Followed(DoubtfulFile file, CommitEntry merge, OneSide side, string common)
    {
        var before = NameIn(common);
        var followed = file with { Before = Text(common, before), Ours = Text(merge.Parents[0], NameIn(merge.Parents[0])), Theirs = Text(side.Parent, NameIn(side.Parent)) };
        return Kept(followed, side, before is null ? null : $"{common}:{before}").Prepend(followed);

        string? NameIn(string commit) => called.Value.Between(merge.Id, plansPrefix + file.Path, commit);
    }

    // Each version under the name that it has there: of what began as one file the latest name that is there.
    private DoubtfulFile Paired(DoubtfulFile file, Pairing way, string[] commits)
    {
        var path = plansPrefix + file.Path;
        var there = way.Given.GetValueOrDefault(path, path);
        var isGivenAway = way.Given.Values.Contains(path);
        var before = way.Began.Where(name => name != path).Append(path)
            .FirstOrDefault(name => (!isGivenAway && way.First(name).Contains(path)) || way.Second(name).Contains(there)) is { } found && IsThere(commits[0], found) ? found : null;
        return file with
        {
            Before = Text(commits[0], before),
            Ours = Text(commits[1], before is null ? way.Given.ContainsKey(path) ? null : path : way.First(before).LastOrDefault(name => IsThere(commits[1], name))),
            Theirs = Text(commits[2], before is null ? isGivenAway ? null : there : way.Second(before).LastOrDefault(name => IsThere(commits[2], name))),
        };
    }

    private bool IsThere(string commit, string path) => texts.Read([$"{commit}:{path}"]) is null && texts.Id($"{commit}:{path}") is not null;

    private SourceText? Text(string commit, string? path) => path is not null && IsThere(commit, path) ? texts.Text($"{commit}:{path}") : null;

    private bool IsPlanFile(string path) => path.StartsWith(plansPrefix, StringComparison.Ordinal) && TrailPlace.Of(path[plansPrefix.Length..]) is not null;

    private static HashSet<string> Touched(IEnumerable<CommitEntry> commits) =>
        commits.SelectMany(commit => commit.Changes).SelectMany(change => change.OldPath is null ? new[] { change.Path } : [change.Path, change.OldPath]).ToHashSet(StringComparer.Ordinal);

    private List<FollowedId> Followed(CommitEntry merge, AuditHistory.Sides sides)
    {
        var found = new List<FollowedId>();
        // The oldest first, since a name may become another more than once.
        foreach (var change in sides.First.Concat(sides.Second).Reverse().SelectMany(commit => commit.Changes).Where(change => change.OldPath is not null))
        {
            if (PlaceOf(change.OldPath!) is { } old && PlaceOf(change.Path) is { } now && old.Plan == now.Plan && old.Id != now.Id && !found.Exists(one => one.Old == old.Id && one.Now == now.Id))
                found.Add(new FollowedId(old.Plan, old.Id, now.Id, IsOfTheirs: false));
        }
        return [.. found, .. RenamesOnTheWay.GivenIn(merge)];
    }

    private PlanPath? PlaceOf(string path) =>
        path.StartsWith(plansPrefix, StringComparison.Ordinal) && PlanPath.Of(path[plansPrefix.Length..]) is { Kind: not PlanFileKind.Plan } place ? place : null;

    private IEnumerable<(string Old, string Now)> Places(FollowedId id) => RenamesOnTheWay.Places(id, plansPrefix);

    private static Dictionary<string, HashSet<string>> Renamed(IEnumerable<CommitEntry> commits, IEnumerable<(string Old, string Now)> more)
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (old, now) in commits.SelectMany(commit => commit.Changes).Where(change => change.OldPath is not null).Select(change => (change.OldPath!, change.Path)).Concat(more))
        {
            var all = names.GetValueOrDefault(old) ?? [old];
            all.UnionWith(names.GetValueOrDefault(now) ?? [now]);
            foreach (var name in all)
                names[name] = all;
        }
        return names;
    }

    /// <summary>A merge, and its sides.</summary>
    internal sealed record Comparing(CommitEntry Merge, IReadOnlyList<OneSide> Others);

    /// <summary>What was merged in.</summary>
    /// <param name="Parent">Its commit.</param>
    /// <param name="Common">Where it parted from the first parent; null where that is not among the commits.</param>
    /// <param name="Paths">The files that may be in doubt, from the top.</param>
    /// <param name="Renamed">The names of files that were renamed on either side, by each of them.</param>
    /// <param name="First">What the first parent's side touched.</param>
    /// <param name="Second">What this side touched.</param>
    internal sealed record OneSide(
        string Parent, string? Common, IReadOnlyList<string> Paths, Dictionary<string, HashSet<string>> Renamed, HashSet<string> First, HashSet<string> Second)
    {
        /// <summary>The ids that became others.</summary>
        public IReadOnlyList<FollowedId> Followed { get; init; } = [];

        /// <summary>What both sides did since.</summary>
        public required AuditHistory.Sides Sides { get; init; }

        /// <summary>The names of a file, the one it has in the merge first.</summary>
        public IEnumerable<string> NamesOf(string path) => Renamed.TryGetValue(path, out var all) ? all.Where(name => name != path).Prepend(path) : [path];
    }

    // Given: where the merge gave ids to what it took in, the former place by the new one. Began: what may have had another name.
    private sealed record Pairing(IReadOnlyDictionary<string, string> Given, IReadOnlySet<string> Began, Func<string, IReadOnlyList<string>> First, Func<string, IReadOnlyList<string>> Second);

    private sealed record FileVersions(string Path, string? Ours, string? Theirs, string? Merged, bool IsTouchedHere, bool IsTouchedThere, bool IsKeptId);
}
