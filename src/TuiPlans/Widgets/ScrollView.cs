using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>Lines to read, more of them than fit. Immutable.</summary>
public sealed record ScrollView
{
    /// <summary>Lines shown from the first on.</summary>
    /// <param name="lines">From the top.</param>
    /// <param name="height">Rows that are shown.</param>
    public ScrollView(IReadOnlyList<StyledLine> lines, int height = 20)
    {
        Lines = lines;
        Height = Math.Max(1, height);
    }

    /// <summary>All lines.</summary>
    public IReadOnlyList<StyledLine> Lines { get; private init; }

    /// <summary>Rows that are shown.</summary>
    public int Height { get; private init; }

    /// <summary>The first line that is shown.</summary>
    public int Offset { get; private init; }

    /// <summary>Where one is, as in "12/31" for the last line shown; empty where all of it fits.</summary>
    public string Position => Lines.Count <= Height ? "" : $"{Math.Min(Lines.Count, Offset + Height)}/{Lines.Count}";

    /// <summary>Is the last line shown?</summary>
    public bool IsAtEnd => Offset + Height >= Lines.Count;

    /// <summary>The same place in other lines.</summary>
    /// <param name="lines">From the top.</param>
    public ScrollView WithLines(IReadOnlyList<StyledLine> lines) => (this with { Lines = lines }).At(Offset);

    /// <summary>The same place with another number of rows.</summary>
    /// <param name="height">Rows that are shown; less than 1 counts as 1.</param>
    public ScrollView WithHeight(int height) => (this with { Height = Math.Max(1, height) }).At(Offset);

    /// <summary>The view after a key (arrows, vi keys, pages, ends); the same instance where the key is none of its own.</summary>
    /// <param name="key">What was pressed.</param>
    public ScrollView Handle(Key key)
    {
        var page = Math.Max(1, Height - 1);
        if (key.Is(KeyName.Down) || key.Is('j'))
            return At(Offset + 1);
        if (key.Is(KeyName.Up) || key.Is('k'))
            return At(Offset - 1);
        if (key.Is(KeyName.PageDown) || key.IsCtrl('D') || key.Is(' '))
            return At(Offset + page);
        if (key.Is(KeyName.PageUp) || key.IsCtrl('U'))
            return At(Offset - page);
        if (key.Is(KeyName.Home) || key.Is('g'))
            return At(0);
        return key.Is(KeyName.End) || key.Is('G') ? At(Lines.Count) : this;
    }

    /// <summary>The rows that are shown: each of exactly a width, as many as the view is high.</summary>
    /// <param name="width">Cells.</param>
    public IReadOnlyList<StyledLine> View(int width)
    {
        var rows = new StyledLine[Height];
        for (var i = 0; i < Height; i++)
            rows[i] = (Offset + i < Lines.Count ? Lines[Offset + i] : StyledLine.Empty).Fit(width);
        return rows;
    }

    /// <summary>The view from a line on, or as near to it as there are lines.</summary>
    /// <param name="offset">The first line that is to be shown.</param>
    public ScrollView At(int offset) => this with { Offset = Math.Clamp(offset, 0, Math.Max(0, Lines.Count - Height)) };
}
