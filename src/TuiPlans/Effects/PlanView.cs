using TuiPlans.Core.Boards;

namespace TuiPlans.Effects;

/// <summary>How the boards of one plan are looked at: what all of them share for as long as the program runs.</summary>
/// <param name="Filter">The filter as it was typed, one that is understood; empty where all is shown.</param>
/// <param name="By">What the lanes of its board are.</param>
internal sealed record PlanView(string Filter = "", LaneField By = LaneField.Rag);
