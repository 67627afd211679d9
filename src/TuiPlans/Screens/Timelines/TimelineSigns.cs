using Spectre.Console;
using TuiPlans.Core.Boards;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Timelines;

/// <summary>The signs of the timeline: each has a shape of its own, and a word in the legend.</summary>
internal static class TimelineSigns
{
    /// <summary>Days of work.</summary>
    public const char Work = '─';

    /// <summary>Days behind the agreed date.</summary>
    public const char Overrun = '╌';

    /// <summary>Today, where nothing else is.</summary>
    public const char Today = '│';

    /// <summary>Today on a bar.</summary>
    public const char TodayOnBar = '┼';

    /// <summary>Dates before the first day that is shown.</summary>
    public const char Before = '‹';

    /// <summary>Dates behind the last day that is shown.</summary>
    public const char Behind = '›';

    /// <summary>The sign of a mark.</summary>
    public static (char Sign, string Word, Style Style) Of(TimelineSign sign) => sign switch
    {
        TimelineSign.Start => ('├', "start", Palette.Plain),
        TimelineSign.NextCheck => ('▿', "check", Palette.Plain),
        TimelineSign.EarlierDue => ('◇', "was due", Palette.Muted),
        TimelineSign.MilestoneDone => ('•', "reached", Palette.Good),
        TimelineSign.MilestoneToCome => ('◦', "milestone", Palette.Plain),
        TimelineSign.MilestoneMissed => ('!', "missed", Palette.Warning),
        TimelineSign.AskedDue => ('?', "asked for", Palette.Warning),
        TimelineSign.Due => ('◆', "due", Palette.Title),
        TimelineSign.Closed => ('×', "closed", Palette.Muted),
        _ => ('✓', "completed", Palette.Blue),
    };

    /// <summary>The legend of the signs that are there.</summary>
    public static IReadOnlyList<StyledLine> Legend(IReadOnlyList<TimelineSign> signs, bool isLate)
    {
        List<StyledLine> parts = [.. signs.Select(Of).Select(known => StyledLine.Of(known.Sign.ToString(), known.Style).Append(" " + known.Word, Palette.Muted))];
        if (isLate)
            parts.Add(StyledLine.Of(Overrun.ToString(), Palette.Danger).Append(" late", Palette.Muted));
        parts.Add(StyledLine.Of(Today.ToString(), Palette.KeyHint).Append(" today", Palette.Muted));
        return parts;
    }
}
