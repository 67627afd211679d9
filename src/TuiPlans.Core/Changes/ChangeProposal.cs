using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>A change set held against one version of a file: the new text, proved, or a sentence that says why there is none.</summary>
public sealed record ChangeProposal
{
    private ChangeProposal()
    {
    }

    /// <summary>The file after the change; null where it was refused.</summary>
    public PlanFile? After { get; private init; }

    /// <summary>What changes, field by field; empty where the file holds these values already.</summary>
    public IReadOnlyList<FieldChange> Changes { get; private init; } = [];

    /// <summary>Why it was refused; empty where it was not.</summary>
    public string Refusal { get; private init; } = "";

    /// <summary>
    /// Proposes <paramref name="changes"/> to <paramref name="file"/>. Nothing is written. It is refused where a value does not fit its
    /// field, where the editor cannot prove the edit, and where the change would damage the file.
    /// </summary>
    public static ChangeProposal Make(PlanFile file, ChangeSet changes, IYamlReader reader)
    {
        if (WhyNot(changes) is { } reason)
            return Refuse(reason);
        var document = file.Document;
        // One after another: where the second belongs is known only when the first is done.
        foreach (var edit in changes.Edits)
        {
            var (operations, problem) = EditOperations.For(edit, document, changes.Fields);
            if (problem.Length > 0)
                return Refuse(problem);
            if (operations.Count == 0)
                continue;
            var step = YamlEditor.Propose(document, operations);
            if (step.Refusal is { } refusal)
                return Refuse(refusal.Message);
            document = step.Document!;
        }
        var after = PlanFile.Read(file.Path, document.Source, changes.Fields, reader);
        if (NewDamage(file, after) is { } damage)
            return Refuse($"{file.Path}, line {after.LineOf(damage)}: {damage.Message} Nothing was changed.");
        return new ChangeProposal
        {
            After = after,
            Changes = PlanDiff.WithMoves(file.Document.Root, after.Document.Root, changes.Fields),
        };
    }

    private static string? WhyNot(ChangeSet changes)
    {
        foreach (var edit in changes.Edits.OfType<SetField>())
        {
            if (edit.Path.Field(changes.Fields) is not { } field)
                return $"There is no field \"{edit.Path}\".";
            if (!field.IsScalar)
                return $"{field.Label} ({edit.Path}) holds more than one value, so it cannot be set to one.";
            if (FieldValue.WhyNot(field, edit.Value) is { } problem)
                return problem.Message;
        }
        return null;
    }

    // Damage that was there before is not the fault of this change, and does not stop it.
    private static Problem? NewDamage(PlanFile before, PlanFile after)
    {
        var known = before.Problems.Where(p => p.Severity == Severity.Damage).Select(p => p.Message).ToList();
        return after.Problems.FirstOrDefault(p => p.Severity == Severity.Damage && !known.Remove(p.Message));
    }

    private static ChangeProposal Refuse(string sentence) => new() { Refusal = sentence };
}
