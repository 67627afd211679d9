namespace TuiPlans.Core.Exchange;

/// <summary>How long a pattern may look at one cell: far beyond what any document needs, so that one made to hold the program up cannot.</summary>
internal static class PatternTime
{
    /// <summary>In milliseconds.</summary>
    public const int Most = 10_000;
}
