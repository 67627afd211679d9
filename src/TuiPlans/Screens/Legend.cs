using TuiPlans.Core.Boards;
using TuiPlans.Looks;

namespace TuiPlans.Screens;

/// <summary>What the boards of a plan share: the signs beside its actions, their legend, and what of the plan is shown.</summary>
internal static class Legend
{
    /// <summary>What an empty plan says.</summary>
    public const string NoAction = " No action yet: n adds an action; tuiplans import makes a new plan of a table.";

    /// <summary>Cells of <see cref="Signs"/>.</summary>
    public const int SignCells = 3;

    private const string MismatchSign = "≠";
    private const string Asked = "?";

    /// <summary>Lines of a terminal from which on there is room for what is good to have.</summary>
    public const int RoomForTwo = 20;

    /// <summary>The signs of an action, each in its cell: rated better than dates say, a date is asked for, the letter of its assurance or of the meeting.</summary>
    public static StyledLine Signs(ActionRow row) =>
        StyledLine.Of((row.IsMismatch ? MismatchSign : " ") + (row.Asked is null ? " " : Asked), Palette.Warning) + StyledLine.Of(RowSign.Of(row)?.Letter.ToString() ?? " ", Palette.Title);

    /// <summary>Rows that <see cref="Lines"/> takes.</summary>
    public static int Rows(Desk desk) => desk.Size.Height < RoomForTwo ? 1 : 2;

    /// <summary>What ratings mean, and the signs that some rows have; where there is little room the signs alone, where any is shown.</summary>
    public static IReadOnlyList<StyledLine> Lines(string plan, IEnumerable<ActionRow> shown, Desk desk)
    {
        var ratings = StyledLine.Of(" " + desk.Set.Plan(plan)?.Scheme.Legend, Palette.Muted);
        var signs = SignWords(shown, desk.Size.Width);
        return Rows(desk) == 2 ? [ratings, signs] : [signs.Width > 0 ? signs : ratings];
    }

    /// <summary>The signs that some rows have, with their words, shorter ones where there is little room; empty where they have none.</summary>
    public static StyledLine SignWords(IEnumerable<ActionRow> shown, int width)
    {
        var rows = shown.ToList();
        var signs = rows.Select(RowSign.Of).OfType<RowSign>().ToHashSet();
        var (mismatch, asked) = (rows.Exists(row => row.IsMismatch), rows.Exists(row => row.Asked is not null));
        var line = Line(mismatch ? " " + Mismatch.Words(rows) : null, asked ? " date asked" : null, sign => sign.Words);
        return line.Width < width ? line : Line(mismatch ? " mismatch" : null, asked ? " asked" : null, sign => sign.Short);

        StyledLine Line(string? mismatchWords, string? askedWords, Func<RowSign, string> words)
        {
            List<string> parts = [.. RowSign.All.Where(signs.Contains).Select(sign => $"{sign.Letter} {words(sign)}")];
            if (askedWords is not null)
                parts.Insert(0, Asked + askedWords);
            if (mismatchWords is not null)
                parts.Insert(0, MismatchSign + mismatchWords);
            return StyledLine.Of(parts.Count == 0 ? "" : " " + string.Join(" · ", parts), Palette.Muted);
        }
    }

    /// <summary>What of the plan is shown where a filter is held, and how many actions are marked; empty where all is shown and none is.</summary>
    public static StyledLine Held(string plan, int shown, int total, Desk desk)
    {
        var line = StyledLine.Empty;
        if (desk.PlanView(plan).Filter is { Length: > 0 } filter)
            line = StyledLine.Of($" {shown} of {total} · {filter}", Palette.KeyHint).Append(desk.MarkedIn(plan).Count == 0 ? " · Esc shows all" : "", Palette.Muted);
        if (desk.MarkedIn(plan).Count > 0)
            line += StyledLine.Of($" * {desk.MarkedWords(plan)}", Palette.KeyHint).Append(line.Width == 0 ? ": r, s or = changes all of them; Esc takes the marks away" : ": r, s or = changes all; Esc unmarks", Palette.Muted);
        return line;
    }
}
