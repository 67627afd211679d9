using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Screens.Steps;
using TuiPlans.Screens.Trails;
using TuiPlans.Terminal;
using Style = Spectre.Console.Style;
using Told = TuiPlans.Screens.Movements.Told;

namespace TuiPlans.Screens.Settling;

/// <summary>Draws what is to be settled: the list, and below it the three versions beside each other, or one below the other where it is narrow.</summary>
internal static class SettleView
{
    private const int HeadRows = 2;
    private const int MostList = 8;
    private const int Beside = 72;
    private const int MostForm = 100;
    private const string First = "At first";

    /// <summary>Rows of the list.</summary>
    public static int ListHeight(int count, Desk desk) => Math.Clamp(count, 1, Math.Clamp(desk.Body.Height / 4, 1, MostList));

    /// <summary>Rows of the three versions.</summary>
    public static int VersionsHeight(ClashShown? clash, int list, Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - list - 1 - (clash is null ? 0 : FixedHeads(clash, desk).Count));

    /// <summary>The width of the form in which another value is written.</summary>
    public static int FormWidth(Desk desk) => Math.Min(MostForm, desk.Size.Width) - Panes.Border;

    /// <summary>Rows of its fields at most, so that there is room for the versions too.</summary>
    public static int MostFormRows(Desk desk) => Math.Max(1, desk.Body.Height / 2);

    /// <summary>The screen, with the form at its bottom where another value is written.</summary>
    public static Drawing Draw(SettleScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        IReadOnlyList<StyledLine> list =
        [
            .. Head(screen, desk),
            .. screen.List.View(width, (clash, room) => Row(clash, screen.List.Selected, desk, room)),
            StyledLine.Of(new string('─', width), Palette.Border),
        ];
        if (screen is { Form: { } form, List.Selected: { } written })
            return Writing(screen, form, written, list, desk);
        IReadOnlyList<StyledLine> lines = [.. list, .. screen.List.Selected is { } selected ? FixedHeads(selected, desk) : [], .. screen.Versions.View(width)];
        if (screen.Versions is { IsAtEnd: false, Height: > 1 })
            lines = [.. lines.SkipLast(1), StyledLine.Of(" … more: Space", Palette.Muted)];
        return new Drawing(lines);
    }

    /// <summary>
    /// The three versions of a clash, with who set each, when and why. Before them stands what the plan will say, where that is none of them;
    /// otherwise they come beside each other without their headings, which stay where they are.
    /// </summary>
    public static IReadOnlyList<StyledLine> Versions(ClashShown clash, Desk desk)
    {
        var sides = SideBySide(Sides(clash, desk), (side, room) => Said(clash, side, desk, room), desk);
        if (Outcome(clash) is { } outcome)
            return [.. Block("✓ What the plan will say", Palette.Good.Combine(Palette.Heading), outcome), StyledLine.Empty, .. Heads(clash, desk), .. sides];
        return clash is { Choice: null, Clash: { CanKeepBoth: true, Parts: [var part] } } ? [.. sides, StyledLine.Empty, .. Block("Both, one below the other (b)", Palette.Heading, _ => Beneath(part))] : sides;

        IEnumerable<StyledLine> Block(string head, Style style, Func<ClashPart, string?> value) =>
            [StyledLine.Of(" " + head, style), .. Valued(clash, value, Palette.Plain, desk, desk.Size.Width)];
    }

    // What is written, of each part, where neither version is taken as it is; null where one of them is, or nothing is decided.
    private static Func<ClashPart, string?>? Outcome(ClashShown clash) => clash.Choice switch
    {
        Choice.Typed typed => part => typed.Values.GetValueOrDefault(part.Path) is { Length: > 0 } text ? text : null,
        Choice.Both => Beneath,
        _ => null,
    };

    // As the merge joins them: the same whoever settles it.
    private static string Beneath(ClashPart part) =>
        string.Join('\n', new[] { part.Ours!, part.Theirs! }.Order(StringComparer.Ordinal).Select(text => text.TrimEnd('\n')));

    // Beside each other, or one below the other, each with its heading; what both began with comes last then.
    private static IReadOnlyList<StyledLine> SideBySide(List<VersionShown> sides, Func<VersionShown, int, IReadOnlyList<StyledLine>> said, Desk desk)
    {
        var room = desk.Size.Width / sides.Count;
        return IsBeside(desk)
            ? Panes.Beside([.. sides.Select(side => (said(side, room), room))])
            : [.. sides.OrderBy(side => side.IsFirst).SelectMany(side => said(side, desk.Size.Width).Prepend(Heading(side)).Append(StyledLine.Empty))];
    }

    private static bool IsBeside(Desk desk) => desk.Size.Width >= Beside;

    // The heads of columns beside each other; one below the other each version has its own.
    private static IReadOnlyList<StyledLine> Heads(ClashShown clash, Desk desk)
    {
        var sides = Sides(clash, desk);
        return IsBeside(desk) ? [sides.Aggregate(StyledLine.Empty, (line, side) => line + Heading(side).Fit(desk.Size.Width / sides.Count)).Fit(desk.Size.Width)] : [];
    }

    private static IReadOnlyList<StyledLine> FixedHeads(ClashShown clash, Desk desk) => Outcome(clash) is null ? Heads(clash, desk) : [];

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
        var by = ChangedDifferently.By(screen.List.Items.SelectMany(clash => clash.Origins), desk.Recorder?.EMail);
        var what = screen.Open == 0
            ? Fitting(
                $"{(all == 1 ? "It is" : all == 2 ? "Both are" : $"All {all} are")} decided: Enter or F5 sends {(all == 1 ? "it" : "them")}, with all else recorded here.",
                "All is decided: Enter or F5 sends it.")
            : Fitting(
                $"{ChangedDifferently.Words(all, by)}. You decide{(screen.Open < all ? $"; {screen.Open} still open" : "")}.",
                $"{ChangedDifferently.Words(all, by)}. You decide.",
                $"{ChangedDifferently.Words(all, ChangedDifferently.OnBothSides)}. You decide.",
                $"{screen.Open} of {all} to decide: changed {by}.",
                $"{screen.Open} to decide: changed {by}.",
                $"{screen.Open} of {all} to decide: changed {ChangedDifferently.OnBothSides}.");
        return
        [
            StyledLine.Of(what, screen.Open == 0 ? Palette.Good : Palette.Title).Fit(width),
            StyledLine.Of(Fitting(ChangedDifferently.NothingYet, "Nothing is changed before all is decided."), Palette.Muted).Fit(width),
        ];

        string Fitting(params ReadOnlySpan<string> ways)
        {
            foreach (var way in ways)
            {
                if (CellWidth.Of(way) < width)
                    return " " + way;
            }
            return " " + ways[^1];
        }
    }

    // What it becomes: of what belongs together, the first part that differs.
    private static string Decided(ClashShown clash, Desk desk)
    {
        var part = clash.Clash.Parts[0];
        return clash.Choice is Choice.Both ? "both texts"
            : SettledWords.Value(clash.Choice is Choice.Ours ? part.Ours : clash.Choice is Choice.Theirs ? part.Theirs : Outcome(clash)!(part), part.Field, desk.Set.Registers);
    }

    private static StyledLine Row(ClashShown clash, ClashShown? selected, Desk desk, int width)
    {
        var title = desk.Action(clash.Ref)?.Title ?? "";
        var (mark, words, style) = clash.Choice is null ? ("?", "to decide", Palette.Warning) : ("✓", Decided(clash, desk), Palette.Good);
        var isHere = clash.Key == selected?.Key;
        var name = Told.Name(clash.Ref, desk.Set.Plans.Count == 1);
        return StyledLine.Of(isHere ? "▸" : " ") + Columns.Row(
            width - 1, (StyledLine.Of(mark, style), 1), (StyledLine.Of(words, style), width < Beside ? 12 : 20), (StyledLine.Of(name), Math.Min(width < Beside ? 10 : 24, Math.Max(6, name.Length))), (StyledLine.Of($"{Begun(clash.Clash.Label)}{(title.Length == 0 ? "" : " · " + title)}"), 0));
    }

    // The values of what belongs together, those that are not as at first in a style of their own. Where all of them are absent, the first says so alone.
    private static IReadOnlyList<StyledLine> Valued(ClashShown clash, Func<ClashPart, string?> value, Style changed, Desk desk, int width)
    {
        var parts = clash.Clash.Parts;
        if (parts.All(part => value(part) is null))
            return [.. Told.Wrapped(SpokenValue.Of(null, parts[0].Field, desk.Set.Registers), width, parts[0].Path.Length > 0 && parts[0].Base is not null ? changed : Palette.Plain)];
        return [.. parts.Where(part => part.Base is not null || part.Ours is not null || part.Theirs is not null)
            .SelectMany(part => Told.Wrapped(Named(clash.Clash, part, value(part), desk), width, part.Path.Length > 0 && value(part) != part.Base ? changed : Palette.Plain))];
    }

    private static IReadOnlyList<StyledLine> Said(ClashShown clash, VersionShown side, Desk desk, int width)
    {
        var changes = clash.Origins.Select(side.SetBy).OfType<RecordedChange>().DistinctBy(change => change.Commit, StringComparer.Ordinal).ToList();
        // Of what both began with, only the rating, or the date, need be accounted for: who first named the rater decides nothing.
        if (side.IsFirst)
            changes = [.. changes.Take(1)];
        List<StyledLine> lines = [.. Valued(clash, side.Value, Palette.Title, desk, width)];
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

    private static string Named(Clash clash, ClashPart part, string? value, Desk desk) =>
        (clash.Parts.Count > 1 && part.Field is { } field ? $"{field.Label}: " : "") + SpokenValue.Of(value, part.Field, desk.Set.Registers);

    private static string Begun(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];

    // The form stands at the bottom, so that what is to be compared can be read above it.
    private static Drawing Writing(SettleScreen screen, SmallForm form, ClashShown clash, IReadOnlyList<StyledLine> list, Desk desk)
    {
        var inner = FormWidth(desk);
        var (words, style) = screen.Problem.Length > 0 ? (screen.Problem, Palette.Warning) : (Hint(clash), Palette.Muted);
        // A blank line where there is room for it, so that the hint is not taken for a part of the text.
        IReadOnlyList<StyledLine> content = [.. form.View(inner, _ => StyledLine.Empty, focused: true), .. IsBeside(desk) ? new[] { StyledLine.Empty } : [], .. Told.Wrapped(words, inner, style)];
        var box = Panes.Box($"{Begun(clash.Clash.Label)}: another value", content, inner + Panes.Border, content.Count + Panes.Border, focused: true, form.Area?.Position ?? "");
        var (top, left) = (Math.Max(0, desk.Body.Height - box.Count), (desk.Size.Width - inner - Panes.Border) / 2);
        return new Drawing(
            [.. Above(clash, list, top, desk), .. box.Select(line => StyledLine.Of(new string(' ', left)) + line)],
            form.Caret(inner)?.Offset(top + 1, left + 1));
    }

    // All of it where there is room; else the values alone, and the list too only where they leave room for it.
    private static IEnumerable<StyledLine> Above(ClashShown clash, IReadOnlyList<StyledLine> list, int rows, Desk desk)
    {
        IReadOnlyList<StyledLine> all = [.. list, .. Heads(clash, desk), .. SideBySide(Sides(clash, desk), (side, room) => Said(clash, side, desk, room), desk)];
        // Yours is what the form begins with: where there is no room for both, the other one is of more use.
        IReadOnlyList<StyledLine> values = [.. Heads(clash, desk), .. SideBySide([.. IsBeside(desk) ? Sides(clash, desk) : Sides(clash, desk).AsEnumerable().Reverse()], (side, room) => Valued(clash, side.Value, Palette.Title, desk, room), desk)];
        var shown = all.Count <= rows ? all : list.Count + values.Count <= rows ? [.. list, .. values] : values;
        return shown.Concat(Enumerable.Repeat(StyledLine.Empty, rows)).Take(rows);
    }

    private static string Hint(ClashShown clash) =>
        $"It begins with {(clash.Choice is Choice.Typed ? "what you wrote" : "yours")}. Left empty, it is taken out of the plan. Ctrl+S takes what is written.";

    // One of the three versions: what it is called, whether it counts, and where its values and their origins are found.
    private sealed record VersionShown(string Title, bool IsTaken, Func<ClashPart, string?> Value, Func<ThreeOrigins, RecordedChange?> SetBy)
    {
        public bool IsFirst { get; init; }
    }
}
