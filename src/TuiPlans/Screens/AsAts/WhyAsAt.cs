using TuiPlans.Core.Boards;
using TuiPlans.Looks;
using TuiPlans.Screens.Reading;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.AsAts;

/// <summary>The text that says which commit of the past is shown, why that one, and what was recorded later.</summary>
internal static class WhyAsAt
{
    /// <summary>The text; null where today is shown.</summary>
    public static ReadScreen? Of(Desk desk) => desk.Past is { } past ? new ReadScreen($"As at {past.Words}", (now, width) => Lines(past, now, width), desk) : null;

    /// <summary>The same in a sentence or two, said when the past comes to the screen.</summary>
    public static string Sentence(PastMoment past) => $"As at {past.Words}: {past.WhichAndWhy}." + past.Late.Count switch
    {
        0 => "",
        1 => " 1 update that was given by then was recorded later: g T shows it.",
        var count => $" {count} updates that were given by then were recorded later: g T lists them.",
    };

    private static IReadOnlyList<StyledLine> Lines(PastMoment past, Desk desk, int width)
    {
        List<StyledLine> lines =
        [
            .. Wrapped($"Commit {past.At.Commit}", width, Palette.Muted),
            .. Wrapped($"Recorded {past.At.Committed:d MMM yyyy HH:mm}", width, Palette.Plain),
            .. Wrapped($"Shown because it is {past.At.Why}.", width, Palette.Plain),
            .. Wrapped($"What is overdue, due soon or rated by dates is reckoned as of {past.Words}. Nothing can be recorded here: T goes back to today.", width, Palette.Plain),
            StyledLine.Empty,
        ];
        if (past.Late.Count == 0)
            return [.. lines, .. Wrapped("Every update that was given by then is in it.", width, Palette.Good)];
        lines.AddRange(Wrapped(past.Late.Count == 1 ? "1 update was given by then and recorded later, so that nobody who looked then saw it:" : $"{past.Late.Count} updates were given by then and recorded later, so that nobody who looked then saw them:", width, Palette.Warning));
        return [.. lines, .. past.Late.SelectMany(late => Update(late, desk, width))];
    }

    private static IEnumerable<StyledLine> Update(LateUpdate late, Desk desk, int width) =>
    [
        StyledLine.Empty,
        .. Wrapped($"{late.Ref} · {late.Update.Date?.Words ?? "no date"} · {desk.Set.Registers.Words(late.Update.By)}", width, Palette.Title),
        .. Wrapped(late.Update.Text.TrimEnd('\n'), width, Palette.Plain),
    ];

    private static IEnumerable<StyledLine> Wrapped(string text, int width, Spectre.Console.Style style) =>
        WordWrap.Rows(text, Math.Max(2, width - 3)).Select(row => StyledLine.Of(" " + row, style));
}
