namespace TuiPlans.Tests.Boards;

/// <summary>What boards count, reckoned a second time from the words of the files, the slow and plain way.</summary>
internal sealed class NaiveCounts(GeneratedPlans plans)
{
    private static readonly string[] BestFirst = ["blue", "green", "amber", "red"];

    public NaiveStanding Standing { get; } = new(plans);

    /// <summary>What is counted in a plan: actions, and recommendations that no action of any plan names.</summary>
    public List<GeneratedAction> Counted(string plan) =>
        [.. plans.Actions.Where(action => action.Plan == plan), .. plans.Recommendations.Where(own => own.Plan == plan && Under(own).Count == 0)];

    public List<GeneratedAction> Under(GeneratedAction recommendation) =>
        [.. plans.Actions.Where(action => action.Recommendations.Any(name => Standing.Named(action, name)?.Ref == recommendation.Ref))];

    public static bool IsDelivered(GeneratedAction action) => action.Status is "complete" or "signed-off" or "embedded";

    public static string? Assurance(GeneratedAction action)
    {
        if (action.Status is "signed-off" or "embedded")
            return action.Status;
        return action.Status == "complete" && action.EvidenceWithdrawn.All(gone => gone) ? "not-evidenced" : null;
    }

    /// <summary>The letter beside the ratings: assurance, or due before the meeting.</summary>
    public char? Sign(GeneratedAction action) => Assurance(action) switch
    {
        "not-evidenced" => 'N',
        "signed-off" => 'S',
        "embedded" => 'E',
        _ => Standing.IsBeforeMeeting(action) ? 'M' : null,
    };

    /// <summary>The rating that the scheme of the plan has for where the action stands.</summary>
    public string? Derived(GeneratedAction action)
    {
        var position = Standing.Of(action).Position;
        var scheme = Scheme(plans.Plans.Single(one => one.Id == action.Plan).Scheme);
        if (scheme == "own" && plans.Settings.Own.FirstOrDefault(one => one.For.Contains(position)).Rating is { } said)
            return said;
        return (scheme, position) switch
        {
            (_, "closed" or "to-confirm") => null,
            (_, "signed-off") => "blue",
            (_, "off-track") => "red",
            (_, "slipping") => "amber",
            ("brag-assured", "complete") => "green",
            ("brag-assured", _) => "amber",
            (_, "complete") => "blue",
            _ => "green",
        };
    }

    public bool IsMismatch(GeneratedAction action)
    {
        if (action.Rag is null)
            return false;
        if (IsDelivered(action) && action.Rag is "amber" or "red")
            return IsDelivered(action);
        return Derived(action) is { } derived && Array.IndexOf(BestFirst, action.Rag) < Array.IndexOf(BestFirst, derived);
    }

    /// <summary>"5 of 9 complete; 1 more was superseded".</summary>
    public static string XOfY(IReadOnlyCollection<GeneratedAction> actions)
    {
        var closed = actions.Where(action => action.Status == "closed").Select(action => action.ClosedAs?.Replace('-', ' ')).ToList();
        var words = $"{actions.Count(IsDelivered)} of {actions.Count - closed.Count} complete";
        if (closed.Count == 0)
            return words;
        if (closed.Distinct().Count() == 1)
            return $"{words}; {closed.Count} more {(closed.Count == 1 ? "was" : "were")} {closed[0] ?? "closed otherwise"}";
        var kinds = closed.Distinct().OrderByDescending(kind => closed.Count(one => one == kind)).ThenBy(kind => kind ?? "closed otherwise", StringComparer.Ordinal)
            .Select(kind => $"{closed.Count(one => one == kind)} {kind ?? "without saying how"}");
        return $"{words}; {closed.Count} more were closed otherwise ({string.Join(", ", kinds)})";
    }

    // The scheme that a plan names, else that of the settings, else the one that ships as the default.
    private string Scheme(string? named) => named is "brag" or "brag-assured" or "own" ? named : plans.Settings.DefaultScheme ?? "brag";
}
