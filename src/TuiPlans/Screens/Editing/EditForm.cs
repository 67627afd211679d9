using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Editing;

/// <summary>What the form was, so that a step can be taken back.</summary>
/// <param name="Values">The values.</param>
/// <param name="Inside">The item that was open.</param>
/// <param name="Place">Where the cursor was.</param>
internal sealed record FormStep(FormMap Values, string Inside, string Place);

/// <summary>The values of a form, where the cursor is in it, and the text under the cursor. Immutable.</summary>
internal sealed record EditForm
{
    private const int MostProseRows = 6;

    /// <summary>The fields of the file.</summary>
    public required FieldSet Fields { get; init; }

    /// <summary>The plan that the file is of.</summary>
    public required string Plan { get; init; }

    /// <summary>As read from the file.</summary>
    public required FormMap Read { get; init; }

    /// <summary>As they are now.</summary>
    public required FormMap Values { get; init; }

    /// <summary>The item whose fields are shown; empty for the whole form.</summary>
    public string Inside { get; init; } = "";

    /// <summary>The rows, from the top.</summary>
    public IReadOnlyList<FormRow> Rows { get; private init; } = [];

    /// <summary>The cursor's place in <see cref="Rows"/>.</summary>
    public int Index { get; private init; }

    /// <summary>The line under the cursor; of use only where the row is one.</summary>
    public TextLine Line { get; private init; } = TextLine.Empty;

    /// <summary>The text under the cursor; of use only where the row is one.</summary>
    public TextArea Area { get; private init; } = TextArea.Of("", ScreenSize.Standard);

    /// <summary>Has nothing been typed here since the cursor came?</summary>
    public bool IsFresh { get; private init; } = true;

    /// <summary>Steps that can be taken back, the newest first.</summary>
    public ImmutableStack<FormStep> Before { get; init; } = [];

    /// <summary>Steps that were taken back, the newest first.</summary>
    public ImmutableStack<FormStep> After { get; init; } = [];

    /// <summary>The row under the cursor.</summary>
    public FormRow Row => Rows[Index];

    /// <summary>Does the form differ from the file?</summary>
    public bool IsChanged => !FormValues.Same(Read, Values);

    /// <summary>What stands under the cursor.</summary>
    public FormValue Value => FormTree.At(Values, Row.Place);

    /// <summary>The text under the cursor; null where something is chosen there.</summary>
    public ITextField? Field => Row.Kind == RowKind.Prose ? Area : Row.Kind == RowKind.Line ? Line : null;

    /// <summary>The form with its rows made anew, and the cursor on a place where it is there.</summary>
    public EditForm Laid(Desk desk, string? place = null)
    {
        var rows = FormRows.Of(Values, Fields, Inside, desk, Plan);
        var wanted = place ?? (Rows.Count == 0 ? "" : Row.Place);
        var index = rows.ToList().FindIndex(row => row.Kind != RowKind.Heading && row.Place == wanted);
        for (var above = wanted; index < 0 && above.Length > 0; above = FormTree.Above(above))
            index = rows.ToList().FindLastIndex(row => row.Kind != RowKind.Heading && (row.Place == above || row.List == above));
        return (this with { Rows = rows }).At(index < 0 ? Nearest(rows, 0, 1) : index, keepsText: index >= 0 && Rows.Count > 0 && rows[index].Place == Row.Place);
    }

    /// <summary>The form with the room of its text known.</summary>
    public EditForm Sized(int width) => Row.Kind == RowKind.Prose ? this with { Area = Area.WithSize(new ScreenSize(width, Math.Clamp(Wrapped(width), 2, MostProseRows))) } : this;

    /// <summary>The form with the cursor moved by rows, passing over headings.</summary>
    public EditForm Move(int by) => At(Nearest(Rows, Math.Clamp(Index + by, 0, Rows.Count - 1), Math.Sign(by)));

    /// <summary>The form with the cursor on the next field, or the one before; at the end it goes round.</summary>
    public EditForm Step(int by)
    {
        for (var i = 1; i <= Rows.Count; i++)
        {
            var at = (Index + (i * by) + (Rows.Count * 2)) % Rows.Count;
            if (Rows[at] is { Kind: not RowKind.Heading } row && row.Index <= 0 && row.Label.Length > 0)
                return At(at);
        }

        return this;
    }

    /// <summary>The form with the cursor on a row.</summary>
    public EditForm At(int index) => At(index, keepsText: false);

    /// <summary>The form after a key in the text under the cursor; the same instance where it has no use for it.</summary>
    public EditForm Type(Key key, Desk desk)
    {
        // The form has steps of its own, over all of its fields.
        if (key.IsCtrl('Z') || key.IsCtrl('Y'))
            return this;
        var joins = key.IsText && key.Rune.Value != ' ' && Field is { Selected.Length: 0 };
        if (Row.Kind == RowKind.Prose)
            return Typed(Area.Handle(key), joins, desk);
        return Row.Kind != RowKind.Line || key.Is(KeyName.Up) || key.Is(KeyName.Down) ? this : Typed(Line.Handle(key), joins, desk);
    }

    /// <summary>The form after a paste into the text under the cursor.</summary>
    public EditForm Paste(string text, Desk desk) => Row.Kind switch
    {
        RowKind.Prose => Typed(Area.Paste(text), false, desk),
        RowKind.Line => Typed(Line.Paste(text), false, desk),
        _ => this,
    };

    /// <summary>The form with another value at a place, as a step of its own, and the cursor on a row.</summary>
    public EditForm Set(string place, FormValue value, Desk desk, string? cursor = null) =>
        Kept(joins: false) with { Values = FormTree.With(Values, place, value) } is var form && form.Laid(desk, cursor ?? Row.Place) is var laid ? laid.At(laid.Index) : this;

    /// <summary>The form with its last step taken back.</summary>
    public EditForm Undo(Desk desk) => Before.IsEmpty ? this : To(Before.Peek(), desk) with { Before = Before.Pop(), After = After.Push(Now) };

    /// <summary>The form with the last step that was taken back made again.</summary>
    public EditForm Redo(Desk desk) => After.IsEmpty ? this : To(After.Peek(), desk) with { Before = Before.Push(Now), After = After.Pop() };

    /// <summary>The form with another item open, or none.</summary>
    public EditForm Open(string inside, Desk desk, string? cursor = null) => (this with { Inside = inside, Rows = [], Index = 0 }).Laid(desk, cursor);

    private FormStep Now => new(Values, Inside, Row.Place);

    private EditForm To(FormStep step, Desk desk) => (this with { Values = step.Values, Inside = step.Inside, Rows = [], Index = 0 }).Laid(desk, step.Place);

    private int Wrapped(int width) => WordWrap.Of(Area.Text, Math.Max(2, width) - 1).Lines.Length;

    private EditForm Typed(TextLine line, bool joins, Desk desk) => ReferenceEquals(line, Line) ? this : line.Text == Line.Text
        ? this with { Line = line, IsFresh = false } : (WithText(line.Text, joins) with { Line = line }).Laid(desk);

    private EditForm Typed(TextArea area, bool joins, Desk desk) => ReferenceEquals(area, Area) ? this : area.Text == Area.Text
        ? this with { Area = area, IsFresh = false } : (WithText(area.Text, joins) with { Area = area }).Laid(desk);

    private EditForm WithText(string text, bool joins) => Kept(joins) with { Values = FormTree.With(Values, Row.Place, text), IsFresh = false };

    // Characters of one word are one step.
    private EditForm Kept(bool joins) => this with { Before = joins && !IsFresh ? Before : Before.Push(Now), After = [] };

    private EditForm At(int index, bool keepsText)
    {
        var row = Rows[index];
        if (keepsText)
            return this with { Index = index };
        var text = FormTree.At(Values, row.Place) is FormText known ? known.Text : "";
        return this with
        {
            Index = index,
            IsFresh = true,
            Line = row.Kind != RowKind.Line ? TextLine.Empty : row.IsReplaced ? TextLine.Of(text).SelectAll() : TextLine.Of(text),
            Area = row.Kind == RowKind.Prose ? TextArea.Of(text, Area.Size) : Area,
        };
    }

    private static int Nearest(IReadOnlyList<FormRow> rows, int from, int direction)
    {
        var step = direction == 0 ? 1 : direction;
        for (var i = from; i >= 0 && i < rows.Count; i += step)
        {
            if (rows[i].Kind != RowKind.Heading)
                return i;
        }

        return rows.ToList().FindIndex(row => row.Kind != RowKind.Heading);
    }
}
