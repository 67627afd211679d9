namespace TuiPlans.Core.Boards.Queries;

/// <summary>How a field puts rows into order. Rows that have nothing there come last, whichever way the order goes.</summary>
/// <param name="IsMissing">Whether a row has nothing there.</param>
/// <param name="Compare">Compares two rows that have something there.</param>
internal sealed record SortKey(Func<ActionRow, bool> IsMissing, Comparison<ActionRow> Compare)
{
    /// <summary>By a text, as people count.</summary>
    public static SortKey Of(Func<ActionRow, string?> text) =>
        new(row => string.IsNullOrEmpty(text(row)), (a, b) => Plans.NaturalOrder.Instance.Compare(text(a), text(b)));

    /// <summary>By a number, the smallest first.</summary>
    public static SortKey Of(Func<ActionRow, int?> number) => new(row => number(row) is null, (a, b) => number(a)!.Value.CompareTo(number(b)!.Value));
}
