using TuiPlans.Core.Boards;

namespace TuiPlans.Screens.Recommending;

/// <summary>A line of the recommendations: one of them, or an action under it.</summary>
/// <param name="Head">The recommendation; null over the actions that answer none.</param>
/// <param name="Row">The action; null for the recommendation's own line.</param>
internal sealed record RecommendationLine(RecommendationRow? Head, ActionRow? Row)
{
    /// <summary>What the list knows it by: an action that answers two recommendations stands under both.</summary>
    public string Key => $"{Head?.Recommendation.Id}\n{Row?.Action.Ref}";
}
