using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audits.Rules;

/// <summary>Proves field by field that a merged file is made of its two sides; what cannot be proved is told.</summary>
/// <param name="file">The file.</param>
/// <param name="reader">Reads YAML.</param>
internal sealed class MergeProof(MergedFile file, IYamlReader reader)
{
    /// <summary>What is not proved, as sentences.</summary>
    /// <param name="isTold">Whether the merge itself says that it changed something.</param>
    public IReadOnlyList<string> Unproved(Func<FieldChange, bool> isTold)
    {
        if (file.Merged is null)
            return file.Ours is null || file.Theirs is null ? [] : [$"{file.Ref} went with the merge, though both sides had it."];
        if (file.Ours is null && file.Theirs is null)
            return [$"{file.Ref} came with the merge, and neither side had it."];
        // One side took the file away: that the other's stays is a decision, if it stays as it was.
        if (file.Ours is null || file.Theirs is null)
            return [.. Between((file.Ours ?? file.Theirs)!, file.Merged).Where(change => !isTold(change)).Select(Beyond)];
        return Fields(file.Ours, file.Theirs, file.Merged, isTold);
    }

    private List<string> Fields(SourceText ours, SourceText theirs, SourceText merged, Func<FieldChange, bool> isTold)
    {
        var before = file.Before ?? SourceText.FromText(ours.Path, "");
        var (mine, others, both) = (Between(before, ours), Between(before, theirs), Between(before, merged));
        var beyond = both.Where(change => !Has(mine, change) && !Has(others, change) && !isTold(change)).ToList();
        var lost = Lost(mine, others, both).Concat(Lost(others, mine, both)).Where(change => !beyond.Exists(one => Overlap(one.Path, change.Path))).ToList();
        var neither = mine.Where(change => others.Any(other => other.Path == change.Path) && !both.Any(one => Overlap(one.Path, change.Path)) && !isTold(change)).ToList();
        if (beyond.Count + lost.Count + neither.Count == 0 || IsMergedByField(before, ours, theirs, merged))
            return [];
        return [.. beyond.Select(Beyond), .. neither.Select(change => $"{change.Path} of {file.Ref} was changed by both sides, and the merge leaves both out."), .. lost.Select(change => $"{change.Path} of {file.Ref} was changed by one side to {Value(change.To)}, and the merge leaves that out.")];
    }

    // What one side did and the other did not touch must be there.
    private static IEnumerable<FieldChange> Lost(IReadOnlyList<FieldChange> side, IReadOnlyList<FieldChange> other, IReadOnlyList<FieldChange> merged) =>
        side.Where(change => !Has(merged, change) && !other.Any(one => Overlap(one.Path, change.Path)) && !merged.Any(one => Overlap(one.Path, change.Path) && Has(other, one)));

    private static bool Has(IReadOnlyList<FieldChange> changes, FieldChange wanted) => changes.Any(change => change.Path == wanted.Path && change.To == wanted.To);

    // A field, and the item or map in which it stands.
    private static bool Overlap(string a, string b) => a == b || IsIn(a, b) || IsIn(b, a);

    private static bool IsIn(string part, string whole) => part.Length > whole.Length && part.StartsWith(whole, StringComparison.Ordinal) && part[whole.Length] is '.' or '[';

    private bool IsMergedByField(SourceText before, SourceText ours, SourceText theirs, SourceText merged)
    {
        var merge = FileMerge.Make(before, ours, theirs, file.Fields, reader);
        if (merge.Clashes.Count > 0)
            merge = FileMerge.Make(before, ours, theirs, file.Fields, reader, Choices(merge.Clashes, Between(ours, merged), Between(theirs, merged)));
        return merge.Result is { } result && Between(result, merged).Count == 0;
    }

    // Each clash as it was decided: for the side from which the merge does not differ there, else for both.
    private static Dictionary<string, Choice> Choices(IReadOnlyList<Clash> clashes, IReadOnlyList<FieldChange> fromOurs, IReadOnlyList<FieldChange> fromTheirs)
    {
        var choices = new Dictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var clash in clashes)
        {
            choices[clash.Name] = !Touches(fromOurs, clash) ? new Choice.Ours() : !Touches(fromTheirs, clash) ? new Choice.Theirs()
                : clash.CanKeepBoth ? new Choice.Both() : new Choice.Ours();
        }
        return choices;
    }

    private static bool Touches(IReadOnlyList<FieldChange> changes, Clash clash) => changes.Any(change => clash.Parts.Any(part => Overlap(part.Path, change.Path)));

    private List<FieldChange> Between(SourceText before, SourceText after) => [.. VersionDiff.Between(before, after, file.Fields, reader).Where(change => !change.IsMove)];

    private string Beyond(FieldChange change) => $"{change.Path} of {file.Ref} became {Value(change.To)} with the merge, which neither side had.";

    private static string Value(string? value) => value is null ? "nothing" : $"\"{Shortened.To(value.ReplaceLineEndings(" ").Trim(), 40)}\"";
}
