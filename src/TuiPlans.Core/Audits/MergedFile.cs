using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Audits;

/// <summary>A plan file of which a merge holds something that is not plainly what one of its sides had made of it; null is a version without the file.</summary>
/// <param name="Ref">How it is named.</param>
/// <param name="Fields">The table of fields of that kind of file.</param>
/// <param name="Before">The version with which both sides began.</param>
/// <param name="Ours">The version of the first parent.</param>
/// <param name="Theirs">The version of what was merged in.</param>
/// <param name="Merged">The version that the merge made.</param>
public sealed record MergedFile(string Ref, FieldSet Fields, SourceText? Before, SourceText? Ours, SourceText? Theirs, SourceText? Merged);
