namespace TuiPlans.Core.Boards;

/// <summary>What a mark on a timeline stands for. In this order one hides another where there is no room for both: the later hides.</summary>
public enum TimelineSign
{
    /// <summary>Work begins: the first day of the period.</summary>
    Start,

    /// <summary>To be looked at again, where there is no date.</summary>
    NextCheck,

    /// <summary>A date that was the agreed one, until a change of date was granted.</summary>
    EarlierDue,

    /// <summary>A milestone that was reached: on its day, else when it was due.</summary>
    MilestoneDone,

    /// <summary>A milestone that is not reached, and not past.</summary>
    MilestoneToCome,

    /// <summary>A milestone that is past and not reached.</summary>
    MilestoneMissed,

    /// <summary>A date that is asked for and not decided; the agreed one counts on.</summary>
    AskedDue,

    /// <summary>The agreed date.</summary>
    Due,

    /// <summary>Ended otherwise than by delivery.</summary>
    Closed,

    /// <summary>Completed.</summary>
    Completed,
}
