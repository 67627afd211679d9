using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Audits.Rules;

/// <summary>What a merge says itself of a file: what a person settled, and what else was changed with it.</summary>
/// <param name="merge">The merge.</param>
/// <param name="reference">How the file is named.</param>
internal sealed class ToldOfMerge(AuditedCommit merge, string reference)
{
    private readonly List<SettledField> settled = [.. merge.ValuesOf(SettledField.Key).Select(value => new SettledField(value))];
    private readonly List<ToldChange> changes = [.. merge.ValuesOf("Change").Select(value => new ToldChange(value))];

    /// <summary>Whether it says that a field became what it is.</summary>
    public bool Says(FieldChange change) =>
        settled.Exists(one => one.Says(reference, change.Path, change.To))
        || changes.Exists(one => one.Tells(reference[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..], change, null) == Telling.Rightly);

    /// <summary>Whether a person decided about a field, whatever it became.</summary>
    public bool IsSettled(FieldChange change) => settled.Exists(one => one.IsOf(reference, change.Path));
}
