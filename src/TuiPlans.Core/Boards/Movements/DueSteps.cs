using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>What of a history is about agreed dates, for each action as it is named at the end; what was taken back is left out.</summary>
internal static class DueSteps
{
    /// <summary>The steps of each action, newest first.</summary>
    public static Dictionary<string, IReadOnlyList<RecordedChange>> Of(PlanSet now, IReadOnlyList<RecordedChange> history)
    {
        var lives = new Lives(PlanSet.Empty, now);
        var takenBack = new TakenBack(history, step => step.Plan.Length > 0);
        var steps = new Dictionary<Life, List<RecordedChange>>();
        foreach (var step in history)
        {
            if (step.Plan.Length == 0 || lives.Of(step) is not { } life || takenBack.Rest(step) is not { } rest || !rest.Changes.Any(change => change.Path == "due"))
                continue;
            if (!steps.TryGetValue(life, out var own))
                steps[life] = own = [];
            own.Add(rest);
        }
        return ByRef(steps);
    }

    private static Dictionary<string, IReadOnlyList<RecordedChange>> ByRef(Dictionary<Life, List<RecordedChange>> steps)
    {
        var byRef = new Dictionary<string, IReadOnlyList<RecordedChange>>(StringComparer.Ordinal);
        foreach (var (life, own) in steps)
        {
            if (life.Whole.End is not { } end)
                continue;
            // What a side branch recorded under an earlier name belongs to the same action.
            byRef[end.Ref] = byRef.TryGetValue(end.Ref, out var others)
                ? [.. others.Concat(own).OrderByDescending(step => step.Recorder.When)]
                : own;
        }
        return byRef;
    }
}
