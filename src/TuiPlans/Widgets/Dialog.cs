using System.Collections.Immutable;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>A field of a dialog.</summary>
/// <param name="Id">Its name for the program.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Line">What stands in it.</param>
public sealed record DialogField(string Id, string Label, TextLine Line);

/// <summary>A button of a dialog.</summary>
/// <param name="Id">What the dialog's answer is when it is pressed.</param>
/// <param name="Label">What is written on it.</param>
/// <param name="Key">A key that presses it from everywhere but a field (in a field, only where it types nothing).</param>
public sealed record DialogButton(string Id, string Label, Key? Key = null);

/// <summary>
/// A question with buttons, or a small form. Tab goes from field to field and to the buttons, Enter in a field goes on to the next,
/// on a button presses it; Ctrl+S presses the first button; Esc leaves. Immutable.
/// </summary>
/// <param name="Title">What is asked, in a few words.</param>
/// <param name="Body">The explanation; wrapped to the width.</param>
/// <param name="Fields">From the top; none for a mere question.</param>
/// <param name="Buttons">From the left, one at least; the first one is what the dialog is for.</param>
public sealed record Dialog(string Title, string Body, ImmutableArray<DialogField> Fields, ImmutableArray<DialogButton> Buttons)
{
    private const int FieldAndButtons = 2;

    /// <summary>Where the focus is: fields from 0 on, then buttons.</summary>
    public int Focus { get; init; }

    /// <summary>How far it is.</summary>
    public Outcome Outcome { get; private init; }

    /// <summary>The id of the button that was pressed; null before, and after Esc.</summary>
    public string? Answer { get; private init; }

    /// <summary>What is wrong with what was entered; shown above the buttons. Empty where nothing is.</summary>
    public string Error { get; init; } = "";

    /// <summary>A question without fields.</summary>
    /// <param name="title">What is asked.</param>
    /// <param name="body">The explanation.</param>
    /// <param name="buttons">From the left; put a harmless one first where the others are not.</param>
    public static Dialog Ask(string title, string body, params ImmutableArray<DialogButton> buttons) => new(title, body, [], buttons);

    /// <summary>The line with the focus; null where a button has it.</summary>
    public TextLine? Line => Focus < Fields.Length ? Fields[Focus].Line : null;

    /// <summary>What stands in a field.</summary>
    /// <param name="id">The field's id.</param>
    /// <exception cref="InvalidOperationException">There is no such field.</exception>
    public string Value(string id) => Fields.First(field => field.Id == id).Line.Text;

    /// <summary>The dialog open again with a sentence about what is wrong, and the focus on a field.</summary>
    /// <param name="error">What is wrong, and what to do.</param>
    /// <param name="fieldId">The field it is about; the focus stays where null or unknown.</param>
    public Dialog Refuse(string error, string? fieldId = null)
    {
        var index = Fields.IndexOf(Fields.FirstOrDefault(field => field.Id == fieldId)!);
        return this with { Error = error, Outcome = Outcome.Open, Answer = null, Focus = index >= 0 ? index : Focus };
    }

    /// <summary>The dialog after a key.</summary>
    /// <param name="key">What was pressed.</param>
    public Dialog Handle(Key key)
    {
        if (key.Is(KeyName.Escape))
            return this with { Outcome = Outcome.Cancelled };
        if (key.IsCtrl('S'))
            return Press(0);
        if (key.Name == KeyName.Tab)
            return Step(key.Shift ? -1 : 1);
        if (HotButton(key) is >= 0 and var hot)
            return Press(hot);
        return Focus < Fields.Length ? InField(key) : OnButton(key);
    }

    /// <summary>The dialog after a paste into the field with the focus.</summary>
    /// <param name="text">Line ends become blanks.</param>
    public Dialog Paste(string text) => Focus < Fields.Length ? WithLine(Fields[Focus].Line.Paste(text)) : this;

    /// <summary>The dialog as lines with a border, all of one width. Where it is too high, its text gives way, then fields away from the focus.</summary>
    /// <param name="width">Cells with the border, 20 or more.</param>
    /// <param name="height">Rows with the border at most; as many as it needs where nothing is said.</param>
    public IReadOnlyList<StyledLine> View(int width, int height = int.MaxValue)
    {
        List<StyledLine> content = [.. Above(width, height).Lines];
        var end = EndLines(width, height);
        if (Fields.Length > 0 && content.Count + end.Count + Panes.Border < height)
            content.Add(StyledLine.Empty);
        content.AddRange(end);
        return Panes.Box(Title, content, width, content.Count + Panes.Border, focused: true);
    }

    /// <summary>The caret's place in <see cref="View"/>; null where a button has the focus.</summary>
    /// <param name="width">Cells with the border.</param>
    /// <param name="height">Rows with the border at most.</param>
    public CaretPosition? Caret(int width, int height = int.MaxValue) => Focus < Fields.Length
        ? new CaretPosition(1 + Above(width, height).Focus, 2 + LabelWidth + Fields[Focus].Line.CaretColumn(FieldWidth(width)))
        : null;

    // What is above the buttons, as far as there is room, and the row of the field with the focus.
    private (IReadOnlyList<StyledLine> Lines, int Focus) Above(int width, int height)
    {
        var (body, fields) = (BodyLines(width - Panes.Border), FieldLines(width));
        var room = Math.Max(1, height - Panes.Border - EndLines(width, height).Count);
        var first = Math.Min(Focus, Fields.Length - 1);
        if (Fields.Length == 0)
            return ([.. body.Take(room)], 0);
        if (body.Count + fields.Count <= room)
            return ([.. body, .. fields], body.Count + first);
        var (shown, hidden) = Panes.Window(fields, first, room);
        return (shown, first - hidden);
    }

    private List<StyledLine> FieldLines(int width)
    {
        var (lines, labels) = (new List<StyledLine>(), LabelWidth);
        for (var i = 0; i < Fields.Length; i++)
        {
            var label = StyledLine.Of((i == Focus ? "▸" : " ") + Fields[i].Label, i == Focus ? Palette.Title : Palette.Muted).Fit(labels);
            lines.Add(label + " " + Fields[i].Line.View(FieldWidth(width), i == Focus));
            if (i == Focus)
                lines.AddRange(SuggestionLines(Fields[i].Line, labels));
        }
        return lines;
    }

    // What is wrong, and what can be done, are always in sight.
    private List<StyledLine> EndLines(int width, int height) =>
    [
        .. Error.Length == 0 ? [] : ErrorRows(width - Panes.Border - 2, height - Panes.Border - FieldAndButtons).Select(row => StyledLine.Of(" " + row, Palette.Danger)),
        ButtonLine(),
    ];

    // A sentence may repeat what was typed, however long that is; a field and the buttons stay in sight.
    private List<string> ErrorRows(int width, int most)
    {
        var rows = WordWrap.Rows("! " + Error, width).ToList();
        return rows.Count <= most ? rows : [.. rows.Take(Math.Max(1, most - 1)), "…"];
    }

    private int LabelWidth => Fields.Length == 0 ? 0 : 1 + Fields.Max(entry => CellWidth.Of(entry.Label));

    private int FieldWidth(int width) => Math.Max(1, width - Panes.Border - LabelWidth - 2);

    private List<StyledLine> BodyLines(int inner) => Body.Length == 0
        ? []
        : [.. WordWrap.Rows(Body, inner - 2).Select(row => StyledLine.Of(" " + row)), StyledLine.Empty];

    private static IEnumerable<StyledLine> SuggestionLines(TextLine line, int indent) => line.Suggestions.Select((text, i) =>
        StyledLine.Of(new string(' ', indent + 1)) + StyledLine.Of(text, i == line.Chosen ? Palette.Selected : Palette.Muted));

    private StyledLine ButtonLine()
    {
        var line = StyledLine.Of(" ");
        for (var i = 0; i < Buttons.Length; i++)
        {
            var focused = Focus == Fields.Length + i;
            var key = Buttons[i].Key is { } hot ? $"{hot} " : "";
            line = line.Append(focused ? "▸[ " : " [ ", focused ? Palette.Selected : Palette.Plain)
                .Append(key, focused ? Palette.Selected : Palette.KeyHint)
                .Append(Buttons[i].Label + " ]", focused ? Palette.Selected : Palette.Plain)
                .Append(" ");
        }

        return line;
    }

    private int HotButton(Key key)
    {
        if (Focus < Fields.Length && key.IsText)
            return -1;
        for (var i = 0; i < Buttons.Length; i++)
        {
            if (Buttons[i].Key == key)
                return i;
        }

        return -1;
    }

    private Dialog InField(Key key)
    {
        var line = Fields[Focus].Line;
        if (key.Is(KeyName.Enter))
            return line.Chosen >= 0 ? WithLine(line.Accept()) : Onward();
        var next = line.Handle(key);
        if (ReferenceEquals(next, line) && (key.Is(KeyName.Up) || key.Is(KeyName.Down)))
            return Step(key.Is(KeyName.Up) ? -1 : 1);
        return WithLine(next);
    }

    private Dialog OnButton(Key key)
    {
        if (key.Is(KeyName.Enter) || key.Is(' '))
            return Press(Focus - Fields.Length);
        if (key.Is(KeyName.Left) || key.Is(KeyName.Up))
            return Step(-1);
        return key.Is(KeyName.Right) || key.Is(KeyName.Down) ? Step(1) : this;
    }

    // In the last field of a filled form Enter is what its first button does: nobody should have to look for the button.
    private Dialog Onward() =>
        Focus == Fields.Length - 1 && Fields.All(entry => entry.Line.Text.Trim().Length > 0) ? Press(0) : Step(1);

    private Dialog WithLine(TextLine line) =>
        ReferenceEquals(line, Fields[Focus].Line) ? this : this with { Fields = Fields.SetItem(Focus, Fields[Focus] with { Line = line }), Error = "" };

    private Dialog Step(int by)
    {
        var count = Fields.Length + Buttons.Length;
        return this with { Focus = (Focus + by + count) % count };
    }

    private Dialog Press(int button) => this with { Outcome = Outcome.Chosen, Answer = Buttons[button].Id };
}
