namespace TuiPlans.Core.Boards.Queries;

/// <summary>Compares rows by one order after the other; rows that are alike in all keep the order in which they come, where the sorting is stable.</summary>
internal sealed class RowOrder : IComparer<ActionRow>
{
    private readonly (SortKey Key, bool IsReversed)[] orders;

    public RowOrder(IEnumerable<QuerySort> sorts) => orders = [.. sorts.Select(sort => (QueryFields.Find(sort.Field)!.Order!, sort.IsReversed))];

    /// <inheritdoc/>
    public int Compare(ActionRow? x, ActionRow? y)
    {
        foreach (var (key, isReversed) in orders)
        {
            var (hasNoX, hasNoY) = (key.IsMissing(x!), key.IsMissing(y!));
            var order = hasNoX || hasNoY ? hasNoX.CompareTo(hasNoY) : isReversed ? key.Compare(y!, x!) : key.Compare(x!, y!);
            if (order != 0)
                return order;
        }
        return 0;
    }
}
