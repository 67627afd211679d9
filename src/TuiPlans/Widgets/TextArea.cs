using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>
/// A field of several lines with wrapping. Immutable: each key gives a new one, or the same instance where the key is none of its
/// own (Esc, Tab, Ctrl+S, F-keys).
/// </summary>
public sealed partial record TextArea
{
    private readonly WordWrap _wrap;
    private TextSteps? _undo;
    private TextSteps? _redo;
    private int? _preferredColumn;
    private bool _joins;

    private TextArea(string text, int caret, ScreenSize size)
    {
        Text = text;
        Caret = caret;
        Size = size;
        _wrap = WordWrap.Of(text, size.Width - 1);
    }

    /// <summary>What stands in it, with <c>\n</c> between lines.</summary>
    public string Text { get; private init; }

    /// <summary>The caret's offset in UTF-16 units.</summary>
    public int Caret { get; private init; }

    /// <summary>Room on the screen; the right-most column is kept for the caret.</summary>
    public ScreenSize Size { get; }

    /// <summary>The first row that is shown.</summary>
    public int Scroll { get; private init; }

    /// <summary>What is shown while it is empty.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>Rows of the wrapped text.</summary>
    public int RowCount => _wrap.Lines.Length;

    /// <summary>Can something be undone?</summary>
    public bool CanUndo => _undo is not null;

    /// <summary>The wrapped text.</summary>
    public WordWrap Wrapped => _wrap;

    /// <summary>A field with a text and the caret behind it.</summary>
    /// <param name="text">Any text; line ends of all kinds become <c>\n</c>.</param>
    /// <param name="size">Room on the screen.</param>
    public static TextArea Of(string text, ScreenSize size)
    {
        var kept = PastedText.ForLines(text);
        return new TextArea(kept, kept.Length, size).Scrolled();
    }

    /// <summary>The same text and caret in another room.</summary>
    /// <param name="size">Room on the screen.</param>
    public TextArea WithSize(ScreenSize size) => size == Size ? this : Copy(Text, Caret, size) with { _undo = _undo, _redo = _redo };

    /// <summary>The field after a paste at the caret, undone by itself.</summary>
    /// <param name="text">Any text; line ends of all kinds become <c>\n</c>.</param>
    public TextArea Paste(string text) => Replace(Caret, Caret, PastedText.ForLines(text), EditKind.Single);

    /// <summary>The field after a key; the same instance where the key is none of its own.</summary>
    /// <param name="key">What was pressed.</param>
    public TextArea Handle(Key key)
    {
        if (key.IsText)
            return Replace(Caret, Caret, key.Rune.ToString(), EditKind.Typing);
        if (key.Is(KeyName.Enter))
            return Replace(Caret, Caret, "\n", EditKind.Typing);
        if (key.IsCtrl('Z'))
            return Undo();
        if (key.IsCtrl('Y'))
            return Redo();
        if (RowsOf(key) is { } rows)
            return MoveRows(rows);
        return Deletion(key) is var (from, to, kind) ? Replace(from, to, "", kind) : Target(key) is { } place ? MoveTo(place) : this;
    }

    /// <summary>The field after its last edit was taken back; typing goes by words.</summary>
    public TextArea Undo()
    {
        if (_undo is not { Top: var step } steps)
            return this;
        return Copy(step.TakeBack(Text), step.CaretBefore, Size) with { _undo = steps.Rest, _redo = new TextSteps(step, _redo) };
    }

    /// <summary>The field after the last undone edit was made again.</summary>
    public TextArea Redo()
    {
        if (_redo is not { Top: var step } steps)
            return this;
        return Copy(step.Apply(Text), step.Offset + step.Inserted.Length, Size) with { _undo = new TextSteps(step, _undo), _redo = steps.Rest };
    }

    /// <summary>The rows that are shown, each as wide as the room, as many as it is high.</summary>
    public IReadOnlyList<StyledLine> View()
    {
        var rows = new StyledLine[Math.Max(1, Size.Height)];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = (Scroll + row < RowCount ? RowLine(Scroll + row) : StyledLine.Empty).Fit(Size.Width);
        if (Text.Length == 0)
            rows[0] = StyledLine.Of(Placeholder, Palette.Placeholder).Fit(Size.Width);
        return rows;
    }

    /// <summary>The caret's place in <see cref="View"/>.</summary>
    public CaretPosition CaretInView
    {
        get
        {
            var at = _wrap.PositionOf(Caret);
            return new CaretPosition(at.Row - Scroll, Math.Min(at.Column, Math.Max(0, Size.Width - 1)));
        }
    }

    private StyledLine RowLine(int row) => _wrap.RowText(_wrap.Lines[row]);

    private TextArea Copy(string text, int caret, ScreenSize size) =>
        (new TextArea(text, TextMoves.Snap(text, caret), size) { Placeholder = Placeholder, Scroll = Scroll }).Scrolled();

    private TextArea MoveTo(int offset) =>
        offset == Caret && _preferredColumn is null && !_joins ? this : (this with { Caret = offset, _preferredColumn = null, _joins = false }).Scrolled();

    private TextArea MoveRows(int by)
    {
        var at = _wrap.PositionOf(Caret);
        var column = _preferredColumn ?? at.Column;
        var row = Math.Clamp(at.Row + by, 0, RowCount - 1);
        // Beyond the first or last row the caret goes to the text's start or end, as editors do.
        var place = row != at.Row ? _wrap.OffsetAt(new CaretPosition(row, column)) : by < 0 ? 0 : Text.Length;
        return (this with { Caret = place, _preferredColumn = column, _joins = false }).Scrolled();
    }

    private TextArea Replace(int from, int to, string inserted, EditKind kind)
    {
        if (from == to && inserted.Length == 0)
            return this;
        var step = new TextEditStep(from, Text[from..to], inserted, Caret, kind);
        var joined = _joins ? _undo?.Top.Join(step) : null;
        return Copy(step.Apply(Text), from + inserted.Length, Size) with
        {
            _undo = joined is null ? new TextSteps(step, _undo) : new TextSteps(joined, _undo!.Rest),
            _redo = null,
            _joins = true,
        };
    }

    private TextArea Scrolled()
    {
        var height = Math.Max(1, Size.Height);
        var row = _wrap.PositionOf(Caret).Row;
        var scroll = Math.Clamp(Scroll, Math.Max(0, row - height + 1), row);
        scroll = Math.Min(scroll, Math.Max(0, RowCount - height));
        return scroll == Scroll ? this : this with { Scroll = scroll };
    }
}
