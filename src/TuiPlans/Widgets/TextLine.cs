using System.Collections.Immutable;
using Spectre.Console;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>
/// A field of one line. Keys that it does not use (Enter, Esc, Tab, and up and down without suggestions) give the same instance
/// back: they are for whoever holds the field.
/// </summary>
public sealed record TextLine
{
    private const int ShownSuggestions = 5;

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

    /// <summary>The same field with another text and the caret behind it.</summary>
    /// <param name="text">Line ends become blanks.</param>
    public TextLine WithText(string text)
    {
        var line = PastedText.ForOneLine(text);
        return this with { Text = line, Caret = line.Length, Chosen = -1 };
    }

    /// <summary>The field after a paste at the caret.</summary>
    /// <param name="text">Line ends become blanks.</param>
    public TextLine Paste(string text) => Replace(Caret, Caret, PastedText.ForOneLine(text));

    /// <summary>The field completed to the chosen suggestion, or to the first one; unchanged where there is none.</summary>
    public TextLine Accept()
    {
        var suggestions = Suggestions;
        return suggestions.Count == 0 ? this : WithText(suggestions[Math.Clamp(Chosen, 0, suggestions.Count - 1)]);
    }

    /// <summary>The field after a key; the same instance where the key is none of its own.</summary>
    /// <param name="key">What was pressed.</param>
    public TextLine Handle(Key key)
    {
        if (key.IsText)
            return Replace(Caret, Caret, key.Rune.ToString());
        if (key.Is(KeyName.Up) || key.Is(KeyName.Down))
            return Choose(key.Is(KeyName.Up) ? -1 : 1);
        if (key.Is(KeyName.Right) && Caret == Text.Length)
            return Accept();
        return Delete(key) ?? (Move(key) is { } place ? this with { Caret = place } : this);
    }

    /// <summary>The field as a line of exactly a width, scrolled so that the caret is seen.</summary>
    /// <param name="width">Cells, 1 or more.</param>
    /// <param name="focused">Has it the focus? Without it the field shows its start.</param>
    public StyledLine View(int width, bool focused = true)
    {
        if (Text.Length == 0)
            return StyledLine.Of(Placeholder, Palette.Placeholder).Fit(width);
        var line = StyledLine.Of(Text, focused ? Style.Plain : Palette.Plain);
        return focused ? line.Cut(Scroll(width), width).Pad(width) : line.Fit(width);
    }

    /// <summary>The caret's column in <see cref="View"/>, 0 up to the width less one.</summary>
    /// <param name="width">Cells, 1 or more.</param>
    public int CaretColumn(int width) => CellWidth.Of(Text.AsSpan(0, Caret)) - Scroll(width);

    // Scrolls by half a field at a time, so that text does not run under the caret with each key.
    private int Scroll(int width)
    {
        var over = CellWidth.Of(Text.AsSpan(0, Caret)) - Math.Max(0, width - 1);
        var step = Math.Max(1, width / 2);
        return over <= 0 ? 0 : (over + step - 1) / step * step;
    }

    private TextLine Choose(int by)
    {
        var count = Suggestions.Count;
        return count == 0 ? this : this with { Chosen = Math.Clamp(Chosen + by, -1, count - 1) };
    }

    private TextLine? Delete(Key key)
    {
        if (key.Is(KeyName.Backspace))
            return Replace(TextMoves.Previous(Text, Caret), Caret, "");
        if (key.Is(KeyName.Delete))
            return Replace(Caret, TextMoves.Next(Text, Caret), "");
        if (key.IsCtrl('W') || key == Key.Of(KeyName.Backspace, ctrl: true) || key == Key.Of(KeyName.Backspace, alt: true))
            return Replace(TextMoves.PreviousWord(Text, Caret), Caret, "");
        if (key == Key.Of(KeyName.Delete, ctrl: true))
            return Replace(Caret, TextMoves.NextWord(Text, Caret), "");
        if (key.IsCtrl('U'))
            return Replace(0, Caret, "");
        return key.IsCtrl('K') ? Replace(Caret, Text.Length, "") : null;
    }

    private int? Move(Key key)
    {
        if (key.Is(KeyName.Left))
            return TextMoves.Previous(Text, Caret);
        if (key.Is(KeyName.Right))
            return TextMoves.Next(Text, Caret);
        if (key == Key.Of(KeyName.Left, ctrl: true) || key == Key.Of('b', alt: true))
            return TextMoves.PreviousWord(Text, Caret);
        if (key == Key.Of(KeyName.Right, ctrl: true) || key == Key.Of('f', alt: true))
            return TextMoves.NextWord(Text, Caret);
        if (key.Is(KeyName.Home) || key.IsCtrl('A'))
            return 0;
        return key.Is(KeyName.End) || key.IsCtrl('E') ? Text.Length : null;
    }

    private TextLine Replace(int from, int to, string inserted)
    {
        if (from == to && inserted.Length == 0)
            return this;
        var text = string.Concat(Text.AsSpan(0, from), inserted, Text.AsSpan(to));
        return this with { Text = text, Caret = TextMoves.Snap(text, from + inserted.Length), Chosen = -1 };
    }
}
