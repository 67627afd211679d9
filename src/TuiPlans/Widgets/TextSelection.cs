using Spectre.Console;
using TuiPlans.Looks;

namespace TuiPlans.Widgets;

/// <summary>What is selected of a text: all between the place where selecting began and the caret. Empty where they are one place.</summary>
/// <param name="Anchor">Where it began, in UTF-16 units.</param>
/// <param name="Caret">Where the caret is.</param>
internal readonly record struct TextSelection(int Anchor, int Caret)
{
    /// <summary>Its first offset.</summary>
    public int Start => Math.Min(Anchor, Caret);

    /// <summary>The offset behind it.</summary>
    public int End => Math.Max(Anchor, Caret);

    /// <summary>Is nothing selected?</summary>
    public bool IsEmpty => Anchor == Caret;

    /// <summary>The selected text.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>A part of a text as a line, with what is selected of it marked.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="from">The part's first offset.</param>
    /// <param name="to">The offset behind it.</param>
    /// <param name="style">How the rest looks.</param>
    public StyledLine Shown(string text, int from, int to, Style style)
    {
        int start = Math.Clamp(Start, from, to), end = Math.Clamp(End, from, to);
        return StyledLine.Of(text[from..start], style).Append(text[start..end], style.Combine(Palette.SelectedText)).Append(text[end..to], style);
    }
}
