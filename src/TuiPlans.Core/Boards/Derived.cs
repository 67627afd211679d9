using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>The rating that dates and status give, beside the one somebody stated.</summary>
/// <param name="Rating">The rating; null where there is none to give.</param>
/// <param name="Reason">Why, in a few words: <c>3 months overdue</c>.</param>
public sealed record Derived(Rating? Rating, string Reason)
{
    /// <summary>
    /// The first rule that applies (DESIGN, the rules), in the ratings of the plan's scheme: closed otherwise · delivered · past the agreed
    /// date · a milestone past and not done · next check past, and long past · past the inspectors' deadline · no return in the last closed
    /// round, without rounds no update for long · two extensions granted · the latest measure behind its target · due before the next
    /// meeting and not started · to confirm · else on track.
    /// </summary>
    public static Derived From(PlanAction action, Day day)
    {
        var standing = Standing.Of(action, day);
        return new Derived(day.Scheme(action).Of(standing.Position), standing.Reason);
    }

    /// <summary>
    /// Whether a stated rating contradicts the derived one: stated better than derived, or red or amber on something delivered.
    /// </summary>
    public bool Contradicts(Rating? stated, Status status)
    {
        if (stated is not { } said)
            return false;
        if (status.IsDelivered() && said is Plans.Rating.Amber or Plans.Rating.Red)
            return true;
        return Rating is { } derived && said < derived;
    }
}
