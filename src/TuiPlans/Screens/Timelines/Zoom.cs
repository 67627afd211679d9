namespace TuiPlans.Screens.Timelines;

/// <summary>How close one looks: what a column of the heading stands for.</summary>
internal enum Zoom
{
    /// <summary>Quarters of financial years, as plans name them.</summary>
    Quarters,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Weeks, from Monday.</summary>
    Weeks,
}
