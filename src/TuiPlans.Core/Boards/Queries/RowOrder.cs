namespace TuiPlans.Core.Boards.Queries;

/// <summary>
/// Puts rows in order, by one field after the other. What has nothing there comes last, whichever way the order goes; rows that are alike
/// in all stay as they come.
/// </summary>
internal static class RowOrder
{
    private const int BitsOfPlace = 32;

    public static IReadOnlyList<ActionRow> Sort(IReadOnlyList<ActionRow> rows, IReadOnlyList<QuerySort> sorts)
    {
        var places = new int[rows.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = i;
        // The order that decides least comes first, and each later one keeps what those before it did.
        for (var i = sorts.Count - 1; i >= 0; i--)
            places = Sorted(places, QueryFields.Find(sorts[i].Field)!.Order!.Ranks(rows), sorts[i].IsReversed);
        return Array.ConvertAll(places, place => rows[place]);
    }

    // Rank and place in one number: numbers are put in order several times faster than rows by a comparison.
    private static int[] Sorted(int[] places, int?[] ranks, bool isReversed)
    {
        var keys = new long[places.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var rank = ranks[places[i]] is not { } known ? int.MaxValue : isReversed ? -known : known;
            keys[i] = ((long)rank << BitsOfPlace) | (uint)i;
        }
        Array.Sort(keys);
        return Array.ConvertAll(keys, key => places[(int)(uint)key]);
    }
}
