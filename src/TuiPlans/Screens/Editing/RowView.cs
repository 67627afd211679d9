using TuiPlans.Core.Changes;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Editing;

/// <summary>Draws one row of the form.</summary>
internal static class RowView
{
    private const int LeastDateWidth = 14;

    /// <summary>The lines of a row: its own, those of a text under the cursor, and what is wrong with it.</summary>
    public static IEnumerable<StyledLine> Lines(EditForm form, FormRow row, bool focused, IReadOnlyList<FormProblem> problems, Desk desk)
    {
        if (row.Kind == RowKind.Heading)
            return [StyledLine.Of($" {row.Label} ", Palette.Heading)];
        var value = FormTree.At(form.Values, row.Place);
        var isChanged = IsChanged(form, row);
        var label = StyledLine.Of(focused ? "▸" : " ").Append(isChanged ? "*" : " ", Palette.Warning)
            + StyledLine.Of(row.Label, focused ? Palette.Title : Palette.Muted).Fit(EditView.LabelWidth(desk) - 3) + " ";
        List<StyledLine> lines = focused && row.Kind == RowKind.Prose
            ? [.. form.Area.View().Select((line, i) => (i == 0 ? label : StyledLine.Of(new string(' ', EditView.LabelWidth(desk)))) + line)]
            : [label + Value(form, row, value, focused, isChanged, desk)];
        var (sentence, isProblem) = WhatIsWrong(form, row, value, focused || isChanged, problems, desk);
        var indent = new string(' ', EditView.LabelWidth(desk));
        if (sentence.Length > 0)
            lines.AddRange(WordWrap.Rows((isProblem ? "! " : "? ") + sentence, EditView.ValueWidth(desk)).Take(3).Select(line => StyledLine.Of(indent).Append(line, isProblem ? Palette.Danger : Palette.Warning)));
        return lines;
    }

    /// <summary>Cells of a line to type in: a date leaves room for what was understood.</summary>
    public static int LineWidth(TextLine line, FormRow row, Desk desk) => row.IsDate
        ? Math.Min(Math.Max(CellWidth.Of(line.Text) + 1, LeastDateWidth), EditView.ValueWidth(desk))
        : EditView.ValueWidth(desk);

    private static StyledLine Value(EditForm form, FormRow row, FormValue value, bool focused, bool isChanged, Desk desk)
    {
        var text = value is FormText known ? known.Text : "";
        if (row.Kind == RowKind.Line && focused)
            return form.Line.View(LineWidth(form.Line, row, desk)) + Understood(row, text, desk);
        if (row.Kind == RowKind.NoItem)
            return StyledLine.Of(focused ? "none yet: Enter adds one" : "–", Palette.Muted);
        var words = FormWords.Of(value, row.Field!, desk, form.Plan);
        if (words.Width == 0)
            return StyledLine.Of(focused && row.Kind == RowKind.Choice ? "– Enter or a letter chooses" : "–", Palette.Muted);
        if (row.IsDate && isChanged)
            return StyledLine.Of(text).Pad(LeastDateWidth) + Understood(row, text, desk);
        return focused ? words.Crop(EditView.ValueWidth(desk)).Over(Palette.Selected) : words;
    }

    private static StyledLine Understood(FormRow row, string text, Desk desk)
    {
        if (!row.IsDate)
            return StyledLine.Empty;
        if (text.Trim().Length == 0)
            return StyledLine.Of(row.Field!.IsPast ? "  12 jun, yesterday, June 2012" : row.Field.Kind == ValueKind.Due ? "  31 jan, +2w, autumn 2027, ongoing" : "  31 jan, +2w, autumn 2027", Palette.Placeholder);
        if (FormCheck.Written(row.Field!, text, desk.Today).Text is not { } written)
            return StyledLine.Empty;
        if (Due.Parse(FieldValue.WithoutBy(written)) is not { } due)
            return StyledLine.Of(written == "true" ? "  = done, day not known" : "  = not done", Palette.Muted);
        var isOdd = row.Field!.IsPast ? due.Period?.First > desk.Today : row.Field.Kind == ValueKind.Due && due.LastDay < desk.Today;
        return StyledLine.Of($"  = {DateWords.InFull(due)}", Palette.Muted).Append(isOdd ? row.Field.IsPast ? ", after today" : ", before today" : "", Palette.Warning);
    }

    private static (string Sentence, bool IsProblem) WhatIsWrong(EditForm form, FormRow row, FormValue value, bool isLookedAt, IReadOnlyList<FormProblem> problems, Desk desk)
    {
        if (problems.FirstOrDefault(problem => problem.Place == row.Place || (row.Kind == RowKind.Item && problem.Place.StartsWith(row.Place + ".", StringComparison.Ordinal))) is { } found)
            return (found.Sentence, true);
        if (value is not FormText { Text.Length: > 0 } text)
            return isLookedAt && row.Kind == RowKind.Shown ? (EditKeys.WhyShown(row), false) : ("", false);
        if (row.Index < 0 && !IsChanged(form, row) && FieldValue.WhyNot(row.Field!, text.Text) is { } wrong)
            return (wrong.Message, true);
        return isLookedAt ? (KnownNames.Advice(row.Field!.Names, text.Text, desk.Set, form.Plan), false) : ("", false);
    }

    // An item is compared with what it was in the file, wherever it stands now.
    private static bool IsChanged(EditForm form, FormRow row)
    {
        if (row.Kind is RowKind.Shown)
            return false;
        if (row.Index >= 0 && FormTree.At(form.Values, row.List!) is FormList now && FormTree.At(form.Read, row.List!) is FormList read)
            return now.Items[row.Index].Origin is not { } origin
                || read.Items.FindIndex(item => item.Origin == origin) is var index && (index != row.Index || !FormValues.Same(read.Items[index].Value, now.Items[row.Index].Value));
        return form.Inside.Length == 0
            ? !FormValues.Same(FormTree.At(form.Read, row.Place), FormTree.At(form.Values, row.Place))
            : !FormValues.Same(Origin(form, row), FormTree.At(form.Values, row.Place));
    }

    private static FormValue Origin(EditForm form, FormRow row)
    {
        var list = FormTree.Above(form.Inside);
        var index = int.Parse(form.Inside[(list.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        if (FormTree.At(form.Values, list) is not FormList now || now.Items[index].Origin is not { } origin || FormTree.At(form.Read, list) is not FormList read)
            return FormText.Empty;
        return read.Items.Find(item => item.Origin == origin)?.Value is FormMap map ? FormTree.At(map, row.Place[(form.Inside.Length + 1)..]) : FormText.Empty;
    }
}
