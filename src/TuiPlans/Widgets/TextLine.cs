using System.Collections.Immutable;
using Spectre.Console;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>
/// A field of one line. Keys that it does not use (Enter, Esc, Tab, and up and down without suggestions) give the same instance
/// back: they are for whoever holds the field.
/// </summary>
public sealed record TextLine : ITextField
{
    private const int ShownSuggestions = 5;
    private const string Goes = "…";

    // Narrower, the signs of what runs out would hide more than they tell.
    private const int LeastSigned = 6;

    private EditHistory _history = EditHistory.None;
    private int? _anchor;

    /// <summary>An empty field.</summary>
    public static TextLine Empty { get; } = new();

    /// <summary>What stands in it: never a line end.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The caret's offset in UTF-16 units.</summary>
    public int Caret { get; private init; }

    /// <summary>What is shown while it is empty.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>Texts that it can be completed to; those that contain what was typed are offered.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>The offered suggestion under the cursor, from 0; -1 for none.</summary>
    public int Chosen { get; private init; } = -1;

    /// <inheritdoc/>
    public string Selected => Selection.Of(Text);

    /// <summary>What cutting takes: the selected text, and nothing without one.</summary>
    public string Cuttable => Selected;

    /// <inheritdoc/>
    public bool CanUndo => _history.CanUndo;

    /// <inheritdoc/>
    public bool CanRedo => _history.CanRedo;

    /// <summary>A field with a text and the caret behind it.</summary>
    /// <param name="text">Line ends become blanks.</param>
    public static TextLine Of(string text) => Empty.WithText(text);

    /// <summary>The suggestions for what was typed, five at most: those that begin with it first. None for an exact one.</summary>
    public IReadOnlyList<string> Suggestions
    {
        get
        {
            if (Text.Length == 0 || Candidates.Contains(Text, StringComparer.Ordinal))
                return [];
            return [.. Candidates.Where(candidate => candidate.Contains(Text, StringComparison.OrdinalIgnoreCase))
                .OrderBy(candidate => candidate.StartsWith(Text, StringComparison.OrdinalIgnoreCase) ? 0 : 1).Take(ShownSuggestions)];
        }
    }

    /// <summary>How many candidates contain what was typed; none for an exact one.</summary>
    public int Matches => Text.Length == 0 || Candidates.Contains(Text, StringComparer.Ordinal)
        ? 0 : Candidates.Count(candidate => candidate.Contains(Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same field with another text and the caret behind it, and nothing to undo.</summary>
    /// <param name="text">Line ends become blanks.</param>
    public TextLine WithText(string text)
    {
        var line = PastedText.ForOneLine(text);
        return this with { Text = line, Caret = line.Length, Chosen = -1, _history = EditHistory.None, _anchor = null };
    }

    /// <summary>The field after a paste at the caret, or over what is selected. An empty one changes nothing.</summary>
    /// <param name="text">Line ends become blanks.</param>
    public TextLine Paste(string text) => Insert(PastedText.ForOneLine(text), EditKind.Single);

    /// <summary>The field with another text in the place of a part of it, the caret behind that; undone in one step.</summary>
    /// <param name="from">Where the part begins, from 0.</param>
    /// <param name="to">Where it ends: the offset after it.</param>
    /// <param name="text">Line ends become blanks.</param>
    public TextLine Put(int from, int to, string text) => Replace(from, to, PastedText.ForOneLine(text), EditKind.Single);

    /// <summary>The field with all of it selected: what is typed next takes its place.</summary>
    public TextLine SelectAll() => Text.Length == 0 ? this : MoveTo(Text.Length) with { _anchor = 0 };

    /// <summary>The field completed to the chosen suggestion, or to the first one; unchanged where there is none.</summary>
    public TextLine Accept()
    {
        var suggestions = Suggestions;
        return suggestions.Count == 0 ? this : Replace(0, Text.Length, PastedText.ForOneLine(suggestions[Math.Clamp(Chosen, 0, suggestions.Count - 1)]), EditKind.Single);
    }

    /// <summary>The field after a key; the same instance where the key is none of its own.</summary>
    /// <param name="key">What was pressed.</param>
    public TextLine Handle(Key key)
    {
        if (key.IsText)
            return Insert(key.Rune.ToString(), EditKind.Typing);
        if (key.Is(KeyName.Up) || key.Is(KeyName.Down))
            return Choose(key.Is(KeyName.Up) ? -1 : 1);
        if (key.IsCtrl('Z'))
            return _history.Undone() is var (undone, rest) ? Stepped(undone.TakeBack(Text), undone.CaretBefore, rest) : this;
        if (key.IsCtrl('Y'))
            return _history.Redone() is var (redone, left) ? Stepped(redone.Apply(Text), redone.Offset + redone.Inserted.Length, left) : this;
        if (key.IsCtrl('A'))
            return SelectAll();
        if (key.IsCtrl('X'))
            return Replace(Selection.Start, Selection.End, "", EditKind.Single);
        if (key.Is(KeyName.Right) && Selection.IsEmpty && Caret == Text.Length)
            return Accept();
        if (Deletion(key) is var (from, to, kind))
            return Selection.IsEmpty ? Replace(from, to, "", kind) : Replace(Selection.Start, Selection.End, "", EditKind.Single);
        return Moved(key);
    }

    /// <summary>The field as a line of exactly a width, scrolled so that the caret is seen, with "…" where text runs out at the left or right.</summary>
    /// <param name="width">Cells, 1 or more.</param>
    /// <param name="focused">Has it the focus? Without it the field shows its start.</param>
    public StyledLine View(int width, bool focused = true)
    {
        if (Text.Length == 0)
            return StyledLine.Of(Placeholder, Palette.Placeholder).Fit(width);
        if (!focused)
            return StyledLine.Of(Text, Palette.Plain).Fit(width);
        var all = Selection.Shown(Text, 0, Text.Length, Style.Plain);
        var scroll = Scroll(width);
        var left = scroll > 0 && width >= LeastSigned ? 1 : 0;
        var right = all.Width > scroll + width && width >= LeastSigned ? 1 : 0;
        return StyledLine.Of(left > 0 ? Goes : "", Palette.Muted) + all.Cut(scroll + left, width - left - right).Pad(width - left - right) + StyledLine.Of(right > 0 ? Goes : "", Palette.Muted);
    }

    /// <summary>The caret's column in <see cref="View"/>, 0 up to the width less one.</summary>
    /// <param name="width">Cells, 1 or more.</param>
    public int CaretColumn(int width) => CellWidth.Of(Text.AsSpan(0, Caret)) - Scroll(width);

    // Scrolls by half a field at a time, so that text does not run under the caret with each key. Within a text the caret keeps off the
    // last cell, where the sign of what follows may stand.
    private int Scroll(int width)
    {
        var over = CellWidth.Of(Text.AsSpan(0, Caret)) - Math.Max(0, width - (Caret < Text.Length ? 2 : 1));
        var step = Math.Max(1, width / 2);
        return over <= 0 ? 0 : (over + step - 1) / step * step;
    }

    private TextLine Choose(int by)
    {
        var count = Suggestions.Count;
        return count == 0 ? this : this with { Chosen = Math.Clamp(Chosen + by, -1, count - 1) };
    }

    private TextSelection Selection => new(_anchor ?? Caret, Caret);

    private (int From, int To, EditKind Kind)? Deletion(Key key)
    {
        if (key.Is(KeyName.Backspace))
            return (TextMoves.Previous(Text, Caret), Caret, EditKind.Deleting);
        if (key.Is(KeyName.Delete))
            return (Caret, TextMoves.Next(Text, Caret), EditKind.Deleting);
        if (key.IsCtrl('W') || key == Key.Of(KeyName.Backspace, ctrl: true) || key == Key.Of(KeyName.Backspace, alt: true))
            return (TextMoves.PreviousWord(Text, Caret), Caret, EditKind.Single);
        if (key == Key.Of(KeyName.Delete, ctrl: true))
            return (Caret, TextMoves.NextWord(Text, Caret), EditKind.Single);
        if (key.IsCtrl('U'))
            return (0, Caret, EditKind.Single);
        return key.IsCtrl('K') ? (Caret, Text.Length, EditKind.Single) : null;
    }

    // With Shift a key selects on its way; without it the selection ends, at the side to which an arrow points.
    private TextLine Moved(Key key)
    {
        var ends = !Selection.IsEmpty && (key.Is(KeyName.Left) || key.Is(KeyName.Right));
        if ((ends ? key.Is(KeyName.Left) ? Selection.Start : Selection.End : Target(key.WithoutShift())) is not { } place)
            return this;
        int? anchor = key.Shift ? _anchor ?? Caret : null;
        return MoveTo(place) is var moved && moved._anchor == anchor ? moved : moved with { _anchor = anchor };
    }

    private TextLine MoveTo(int place) => this with { Caret = place, _history = _history.Parted() };

    private int? Target(Key key)
    {
        if (key.Is(KeyName.Left))
            return TextMoves.Previous(Text, Caret);
        if (key.Is(KeyName.Right))
            return TextMoves.Next(Text, Caret);
        if (key == Key.Of(KeyName.Left, ctrl: true) || key == Key.Of('b', alt: true))
            return TextMoves.PreviousWord(Text, Caret);
        if (key == Key.Of(KeyName.Right, ctrl: true) || key == Key.Of('f', alt: true))
            return TextMoves.NextWord(Text, Caret);
        if (key.Is(KeyName.Home) || key == Key.Of(KeyName.Home, ctrl: true))
            return 0;
        return key.Is(KeyName.End) || key == Key.Of(KeyName.End, ctrl: true) || key.IsCtrl('E') ? Text.Length : null;
    }

    private TextLine Insert(string inserted, EditKind kind) => inserted.Length == 0 ? this : Replace(Selection.Start, Selection.End, inserted, kind);

    private TextLine Replace(int from, int to, string inserted, EditKind kind)
    {
        if (from == to && inserted.Length == 0)
            return this;
        var step = new TextEditStep(from, Text[from..to], inserted, Caret, kind);
        return Stepped(step.Apply(Text), from + inserted.Length, _history.With(step));
    }

    private TextLine Stepped(string text, int caret, EditHistory history) =>
        this with { Text = text, Caret = TextMoves.Snap(text, caret), Chosen = -1, _history = history, _anchor = null };
}
