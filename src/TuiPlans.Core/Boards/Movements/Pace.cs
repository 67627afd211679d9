using System.Globalization;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>How many actions a month were delivered of late: what a forecast goes by.</summary>
/// <param name="AMonth">How many a month; null where too little is known to say.</param>
/// <param name="Basis">What it was reckoned from, as a phrase: <c>at the pace of the last six months, 2.3 delivered a month</c>.</param>
public sealed record Pace(double? AMonth, string Basis)
{
    private const double DaysOfMonth = 365.25 / 12;
    private const int MonthsBack = 6;
    private const int LeastDays = 28;

    /// <summary>The pace from the moment that lies nearest to six months back to the last one.</summary>
    /// <param name="points">The moments, the earliest first.</param>
    public static Pace Of(IReadOnlyList<TrajectoryPoint> points)
    {
        var now = points[^1];
        if (now.Delivery is { Left: 0, Of: > 0 })
            return new Pace(null, "everything that is counted is delivered");
        var back = now.Day.AddMonths(-MonthsBack);
        var from = points.Take(points.Count - 1).MinBy(point => Math.Abs(point.Day.DayNumber - back.DayNumber));
        if (from is null || now.Day.DayNumber - from.Day.DayNumber < LeastDays)
            return new Pace(null, from is null ? "nothing is known of earlier, so there is no pace to go by" : $"the record goes back to {Period.Day(from.Day).Words} alone, too little for a pace");
        var days = now.Day.DayNumber - from.Day.DayNumber;
        var more = now.Delivery.Delivered - from.Delivery.Delivered;
        var span = Math.Abs(from.Day.DayNumber - back.DayNumber) <= LeastDays / 2 ? "of the last six months" : $"since {Period.Day(from.Day).Words}";
        if (more <= 0)
            return new Pace(0, $"at the pace {span}, in which {(more == 0 ? "none more was delivered" : $"{-more} fewer became delivered")}");
        var pace = more / (days / DaysOfMonth);
        return new Pace(pace, $"at the pace {span}, {pace.ToString("0.0", CultureInfo.InvariantCulture)} delivered a month");
    }

    /// <summary>How many will be delivered by a day; no more than are counted. Null where there is no pace.</summary>
    public int? By(TrajectoryPoint now, DateOnly day)
    {
        if (AMonth is not { } pace)
            return now.Delivery.Left == 0 && now.Delivery.Of > 0 ? now.Delivery.Delivered : null;
        var more = (int)Math.Floor(pace * ((day.DayNumber - now.Day.DayNumber) / DaysOfMonth));
        return Math.Min(now.Delivery.Of, now.Delivery.Delivered + more);
    }

    /// <summary>The day by which all will be delivered at this pace; null where it never will, or all are.</summary>
    public DateOnly? AllBy(TrajectoryPoint now) =>
        AMonth is > 0 and { } pace && now.Delivery.Left > 0 && now.Delivery.Left / pace * DaysOfMonth is < 36_500 and var days
            ? now.Day.AddDays((int)Math.Ceiling(days)) : null;
}
