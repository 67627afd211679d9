using System.Collections.Immutable;
using System.Text;
using Spectre.Console;
using TuiPlans.Terminal;

namespace TuiPlans.Looks;

/// <summary>A piece of a line that looks the same throughout.</summary>
public readonly record struct StyledSpan
{
    /// <summary>A piece of text; what must not reach a terminal becomes a symbol.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="style">How it looks.</param>
    public StyledSpan(string text, Style style)
    {
        Text = SafeText.For(text);
        Style = style;
    }

    /// <summary>The text, safe to show.</summary>
    public string Text { get; }

    /// <summary>How it looks.</summary>
    public Style Style { get; }
}

/// <summary>One line of a screen: spans of text with their styles, measured in cells.</summary>
public sealed class StyledLine
{
    private int _width = -1;

    private StyledLine(ImmutableArray<StyledSpan> spans) => Spans = spans;

    /// <summary>A line without text.</summary>
    public static StyledLine Empty { get; } = new([]);

    /// <summary>The spans from left to right.</summary>
    public ImmutableArray<StyledSpan> Spans { get; }

    /// <summary>Cells of the whole line.</summary>
    public int Width => _width >= 0 ? _width : _width = Spans.Sum(span => CellWidth.Of(span.Text));

    /// <summary>The line without its styles.</summary>
    public string Text => string.Concat(Spans.Select(span => span.Text));

    /// <summary>A line of one span.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="style">How it looks; ordinary where null.</param>
    public static StyledLine Of(string text, Style? style = null) => text.Length == 0 ? Empty : new([new StyledSpan(text, style ?? Style.Plain)]);

    /// <summary>A line of several spans.</summary>
    /// <param name="spans">From left to right.</param>
    public static StyledLine Of(params ReadOnlySpan<StyledSpan> spans) => new([.. spans]);

    /// <summary>A line of ordinary text.</summary>
    /// <param name="text">Any text.</param>
    public static implicit operator StyledLine(string text) => Of(text);

    /// <summary>Two lines as one.</summary>
    /// <param name="left">What comes first.</param>
    /// <param name="right">What follows it.</param>
    public static StyledLine operator +(StyledLine left, StyledLine right) => new(left.Spans.AddRange(right.Spans));

    /// <summary>The line with more text behind it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="style">How it looks; ordinary where null.</param>
    public StyledLine Append(string text, Style? style = null) =>
        text.Length == 0 ? this : new(Spans.Add(new StyledSpan(text, style ?? Style.Plain)));

    /// <summary>The line cut to a width, with "…" where something was left out.</summary>
    /// <param name="width">Cells, 0 or more.</param>
    public StyledLine Crop(int width)
    {
        if (Width <= width)
            return this;
        return width <= 0 ? Empty : Cut(0, width - 1).Append("…", Spans[^1].Style);
    }

    /// <summary>The cells of the line from one on; a wide character that is cut in two becomes a blank.</summary>
    /// <param name="from">The first cell, 0 or more.</param>
    /// <param name="width">Cells at most.</param>
    public StyledLine Cut(int from, int width)
    {
        if (width <= 0)
            return Empty;
        var spans = ImmutableArray.CreateBuilder<StyledSpan>();
        var at = 0;
        foreach (var span in Spans)
        {
            if (at >= from + width)
                break;
            var text = CutSpan(span.Text, ref at, from, from + width);
            if (text.Length > 0)
                spans.Add(new StyledSpan(text, span.Style));
        }

        return new StyledLine(spans.ToImmutable());
    }

    /// <summary>The line with blanks behind it up to a width.</summary>
    /// <param name="width">Cells.</param>
    /// <param name="style">How the blanks look; ordinary where null.</param>
    public StyledLine Pad(int width, Style? style = null) => Width >= width ? this : Append(new string(' ', width - Width), style);

    /// <summary>The line with blanks before it up to a width: numbers in a column.</summary>
    /// <param name="width">Cells.</param>
    public StyledLine PadLeft(int width) => Width >= width ? this : Of(new string(' ', width - Width)) + this;

    /// <summary>The line at exactly a width: cut or filled up.</summary>
    /// <param name="width">Cells, 0 or more.</param>
    public StyledLine Fit(int width) => Crop(width).Pad(width);

    /// <summary>The line with a style laid over each of its spans: the cursor's row.</summary>
    /// <param name="style">Its decoration is added, its colours win where it has any.</param>
    public StyledLine Over(Style style) => new([.. Spans.Select(span => new StyledSpan(span.Text, span.Style.Combine(style)))]);

    /// <summary>A line that keeps this one at the left and another at the right end; the left one gives way.</summary>
    /// <param name="right">What stands at the right end.</param>
    /// <param name="width">Cells of the whole line.</param>
    public StyledLine WithRight(StyledLine right, int width)
    {
        var end = right.Crop(width);
        return Fit(Math.Max(0, width - end.Width)) + end;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string CutSpan(string text, ref int at, int from, int end)
    {
        if (at >= from && at + (2 * text.Length) <= end)
        {
            at += CellWidth.Of(text);
            return text;
        }

        var kept = new StringBuilder();
        for (var index = 0; index < text.Length && at < end;)
        {
            var length = CellWidth.GraphemeLength(text.AsSpan(index));
            var next = at + CellWidth.OfGrapheme(text.AsSpan(index, length));
            if (at >= from && next <= end)
                kept.Append(text, index, length);
            else if (next > from)
                kept.Append(' ');
            at = next;
            index += length;
        }

        return kept.ToString();
    }
}
