using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>One action at both moments.</summary>
/// <param name="Before">At the earlier one; null where it was not counted.</param>
/// <param name="Now">At the later one; null where it is not counted any more.</param>
public sealed record MovedPair(ActionRow? Before, ActionRow? Now)
{
    /// <summary>How it is named at the later moment, else at the earlier.</summary>
    public string Ref => (Now ?? Before)!.Action.Ref;

    /// <summary>Its title.</summary>
    public string Title => (Now ?? Before)!.Action.Title;

    /// <summary>Whether it was in the base before: counted, and not closed otherwise.</summary>
    internal bool WasInBase => Before is { Action.Status: not Status.Closed };

    /// <summary>Whether it is in the base now.</summary>
    internal bool IsInBase => Now is { Action.Status: not Status.Closed };

    /// <summary>Whether it was delivered before.</summary>
    internal bool WasDelivered => Before?.Action.Status.IsDelivered() == true;

    /// <summary>Whether it is delivered now.</summary>
    internal bool IsDelivered => Now?.Action.Status.IsDelivered() == true;
}
