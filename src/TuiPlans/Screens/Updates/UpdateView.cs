using TuiPlans.Core.Boards;
using TuiPlans.Looks;
using TuiPlans.Screens.Steps;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Updates;

/// <summary>Draws the form: the action in a line, the text in a box, the other fields below it, and what is wrong.</summary>
internal static class UpdateView
{
    private const int LabelWidth = 14;
    private const int MostProblemRows = 8;
    private const int LeastTextRows = 3;

    /// <summary>The room of the text within its box.</summary>
    public static ScreenSize TextRoom(UpdateScreen screen, Desk desk) =>
        new(Math.Max(3, desk.Size.Width - Panes.Border - 1), Math.Max(1, BoxHeight(screen, desk) - Panes.Border));

    /// <summary>The screen's lines and the caret.</summary>
    public static Drawing Draw(UpdateScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        var form = screen.Form;
        var inText = form.Focus == UpdateField.Text && !screen.IsRecording;
        var box = Panes.Box(
            screen.IsRecording ? "Recording…" : screen.HasDraft ? "Update (your kept draft)" : "Update", Indented(form.Text, inText), width, BoxHeight(screen, desk), inText, form.Text.Position);
        List<StyledLine> lines = [Head(screen, desk), .. box, .. form.Fields.Skip(1).Select(field => FieldLine(field, screen, desk)), .. Below(screen, desk)];
        OfferAbove(lines, screen, box.Count, width);
        return new Drawing(lines, Caret(screen, desk, 1 + box.Count));
    }

    private static IReadOnlyList<StyledLine> Indented(TextArea text, bool focused) => [.. text.View(focused).Select(line => StyledLine.Of(" ") + line)];

    private static int BoxHeight(UpdateScreen screen, Desk desk) =>
        Math.Max(LeastTextRows, desk.Body.Height - 1 - (screen.Form.Fields.Count - 1) - Below(screen, desk).Count);

    private static StyledLine Head(UpdateScreen screen, Desk desk)
    {
        if (desk.Action(screen.Ref!) is not { } action)
            return StyledLine.Of($" {screen.Ref} is there no more", Palette.Warning);
        var row = ActionRow.From(action, desk.View.Day);
        return (StyledLine.Of($" {action.Id} ", Palette.Title) + StyledLine.Of(action.Title))
            .WithRight(StyledLine.Of($"  {row.DueSaid} ", row.IsOverdue ? Palette.Danger : Palette.Muted), desk.Size.Width);
    }

    private static StyledLine FieldLine(UpdateField field, UpdateScreen screen, Desk desk)
    {
        var form = screen.Form;
        var focused = form.Focus == field && !screen.IsRecording;
        var room = ValueWidth(desk);
        var value = field switch
        {
            UpdateField.Rating => form.Rating.View(focused),
            UpdateField.Status => form.Status.View(focused),
            UpdateField.How => form.How.View(focused),
            UpdateField.Reason => form.Reason.View(room, focused),
            UpdateField.OnBehalfOf => form.OnBehalfOf.View(LineWidth(form.OnBehalfOf, room), focused) + Behalf(form, focused, desk),
            _ => form.GivenOn.View(LineWidth(form.GivenOn, room), focused) + Understood(form, desk),
        };
        return (StyledLine.Of(focused ? "▸" : " ") + StyledLine.Of(Label(field), focused ? Palette.Title : Palette.Muted).Fit(LabelWidth) + value).Fit(desk.Size.Width);
    }

    private static int ValueWidth(Desk desk) => Math.Max(1, desk.Size.Width - LabelWidth - 2);

    private static int LineWidth(TextLine line, int room) => Math.Clamp(CellWidth.Of(line.Text.Length == 0 ? line.Placeholder : line.Text) + 1, 1, room);

    private static string Label(UpdateField field) => field switch
    {
        UpdateField.OnBehalfOf => "On behalf of",
        UpdateField.GivenOn => "Given on",
        _ => field.ToString(),
    };

    private static StyledLine Behalf(UpdateForm form, bool focused, Desk desk)
    {
        if (form.OnBehalfOf.Text.Trim().Length == 0)
            return focused && form.OnBehalfOf.Candidates is [var lead, ..] ? StyledLine.Of($"  press → for {lead}", Palette.Muted) : StyledLine.Empty;
        if (form.OnBehalfOf.Matches > 0)
            return StyledLine.Of(" ") + SmallForm.Offered(form.OnBehalfOf);
        if (UpdateForm.Person(form.OnBehalfOf.Text.Trim(), desk.Set.Registers) is not { } person)
            return StyledLine.Of("  nobody in the register yet: kept in these words", Palette.Muted);
        return StyledLine.Of("  ✓ " + (person.Agency ?? person.Id), Palette.Good);
    }

    private static StyledLine Understood(UpdateForm form, Desk desk)
    {
        var (period, problem) = form.On(desk.Today);
        if (period is null)
            return StyledLine.Of("  ? " + problem, Palette.Warning);
        var late = period.First > desk.Today ? ", after today: is that right?" : "";
        return StyledLine.Of($"  = {period.Words}{late}", late.Length > 0 ? Palette.Warning : Palette.Muted);
    }

    private static IReadOnlyList<StyledLine> Below(UpdateScreen screen, Desk desk)
    {
        if (screen.Problem.Length > 0)
        {
            return [.. WordWrap.Rows("! " + screen.Problem, Math.Max(2, desk.Size.Width - 2))
                .Take(Math.Clamp(desk.Body.Height - LeastTextRows - screen.Form.Fields.Count, 1, MostProblemRows))
                .Select(row => StyledLine.Of(" " + row, Palette.Danger))];
        }

        return desk.LastGiven is { Words.Length: > 0 } last
            ? [StyledLine.Of(" Ctrl+L", Palette.KeyHint) + StyledLine.Of(" as last time: " + last.Words, Palette.Muted)]
            : [];
    }

    // Suggestions stand in the lower end of the text's box, so that no other field is hidden while a name is typed; its border stays.
    private static void OfferAbove(List<StyledLine> lines, UpdateScreen screen, int border, int width)
    {
        if (screen.Form.Focus != UpdateField.OnBehalfOf || screen.IsRecording)
            return;
        var offered = screen.Form.OnBehalfOf.Suggestions;
        for (var i = 0; i < offered.Count && border - offered.Count + i > 1; i++)
        {
            var chosen = i == Math.Max(0, screen.Form.OnBehalfOf.Chosen);
            var offer = StyledLine.Of(new string(' ', LabelWidth - 1) + (chosen ? "▸" : " ")).Append(offered[i] + (chosen ? "  (Enter takes it)" : ""), chosen ? Palette.Selected : Palette.Plain);
            var line = lines[border - offered.Count + i];
            lines[border - offered.Count + i] = line.Cut(0, 1) + offer.Fit(width - Panes.Border) + line.Cut(width - 1, 1);
        }
    }

    private static CaretPosition? Caret(UpdateScreen screen, Desk desk, int firstField)
    {
        var form = screen.Form;
        if (screen.IsRecording)
            return null;
        if (form.Focus == UpdateField.Text)
            return form.Text.CaretInView.Offset(2, 2);
        if (form.Focus is UpdateField.Rating or UpdateField.Status or UpdateField.How)
            return null;
        var width = form.Focus == UpdateField.Reason ? ValueWidth(desk) : LineWidth(form.Line, ValueWidth(desk));
        return new CaretPosition(firstField + form.Fields.ToList().IndexOf(form.Focus) - 1, LabelWidth + 1 + form.Line.CaretColumn(width));
    }
}
