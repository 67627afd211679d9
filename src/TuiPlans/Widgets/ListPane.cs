using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>
/// A list with a cursor. Immutable; the cursor passes over headings, stays on its item by key when the items change, and keeps a row
/// of context at the edges while it scrolls.
/// </summary>
/// <typeparam name="T">An item; one row each.</typeparam>
public sealed record ListPane<T>
{
    private readonly Func<T, string> _key;
    private readonly Func<T, bool> _isHeading;

    /// <summary>A list with the cursor on its first item.</summary>
    /// <param name="items">From the top.</param>
    /// <param name="key">What knows an item again after a reload; unique.</param>
    /// <param name="isHeading">Is it a heading, on which the cursor never stands? None is where null.</param>
    /// <param name="height">Rows that are shown.</param>
    public ListPane(IReadOnlyList<T> items, Func<T, string> key, Func<T, bool>? isHeading = null, int height = 20)
    {
        _key = key;
        _isHeading = isHeading ?? (_ => false);
        Items = items;
        Height = Math.Max(1, height);
        Index = Nearest(0, 1);
        Top = ScrolledTop(0);
    }

    /// <summary>All items, headings among them.</summary>
    public IReadOnlyList<T> Items { get; private init; }

    /// <summary>Rows that are shown.</summary>
    public int Height { get; private init; }

    /// <summary>The cursor's place in <see cref="Items"/>; -1 where there is no item to stand on.</summary>
    public int Index { get; private init; }

    /// <summary>The first item that is shown.</summary>
    public int Top { get; private init; }

    /// <summary>The items that are shown, headings among them.</summary>
    public IEnumerable<T> Shown => Items.Skip(Top).Take(Height);

    /// <summary>Is there an item under the cursor?</summary>
    public bool HasSelection => Index >= 0;

    /// <summary>The item under the cursor; the default value where there is none.</summary>
    public T? Selected => Index >= 0 ? Items[Index] : default;

    /// <summary>Where the cursor is among the items without headings, as in "3/31".</summary>
    public string Position
    {
        get
        {
            var count = Items.Count(item => !_isHeading(item));
            return count == 0 ? "0" : $"{Items.Take(Index + 1).Count(item => !_isHeading(item))}/{count}";
        }
    }

    /// <summary>The same list with other items: the cursor stays on the item with the same key, else at the same place.</summary>
    /// <param name="items">From the top.</param>
    public ListPane<T> WithItems(IReadOnlyList<T> items)
    {
        var next = this with { Items = items };
        var found = HasSelection ? next.IndexOf(_key(Items[Index])) : -1;
        return next.At(found >= 0 ? found : next.Nearest(Math.Max(0, Index), 1));
    }

    /// <summary>The same list with another number of rows.</summary>
    /// <param name="height">Rows that are shown; less than 1 counts as 1.</param>
    public ListPane<T> WithHeight(int height) => Height == Math.Max(1, height) ? this : (this with { Height = Math.Max(1, height) }).At(Index);

    /// <summary>The same list with the cursor on an item; unchanged where no item has this key.</summary>
    /// <param name="key">As the list's key function gives it.</param>
    public ListPane<T> Select(string key) => IndexOf(key) is >= 0 and var index ? At(index) : this;

    /// <summary>The list after a key (arrows, vi keys, pages, ends); the same instance where the key is none of its own.</summary>
    /// <param name="key">What was pressed.</param>
    public ListPane<T> Handle(Key key)
    {
        var page = Math.Max(1, Height - 1);
        if (key.Is(KeyName.Down) || key.Is('j'))
            return Move(1);
        if (key.Is(KeyName.Up) || key.Is('k'))
            return Move(-1);
        if (key.Is(KeyName.PageDown) || key.IsCtrl('D'))
            return Move(page);
        if (key.Is(KeyName.PageUp) || key.IsCtrl('U'))
            return Move(-page);
        if (key.Is(KeyName.Home) || key.Is('g'))
            return At(Nearest(0, 1));
        return key.Is(KeyName.End) || key.Is('G') ? At(Nearest(Items.Count - 1, -1)) : this;
    }

    /// <summary>The list with its cursor moved by rows, passing over headings.</summary>
    /// <param name="by">Down, or up where negative.</param>
    public ListPane<T> Move(int by) => Index < 0 ? this : At(Nearest(Math.Clamp(Index + by, 0, Items.Count - 1), Math.Sign(by)));

    /// <summary>The rows that are shown: each of exactly a width, as many as the list is high.</summary>
    /// <param name="width">Cells.</param>
    /// <param name="row">How an item is shown; the room is given so that columns can be laid out.</param>
    /// <param name="focused">Do keys go to this list?</param>
    public IReadOnlyList<StyledLine> View(int width, Func<T, int, StyledLine> row, bool focused = true)
    {
        var lines = new StyledLine[Height];
        for (var i = 0; i < Height; i++)
        {
            var at = Top + i;
            var line = (at < Items.Count ? row(Items[at], width) : StyledLine.Empty).Fit(width);
            lines[i] = at != Index || at < 0 ? line : line.Over(focused ? Palette.Selected : Palette.SelectedElsewhere);
        }

        return lines;
    }

    private ListPane<T> At(int index)
    {
        var moved = this with { Index = index };
        return moved with { Top = moved.ScrolledTop(Top) };
    }

    private int ScrolledTop(int top)
    {
        var most = Math.Max(0, Items.Count - Height);
        if (Index < 0)
            return Math.Clamp(top, 0, most);
        var context = Height >= 5 ? 1 : 0;
        return Math.Clamp(Math.Clamp(top, Index - Height + 1 + context, Math.Max(Index - Height + 1 + context, Index - context)), 0, most);
    }

    private int IndexOf(string key)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (!_isHeading(Items[i]) && _key(Items[i]) == key)
                return i;
        }

        return -1;
    }

    /// <summary>The item at or after a place in a direction, else the one before it; -1 where there are headings only.</summary>
    private int Nearest(int from, int direction)
    {
        var start = Math.Clamp(from, 0, Math.Max(0, Items.Count - 1));
        return Search(start, direction) is >= 0 and var found ? found : Search(start, -direction);
    }

    private int Search(int from, int direction)
    {
        for (var i = from; i >= 0 && i < Items.Count; i += direction)
        {
            if (!_isHeading(Items[i]))
                return i;
        }

        return -1;
    }
}
