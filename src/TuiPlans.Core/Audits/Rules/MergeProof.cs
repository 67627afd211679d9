using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audits.Rules;

/// <summary>Proves field by field that a merged file is made of its two sides; what cannot be proved is told.</summary>
/// <param name="file">The file.</param>
/// <param name="told">What the merge says itself of the file.</param>
/// <param name="reader">Reads YAML.</param>
internal sealed class MergeProof(DoubtfulFile file, ToldOfMerge told, IYamlReader reader)
{
    /// <summary>What is not proved, as sentences.</summary>
    public IReadOnlyList<string> Unproved()
    {
        var wrong = Here();
        return wrong.Count > 0 && file.Otherwise.Any(other => new MergeProof(other, told, reader).Here().Count == 0) ? [] : wrong;
    }

    private IReadOnlyList<string> Here()
    {
        var gone = Gone();
        var (ours, theirs) = (file.Ours ?? gone, file.Theirs ?? gone);
        var wrong = Unproved(file.Before, ours, theirs);
        // A reference may be another because what it names has another id by then.
        return wrong.Count == 0 || file.Followed.Count == 0 ? wrong
            : Unproved(Followed(file.Before, isTheirs: false), Followed(ours, isTheirs: false), Followed(theirs, isTheirs: true)) is { Count: 0 } right ? right : wrong;
    }

    private SourceText? Gone()
    {
        var gone = file.Gone.Count == 0 ? null : file.Before;
        foreach (var (before, text) in file.Gone)
            gone = ByField(before, gone!, text, file.Merged!) ?? gone;
        return gone;
    }

    private List<string> Unproved(SourceText? before, SourceText? ours, SourceText? theirs)
    {
        if (file.Merged is null)
            return ours is null || theirs is null ? [] : [$"{file.Ref} went with the merge, though both sides had it."];
        if (ours is null && theirs is null)
            return [$"{file.Ref} came with the merge, and neither side had it."];
        // One side took the file away, or never had it: that the other's stays is right, if it stays as it was.
        if (ours is null || theirs is null)
            return [.. Between((ours ?? theirs)!, file.Merged).Where(change => !told.Says(change)).Select(Beyond)];
        return Fields(before ?? SourceText.FromText(file.Path, ""), ours, theirs, file.Merged);
    }

    private SourceText? Followed(SourceText? text, bool isTheirs)
    {
        foreach (var id in file.Followed.Where(id => isTheirs || !id.IsOfTheirs))
        {
            if (text is null || !text.Text.Contains(id.Old, StringComparison.OrdinalIgnoreCase))
                continue;
            var read = PlanFile.Read(file.Path, text, file.Fields, reader);
            text = new Renumbering(id.Plan, id.Old, id.Now).In(read, file.Fields, PlanPath.Of(file.Path)?.Plan ?? "").Text is { } changed ? text.WithText(changed) : text;
        }
        return text;
    }

    private List<string> Fields(SourceText before, SourceText ours, SourceText theirs, SourceText merged)
    {
        var (mine, others, both) = (Between(before, ours), Between(before, theirs), Between(before, merged));
        var beyond = both.Where(change => !Has(mine, change) && !Has(others, change) && !told.Says(change)).ToList();
        var lost = Lost(mine, others, both).Concat(Lost(others, mine, both)).Where(change => !told.IsSettled(change) && !beyond.Exists(one => Overlap(one.Path, change.Path))).ToList();
        var neither = mine.Where(change => others.Any(other => other.Path == change.Path) && !both.Any(one => Overlap(one.Path, change.Path)) && !told.IsSettled(change)).ToList();
        if (beyond.Count + lost.Count + neither.Count == 0 || IsMergedByField(before, ours, theirs, merged))
            return [];
        return
        [
            .. beyond.Select(Beyond),
            .. neither.Select(change => $"{change.Path} of {file.Ref} was changed by both sides, and the merge leaves both out."),
            .. lost.Select(change => $"{change.Path} of {file.Ref} was changed by one side to {Value(change.To)}, and the merge leaves that out."),
        ];
    }

    // What one side did and the other did not touch must be there.
    private static IEnumerable<FieldChange> Lost(IReadOnlyList<FieldChange> side, IReadOnlyList<FieldChange> other, IReadOnlyList<FieldChange> merged) =>
        side.Where(change => !Has(merged, change) && !other.Any(one => Overlap(one.Path, change.Path)) && !merged.Any(one => Overlap(one.Path, change.Path) && Has(other, one)));

    private static bool Has(IReadOnlyList<FieldChange> changes, FieldChange wanted) => changes.Any(change => change.Path == wanted.Path && change.To == wanted.To);

    // A field, and the item or map in which it stands.
    private static bool Overlap(string a, string b) => a == b || IsIn(a, b) || IsIn(b, a);

    private static bool IsIn(string part, string whole) => part.Length > whole.Length && part.StartsWith(whole, StringComparison.Ordinal) && part[whole.Length] is '.' or '[';

    private bool IsMergedByField(SourceText before, SourceText ours, SourceText theirs, SourceText merged) =>
        ByField(before, ours, theirs, merged) is { } result && Between(result, merged).Count == 0;

    // Both sides by field, each clash as the merge has it.
    private SourceText? ByField(SourceText before, SourceText ours, SourceText theirs, SourceText merged)
    {
        var merge = FileMerge.Make(before, ours, theirs, file.Fields, reader);
        if (merge.Clashes.Count > 0)
            merge = FileMerge.Make(before, ours, theirs, file.Fields, reader, Choices(merge.Clashes, Between(ours, merged), Between(theirs, merged)));
        return merge.Result;
    }

    // Each clash as it was decided: for the side from which the merge does not differ there, else for both.
    private Dictionary<string, Choice> Choices(IReadOnlyList<Clash> clashes, IReadOnlyList<FieldChange> fromOurs, IReadOnlyList<FieldChange> fromTheirs)
    {
        var choices = new Dictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var clash in clashes)
        {
            choices[clash.Name] = !Touches(fromOurs, clash) ? new Choice.Ours() : !Touches(fromTheirs, clash) ? new Choice.Theirs()
                : Typed(clash, fromOurs) is { } typed ? typed : clash.CanKeepBoth ? new Choice.Both() : new Choice.Ours();
        }
        return choices;
    }

    // What was written anew counts where the merge says so itself.
    private Choice.Typed? Typed(Clash clash, IReadOnlyList<FieldChange> fromOurs) =>
        clash.CanBeTyped && fromOurs.Where(change => Touches([change], clash)).All(change => clash.Parts.Any(part => part.Path == change.Path) && told.Says(change))
            ? new Choice.Typed(clash.Parts.ToDictionary(part => part.Path, part => fromOurs.FirstOrDefault(change => change.Path == part.Path) is { } change ? change.To ?? "" : part.Ours ?? "", StringComparer.Ordinal)) : null;

    private static bool Touches(IReadOnlyList<FieldChange> changes, Clash clash) => changes.Any(change => clash.Parts.Any(part => Overlap(part.Path, change.Path)));

    private List<FieldChange> Between(SourceText before, SourceText after) => [.. VersionDiff.Between(before, after, file.Fields, reader).Where(change => !change.IsMove)];

    private string Beyond(FieldChange change) => $"{change.Path} of {file.Ref} became {Value(change.To)} with the merge, which neither side had.";

    private static string Value(string? value) => value is null ? "nothing" : $"\"{Shortened.To(value.ReplaceLineEndings(" ").Trim(), 40)}\"";
}
