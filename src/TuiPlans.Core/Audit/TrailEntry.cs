using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audit;

/// <summary>What one commit did to one file of a plan, or to a register.</summary>
/// <param name="Commit">The id of the commit.</param>
/// <param name="Author">Who gave it, as git says.</param>
/// <param name="Committer">Who recorded it, as git says.</param>
/// <param name="GivenBy">Who gave it, as the trailer says; null where it says nothing.</param>
/// <param name="GivenOn">When it was given, as the trailer says; null where it says nothing.</param>
/// <param name="Plan">The id of the plan; empty where the file is of the whole repository.</param>
/// <param name="Action">The id of the action or recommendation; <c>plan</c> for <c>plan.yaml</c>, <c>people.yaml</c> for a register.</param>
/// <param name="Changes">What changed, from the files themselves and not from the message.</param>
/// <param name="Reason">The body of the message without its trailers; null where it has none.</param>
/// <param name="Headline">The first line of the message.</param>
public sealed record TrailEntry(
    string Commit,
    GitSignature Author,
    GitSignature Committer,
    string? GivenBy,
    string? GivenOn,
    string Plan,
    string Action,
    IReadOnlyList<FieldChange> Changes,
    string? Reason,
    string Headline)
{
    /// <summary>How the file is named: <c>plan/ID</c>, or <c>people.yaml</c>.</summary>
    public string Ref => Plan.Length == 0 ? Action : $"{Plan}/{Action}";

    /// <summary>The table of fields of that kind of file.</summary>
    public required FieldSet Fields { get; init; }
}
