namespace TuiPlans.Core.Reviews;

/// <summary>What a headline counts, in the order in which it says them.</summary>
internal enum CountedChange
{
    /// <summary>An action became complete.</summary>
    Completed,

    /// <summary>An action was signed off or found embedded.</summary>
    SignedOff,

    /// <summary>An action was closed otherwise.</summary>
    Closed,

    /// <summary>What was complete, or more than that, is open again.</summary>
    Reopened,

    /// <summary>A status moved back.</summary>
    MovedBack,

    /// <summary>An action, recommendation or plan is deleted.</summary>
    Deleted,

    /// <summary>A wording was altered.</summary>
    Wording,

    /// <summary>A date moved.</summary>
    NewDate,

    /// <summary>Another date was asked for.</summary>
    DateAsked,

    /// <summary>A rating became worse.</summary>
    RatingWorsened,

    /// <summary>A rating became better.</summary>
    RatingImproved,

    /// <summary>A rating where there was none.</summary>
    FirstRating,

    /// <summary>Evidence was withdrawn.</summary>
    EvidenceWithdrawn,

    /// <summary>An action or recommendation is new.</summary>
    New,

    /// <summary>Leads changed.</summary>
    Leads,

    /// <summary>A progress update.</summary>
    Update,

    /// <summary>An action or recommendation has another number.</summary>
    Renumbered,

    /// <summary>The plan itself changed.</summary>
    PlanItself,

    /// <summary>A meeting was recorded, or what is recorded of it changed.</summary>
    Meeting,

    /// <summary>A round of returns changed.</summary>
    Round,

    /// <summary>A register or the settings changed.</summary>
    Register,

    /// <summary>Anything else.</summary>
    Other,
}
