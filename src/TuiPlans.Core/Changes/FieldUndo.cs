using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// A change of one file taken back by field, while later work on other fields, and on other items of the same lists, stays.
/// </summary>
/// <param name="Result">The text afterwards; null where nothing of it can be done, or all is as before already.</param>
/// <param name="Done">What that changes, field by field; empty where it is comments, order or layout alone.</param>
/// <param name="Left">What changed since, from what it holds now to what the undo would set; the empty path is comments, order or layout.</param>
public sealed record FieldUndo(SourceText? Result, IReadOnlyList<FieldChange> Done, IReadOnlyList<FieldChange> Left)
{
    private static readonly HashSet<string> NoPaths = [];

    /// <summary>
    /// Takes the change from <paramref name="before"/> to <paramref name="after"/> back in <paramref name="now"/>. First by lines, which
    /// brings comments and layout back too, where that is proved to reverse these fields and no other; else field by field.
    /// </summary>
    public static FieldUndo Make(SourceText before, SourceText after, SourceText now, FieldSet fields, IYamlReader reader)
    {
        var (old, made, current) = (reader.Read(before), reader.Read(after), reader.Read(now));
        if (old.Problems.Count + made.Problems.Count + current.Problems.Count > 0)
            return new FieldUndo(null, [], [new FieldChange("", null, null)]);
        var changed = PlanDiff.Between(old.Root, made.Root, fields);
        var walk = FieldReversal.Of(old.Root, made.Root, current.Root, fields, NoPaths, NoPaths);
        if (walk.Left.Count == 0 && ByLines(old, made, current, changed, fields, reader) is { } merged)
            return merged;
        if (changed.Count == 0)
            return new FieldUndo(null, [], [new FieldChange("", null, null)]);
        return ByFields(old, made, current, fields);
    }

    // A comment that came with the change goes with it; one that somebody wrote since is theirs, and stands nowhere else.
    private static bool TakesOthersWords(YamlDocument from, YamlDocument to, YamlDocument made)
    {
        var (lost, own) = (YamlComments.Of(from), YamlComments.Of(made));
        foreach (var comment in YamlComments.Of(to))
            lost.Remove(comment);
        return lost.Exists(comment => !own.Remove(comment));
    }

    private static FieldUndo? ByLines(
        YamlDocument old, YamlDocument made, YamlDocument now, IReadOnlyList<FieldChange> changed, FieldSet fields, IYamlReader reader)
    {
        if (LineMerge.Merge(made.Source.Text, now.Source.Text, old.Source.Text) is not { } text)
            return null;
        var result = reader.Read(now.Source.WithText(text));
        if (result.Problems.Count > 0)
            return null;
        var done = PlanDiff.Between(now.Root, result.Root, fields);
        var rest = FieldReversal.Of(old.Root, made.Root, result.Root, fields, NoPaths, NoPaths);
        if (rest.Pending.Count + rest.Left.Count > 0 || done.Any(change => !changed.Any(one => AreRelated(one.Path, change.Path))))
            return null;
        return new FieldUndo(text == now.Source.Text ? null : result.Source, done, []);
    }

    // One after another: where the second stands is known only when the first is done.
    private static FieldUndo ByFields(YamlDocument old, YamlDocument made, YamlDocument now, FieldSet fields)
    {
        var (reversed, refused) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var current = now;
        while (true)
        {
            var walk = FieldReversal.Of(old.Root, made.Root, current.Root, fields, reversed, refused);
            if (walk.Pending.Count == 0)
            {
                var done = PlanDiff.Between(now.Root, current.Root, fields);
                return new FieldUndo(done.Count == 0 ? null : current.Source, done, walk.Left);
            }
            var (path, operation) = walk.Pending[0];
            var step = YamlEditor.Propose(current, [operation]);
            var isRefused = step.Document is null || TakesOthersWords(current, step.Document, made);
            (isRefused ? refused : reversed).Add(path);
            current = isRefused ? current : step.Document!;
        }
    }

    private static bool AreRelated(string a, string b) => a == b || IsWithin(a, b) || IsWithin(b, a);

    private static bool IsWithin(string path, string other) =>
        other.Length > path.Length && other.StartsWith(path, StringComparison.Ordinal) && other[path.Length] is '.' or '[';
}
