using Spectre.Console;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>
/// A field of several lines with wrapping. Immutable: each key gives a new one, or the same instance where the key is none of its
/// own (Esc, Tab, Ctrl+S, F-keys).
/// </summary>
public sealed partial record TextArea : ITextField
{
    private readonly WordWrap _wrap;
    private EditHistory _history = EditHistory.None;
    private int? _anchor;
    private int? _preferredColumn;

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

    /// <summary>Is it a text of one line, wrapped to be seen whole? It takes no line end then, and cuts only what is selected.</summary>
    public bool IsOneLine { get; init; }

    /// <summary>Rows of the wrapped text.</summary>
    public int RowCount => _wrap.Lines.Length;

    /// <summary>Where one is, as in "3/8" for the last row shown; empty where all of it fits.</summary>
    public string Position => RowCount <= Size.Height ? "" : $"{Math.Min(RowCount, Scroll + Size.Height)}/{RowCount}";

    /// <inheritdoc/>
    public bool CanUndo => _history.CanUndo;

    /// <inheritdoc/>
    public bool CanRedo => _history.CanRedo;

    /// <inheritdoc/>
    public string Selected => Selection.Of(Text);

    /// <summary>What cutting takes: the selected text, or else, of several lines, the one that the caret is in, with its line end.</summary>
    public string Cuttable => Text[CutFrom..CutTo];

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
    public TextArea WithSize(ScreenSize size) => size == Size ? this : Copy(Text, Caret, size) with { _history = _history, _anchor = _anchor };

    /// <summary>The same in a room as wide as it is said, and as high as the text needs, up to a number of rows.</summary>
    /// <param name="width">Cells.</param>
    /// <param name="mostRows">Rows at most; one at least.</param>
    public TextArea Fitted(int width, int mostRows) =>
        WithSize(new ScreenSize(width, Math.Clamp(WordWrap.Of(Text, width - 1).Lines.Length, 1, mostRows)));

    /// <summary>The same field with another text and the caret behind it, and nothing to undo.</summary>
    /// <param name="text">Any text; line ends of all kinds become <c>\n</c>.</param>
    public TextArea WithText(string text) => Of(text, Size) with { Placeholder = Placeholder, IsOneLine = IsOneLine };

    /// <summary>The field after a paste at the caret, or over what is selected; undone by itself. An empty one changes nothing.</summary>
    /// <param name="text">Any text; line ends of all kinds become <c>\n</c>, in a text of one line blanks.</param>
    public TextArea Paste(string text) => Insert(IsOneLine ? PastedText.ForOneLine(text) : PastedText.ForLines(text), EditKind.Single);

    /// <summary>The field after a key; the same instance where the key is none of its own.</summary>
    /// <param name="key">What was pressed.</param>
    public TextArea Handle(Key key)
    {
        if (key.IsText)
            return Insert(key.Rune.ToString(), EditKind.Typing);
        if (key.Is(KeyName.Enter))
            return IsOneLine ? this : Insert("\n", EditKind.Typing);
        if (key.IsCtrl('Z'))
            return Undo();
        if (key.IsCtrl('Y'))
            return Redo();
        if (key.IsCtrl('A'))
            return Text.Length == 0 ? this : (MoveTo(Text.Length) with { _anchor = 0 });
        if (key.IsCtrl('X'))
            return Replace(CutFrom, CutTo, "", EditKind.Single);
        if (Deletion(key) is var (from, to, kind))
            return Selection.IsEmpty ? Replace(from, to, "", kind) : Replace(Selection.Start, Selection.End, "", EditKind.Single);
        return Moved(key);
    }

    /// <summary>The field after its last edit was taken back; typing goes by words.</summary>
    public TextArea Undo()
    {
        if (_history.Undone() is not var (step, after))
            return this;
        return Copy(step.TakeBack(Text), step.CaretBefore, Size) with { _history = after };
    }

    /// <summary>The field after the last undone edit was made again.</summary>
    public TextArea Redo()
    {
        if (_history.Redone() is not var (step, after))
            return this;
        return Copy(step.Apply(Text), step.Offset + step.Inserted.Length, Size) with { _history = after };
    }

    /// <summary>The rows that are shown, each as wide as the room, as many as it is high.</summary>
    /// <param name="focused">Has it the focus? Without it the field does not show what is selected.</param>
    public IReadOnlyList<StyledLine> View(bool focused = true)
    {
        var rows = new StyledLine[Math.Max(1, Size.Height)];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = (Scroll + row < RowCount ? RowLine(Scroll + row, focused) : StyledLine.Empty).Fit(Size.Width);
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

    private TextSelection Selection => new(_anchor ?? Caret, Caret);

    private int CutFrom => Selection.IsEmpty && !IsOneLine ? TextMoves.LineStart(Text, Caret) : Selection.Start;

    private int CutTo => Selection.IsEmpty && !IsOneLine ? Math.Min(Text.Length, TextMoves.LineEnd(Text, Caret) + 1) : Selection.End;

    private StyledLine RowLine(int row, bool focused)
    {
        var line = _wrap.Lines[row];
        if (!focused || Selection.IsEmpty)
            return _wrap.RowText(line);
        var shown = Selection.Shown(Text, line.Start, line.End, Style.Plain);
        // A line end is selected too; in an empty line nothing else shows it.
        var hasEnd = line.EndsLine && Selection.Start <= line.End && Selection.End > line.End;
        return hasEnd && shown.Width < Size.Width ? shown.Append(" ", Palette.SelectedText) : shown;
    }

    private TextArea Copy(string text, int caret, ScreenSize size) =>
        (new TextArea(text, TextMoves.Snap(text, caret), size) { Placeholder = Placeholder, IsOneLine = IsOneLine, Scroll = Scroll }).Scrolled();

    private TextArea MoveTo(int offset) =>
        offset == Caret && _preferredColumn is null && !_history.Joins ? this : (this with { Caret = offset, _preferredColumn = null, _history = _history.Parted() }).Scrolled();

    private TextArea MoveRows(int by)
    {
        var at = _wrap.PositionOf(Caret);
        var column = _preferredColumn ?? at.Column;
        var row = Math.Clamp(at.Row + by, 0, RowCount - 1);
        // Beyond the first or last row the caret goes to the text's start or end, as editors do.
        var place = row != at.Row ? _wrap.OffsetAt(new CaretPosition(row, column)) : by < 0 ? 0 : Text.Length;
        return (this with { Caret = place, _preferredColumn = column, _history = _history.Parted() }).Scrolled();
    }

    private TextArea Insert(string inserted, EditKind kind) => inserted.Length == 0 ? this : Replace(Selection.Start, Selection.End, inserted, kind);

    private TextArea Replace(int from, int to, string inserted, EditKind kind)
    {
        if (from == to && inserted.Length == 0)
            return this;
        var step = new TextEditStep(from, Text[from..to], inserted, Caret, kind);
        return Copy(step.Apply(Text), from + inserted.Length, Size) with { _history = _history.With(step) };
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
