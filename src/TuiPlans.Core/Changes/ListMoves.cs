namespace TuiPlans.Core.Changes;

/// <summary>What of a list stands elsewhere than before among the items that were there before and after.</summary>
internal static class ListMoves
{
    /// <summary>The fewest moves that lead from the one order to the other; none where the order is the same.</summary>
    public static IEnumerable<FieldChange> Between(List<NamedItem> before, List<NamedItem> after, string path)
    {
        var kept = after.FindAll(item => PlaceOf(item, before) >= 0);
        var places = kept.ConvertAll(item => PlaceOf(item, before));
        var still = LongestRun.Of(places);
        return still.Count == kept.Count
            ? []
            : kept.Where(item => !still.Contains(PlaceOf(item, before))).Select(item => new FieldChange(
                $"{path}[{item.Name}]", $"place {PlaceOf(item, before) + 1}", $"place {PlaceOf(item, after) + 1}")
            { IsMove = true });
    }

    private static int PlaceOf(NamedItem item, List<NamedItem> list) => list.FindIndex(one => one.Name == item.Name);
}
