using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>A mark on a timeline.</summary>
/// <param name="Sign">What it stands for.</param>
/// <param name="Period">When, with the precision that was given.</param>
/// <param name="Text">The milestone's text; empty for other marks.</param>
public sealed record TimelineMark(TimelineSign Sign, Period Period, string Text = "")
{
    /// <summary>The day on which it stands: a start at the first day of its period, all else at the last, as a date that is due is read.</summary>
    public DateOnly Day => Sign == TimelineSign.Start ? Period.First : Period.Last;

    /// <summary>In words: <c>due 14 Jun 2012</c>, <c>milestone Mar 2012, not done: Guidance drafted</c>.</summary>
    public string Words => Sign switch
    {
        TimelineSign.Start => $"start {Period.Words}",
        TimelineSign.NextCheck => $"next check {Period.Words}",
        TimelineSign.EarlierDue => $"was due {Period.Words}",
        TimelineSign.MilestoneDone => $"milestone {Period.Words}, done: {Text}",
        TimelineSign.MilestoneToCome => $"milestone {Period.Words}: {Text}",
        TimelineSign.MilestoneMissed => $"milestone {Period.Words}, not done: {Text}",
        TimelineSign.AskedDue => $"asked for {Period.Words}",
        TimelineSign.Due => $"due {Period.Words}",
        TimelineSign.Closed => $"closed {Period.Words}",
        _ => $"completed {Period.Words}",
    };
}
