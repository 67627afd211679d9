using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audit;

/// <summary>What a file is of which the trail tells: of a plan, a register, or the record of a meeting or round.</summary>
/// <param name="Plan">The id of the plan; empty where it is of none.</param>
/// <param name="Id">The id within it.</param>
/// <param name="Fields">The table of its fields.</param>
internal sealed record TrailPlace(string Plan, string Id, FieldSet Fields)
{
    private const string Ending = ".yaml";

    /// <summary>How it is named.</summary>
    public string Ref => Plan.Length == 0 ? Id : $"{Plan}/{Id}";

    /// <summary>What a file is, named from the plans folder; null where the trail tells nothing of it.</summary>
    public static TrailPlace? Of(string path) =>
        PlanPath.Of(path) is { } place ? new TrailPlace(place.Plan, place.Id, place.Fields)
        : RegisterFile.Of(path) is { } register ? new TrailPlace("", register.Path, register.Fields)
        : RecordFields.Of(path) is { } record ? new TrailPlace("", path[..^Ending.Length], record) : null;
}
