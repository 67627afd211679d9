using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Editing;

/// <summary>What keys, pastes and choices do to the form.</summary>
internal sealed partial record EditScreen
{
    private EditScreen Keyed(Key key, Desk desk)
    {
        var row = Form.Row;
        if (row.IsTyped && Form.IsFresh && key.Is('/'))
            return this with { Picker = FieldPicker.ToFind(Form, desk) };
        if (row.Kind == RowKind.Line && key.Is(KeyName.Enter))
            return Entered(desk);
        var typed = Form.Type(key, desk);
        if (row.Kind == RowKind.Prose && IsEdge(key, typed))
            return With(Form.Move(key.Is(KeyName.Up) ? -1 : 1));
        if (!ReferenceEquals(typed, Form))
            return With(typed);
        if (MoveOf(key, desk) is { } by)
            return With(Form.Move(by));
        // A letter looks for a value at once.
        return row.Kind == RowKind.Choice && key.IsText && key.Rune.Value != ' ' ? this with { Picker = FieldPicker.Of(row, Form, desk, false).Handle(key) } : row.Kind == RowKind.Choice && key.Is(' ') ? Open(desk) : this;
    }

    private static int? MoveOf(Key key, Desk desk) => key.Ctrl || key.Alt || key.Shift ? null : key.Name switch
    {
        KeyName.Up => -1,
        KeyName.Down => 1,
        KeyName.PageUp => -Math.Max(1, desk.Body.Height - 4),
        KeyName.PageDown => Math.Max(1, desk.Body.Height - 4),
        KeyName.Home => -int.MaxValue / 2,
        KeyName.End => int.MaxValue / 2,
        _ => null,
    };

    // Up in the first row of a text, and down in its last, leave it.
    private bool IsEdge(Key key, EditForm after)
    {
        if (!key.Is(KeyName.Up) && !key.Is(KeyName.Down))
            return false;
        var row = Form.Area.Wrapped.PositionOf(Form.Area.Caret).Row;
        return key.Is(KeyName.Up) ? row == 0 : row == Form.Area.RowCount - 1 || ReferenceEquals(after, Form);
    }

    // Enter in a line of a list begins the next one, as in a text; in an empty one, and elsewhere, it goes on.
    private EditScreen Entered(Desk desk)
    {
        var row = Form.Row;
        if (row.Index >= 0 && Form.Line.Text.Trim().Length > 0)
            return With(FormLists.Insert(Form, FormText.Empty, desk));
        if (Form.Inside.Length > 0 && Form.Index == Form.Rows.Count - 1)
            return ToOuter(desk);
        return With(Form.Step(1));
    }

    private EditScreen Open(Desk desk) => Form.Row.Kind switch
    {
        RowKind.Choice => this with { Picker = FieldPicker.Of(Form.Row, Form, desk, false) },
        RowKind.Item => With(Form.Open(Form.Row.Place, desk)),
        RowKind.NoItem => Add(desk),
        _ => this,
    };

    private EditScreen Add(Desk desk)
    {
        var field = Form.Row.Field!;
        if (field.Kind == ValueKind.Items)
        {
            var added = FormLists.Insert(Form, FormValues.Blank(field.Children!), desk);
            return With(added.Open(added.Row.Place, desk));
        }

        var picker = FieldPicker.Of(Form.Row, Form, desk, isNew: true);
        return picker.List.Shown.Count > 0 ? this with { Picker = picker } : With(FormLists.Insert(Form, FormText.Empty, desk));
    }

    private EditScreen ToOuter(Desk desk)
    {
        var place = Form.Inside;
        var above = FormTree.Above(FormTree.Above(place));
        // An item of an item: its parent is an item again where the place above the list ends in a number.
        var inside = above.Length > 0 && char.IsAsciiDigit(above[^1]) ? above : "";
        return With(FormLists.WithoutBlank(Form, place).Open(inside, desk, place)).Laid(desk);
    }

    // What was typed stands for one, for several, or for itself; of several none is taken by itself.
    private Step Onward(FieldPicker picker, Key key, Desk desk)
    {
        var (words, matches) = (picker.List.Filter.Text.Trim(), picker.List.Shown.Count);
        if (words.Length > 0 && (matches > 1 || (matches == 0 && !picker.List.TakesWords)))
            return (this with { Picker = null, Problem = $"{(matches == 0 ? "None" : matches)} match \"{words}\", and none was chosen: Enter opens the list again." }).Laid(desk).Ask();
        var taken = (words.Length == 0 ? this with { Picker = null } : Picked(picker.Handle(Terminal.Key.Of(KeyName.Enter)), desk)) with { Picker = null };
        return key.IsCtrl('S') ? taken.Laid(desk).ToReview(desk) : taken.With(taken.Form.Step(key.Shift ? -1 : 1)).Laid(desk).Ask();
    }

    // What is typed after a choice is of the next field: it would open the list again, and take its place.
    private EditScreen Chosen(FieldPicker picker, Desk desk)
    {
        var after = Picked(picker, desk);
        return picker is { Field: not null, IsNew: false, List.Outcome: Outcome.Chosen } ? after.With(after.Form.Step(1)) : after;
    }

    private EditScreen Picked(FieldPicker picker, Desk desk)
    {
        if (picker.List.Outcome == Outcome.Open)
            return this with { Picker = picker };
        var closed = this with { Picker = null };
        if (picker.List.Outcome == Outcome.Cancelled)
            return closed;
        if (picker.Field is not { } field)
            return closed.With(Form.Laid(desk, picker.Chosen));
        // Who is in no register is named in words: a post.
        FormValue value = field is { Kind: ValueKind.Mixed, Names: Naming.Person } && picker.IsWords
            ? FormValues.Blank(field.Children!).With("post", picker.Chosen)
            : new FormText(picker.Chosen, Form.Value is FormText before && !picker.IsNew ? before.Tail : "");
        return closed.With(picker.IsNew ? FormLists.Insert(Form, value, desk) : Form.Set(picker.Place, value, desk));
    }

    private EditScreen Pasted(string text, Desk desk)
    {
        if (Picker is not null)
            return this with { Picker = Picker with { List = Picker.List.Paste(text) } };
        return Review is not null ? WithWhy(Review.Why.Paste(text), desk) : With(Form.Paste(text, desk));
    }
}
