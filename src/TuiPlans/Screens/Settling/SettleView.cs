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
    public static int VersionsHeight(int list, Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - list - 1 - (IsBeside(desk) ? 1 : 0));

    /// <summary>The screen, with the form over it where another value is written.</summary>
    public static Drawing Draw(SettleScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        IReadOnlyList<StyledLine> lines =
        [
            .. Head(screen, desk),
            .. screen.List.View(width, (clash, room) => Row(clash, screen.List.Selected, desk, room)),
            StyledLine.Of(new string('─', width), Palette.Border),
            .. screen.List.Selected is { } selected && IsBeside(desk) ? new[] { Headings(selected, desk) } : [],
            .. screen.Versions.View(width),
        ];
        if (screen.Versions is { IsAtEnd: false, Height: > 1 })
            lines = [.. lines.SkipLast(1), StyledLine.Of(" … more: Space", Palette.Muted)];
        return screen.Form is { } form ? Writing(screen, form, lines, desk) : new Drawing(lines);
    }

    /// <summary>The three versions of a clash, with who set each, when and why; beside each other without their headings, which stay where they are.</summary>
    public static IReadOnlyList<StyledLine> Versions(ClashShown clash, Desk desk)
    {
        var width = desk.Size.Width;
        var sides = Sides(clash, desk);
        IReadOnlyList<StyledLine> decided = clash.Choice is Choice.Typed typed
            ? [StyledLine.Of($" ✓ To be written: {Values(clash, part => typed.Values.GetValueOrDefault(part.Path) is { Length: > 0 } text ? text : null, desk)}", Palette.Good)] : [];
        if (!IsBeside(desk))
            return [.. decided, .. sides.OrderBy(side => side.IsFirst).SelectMany(side => Said(clash, side, desk, width).Prepend(Heading(side)).Append(StyledLine.Empty))];
        var room = width / sides.Count;
        return [.. decided, .. Panes.Beside([.. sides.Select(side => (Said(clash, side, desk, room), room))])];
    }

    private static bool IsBeside(Desk desk) => desk.Size.Width >= Beside;

    private static StyledLine Headings(ClashShown clash, Desk desk)
    {
        var sides = Sides(clash, desk);
        return sides.Aggregate(StyledLine.Empty, (line, side) => line + Heading(side).Fit(desk.Size.Width / sides.Count)).Fit(desk.Size.Width);
    }

    private static StyledLine Heading(VersionShown side) => StyledLine.Of($" {(side.IsTaken ? "✓ " : "")}{side.Title}", side.IsTaken ? Palette.Good.Combine(Palette.Heading) : Palette.Heading);

    private static List<VersionShown> Sides(ClashShown clash, Desk desk)
    {
        List<VersionShown> sides =
        [
            new(First, false, part => part.Base, one => one.Base) { IsFirst = true },
            new(Whose(clash, one => one.Ours, desk) is { } mine ? $"{mine} (here)" : clash.Origins.Any(one => one.Ours is not null) ? "Yours" : "Here", clash.Choice is Choice.Ours or Choice.Both, part => part.Ours, one => one.Ours),
            new(Whose(clash, one => one.Theirs, desk) is { } other ? $"{other} (shared)" : "Shared", clash.Choice is Choice.Theirs or Choice.Both, part => part.Theirs, one => one.Theirs),
        ];
        if (clash.Clash.IsOfWholeFile)
            sides.RemoveAt(0);
        return sides;
    }

    // Of whoever recorded it; null where that is the person at the keyboard, or nobody knows.
    private static string? Whose(ClashShown clash, Func<ThreeOrigins, RecordedChange?> setBy, Desk desk) =>
        clash.Origins.Select(setBy).OfType<RecordedChange>().FirstOrDefault() is { } change && change.Recorder.EMail != desk.Recorder?.EMail ? $"{change.Recorder.Name}'s" : null;

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

    // What it becomes: of what belongs together, the first part that differs.
    private static string Outcome(ClashShown clash, Desk desk)
    {
        var part = clash.Clash.Parts[0];
        string? value = clash.Choice switch
        {
            Choice.Ours => part.Ours,
            Choice.Theirs => part.Theirs,
            Choice.Typed typed => typed.Values.GetValueOrDefault(part.Path) is { Length: > 0 } text ? text : null,
            _ => "both",
        };
        return clash.Choice is Choice.Both ? "both texts" : SettledWords.Value(value, part.Field, desk.Set.Registers);
    }

    private static StyledLine Row(ClashShown clash, ClashShown? selected, Desk desk, int width)
    {
        var title = desk.Action(clash.Ref)?.Title ?? "";
        var (mark, words, style) = clash.Choice is null ? ("?", "to decide", Palette.Warning) : ("✓", Outcome(clash, desk), Palette.Good);
        var isHere = clash.Key == selected?.Key;
        var name = Told.Name(clash.Ref, desk.Set.Plans.Count == 1);
        return StyledLine.Of(isHere ? "▸" : " ") + Columns.Row(
            width - 1, (StyledLine.Of(mark, style), 1), (StyledLine.Of(words, style), width < Beside ? 12 : 20), (StyledLine.Of(name), Math.Min(width < Beside ? 10 : 24, Math.Max(6, name.Length))), (StyledLine.Of($"{Begun(clash.Clash.Label)}{(title.Length == 0 ? "" : " · " + title)}"), 0));
    }

    private static IReadOnlyList<StyledLine> Said(ClashShown clash, VersionShown side, Desk desk, int width)
    {
        var changes = clash.Origins.Select(side.SetBy).OfType<RecordedChange>().DistinctBy(change => change.Commit, StringComparer.Ordinal).ToList();
        // Of what both began with, only the rating, or the date, need be accounted for: who first named the rater decides nothing.
        if (side.IsFirst)
            changes = [.. changes.Take(1)];
        List<StyledLine> lines = [];
        foreach (var part in clash.Clash.Parts.Where(part => clash.Clash.Parts.Count == 1 || part.Base is not null || part.Ours is not null || part.Theirs is not null))
            lines.AddRange(Told.Wrapped(Named(clash.Clash, part, side.Value(part), desk), width, part.Path.Length > 0 && side.Value(part) != part.Base ? Palette.Title : Palette.Plain));
        foreach (var change in changes)
        {
            lines.Add(StyledLine.Empty);
            lines.AddRange(Told.Wrapped(By(change, desk), width, Palette.Muted));
            if (Why(change, clash, side) is { Length: > 0 } why)
                lines.AddRange(Told.Wrapped($"Why: {why}", width, Palette.Plain));
        }
        return lines;
    }

    // What stands among the values is not said twice.
    private static string Why(RecordedChange change, ClashShown clash, VersionShown side)
    {
        var why = TrailWords.OneLine(change.Reason ?? "");
        foreach (var said in clash.Clash.Parts.Select(part => TrailWords.OneLine(side.Value(part) ?? "")).Where(text => text.Contains(' ', StringComparison.Ordinal)))
            why = why.Replace(said, "", StringComparison.Ordinal);
        return why.Trim(' ', '.').Length == 0 ? "" : why.Trim();
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
            .. Told.Wrapped(screen.Problem.Length > 0 ? screen.Problem : "It starts from yours. An empty field is taken away. Ctrl+S takes what is written.", inner, screen.Problem.Length > 0 ? Palette.Warning : Palette.Muted),
        ];
        var box = Panes.Box($"{Begun(screen.List.Selected!.Clash.Label)}: another value", content, width, content.Count + Panes.Border, focused: true);
        var (top, left) = Panes.Centre(box, desk.Body.Width, desk.Body.Height);
        var caret = form.Caret(inner) is { } at ? at.Offset(top + 1, left + 1) : (CaretPosition?)null;
        return new Drawing(Panes.Overlay([.. below.Select(line => line.Over(Palette.Muted))], box, desk.Body.Width, desk.Body.Height), caret);
    }

    // One of the three versions: what it is called, whether it counts, and where its values and their origins are found.
    private sealed record VersionShown(string Title, bool IsTaken, Func<ClashPart, string?> Value, Func<ThreeOrigins, RecordedChange?> SetBy)
    {
        public bool IsFirst { get; init; }
    }
}
