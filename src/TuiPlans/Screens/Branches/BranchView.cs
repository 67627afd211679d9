using TuiPlans.Core.Reviews;
using TuiPlans.Looks;
using TuiPlans.Screens.Movements;

namespace TuiPlans.Screens.Branches;

/// <summary>Draws what a branch changes: a row an item with what to ask of it, and below them what it says; or one item in full.</summary>
internal static class BranchView
{
    private const int Narrow = 60;
    private const int LeastList = 3;
    private const int LeastOfId = 6;
    private const int MostPicker = 60;

    /// <summary>Rows of the list.</summary>
    public static int ListHeight(BranchScreen screen, Desk desk) =>
        Math.Max(LeastList, desk.Body.Height - Head(screen, desk).Count - (Told.PaneRows(desk) is > 0 and var pane ? pane + 1 : 0));

    /// <summary>The screen, with the list of branches over it where one is chosen.</summary>
    public static Drawing Draw(BranchScreen screen, Desk desk)
    {
        var lines = screen.Text is null ? List(screen, desk) : InFull(screen, desk);
        if (screen.Branches is not { } picker)
            return new Drawing(lines);
        var width = Math.Min(MostPicker, desk.Size.Width);
        var box = picker.View(width);
        var (top, left) = Panes.Centre(box, desk.Body.Width, desk.Body.Height);
        return new Drawing(Panes.Overlay([.. lines.Select(line => line.Over(Palette.Muted))], box, desk.Body.Width, desk.Body.Height), picker.Caret(width).Offset(top, left));
    }

    private static IReadOnlyList<StyledLine> List(BranchScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (screen.Came is not { } came)
            return [StyledLine.Of(" Comparing the two branches…", Palette.Muted)];
        if (came.Review is not { } review)
            return [.. Told.Wrapped($"{came.Problem.Replace(" Say which: tuiplans changes BASE..HEAD", "", StringComparison.Ordinal)} b chooses other branches.", width, Palette.Warning)];
        if (screen.List.Items.Count == 0)
            return [.. Head(screen, desk), StyledLine.Empty, .. Told.Wrapped("b chooses another branch.", width, Palette.Muted)];
        var ids = Columns.OfIds(review.Items.Select(Name), LeastOfId);
        return
        [
            .. Head(screen, desk),
            .. screen.List.View(width, (item, room) => Row(item, ids, room)),
            .. screen.List.Selected is { } selected && Told.PaneRows(desk) is > 0 and var pane ? Told.Pane(ItemLines.Short(selected), width, pane) : [],
        ];
    }

    private static List<StyledLine> Head(BranchScreen screen, Desk desk)
    {
        if (screen.Came?.Review is not { } review)
            return [];
        var width = desk.Size.Width;
        List<StyledLine> lines =
        [
            StyledLine.Of($" {Shown(review.Asked)}{(review.Items.Count == 0 ? "" : $" · {review.NeedingAttention} of {review.Items.Count} need your attention (!)")}", Palette.Muted).Fit(width),
            .. Told.Capped(Begun(review.Headline), width, desk.Body.Height < 15 ? 1 : 2, Palette.Title),
        ];
        if (review.Damage.Count > 0)
            lines.AddRange(Told.Capped($"! Damaged, not to be approved as it stands: {string.Join("; ", review.Damage.Select(finding => $"{finding.Path}, line {finding.Line}: {finding.Message}"))}", width, 3, Palette.Danger));
        return lines;
    }

    // The whole id of a commit tells nobody more than its beginning.
    private static string Shown(string range) => string.Join("..", range.Split("..").Select(end => end.Length >= 40 && end.All(char.IsAsciiHexDigit) ? end[..8] : end));

    private static string Begun(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static StyledLine Row(ReviewItem item, int ids, int width)
    {
        var (words, style) = item.NeedsAttention ? (item.Questions[0].Text, Palette.Warning) : (ItemLines.First(item), Palette.Muted);
        return Columns.Row(
            width, (StyledLine.Of(item.NeedsAttention ? "!" : " ", Palette.Warning), 1), (StyledLine.Of($"{item.Number}").PadLeft(3), 3), (Name(item), ids),
            (item.Title, width < Narrow ? 0 : Math.Min(30, width / 3)), (StyledLine.Of(Told.Arrowed(words), style), width < Narrow ? -1 : 0));
    }

    /// <summary>What an item is named by in a row.</summary>
    internal static string Name(ReviewItem item) => item.Kind switch
    {
        ReviewItemKind.Together => $"{item.Refs.Count} files",
        ReviewItemKind.Plan => "plan",
        _ => item.Id,
    };

    private static IReadOnlyList<StyledLine> InFull(BranchScreen screen, Desk desk)
    {
        var item = screen.List.Selected!;
        var hasWords = item.Parts.SelectMany(part => part.Lines).SelectMany(line => line.Pieces).Any(piece => piece.Kind != PieceKind.Plain);
        var place = $" Item {item.Number} of {screen.List.Items.Count} · {Shown(screen.Came?.Review?.Asked ?? "")}{(hasWords ? " · [in brackets]: what was; underlined: what is new" : "")}";
        return [StyledLine.Of(place, Palette.Muted).WithRight(StyledLine.Of(screen.Text!.Position + " ", Palette.Muted), desk.Size.Width), .. screen.Text.View(desk.Size.Width)];
    }
}
