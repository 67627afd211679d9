using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Works out how a commit is taken back in one of its files: byte for byte where the file is still as the commit left it, else by field.
/// </summary>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="FromTop">The file, from the top of the repository.</param>
/// <param name="Before">Its bytes before the commit; null where it was not there.</param>
/// <param name="After">Its bytes after the commit; null where it was gone.</param>
/// <param name="Now">Its bytes now; null where it is not there.</param>
internal sealed record UndoingFile(string Path, string FromTop, byte[]? Before, byte[]? After, byte[]? Now)
{
    private string Ref => FileFields.RefOf(Path);

    private FieldSet Fields => FileFields.Of(Path);

    public UndoneFile WorkOut(IYamlReader reader)
    {
        if (SameBytes.In(Now, Before))
            return new UndoneFile(null, null, [], []);
        if (SameBytes.In(Now, After))
            return Done(Before, reader);
        if (Before is null || After is null || Now is null)
            return new UndoneFile(null, null, [], [WholeFile()]);
        var undo = FieldUndo.Make(Source(Before), Source(After), Source(Now), Fields, reader);
        var left = undo.Left.Select(Left).ToList();
        if (undo.Result is not { } result)
            return new UndoneFile(null, null, [], left);
        return Done(result.ToBytes(), reader) with { Left = left };
    }

    private UndoneFile Done(byte[]? bytes, IYamlReader reader)
    {
        var file = new JournalFile(FromTop, Now, bytes);
        if (Now is null || bytes is null)
        {
            var title = PlanFileTitle(bytes ?? Now!, reader);
            return new UndoneFile(
                file,
                new FileChanges(Path, Fields, IsNew: Now is null, IsGone: bytes is null, []),
                [new UndoneField(Ref, "", Now is null ? null : title, bytes is null ? null : title)],
                []);
        }
        var changes = PlanDiff.WithMoves(reader.Read(Source(Now)).Root, reader.Read(Source(bytes)).Root, Fields);
        var fields = changes.Select(change => new UndoneField(Ref, change.Path, change.From, change.To)).ToList();
        if (fields.Count == 0)
            fields.Add(new UndoneField(Ref, "", Layout, Layout));
        return new UndoneFile(file, new FileChanges(Path, Fields, IsNew: false, IsGone: false, changes), fields, []);
    }

    /// <summary>What stands for a change that no field shows.</summary>
    public const string Layout = "comments, order or layout";

    private LeftField WholeFile()
    {
        var sentence = (Before, After, Now) switch
        {
            (null, _, _) => $"{Path} was made by that commit, and was changed since: it stays as it is.",
            (_, null, _) => $"{Path} was removed by that commit, and there is another file of that name now: it stays as it is.",
            _ => $"{Path} is not there any more: what that commit changed in it cannot be taken back.",
        };
        return new LeftField(Ref, "", null, null, sentence);
    }

    private LeftField Left(FieldChange change)
    {
        if (change.Path.Length == 0)
            return new LeftField(Ref, "", null, null, $"{Path}: lines that hold no field of their own changed again since, or the file cannot be read: it stays as it is.");
        var now = change.From is null ? ChangeWords.Absent(change.Path, "absent") : Words(change.From);
        var would = change.To is null ? "taken it away" : $"set {Words(change.To)}";
        return new LeftField(
            Ref, change.Path, change.From, change.To,
            change.From == change.To
                ? $"{Ref}: {change.Path} changed since."
                : $"{Ref}: {change.Path} changed since: it is {now} now, and the undo would have {would}.");
    }

    private static string Words(string value) => Shortened.To(LineBreaks.Replace(value, " "), 60);

    private static string PlanFileTitle(byte[] bytes, IYamlReader reader)
    {
        var root = reader.Read(SourceText.FromBytes("", bytes)).Root as YamlMapping;
        var node = root?["title"] ?? root?["action"] ?? root?["text"];
        return node?.Resolve() is YamlScalar { Value: var words } ? Shortened.To(LineBreaks.Replace(words, " ").Trim(), 60) : "the file";
    }

    private SourceText Source(byte[] bytes) => SourceText.FromBytes(Path, bytes);
}
