namespace TuiPlans.Core.Exchange;

/// <summary>What a column of a table of actions holds.</summary>
public enum ColumnKind
{
    /// <summary>Nothing that is known: its text is kept as a note.</summary>
    Note,

    /// <summary>The number of the row in its document.</summary>
    Number,

    /// <summary>What the inspectors asked for; timescale, theme and agency may stand before it.</summary>
    Recommendation,

    /// <summary>The theme, or the timescale, with or without the recommendation behind it.</summary>
    Theme,

    /// <summary>What is to be done.</summary>
    Action,

    /// <summary>Who leads it.</summary>
    Lead,

    /// <summary>The lead agency.</summary>
    Agency,

    /// <summary>Steps on the way; measures and evidence may stand there under labels.</summary>
    Milestones,

    /// <summary>When it is due; documents put a status or a timescale there too.</summary>
    Due,

    /// <summary>When work begins.</summary>
    Start,

    /// <summary>When it was completed.</summary>
    Completed,

    /// <summary>How far it has come.</summary>
    Status,

    /// <summary>What was reported, a status at its head.</summary>
    Progress,

    /// <summary>The rating.</summary>
    Rating,

    /// <summary>What will be different.</summary>
    Outcome,

    /// <summary>How one will know.</summary>
    Success,

    /// <summary>Evidence.</summary>
    Evidence,

    /// <summary>Who watches it, in words.</summary>
    Monitoring,
}
