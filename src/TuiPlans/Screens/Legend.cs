using TuiPlans.Core.Boards;
using TuiPlans.Looks;

namespace TuiPlans.Screens;

/// <summary>What the boards of a plan share: the signs beside its actions, their legend, and what of the plan is shown.</summary>
internal static class Legend
{
    /// <summary>What an empty plan says.</summary>
    public const string NoAction = " No action yet: n adds an action; tuiplans import brings a table in.";

    /// <summary>Cells of <see cref="Signs"/>.</summary>
    public const int SignCells = 3;

    private const string Mismatch = "≠";
    private const string Asked = "?";
    private const int RoomForTwo = 20;

    /// <summary>The signs of an action, each in its cell: rated otherwise than dates say, a date is asked for, the letter of its assurance or of the meeting.</summary>
    public static StyledLine Signs(ActionRow row) =>
        StyledLine.Of((row.IsMismatch ? Mismatch : " ") + (row.Asked is null ? " " : Asked), Palette.Warning) + StyledLine.Of(RowSign.Of(row)?.Letter.ToString() ?? " ", Palette.Title);

    /// <summary>Rows that <see cref="Lines"/> takes.</summary>
    public static int Rows(Desk desk) => desk.Size.Height < RoomForTwo ? 1 : 2;

    /// <summary>What ratings mean, and the signs that some rows have; where there is little room the signs alone, where any is shown.</summary>
    public static IReadOnlyList<StyledLine> Lines(string plan, IEnumerable<ActionRow> shown, Desk desk)
    {
        var ratings = StyledLine.Of(" " + desk.Set.Plan(plan)?.Scheme.Legend, Palette.Muted);
        var signs = SignWords(shown);
        return Rows(desk) == 2 ? [ratings, signs] : [signs.Width > 0 ? signs : ratings];
    }

    /// <summary>The signs that some rows have, with their words; empty where they have none.</summary>
    public static StyledLine SignWords(IEnumerable<ActionRow> shown)
    {
        var rows = shown.ToList();
        var letters = rows.Select(RowSign.Of).OfType<RowSign>().ToHashSet();
        List<string> words = [.. RowSign.All.Where(letters.Contains).Select(sign => $"{sign.Letter} {sign.Words}")];
        if (rows.Exists(row => row.Asked is not null))
            words.Insert(0, Asked + " date asked");
        if (rows.Exists(row => row.IsMismatch))
            words.Insert(0, Mismatch + " not as dates say");
        return StyledLine.Of(words.Count == 0 ? "" : " " + string.Join(" · ", words), Palette.Muted);
    }

    /// <summary>What of the plan is shown where a filter is held, and how many actions are marked; empty where all is shown and none is.</summary>
    public static StyledLine Held(string plan, int shown, int total, Desk desk)
    {
        var line = StyledLine.Empty;
        if (desk.PlanView(plan).Filter is { Length: > 0 } filter)
            line = StyledLine.Of($" {shown} of {total} · {filter}", Palette.KeyHint).Append(desk.Marks.IsEmpty ? " · Esc shows all" : "", Palette.Muted);
        if (desk.Marks.Count > 0)
            line += StyledLine.Of($" * {desk.Marks.Count} marked", Palette.KeyHint).Append(line.Width == 0 ? ": r, s or = changes all of them; Esc takes the marks away" : ": r, s or = changes all; Esc unmarks", Palette.Muted);
        return line;
    }
}
