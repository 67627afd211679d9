using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Trails;

/// <summary>Draws who set the values of an action: a row a value, and below them the one under the cursor in whole.</summary>
internal static class WhoView
{
    /// <summary>What is said of a value that no change has set.</summary>
    public const string NotRecorded = "It is not recorded yet: it was edited by hand, or history does not reach back that far.";

    private const int HeadRows = 1;
    private const int FootRows = 6;
    private const int LeastForFoot = 15;
    private const int Narrow = 60;
    private const int Wide = 100;

    /// <summary>Rows of the list.</summary>
    public static int ListHeight(Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - (desk.Body.Height < LeastForFoot ? 0 : FootRows));

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(WhoScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (screen.Came is not { } came)
            return [StyledLine.Of(" Reading the history…", Palette.Muted)];
        if (came.Problem is { } problem)
            return [.. WordWrap.Rows(problem, Math.Max(2, width - 2)).Select(row => StyledLine.Of(" " + row, Palette.Warning))];
        if (screen.List.Items.Count == 0 || desk.File(screen.Ref!) is not { } file)
            return [StyledLine.Of(" It holds no value.", Palette.Muted)];
        var words = ChangeWords.Full(file.FileFields, desk.Set.Registers);
        return
        [
            Cells(width, "Set", "By", "Value as it is").Over(Palette.Muted),
            .. screen.List.View(width, (origin, room) => Row(origin, words, room, desk)),
            .. desk.Body.Height < LeastForFoot ? [] : Foot(screen.List.Selected, words, desk, width),
        ];
    }

    private static StyledLine Row(ValueOrigin origin, ChangeWords words, int width, Desk desk) => origin.SetBy is { } change
        ? Cells(width, TrailWords.Day(change), TrailWords.Giver(change, desk.Set.Registers), Phrase(origin, words))
        : Cells(width, StyledLine.Of("not yet", Palette.Warning), "", Phrase(origin, words));

    private static string Phrase(ValueOrigin origin, ChangeWords words)
    {
        const string Added = " added";
        var phrase = string.Join("; ", words.Of([origin.Now]));
        // It is there; when it was added stands beside it.
        return TrailWords.Arrowed(phrase.EndsWith(Added, StringComparison.Ordinal) ? phrase[..^Added.Length] : phrase);
    }

    private static StyledLine Cells(int width, StyledLine when, StyledLine by, StyledLine value) =>
        Columns.Row(width, (when, 11), (by, width < Narrow ? -1 : width < Wide ? 18 : 30), (value, 0));

    private static IEnumerable<StyledLine> Foot(ValueOrigin? origin, ChangeWords words, Desk desk, int width)
    {
        if (origin is null)
            yield break;
        yield return StyledLine.Of(new string('─', width), Palette.Border);
        IReadOnlyList<(string Text, Spectre.Console.Style Style)> parts =
        [
            (Phrase(origin, words), Palette.Title),
            .. origin.SetBy is { } change ? Told(origin, change, desk.Set.Registers) : [(NotRecorded, Palette.Warning)],
        ];
        var rows = parts.SelectMany(part => WordWrap.Rows(part.Text, Math.Max(2, width - 2)).Select(row => StyledLine.Of(" " + row, part.Style))).ToList();
        for (var i = 0; i < FootRows - 1; i++)
            yield return (i < rows.Count ? rows[i] : StyledLine.Empty).Fit(width);
    }

    private static IEnumerable<(string Text, Spectre.Console.Style Style)> Told(ValueOrigin origin, RecordedChange change, Registers registers)
    {
        yield return (TrailWords.IsGiven(change)
            ? $"Given by {TrailWords.Giver(change, registers)}, recorded by {change.Recorder.Name}, {TrailWords.Moment(change.Recorder)}"
            : $"Recorded by {change.Recorder.Name}, {TrailWords.Moment(change.Recorder)}", Palette.Plain);
        if (TrailWords.Reason(change) is { } reason && reason != TrailWords.OneLine(origin.Value))
            yield return ($"Why: {reason}", Palette.Plain);
        foreach (var phrase in origin.Settled is { } settled ? SettledWords.Of(settled, registers, origin.Now.TopKey) : [])
            yield return (phrase, Palette.Plain);
        if (change.Merge is { } merge)
            yield return ($"Merged by {merge.By.Name}, {TrailWords.Moment(merge.By)}: {merge.Headline}", Palette.Muted);
    }
}
