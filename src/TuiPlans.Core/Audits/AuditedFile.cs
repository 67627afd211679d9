using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audits;

/// <summary>A plan file, register or record that a commit changed, against its first parent.</summary>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Plan">The id of its plan; empty where it is of none.</param>
/// <param name="Id">Its id there; of others their path.</param>
/// <param name="Fields">The table of fields of that kind of file.</param>
public sealed record AuditedFile(string Path, string Plan, string Id, FieldSet Fields)
{
    /// <summary>How it is named.</summary>
    public string Ref => Plan.Length == 0 ? Id : $"{Plan}/{Id}";

    /// <summary>Whether it is new.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether it went.</summary>
    public bool IsGone { get; init; }

    /// <summary>What changed in it, where a rule asks: of a commit of ours that is no merge, and of a file that was there and stayed.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}
