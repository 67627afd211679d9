using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing.Team;

/// <summary>
/// Looks at each merge that was made, by the differences of its versions alone: what one side changed stands in it, and where both changed a
/// field differently a person was asked.
/// </summary>
internal sealed class MergeOracle(List<string> problems)
{
    private static readonly HashSet<string>[] Together = [["rag", "rag-reason", "rag-by", "rag-date"], ["status", "completed", "closed"], ["due", "due-text"]];

    private readonly HashSet<string> decided = new(StringComparer.Ordinal);
    private int merges;

    /// <summary>A person was asked.</summary>
    public void Decided(string path, Clash clash)
    {
        foreach (var part in clash.Parts)
            decided.Add($"{path}\0{(part.Path.Length == 0 ? clash.Name : part.Path)}");
        decided.Add($"{path}\0{clash.Name}");
    }

    /// <summary>Looks at what a sync has just made.</summary>
    public void Look(TempClone clone, string before)
    {
        foreach (var line in clone.Git("rev-list", "--merges", "--parents", $"{before}..HEAD", "--author=" + clone.Person).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is [var merge, var shared, var ours])
                Merge(clone, merge, shared, ours);
        }
        decided.Clear();
    }

    /// <summary>Says how many merges there were.</summary>
    public void LookAtAll(TempClone clone, SortedDictionary<string, int> counts)
    {
        counts["merges"] = clone.Git("rev-list", "--merges", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        counts["merged files with both sides"] = merges;
    }

    private void Merge(TempClone clone, string merge, string shared, string ours)
    {
        var began = clone.Git("merge-base", shared, ours).Trim();
        var renamed = new[] { shared, ours }.SelectMany(side => Renamed(clone, began, side)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in clone.Git("diff", "--name-only", "--no-renames", began, ours, "--", "plans").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // Renamed and deleted files are looked at by their texts at the end; where one left its name, another may have it.
            if (renamed.Contains(path) || clone.Show([$"{began}:{path}", $"{ours}:{path}", $"{shared}:{path}", $"{merge}:{path}"]) is not [{ } old, { } mine, { } theirs, { } now])
                continue;
            if (mine == old || theirs == old)
                continue;
            // Where one was deleted and its number given again, these are several.
            if (new[] { old, mine, theirs, now }.Select(RecordedUpdates.KeyIn).Distinct(StringComparer.Ordinal).Count() > 1)
                continue;
            merges++;
            File(path["plans/".Length..], old, mine, theirs, now, merge);
        }
    }

    // The names that files left for others on the way, and these.
    private static IEnumerable<string> Renamed(TempClone clone, string began, string end) =>
        clone.Git("log", "--format=", "--name-status", "--diff-filter=R", "-M", $"{began}..{end}", "--", "plans").Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => line.Split('\t')[1..]);

    private void File(string path, string old, string mine, string theirs, string now, string merge)
    {
        var fields = FileFields.Of(path);
        var (ours, others) = (Diff(old, mine, fields), Diff(old, theirs, fields));
        foreach (var change in ours.Concat(others).Where(change => !change.IsMove).DistinctBy(change => (change.Path, change.To)))
        {
            var other = (ours.Contains(change) ? others : ours).FirstOrDefault(one => one.Path == change.Path && one.To != change.To);
            var isAsked = decided.Contains($"{path}\0{change.Path}") || decided.Any(one => one.StartsWith(path + "\0", StringComparison.Ordinal) && IsWithin(change.Path, one[(path.Length + 1)..]));
            // Two items that nothing names both stay.
            if (other is not null && change.TopKey != "updates" && !isAsked && !(IsThere(now, change, fields) && IsThere(now, other, fields)))
                problems.Add($"{path} {change.Path}: {change.To} and {other.To}, and nobody was asked; merge {merge}");
            if (other is null && !isAsked && !IsThere(now, change, fields))
                problems.Add($"{path} {change.Path}: {change.From} -> {change.To} is not in merge {merge}");
        }
        foreach (var bundle in Together)
        {
            var (one, two) = (ours.Where(change => bundle.Contains(change.TopKey)).ToList(), others.Where(change => bundle.Contains(change.TopKey)).ToList());
            if (one.Count > 0 && two.Count > 0 && !one.SequenceEqual(two) && !bundle.Any(key => decided.Any(name => name.StartsWith($"{path}\0", StringComparison.Ordinal) && (name.EndsWith("\0" + key, StringComparison.Ordinal) || name.EndsWith("\0", StringComparison.Ordinal)))))
                problems.Add($"{path}: {string.Join(", ", one.Concat(two).Select(change => change.Path))} came together without a person; merge {merge}");
        }
        foreach (var remark in old.Split('\n').Concat(mine.Split('\n')).Concat(theirs.Split('\n')).Select(line => line.Trim()).Where(line => line.StartsWith("# remark", StringComparison.Ordinal)).Distinct())
        {
            if (!now.Contains(remark, StringComparison.Ordinal))
                problems.Add($"{path}: \"{remark}\" is not in merge {merge}");
        }
    }

    // An item that was added stands there, perhaps under the number of a twin; what went is not there.
    private static bool IsThere(string now, FieldChange change, FieldSet fields)
    {
        if (change.TopKey == "updates")
            return change.To is null || now.Contains(change.To.Split('\n')[0].Trim(), StringComparison.Ordinal);
        var rest = Diff("", now, fields);
        return change.To is null
            ? !rest.Any(one => one.Path == change.Path)
            : rest.Any(one => one.To == change.To && one.Path.Split('[')[0] == change.Path.Split('[')[0]) || Whole(now, change, fields);
    }

    // A part of an item: the item as a whole holds it.
    private static bool Whole(string now, FieldChange change, FieldSet fields) =>
        FieldPath.TryParse(change.Path, fields, out var path, out _) && FieldPlace.Find(path!, Read(now), fields) is { Node: { } node } && NodeText.Of(node) == change.To;

    private static bool IsWithin(string path, string clash) =>
        clash.Length == 0 || path == clash || path.StartsWith(clash + ".", StringComparison.Ordinal) || path.StartsWith(clash + "[", StringComparison.Ordinal) || clash.StartsWith(path + ".", StringComparison.Ordinal) || clash.StartsWith(path + "[", StringComparison.Ordinal);

    private static IReadOnlyList<FieldChange> Diff(string before, string after, FieldSet fields) => PlanDiff.Between(Read(before), Read(after), fields);

    private static YamlNode? Read(string text) => YamlReaders.Default.Read(SourceText.FromText("", text)).Root;
}
