using Spectre.Console;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>How far a picker or dialog is.</summary>
public enum Outcome
{
    /// <summary>It still takes keys.</summary>
    Open,

    /// <summary>Something was chosen.</summary>
    Chosen,

    /// <summary>It was left without a choice.</summary>
    Cancelled,
}

/// <summary>A list to choose from, filtered by what is typed. Enter chooses, Esc leaves. Immutable.</summary>
/// <typeparam name="T">What is chosen.</typeparam>
public sealed record Picker<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly Func<T, string> _label;
    private readonly Func<T, StyledLine>? _row;
    private ListPane<T> _list;

    /// <summary>A picker over items, with the cursor on one of them.</summary>
    /// <param name="title">What is asked.</param>
    /// <param name="items">From the top.</param>
    /// <param name="label">The text of an item: shown, filtered by, and unique.</param>
    /// <param name="selected">The label to begin on; the first item where null or unknown.</param>
    /// <param name="height">Rows of the list.</param>
    /// <param name="row">How an item is shown while nothing is typed; its label where null.</param>
    public Picker(string title, IReadOnlyList<T> items, Func<T, string> label, string? selected = null, int height = 10, Func<T, StyledLine>? row = null)
    {
        Title = title;
        _items = items;
        _label = label;
        _row = row;
        _list = new ListPane<T>(items, label, height: Math.Min(Math.Max(1, height), Math.Max(1, items.Count)));
        if (selected is not null)
            _list = _list.Select(selected);
    }

    /// <summary>What is asked.</summary>
    public string Title { get; }

    /// <summary>What was typed to filter by.</summary>
    public TextLine Filter { get; private init; } = TextLine.Empty with { Placeholder = "type to filter" };

    /// <summary>Can what was typed be taken where nothing in the list matches? <see cref="Selected"/> is then the default value.</summary>
    public bool TakesWords { get; init; }

    /// <summary>How far it is.</summary>
    public Outcome Outcome { get; private init; }

    /// <summary>The item under the cursor: the chosen one once <see cref="Outcome"/> says so.</summary>
    public T? Selected => _list.Selected;

    /// <summary>The items that the filter leaves.</summary>
    public IReadOnlyList<T> Shown => _list.Items;

    /// <summary>The picker after a key.</summary>
    /// <param name="key">What was pressed.</param>
    public Picker<T> Handle(Key key)
    {
        if (key.Is(KeyName.Escape))
            return this with { Outcome = Outcome.Cancelled };
        if (key.Is(KeyName.Enter))
            return _list.HasSelection || (TakesWords && Filter.Text.Trim().Length > 0) ? this with { Outcome = Outcome.Chosen } : this;
        // Letters filter, so only keys that are no text move the cursor; Ctrl+U and Home belong to the filter once there is one.
        if (!key.IsText && (Filter.Text.Length == 0 || key.Name is KeyName.Up or KeyName.Down or KeyName.PageUp or KeyName.PageDown) && _list.Handle(key) is var list && list != _list)
            return this with { _list = list };
        return Filtered(Filter.Handle(key));
    }

    /// <summary>The picker after a paste into its filter.</summary>
    /// <param name="text">Line ends become blanks.</param>
    public Picker<T> Paste(string text) => Filtered(Filter.Paste(text));

    /// <summary>The picker as lines with a border, all of one width.</summary>
    /// <param name="width">Cells with the border, 10 or more.</param>
    public IReadOnlyList<StyledLine> View(int width)
    {
        var inner = width - Panes.Border;
        var rows = _list.View(inner, (item, _) => StyledLine.Of(" ") + Row(item));
        var empty = StyledLine.Of(TakesWords ? " Not in the list: Enter takes these words." : " Nothing matches; Backspace widens it again.", Palette.Muted);
        IReadOnlyList<StyledLine> content =
        [
            StyledLine.Of(" / ", Palette.KeyHint) + Filter.View(Math.Max(1, inner - 4)),
            .. Shown.Count == 0 ? [empty, .. rows.Skip(1)] : rows,
        ];
        return Panes.Box(Title, content, width, content.Count + Panes.Border, focused: true, _list.Position);
    }

    /// <summary>The caret's place in <see cref="View"/>.</summary>
    /// <param name="width">Cells with the border.</param>
    public CaretPosition Caret(int width) => new(1, 4 + Filter.CaretColumn(Math.Max(1, width - Panes.Border - 4)));

    private Picker<T> Filtered(TextLine filter)
    {
        if (filter.Text == Filter.Text)
            return filter == Filter ? this : this with { Filter = filter };
        var items = _items.Where(item => _label(item).Contains(filter.Text, StringComparison.OrdinalIgnoreCase)).ToList();
        return this with { Filter = filter, _list = _list.WithItems(items) };
    }

    private StyledLine Row(T item)
    {
        var label = _label(item);
        if (Filter.Text.Length == 0)
            return _row is null ? StyledLine.Of(label) : _row(item);
        var at = label.IndexOf(Filter.Text, StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? StyledLine.Of(label)
            : StyledLine.Of(label[..at]).Append(label.Substring(at, Filter.Text.Length), Palette.Match).Append(label[(at + Filter.Text.Length)..], Style.Plain);
    }
}
