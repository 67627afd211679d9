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
        if (operation is AddKey add && at.Node is YamlMapping map && map.Entry(add.Key) is not null)
            return (null, YamlRefusals.KeyExists(document, add));
        var isTried = false;
        if (Carried(document, operation, pieces, ref isTried) is { } next)
            return (next, null);
        if (LastLineCompleted(document, pieces) is { } completed && Carried(completed, operation, pieces, ref isTried) is { } last)
            return (last, null);
        return (null, isTried ? YamlRefusals.Unproved(document, operation.Path) : YamlRefusals.Unfit(document, operation));
    }

    private static YamlDocument? Carried(YamlDocument document, YamlOperation operation, PieceText pieces, ref bool isTried)
    {
        if (Located.Find(document.Root, operation.Path).Found is not { } at)
            return null;
        var text = document.Source.Text;
        foreach (var plan in PlansFor(new EditBase(text, document.Root, YamlLayout.Of(text, document.Root)), operation, at))
        {
            isTried = true;
            if (Proved(document, plan) is not { } proved)
                continue;
            pieces.Apply(proved.Edits);
            return proved.Document;
        }

        return null;
    }

    private static IEnumerable<EditPlan> PlansFor(EditBase from, YamlOperation operation, Located at) => operation switch
    {
        SetScalar set => SetScalarPlans.For(from, set, at),
        AddKey add => AddKeyPlans.For(from, add, at),
        AppendItem append => AppendItemPlans.For(from, append, at),
        RemoveKey when at.Parent is YamlMapping => RemovePlans.For(from, operation.Path, at),
        RemoveItem when at.Parent is YamlSequence => RemovePlans.For(from, operation.Path, at),
        _ => [],
    };

    private static (TextEdit[] Edits, YamlDocument Document)? Proved(YamlDocument document, EditPlan plan)
    {
        var newLine = document.Source.NewLine;
        TextEdit[] edits = [.. plan.Edits.Select(edit => edit with { Replacement = newLine == "\n" ? edit.Replacement : edit.Replacement.Replace("\n", newLine) })];
        if (!edits.All(edit => plan.Bounds.Contains(edit.Span)))
            return null;
        var text = TextEdits.Apply(document.Source.Text, edits);
        var result = Reader.Read(document.Source.WithText(text));
        return result.Problems.Count == 0 && YamlTree.SameContent(result.Root, plan.Expected) ? (edits, result) : null;
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
}
