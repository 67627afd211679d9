using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Screens.Steps;
using TuiPlans.Screens.Trails;
using TuiPlans.Terminal;
using Told = TuiPlans.Screens.Movements.Told;

namespace TuiPlans.Screens.Settling;

/// <summary>Draws what is to be settled: the list, and below it the three versions beside each other, or one below the other where it is narrow.</summary>
internal static class SettleView
{
    private const int HeadRows = 2;
    private const int MostList = 8;
    private const int Beside = 72;
    private const int MostForm = 76;
    private const string First = "At first";

    /// <summary>Rows of the list.</summary>
    public static int ListHeight(int count, Desk desk) => Math.Clamp(count, 1, Math.Clamp(desk.Body.Height / 4, 1, MostList));

    /// <summary>Rows of the three versions.</summary>
    public static int VersionsHeight(int list, Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - list - 1);

    /// <summary>The screen, with the form over it where another value is written.</summary>
    public static Drawing Draw(SettleScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        IReadOnlyList<StyledLine> lines =
        [
            .. Head(screen, desk),
            .. screen.List.View(width, (clash, room) => Row(clash, desk, room)),
            StyledLine.Of(new string('─', width), Palette.Border),
            .. screen.Versions.View(width),
        ];
        if (screen.Versions is { IsAtEnd: false, Height: > 1 })
            lines = [.. lines.SkipLast(1), StyledLine.Of(" … more: Space", Palette.Muted)];
        return screen.Form is { } form ? Writing(screen, form, lines, desk) : new Drawing(lines);
    }

    /// <summary>The three versions of a clash, with who set each, when and why.</summary>
    public static IReadOnlyList<StyledLine> Versions(ClashShown clash, Desk desk)
    {
        var width = desk.Size.Width;
        List<(string Title, bool IsTaken, Func<ClashPart, string?> Value, Func<ThreeOrigins, RecordedChange?> SetBy)> sides =
        [
            (First, false, part => part.Base, one => one.Base),
            ("Here", clash.Choice is Choice.Ours or Choice.Both, part => part.Ours, one => one.Ours),
            ("There (shared)", clash.Choice is Choice.Theirs or Choice.Both, part => part.Theirs, one => one.Theirs),
        ];
        if (clash.Clash.Parts is [{ Path.Length: 0 }])
            sides.RemoveAt(0);
        IReadOnlyList<StyledLine> decided = clash.Choice is Choice.Typed typed
            ? [StyledLine.Of($" ✓ To be written: {Values(clash, part => typed.Values.GetValueOrDefault(part.Path) is { Length: > 0 } text ? text : null, desk)}", Palette.Good)] : [];
        if (width < Beside)
            return [.. decided, .. sides.OrderBy(side => side.Title == First).SelectMany(side => Side(clash, side.Title, side.IsTaken, side.Value, side.SetBy, desk, width).Append(StyledLine.Empty))];
        var room = width / sides.Count;
        return [.. decided, .. Panes.Beside([.. sides.Select(side => (Side(clash, side.Title, side.IsTaken, side.Value, side.SetBy, desk, room), room))])];
    }

    private static IReadOnlyList<StyledLine> Head(SettleScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        var all = screen.List.Items.Count;
        var isNarrow = width < Beside;
        var what = screen.Open == 0 && isNarrow ? " All is decided: Enter sends it."
            : isNarrow ? $" {screen.Open} of {all} to decide: changed here and there." : screen.Open == 0
            ? $" {(all == 1 ? "It is" : all == 2 ? "Both are" : $"All {all} are")} decided: Enter sends {(all == 1 ? "it" : "them")}, with all else that is recorded here."
            : $" {(all == 1 ? "One thing was" : $"{all} things were")} changed here and there, differently. You decide{(screen.Open < all ? $"; {screen.Open} still open" : "")}.";
        return
        [
            StyledLine.Of(what, screen.Open == 0 ? Palette.Good : Palette.Title).Fit(width),
            StyledLine.Of(isNarrow ? " Nothing is changed before all is decided." : " Nothing is changed, neither here nor there, before all is decided and sent.", Palette.Muted).Fit(width),
        ];
    }

    private static StyledLine Row(ClashShown clash, Desk desk, int width)
    {
        var title = desk.Action(clash.Ref)?.Title ?? "";
        var (mark, words, style) = clash.Choice switch
        {
            null => ("?", "to decide", Palette.Warning),
            Choice.Ours => ("✓", "as here", Palette.Good),
            Choice.Theirs => ("✓", "as there", Palette.Good),
            Choice.Both => ("✓", "both", Palette.Good),
            _ => ("✓", "written anew", Palette.Good),
        };
        var name = Told.Name(clash.Ref, desk.Set.Plans.Count == 1);
        return Columns.Row(
            width, (StyledLine.Of(mark, style), 1), (StyledLine.Of(words, style), 12), (StyledLine.Of(name), Math.Min(width < Beside ? 10 : 24, Math.Max(6, name.Length))), (StyledLine.Of($"{Begun(clash.Clash.Label)}{(title.Length == 0 ? "" : " · " + title)}"), 0));
    }

    private static IReadOnlyList<StyledLine> Side(
        ClashShown clash, string title, bool isTaken, Func<ClashPart, string?> value, Func<ThreeOrigins, RecordedChange?> setBy, Desk desk, int width)
    {
        var changes = clash.Origins.Select(setBy).OfType<RecordedChange>().DistinctBy(change => change.Commit, StringComparer.Ordinal).ToList();
        // Of what both began with, only the rating, or the date, need be accounted for: who first named the rater decides nothing.
        if (title == First)
            changes = [.. changes.Take(1)];
        List<StyledLine> lines = [StyledLine.Of($" {(isTaken ? "✓ " : "")}{title}", isTaken ? Palette.Good.Combine(Palette.Heading) : Palette.Heading)];
        foreach (var part in clash.Clash.Parts.Where(part => clash.Clash.Parts.Count == 1 || part.Base is not null || part.Ours is not null || part.Theirs is not null))
            lines.AddRange(Told.Wrapped(Named(clash.Clash, part, value(part), desk), width, part.Path.Length > 0 && value(part) != part.Base ? Palette.Title : Palette.Plain));
        foreach (var change in changes)
        {
            lines.Add(StyledLine.Empty);
            lines.AddRange(Told.Wrapped(By(change, desk), width, Palette.Muted));
            if (TrailWords.OneLine(change.Reason ?? "") is { Length: > 0 } reason && !clash.Clash.Parts.Any(part => TrailWords.OneLine(value(part) ?? "") == reason))
                lines.AddRange(Told.Wrapped($"Why: {reason}", width, Palette.Plain));
        }
        return lines;
    }

    private static string By(RecordedChange change, Desk desk)
    {
        var you = change.Recorder.EMail == desk.Recorder?.EMail ? " (you)" : "";
        return TrailWords.IsGiven(change)
            ? $"{TrailWords.Giver(change, desk.Set.Registers)}, recorded by {change.Recorder.Name}{you}, {TrailWords.Moment(change.Recorder)}"
            : $"{change.Recorder.Name}{you}, {TrailWords.Moment(change.Recorder)}";
    }

    private static string Values(ClashShown clash, Func<ClashPart, string?> value, Desk desk) =>
        string.Join("; ", clash.Clash.Parts.Where(part => value(part) is not null).Select(part => Named(clash.Clash, part, value(part), desk)));

    private static string Named(Clash clash, ClashPart part, string? value, Desk desk) =>
        (clash.Parts.Count > 1 && part.Field is { } field ? $"{field.Label}: " : "") + SpokenValue.Of(value, part.Field, desk.Set.Registers);

    private static string Begun(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];

    private static Drawing Writing(SettleScreen screen, SmallForm form, IReadOnlyList<StyledLine> below, Desk desk)
    {
        var width = Math.Min(MostForm, desk.Size.Width);
        var inner = width - Panes.Border;
        IReadOnlyList<StyledLine> content =
        [
            .. form.View(inner, _ => StyledLine.Empty, focused: true),
            .. Told.Wrapped(screen.Problem.Length > 0 ? screen.Problem : "An empty field is taken away. Ctrl+S takes what is written.", inner, screen.Problem.Length > 0 ? Palette.Warning : Palette.Muted),
        ];
        var box = Panes.Box($"{Begun(screen.List.Selected!.Clash.Label)}: another value", content, width, content.Count + Panes.Border, focused: true);
        var (top, left) = Panes.Centre(box, desk.Body.Width, desk.Body.Height);
        var caret = form.Caret(inner) is { } at ? at.Offset(top + 1, left + 1) : (CaretPosition?)null;
        return new Drawing(Panes.Overlay([.. below.Select(line => line.Over(Palette.Muted))], box, desk.Body.Width, desk.Body.Height), caret);
    }
}
