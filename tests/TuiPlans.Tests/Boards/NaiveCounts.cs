namespace TuiPlans.Tests.Boards;

/// <summary>What boards count, reckoned a second time from the words of the files, the slow and plain way.</summary>
internal sealed class NaiveCounts(GeneratedPlans plans)
{
    private static readonly string[] BestFirst = ["blue", "green", "amber", "red"];

    /// <summary>What is counted in a plan: actions, and recommendations that no action of any plan names.</summary>
    public List<GeneratedAction> Counted(string plan)
    {
        var counted = plans.Actions.Where(action => action.Plan == plan).ToList();
        foreach (var (own, _) in plans.Recommendations)
        {
            if (plan == "p" && Under(own.Id).Count == 0)
                counted.Add(own);
        }
        return counted;
    }

    public List<GeneratedAction> Under(string recommendation) => plans.Actions.Where(action => action.Recommendations.Any(named => Same(named, recommendation))).ToList();

    public static bool IsOpen(GeneratedAction action) => action.Status is "to-confirm" or "not-started" or "in-progress";

    public static bool IsDelivered(GeneratedAction action) => action.Status is "complete" or "signed-off" or "embedded";

    public static bool IsOverdue(GeneratedAction action) => IsOpen(action) && action.Due < GeneratedPlans.Today;

    public static bool IsBeforeMeeting(GeneratedAction action)
    {
        if (!IsOpen(action) || IsOverdue(action) || action.Due is not { } due)
            return false;
        return action.Plan == "p" ? due < GeneratedPlans.Meeting : due.DayNumber - GeneratedPlans.Today.DayNumber <= 31;
    }

    public static string? Assurance(GeneratedAction action)
    {
        if (action.Status is "signed-off" or "embedded")
            return action.Status;
        return action.Status == "complete" && (!action.HasEvidence || action.IsEvidenceWithdrawn) ? "not-evidenced" : null;
    }

    /// <summary>The theme on the action, else that of the first recommendation that it names.</summary>
    public string? Theme(GeneratedAction action) => action.Theme ?? First(action)?.Theme;

    public string? Timescale(GeneratedAction action) => action.Timescale ?? First(action)?.Timescale;

    public string? Derived(GeneratedAction action)
    {
        var today = GeneratedPlans.Today;
        if (action.Status == "closed")
            return null;
        if (IsDelivered(action))
            return "blue";
        if (action.Due < today)
            return "red";
        if (action.Milestone < today && !action.IsMilestoneDone)
            return "amber";
        if (action.NextCheck < today)
            return today.DayNumber - action.NextCheck.Value.DayNumber > 30 ? "red" : "amber";
        if (Deadline(action) < today)
            return "amber";
        var mostSilent = (action.Plan == "p" && Timescale(action) == "now") || action.Rag is "red" or "amber" ? 35 : 65;
        if (action.News is { } news && today.DayNumber - news.DayNumber > mostSilent)
            return "amber";
        if (action.Extensions >= 2 || (action.Status == "not-started" && IsBeforeMeeting(action)))
            return "amber";
        return action.Status == "to-confirm" ? null : "green";
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
        var closed = actions.Where(action => action.Status == "closed").ToList();
        var words = $"{actions.Count(IsDelivered)} of {actions.Count - closed.Count} complete";
        var kinds = closed.Select(action => action.ClosedAs?.Replace('-', ' ') ?? "closed otherwise").Distinct().ToList();
        if (kinds.Count == 1)
            return $"{words}; {closed.Count} more {(closed.Count == 1 ? "was" : "were")} {kinds[0]}";
        return closed.Count == 0 ? words : $"{words}; {closed.Count} more were closed otherwise (";
    }

    private DateOnly? Deadline(GeneratedAction action)
    {
        var own = plans.Recommendations.Where(one => one.Own.Ref == action.Ref).Select(one => one.Deadline).FirstOrDefault();
        var named = plans.Recommendations.Where(one => action.Recommendations.Any(name => Same(name, one.Own.Id)))
            .Select(one => one.Deadline ?? Ends(one.Own.Timescale)).Where(day => day is not null).ToList();
        return named.Count > 0 ? named.Min() : own ?? (action.Plan == "p" ? Ends(Timescale(action)) : null);
    }

    private static DateOnly? Ends(string? timescale) => timescale switch
    {
        "now" => new DateOnly(2012, 3, 31),
        "m6" => new DateOnly(2012, 10, 31),
        _ => null,
    };

    // Themes and timescales are words of a plan: those of another plan's recommendation say nothing here.
    private GeneratedAction? First(GeneratedAction action) => action.Plan != "p" ? null : action.Recommendations
        .Select(name => plans.Recommendations.Select(one => one.Own).FirstOrDefault(own => Same(name, own.Id))).FirstOrDefault(own => own is not null);

    private static bool Same(string named, string id) => named.Split('/')[^1].Equals(id, StringComparison.OrdinalIgnoreCase);
}
