using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Editing;

/// <summary>Draws the form: labels in one column, values in another, what was understood beside them, what is wrong below.</summary>
internal static class EditView
{
    private const int Narrow = 64;
    private const int MostProblemRows = 6;

    /// <summary>Cells of a value.</summary>
    public static int ValueWidth(Desk desk) => Math.Max(4, desk.Size.Width - LabelWidth(desk) - 3);

    /// <summary>Cells before a value: the cursor's mark, the mark of a change, the label.</summary>
    public static int LabelWidth(Desk desk) => desk.Size.Width < Narrow ? 17 : 24;

    /// <summary>The first line to show, so that the row under the cursor is seen, with its heading where there is room.</summary>
    public static int TopFor(EditScreen screen, Desk desk)
    {
        var (lines, first, last) = Lines(screen, desk);
        var height = RowsHeight(screen, desk);
        var heading = first > 0 && screen.Form.Rows[screen.Form.Index - 1].Kind == RowKind.Heading ? 1 : 0;
        // A row that is higher than the room is shown from its start.
        var top = Math.Min(Math.Max(screen.Top, last + 1 - height), Math.Max(0, first - heading));
        return Math.Clamp(top, 0, Math.Max(0, lines.Count - height));
    }

    /// <summary>The screen's lines and the caret.</summary>
    public static Drawing Draw(EditScreen screen, Desk desk)
    {
        var (lines, first, _) = Lines(screen, desk);
        var height = RowsHeight(screen, desk);
        List<StyledLine> all = [Head(screen, desk), .. Shown(lines, screen.Top, height, desk.Size.Width), .. Problem(screen, desk)];
        if (screen.Picker is { } picker)
        {
            var box = picker.Draw(desk);
            var (top, left) = Panes.Centre(box.Lines, desk.Body.Width, desk.Body.Height);
            return new Drawing(Panes.Overlay([.. all.Select(line => line.Over(Palette.Muted))], box.Lines, desk.Body.Width, desk.Body.Height), Within(box.Caret?.Offset(top, left), desk.Body.Height));
        }

        return new Drawing(all, Within(Caret(screen, desk)?.Offset(1 + first - screen.Top, LabelWidth(desk)), 1 + height));
    }

    /// <summary>The first line of the screen: what is edited, and how far.</summary>
    public static StyledLine Head(EditScreen screen, Desk desk)
    {
        if (desk.File(screen.Ref!) is not { Target: { } target })
            return StyledLine.Of($" {screen.Ref} is there no more", Palette.Warning);
        var form = screen.Form;
        var changes = form.Fields.Rows.Count(field => !FormValues.Same(form.Read[field.Key], form.Values[field.Key]));
        // What is about to be recorded is counted as it is listed below.
        var state = screen.Review is { Count: > 0 and var listed } ? $"* {listed} {(listed == 1 ? "change" : "changes")}"
            : changes == 0 ? "nothing changed" : $"* {changes} {(changes == 1 ? "field" : "fields")} changed{(screen.HasDraft ? ", from your draft" : "")}";
        var inside = form.Inside.Length == 0 ? StyledLine.Of(TitleOf(target, desk)) : StyledLine.Of("› " + Inside(form), Palette.Title);
        return (StyledLine.Of($" {(target.Id == "plan" ? target.Plan : target.Id)} ", Palette.Title) + inside).WithRight(StyledLine.Of($"  {state} ", changes == 0 ? Palette.Muted : Palette.Warning), desk.Size.Width);
    }

    private static string TitleOf(PlanAction target, Desk desk) =>
        desk.Action(target.Ref)?.Title ?? desk.Set.Plan(target.Plan)?.Title ?? FormSections.TitleOf(target.Path);

    private static string Inside(EditForm form)
    {
        var list = FormTree.Above(form.Inside);
        var field = list.Split('.').Aggregate((Field: (Field?)null, Set: form.Fields), (at, step) => at.Set.Find(step) is { } found ? (found, found.Children ?? at.Set) : at).Field;
        var count = FormTree.At(form.Values, list) is FormList { Items.Count: var items } ? items : 0;
        return $"{field?.Label} {int.Parse(form.Inside[(list.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture) + 1} of {count}";
    }

    private static int RowsHeight(EditScreen screen, Desk desk) => Math.Max(1, desk.Body.Height - 1 - Problem(screen, desk).Count);

    private static IReadOnlyList<StyledLine> Problem(EditScreen screen, Desk desk) => screen.Problem.Length == 0
        ? []
        : [.. WordWrap.Rows("! " + screen.Problem, Math.Max(2, desk.Size.Width - 2)).Take(Math.Max(1, Math.Min(MostProblemRows, desk.Body.Height / 2))).Select(row => StyledLine.Of(" " + row, Palette.Danger))];

    // Where there is more above or below, the edge says so.
    private static IEnumerable<StyledLine> Shown(List<StyledLine> lines, int top, int height, int width)
    {
        for (var i = 0; i < height; i++)
        {
            var line = top + i < lines.Count ? lines[top + i].Fit(width - 1) : StyledLine.Empty.Fit(width - 1);
            var more = i == 0 && top > 0 ? "↑" : i == height - 1 && top + height < lines.Count ? "↓" : " ";
            yield return line.Append(more, Palette.Muted);
        }
    }

    private static (List<StyledLine> Lines, int First, int Last) Lines(EditScreen screen, Desk desk)
    {
        var form = screen.Form;
        var problems = FormCheck.Check(form.Read, form.Values, form.Fields, desk.Today).Problems;
        var lines = new List<StyledLine>();
        var (first, last) = (0, 0);
        for (var i = 0; i < form.Rows.Count; i++)
        {
            if (i == form.Index)
                first = lines.Count;
            lines.AddRange(RowView.Lines(form, form.Rows[i], i == form.Index && screen.Picker is null, problems, desk));
            if (i == form.Index)
                last = lines.Count - 1;
        }

        return (lines, first, last);
    }

    // In a very low terminal the caret's row may be out of sight.
    private static CaretPosition? Within(CaretPosition? caret, int rows) => caret is { } place && place.Row < rows ? caret : null;

    private static CaretPosition? Caret(EditScreen screen, Desk desk) => screen.Form.Row.Kind switch
    {
        RowKind.Prose => screen.Form.Area.CaretInView,
        RowKind.Line => new CaretPosition(0, screen.Form.Line.CaretColumn(RowView.LineWidth(screen.Form.Line, screen.Form.Row, desk))),
        _ => null,
    };
}
