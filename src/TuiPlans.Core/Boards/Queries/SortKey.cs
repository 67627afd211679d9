using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>How a field puts rows into order.</summary>
/// <param name="Ranks">The place of each of some rows among them, from the first on; null where a row has nothing there.</param>
internal sealed record SortKey(Func<IReadOnlyList<ActionRow>, int?[]> Ranks)
{
    /// <summary>By a number, the smallest first.</summary>
    public static SortKey Of(Func<ActionRow, int?> number) => new(rows =>
    {
        var ranks = new int?[rows.Count];
        for (var i = 0; i < ranks.Length; i++)
            ranks[i] = number(rows[i]);
        return ranks;
    });

    /// <summary>By a text, as people count. Few texts stand in many rows, so the texts are put in order and not the rows.</summary>
    public static SortKey Of(Func<ActionRow, string?> text) => new(rows =>
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
            places.TryAdd(text(row) ?? "", 0);
        var place = 0;
        foreach (var known in places.Keys.Order(NaturalOrder.Instance).ToList())
            places[known] = place++;
        var ranks = new int?[rows.Count];
        for (var i = 0; i < ranks.Length; i++)
            ranks[i] = text(rows[i]) is { Length: > 0 } known ? places[known] : null;
        return ranks;
    });
}
