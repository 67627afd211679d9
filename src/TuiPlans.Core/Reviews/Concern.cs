namespace TuiPlans.Core.Reviews;

/// <summary>Why a change needs somebody's attention, the weightiest first: the order in which items stand.</summary>
public enum Concern
{
    /// <summary>An action, recommendation or plan is deleted.</summary>
    Deleted,

    /// <summary>The inspectors' wording or date was altered.</summary>
    WordingAltered,

    /// <summary>What was submitted was altered.</summary>
    CommitmentAltered,

    /// <summary>What somebody reported, showed or decided was altered or taken out.</summary>
    RecordAltered,

    /// <summary>A date moved, and nobody who may move it is named.</summary>
    DateWithoutAuthority,

    /// <summary>Evidence was withdrawn.</summary>
    EvidenceWithdrawn,

    /// <summary>A status moved back.</summary>
    MovedBack,

    /// <summary>Complete, and nobody has seen evidence.</summary>
    WithoutEvidence,

    /// <summary>Rated better than dates and status say, or badly though delivered.</summary>
    RatedAgainstDates,

    /// <summary>Rated red, and not before.</summary>
    RatedRed,

    /// <summary>A date was moved for the third time or more.</summary>
    RepeatedExtension,

    /// <summary>A lead was taken out, and nobody came in.</summary>
    LeadRemoved,

    /// <summary>A lead was taken off several actions at once.</summary>
    LeadReplaced,

    /// <summary>A lead in words who is in no register.</summary>
    UnknownLead,

    /// <summary>Something that is stated contradicts something else, as the check finds.</summary>
    Contradiction,

    /// <summary>The check is told to pass over something.</summary>
    FindingAccepted,
}
