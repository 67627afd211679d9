using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>The rating that dates and status give, beside the one somebody stated.</summary>
/// <param name="Rating">The rating; null where there is none to give.</param>
/// <param name="Reason">Why, in a few words: <c>3 months overdue</c>.</param>
public sealed record Derived(Rating? Rating, string Reason)
{
    /// <summary>
    /// The first rule that applies (DESIGN, the rules), as far as dates and status tell: closed otherwise: none; delivered: blue; past
    /// the agreed date: red; a milestone past and not done: amber; next check past: amber, after 30 days red; due within 31 days and not
    /// started: amber; to confirm: none; else green.
    /// </summary>
    public static Derived From(PlanAction action, DateOnly today)
    {
        const int CheckGraceDays = 30;
        const int SoonDays = 31;
        if (action.Status == Status.Closed)
            return new Derived(null, "closed");
        if (action.Status.IsDelivered())
            return new Derived(Plans.Rating.Blue, action.Status.Label().ToLowerInvariant());
        if (action.Due?.LastDay is { } due && due < today)
            return new Derived(Plans.Rating.Red, $"{Elapsed.Words(due, today)} overdue");
        if (action.Milestones.FirstOrDefault(m => !m.IsDone && m.Due is { } by && by.Last < today) is { } milestone)
            return new Derived(Plans.Rating.Amber, $"a milestone was due {milestone.Due!.Words}");
        if (action.NextCheck is { } check && check.Last < today)
            return new Derived(check.Last.AddDays(CheckGraceDays) < today ? Plans.Rating.Red : Plans.Rating.Amber, $"next check was {check.Words}");
        if (action.Due?.LastDay is { } soon && soon <= today.AddDays(SoonDays) && action.Status == Status.NotStarted)
            return new Derived(Plans.Rating.Amber, "due within a month, not started");
        return action.Status == Status.ToConfirm
            ? new Derived(null, "to confirm")
            : new Derived(Plans.Rating.Green, action.Due?.LastDay is null ? "no date" : "in time");
    }

    /// <summary>
    /// Whether a stated rating contradicts the derived one: stated better than derived, or red or amber on something delivered.
    /// </summary>
    public bool Contradicts(Rating? stated, Status status)
    {
        if (stated is not { } said)
            return false;
        if (status.IsDelivered())
            return said is Plans.Rating.Amber or Plans.Rating.Red;
        return Rating is { } derived && said < derived;
    }
}
