using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>What a plan file is, by its path.</summary>
internal static class HandTarget
{
    private const int Ending = 5;
    private static readonly FieldSet Register = new("register");

    /// <summary>The file as what is committed, and its table of fields.</summary>
    /// <param name="path">From the plans folder, with slashes; ends in <c>.yaml</c>.</param>
    public static (PlanAction Target, FieldSet Fields) Of(string path)
    {
        var parts = path.Split('/');
        var id = parts[^1][..^Ending];
        var target = new PlanAction { Plan = parts.Length == 1 ? "plans" : parts[0], Id = id, Path = path };
        return parts switch
        {
            [_] => (target, Register),
            [_, "plan.yaml"] => (target, Fields.Plan),
            [_, "recommendations", _] => (target, Fields.Recommendation),
            _ => (target, Fields.Action),
        };
    }
}
