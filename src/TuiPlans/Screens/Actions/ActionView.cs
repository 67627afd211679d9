using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Actions;

/// <summary>Draws an action: what matters in its head, below it one pane where it is narrow, three where it is wide.</summary>
internal static class ActionView
{
    private const int Wide = 100;
    private const int HeadRows = 3;
    private static readonly string[] Names = ["Fields", "Updates", "History"];

    /// <summary>The room of a pane within its border.</summary>
    public static ScreenSize Room(ActionPane pane, Desk desk, string reference)
    {
        var height = Math.Max(3, desk.Body.Height - HeadHeight(desk, reference));
        var width = desk.Size.Width;
        if (width < Wide)
            return Inner(width, height);
        return pane switch
        {
            ActionPane.Fields => Inner(width / 2, height),
            ActionPane.Updates => Inner(width - (width / 2), Upper(height)),
            _ => Inner(width - (width / 2), height - Upper(height)),
        };
    }

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(ActionScreen screen, Desk desk)
    {
        if (desk.Lookup(screen.Ref!) is not { Action: { } action })
            return [StyledLine.Empty, StyledLine.Of(desk.Past is { } past ? $" {screen.Ref} was not there as at {past.Words}." : $" {screen.Ref} is there no more: its file was removed or renamed. Esc goes back.", Palette.Warning)];
        var width = desk.Size.Width;
        var body = width < Wide
            ? One(screen, (int)screen.Focus, desk, width)
            : Panes.Beside(
                (One(screen, 0, desk, width / 2), width / 2),
                (Panes.Stack(One(screen, 1, desk, width - (width / 2)), One(screen, 2, desk, width - (width / 2))), width - (width / 2)));
        return [.. Head(action, desk, width), .. body];
    }

    private static int Upper(int height) => height * 3 / 5;

    private static ScreenSize Inner(int width, int height) => new(Math.Max(1, width - Panes.Border), Math.Max(1, height - Panes.Border));

    private static int HeadHeight(Desk desk, string reference) => desk.Action(reference) is { } action ? Title(action, desk.Size.Width).Count + HeadRows - 1 : HeadRows;

    // Two lines of title at most; a third would push the panes down.
    private static IReadOnlyList<string> Title(PlanAction action, int width) => [.. WordWrap.Rows($"{action.Id}  {action.Title}", width - 2).Take(2)];

    private static IEnumerable<StyledLine> Head(PlanAction action, Desk desk, int width)
    {
        var row = ActionRow.From(action, desk.View.Day);
        foreach (var line in Title(action, width))
            yield return StyledLine.Of(" " + line, Palette.Title);
        var scheme = desk.Set.PlanOf(action).Scheme;
        yield return StyledLine.Of(" ") + RatingMarks.Of(action.Rag).Label(scheme.Words(action.Rag))
            .Append(row.IsMismatch ? "  ≠ " : "  · dates say ", row.IsMismatch ? Palette.Warning : Palette.Muted)
            + RatingMarks.Of(row.Derived.Rating).Short().Append(" " + row.Derived.Reason, row.IsOverdue ? Palette.Danger : Palette.Muted)
            .Append(RowSign.Of(row) is { } sign && row.BeforeMeetingWords is null ? $" · {sign.Letter} {sign.Words}" : "", Palette.Title);
        yield return StyledLine.Of($" {action.Status.Label()} · {row.DueSaid}{When(row, desk.Today)}{(row.Asked is { } change ? $", asked: {change.To?.Words}" : "")} · {(row.Leads.Length > 0 ? row.Leads : "no lead")}", Palette.Plain);
    }

    private static string When(ActionRow row, DateOnly today) => row.Action.Due?.LastDay is not { } day || !row.Action.Status.IsOpen() ? ""
        : row.IsOverdue ? $" ({Elapsed.Words(day, today)} overdue)" : $" ({Elapsed.Ago(day, today)}{(row.BeforeMeetingWords is { } meeting ? $", M {meeting.Replace("due ", "", StringComparison.Ordinal)}" : "")})";

    private static IReadOnlyList<StyledLine> One(ActionScreen screen, int pane, Desk desk, int width)
    {
        var view = screen.Panes[pane];
        var title = width < desk.Size.Width || desk.Size.Width >= Wide ? Names[pane] : Strip(pane);
        return Panes.Box(title, view.View(Math.Max(1, width - Panes.Border)), width, view.Height + Panes.Border, (int)screen.Focus == pane, view.Position);
    }

    // The other panes are named beside the one that is shown, so that it is seen that there are more.
    private static string Strip(int pane) => string.Join("  ", Names.Select((name, i) => i == pane ? $"[{name}]" : name)) + "  (Tab)";
}
