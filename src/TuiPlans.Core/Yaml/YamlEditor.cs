using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>
/// Changes documents by edits of their text. Each change is proved: the tree it must lead to is built, the new text is read
/// again, and any difference refuses the change. Whatever lies outside the edits stays as it was, byte for byte.
/// </summary>
public static class YamlEditor
{
    private static readonly IYamlReader Reader = YamlReaders.Default;

    /// <summary>
    /// Carries out operations one after another in memory. Paths of later ones refer to the document as the earlier ones leave
    /// it; the edits that come back refer to the original. All are accepted, or none.
    /// </summary>
    public static YamlProposal Propose(YamlDocument document, IReadOnlyList<YamlOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operations);
        if (document.Problems.Count > 0)
            return YamlProposal.Refuse(YamlRefusals.Damaged(document));
        var pieces = new PieceText(document.Source.Text);
        var current = document;
        foreach (var operation in operations)
        {
            var (next, refusal) = Step(current, operation, pieces);
            if (refusal is not null)
                return YamlProposal.Refuse(refusal);
            current = next!;
        }

        var edits = pieces.ToEdits();
        return TextEdits.Apply(document.Source.Text, edits) == current.Source.Text
            ? YamlProposal.Accept(edits, current)
            : YamlProposal.Refuse(YamlRefusals.Unproved(document, operations[0].Path));
    }

    private static (YamlDocument? Next, YamlRefusal? Refusal) Step(YamlDocument document, YamlOperation operation, PieceText pieces)
    {
        if (YamlText.HasHalfCharacter(operation))
            return (null, YamlRefusals.NotText(document, operation.Path));
        var (at, code) = Located.Find(document.Root, operation.Path);
        if (at is null)
            return (null, YamlRefusals.Unreachable(document, operation.Path, code));
        if (PathOfTaken(operation, at) is { } taken)
            return (null, YamlRefusals.KeyExists(document, taken));
        if (YamlAliases.AreBrokenBy(operation, document.Root, at))
            return (null, YamlRefusals.Unreachable(document, operation.Path, YamlRefusalCodes.Alias));
        var outcome = new Trial();
        if (Carried(document, operation, pieces, outcome) is { } next)
            return (next, null);
        if (!outcome.BreaksAlias && LastLineCompleted(document, pieces) is { } completed && Carried(completed, operation, pieces, outcome) is { } last)
            return (last, null);
        if (outcome.BreaksAlias)
            return (null, YamlRefusals.Unreachable(document, operation.Path, YamlRefusalCodes.Alias));
        return (null, outcome.IsTried ? YamlRefusals.Unproved(document, operation.Path) : YamlRefusals.Unfit(document, operation));
    }

    // The path of a key that would be there twice.
    private static YamlPath? PathOfTaken(YamlOperation operation, Located at) => operation switch
    {
        AddKey add when at.Node is YamlMapping map && map.Entry(add.Key) is not null => operation.Path.Then(add.Key),
        RenameKey rename when at.Parent is YamlMapping map && map.Entry(rename.NewKey) is { } entry && !ReferenceEquals(entry, map.Entries[at.Place]) =>
            new YamlPath(operation.Path.Steps.SetItem(operation.Path.Steps.Length - 1, rename.NewKey)),
        _ => null,
    };

    private static YamlDocument? Carried(YamlDocument document, YamlOperation operation, PieceText pieces, Trial outcome)
    {
        if (Located.Find(document.Root, operation.Path).Found is not { } at)
            return null;
        var text = document.Source.Text;
        if (!YamlPart.AreInOrder(text, at.Parent) || !YamlPart.AreInOrder(text, at.Node))
        {
            outcome.IsTried = true;
            return null;
        }

        var from = new EditBase(text, document.Source.NewLine, document.Root, YamlLayout.Of(text, document.Root));
        foreach (var plan in PlansFor(from, operation, at))
        {
            outcome.IsTried = true;
            if (!YamlAliases.AreKept(plan.Expected))
            {
                outcome.BreaksAlias = true;
                return null;
            }

            if (Proved(document, plan) is not { } proved)
                continue;
            pieces.Apply(plan.Edits);
            return proved;
        }

        return null;
    }

    private static IEnumerable<EditPlan> PlansFor(EditBase from, YamlOperation operation, Located at) => operation switch
    {
        SetScalar set when at.Node is YamlScalar && set.Value is YamlScalarValue => ReplacePlans.For(from, set.Path, at, set.Value),
        SetValue set when at.Node is null && at.Parent is null => RootPlans.Fill(from, set.Value),
        SetValue set => ReplacePlans.For(from, set.Path, at, set.Value),
        AddKey add => InsertPlans.ForKey(from, add, at),
        AppendItem append => InsertPlans.ForItem(from, append.Path, at, (at.Node as YamlSequence)?.Items.Count ?? 0, append.Value),
        InsertItem insert => InsertPlans.ForItem(from, insert.Path, at, insert.Index, insert.Value),
        RenameKey rename when at.Parent is YamlMapping map => RenamePlans.For(from, rename, map, at.Place),
        RemoveKey when at.Parent is YamlMapping => RemovePlans.For(from, operation.Path, at),
        RemoveItem when at.Parent is YamlSequence => RemovePlans.For(from, operation.Path, at),
        MoveItem move when at.Parent is YamlSequence list => MovePlans.For(from, move, list, at.Place),
        _ => [],
    };

    private static YamlDocument? Proved(YamlDocument document, EditPlan plan)
    {
        var text = TextEdits.Apply(document.Source.Text, plan.Edits);
        var result = Reader.Read(document.Source.WithText(text));
        return result.Problems.Count == 0 && YamlTree.SameContent(result.Root, plan.Expected) ? result : null;
    }

    // A block at the end of a file without a final line break lacks the break that its header promises ('|' but no line end).
    // Where something must follow it, it gets that break first, so that the change does not seem to alter the block.
    private static YamlDocument? LastLineCompleted(YamlDocument document, PieceText pieces)
    {
        var text = document.Source.Text;
        if (text.Length == 0 || text[^1] is '\n' or '\r' || !YamlText.EndsInBlockScalar(document.Root, text.Length))
            return null;
        var end = new TextEdit(new TextSpan(text.Length, 0), document.Source.NewLine);
        pieces.Apply([end]);
        return Reader.Read(document.Source.WithText(text + end.Replacement));
    }

    private sealed class Trial
    {
        public bool IsTried { get; set; }

        public bool BreaksAlias { get; set; }
    }
}
