namespace TuiPlans.Core.Plans;

/// <summary>What a file is, told from where it stands.</summary>
public enum PlanFileKind
{
    /// <summary>A plan's own file: <c>PLAN/plan.yaml</c>.</summary>
    Plan,

    /// <summary>An action: <c>PLAN/ID.yaml</c>.</summary>
    Action,

    /// <summary>A recommendation: <c>PLAN/recommendations/ID.yaml</c>.</summary>
    Recommendation,
}

/// <summary>The place of a file of a plan, from the plans folder.</summary>
/// <param name="Plan">The folder: the plan's id.</param>
/// <param name="Id">The file name without <c>.yaml</c>: the id, or <c>plan</c>.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct PlanPath(string Plan, string Id, PlanFileKind Kind)
{
    private const string Extension = ".yaml";

    /// <summary>Folders beside the plans whose YAML is no plan's.</summary>
    internal static readonly string[] Records = ["meetings", "rounds"];

    /// <summary>The table of fields for such a file.</summary>
    public FieldSet Fields => Kind switch
    {
        PlanFileKind.Plan => Plans.Fields.Plan,
        PlanFileKind.Action => Plans.Fields.Action,
        _ => Plans.Fields.Recommendation,
    };

    /// <summary>Tells the place of <paramref name="path"/> (forward slashes); null where it is no file of a plan.</summary>
    public static PlanPath? Of(string path)
    {
        var parts = path.Split('/');
        if (parts.Length is not (2 or 3) || !parts[^1].EndsWith(Extension, StringComparison.Ordinal))
            return null;
        if (Records.Contains(parts[0], StringComparer.OrdinalIgnoreCase) || (parts.Length == 3 && parts[1] != "recommendations"))
            return null;
        var id = parts[^1][..^Extension.Length];
        var kind = parts.Length == 3 ? PlanFileKind.Recommendation : id == "plan" ? PlanFileKind.Plan : PlanFileKind.Action;
        return new PlanPath(parts[0], id, kind);
    }
}
