using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>What a commit does to one of its files.</summary>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Fields">The table of fields of that kind of file.</param>
/// <param name="IsNew">Whether it was not there before.</param>
/// <param name="IsGone">Whether it is not there afterwards.</param>
/// <param name="Changes">What changes, field by field, where it is there before and afterwards.</param>
public sealed record FileChanges(string Path, FieldSet Fields, bool IsNew, bool IsGone, IReadOnlyList<FieldChange> Changes);
