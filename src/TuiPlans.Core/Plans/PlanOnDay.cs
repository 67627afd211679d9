namespace TuiPlans.Core.Plans;

/// <summary>What is looked up in a plan for each of its actions.</summary>
/// <param name="plan">The plan; null where an action names one that is not there.</param>
internal sealed class PlanOnDay(Plan? plan)
{
    private readonly Dictionary<string, Recommendation> recommendations = Index(plan);

    public Plan? Plan { get; } = plan;

    /// <summary>The first day of the latest stage in which leads are asked to report: live, else submitted, approved or agreed.</summary>
    public DateOnly? LiveSince { get; } = Live(plan);

    public Recommendation? Recommendation(string id) => recommendations.GetValueOrDefault(id);

    /// <summary>The date by which a timescale ends.</summary>
    public Period? Timescale(string? id) => Label(id)?.Date;

    public bool IsImmediate(string? timescale) =>
        StartsSo(timescale) || StartsSo(Label(timescale)?.Text);

    private Label? Label(string? id) => id is null ? null : Plan?.Timescales.FirstOrDefault(label => label.Id == id);

    private static DateOnly? Live(Plan? plan)
    {
        DateOnly? latest = null;
        foreach (var stage in plan?.Stages ?? [])
        {
            if (stage is { Name: "agreed" or "approved" or "submitted" or "live", Date.First: var first } && !(first <= latest))
                latest = first;
        }
        return latest;
    }

    private static bool StartsSo(string? words) => words?.StartsWith("immediate", StringComparison.OrdinalIgnoreCase) == true;

    private static Dictionary<string, Recommendation> Index(Plan? plan)
    {
        var index = new Dictionary<string, Recommendation>(StringComparer.OrdinalIgnoreCase);
        foreach (var recommendation in plan?.Recommendations ?? [])
            index.TryAdd(recommendation.Id, recommendation);
        return index;
    }
}
