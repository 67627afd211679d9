using TuiPlans.Core.Audits;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audit;

/// <summary>Finds the files of merges that are not plainly what one of their sides had made of them; which of these are right the rules say.</summary>
/// <param name="history">The commits.</param>
/// <param name="texts">The versions of files.</param>
/// <param name="plansPrefix">The plans folder from the top.</param>
/// <param name="ends">Compares two commits.</param>
internal sealed class AuditMerges(AuditHistory history, BlobTexts texts, string plansPrefix, CommitEnds ends)
{
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
            others.Add(new OneSide(other, sides.Common, paths, renamed, first, second) { Followed = followed });
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
        var byEnds = common is null || side.Renamed.Count == 0 ? null : new[] { ends.Renamed(common, merge.Parents[0]), ends.Renamed(common, side.Parent) };
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
            files.Add(byEnds is null ? doubtful : doubtful with { ByEnds = ByEnds(doubtful, byEnds, merge.Parents[0], side.Parent, common!) });
        }
        return files;
    }

    private DoubtfulFile ByEnds(DoubtfulFile file, IReadOnlyDictionary<string, string>[] byEnds, string ours, string theirs, string common)
    {
        var path = plansPrefix + file.Path;
        var before = byEnds[0].FirstOrDefault(one => one.Value == path).Key ?? byEnds[1].FirstOrDefault(one => one.Value == path).Key ?? path;
        string[] names = [$"{common}:{before}", $"{ours}:{byEnds[0].GetValueOrDefault(before, before)}", $"{theirs}:{byEnds[1].GetValueOrDefault(before, before)}"];
        return texts.Read(names) is not null ? file
            : file with { Before = texts.Text(names[0]), Ours = texts.Text(names[1]), Theirs = texts.Text(names[2]) };
    }

    private bool IsPlanFile(string path) => path.StartsWith(plansPrefix, StringComparison.Ordinal) && TrailPlace.Of(path[plansPrefix.Length..]) is not null;

    private static HashSet<string> Touched(IEnumerable<CommitEntry> commits) =>
        commits.SelectMany(commit => commit.Changes).SelectMany(change => change.OldPath is null ? new[] { change.Path } : [change.Path, change.OldPath]).ToHashSet(StringComparer.Ordinal);

    // "Renumbered: darlington-2011/SG-03 -> SG-04": both sides had made something new of one id, and that of what was merged in got another.
    private List<FollowedId> Followed(CommitEntry merge, AuditHistory.Sides sides)
    {
        var found = new List<FollowedId>();
        // The oldest first, since a name may become another more than once.
        foreach (var change in sides.First.Concat(sides.Second).Reverse().SelectMany(commit => commit.Changes).Where(change => change.OldPath is not null))
        {
            if (PlaceOf(change.OldPath!) is { } old && PlaceOf(change.Path) is { } now && old.Plan == now.Plan && old.Id != now.Id && !found.Exists(one => one.Old == old.Id && one.Now == now.Id))
                found.Add(new FollowedId(old.Plan, old.Id, now.Id, IsOfTheirs: false));
        }
        foreach (var trailer in MessageParts.Of(merge.Message).Trailers.Where(trailer => trailer.Key == "Renumbered"))
        {
            if (trailer.Value.Split([" -> ", "/"], StringSplitOptions.None) is [var plan, var old, var now])
                found.Add(new FollowedId(plan, old, now, IsOfTheirs: true));
        }
        return found;
    }

    private PlanPath? PlaceOf(string path) =>
        path.StartsWith(plansPrefix, StringComparison.Ordinal) && PlanPath.Of(path[plansPrefix.Length..]) is { Kind: not PlanFileKind.Plan } place ? place : null;

    private IEnumerable<(string Old, string Now)> Places(FollowedId id) =>
        new[] { "", "recommendations/" }.Select(folder => ($"{plansPrefix}{id.Plan}/{folder}{id.Old}.yaml", $"{plansPrefix}{id.Plan}/{folder}{id.Now}.yaml"));

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

        /// <summary>The names of a file, the one it has in the merge first.</summary>
        public IEnumerable<string> NamesOf(string path) => Renamed.TryGetValue(path, out var all) ? all.Where(name => name != path).Prepend(path) : [path];
    }

    private sealed record FileVersions(string Path, string? Ours, string? Theirs, string? Merged, bool IsTouchedHere, bool IsTouchedThere, bool IsKeptId);
}
