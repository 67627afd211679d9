using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>A plan file that is edited as a text.</summary>
/// <param name="Action">The action or recommendation; where the file cannot be read, its ids and path alone.</param>
/// <param name="Fields">The table of fields of the file.</param>
/// <param name="Loaded">The bytes of the file when the editing began.</param>
/// <param name="KeptIn">
/// The absolute path of the file in which the text is while it is edited; what is not recorded stays there. Only its owner may read it.
/// </param>
public sealed record EditTarget(PlanAction Action, FieldSet Fields, byte[] Loaded, string KeptIn);
