using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>
/// Takes the saved views out of <c>views</c>: a map of names and queries, or a list of maps with <c>name</c>, <c>query</c> and perhaps
/// <c>sort</c>. What is neither is passed over here; <see cref="Odd"/> finds it.
/// </summary>
public static class SavedViewReader
{
    private const string NameKey = "name";
    private const string QueryKey = "query";
    private const string SortKey = "sort";

    /// <summary>The views, in the order of the file.</summary>
    public static IReadOnlyList<SavedView> Read(YamlNode? views) => [.. Entries(views).Select(Of).OfType<SavedView>()];

    /// <summary>Entries that are no view: without a name, or without a query.</summary>
    public static IEnumerable<YamlNode> Odd(YamlNode? views) => Entries(views).Where(entry => Of(entry) is null).Select(entry => entry.Node);

    private static IEnumerable<(string? Name, YamlNode Node)> Entries(YamlNode? views) => views?.Resolve() switch
    {
        YamlMapping map => map.Entries.Select(entry => ((string?)entry.KeyText, entry.Value.Resolve())),
        YamlSequence list => list.Items.Select(item => ((string?)null, item.Resolve())),
        YamlScalar { IsNull: false } other => [(null, other)],
        _ => [],
    };

    private static SavedView? Of((string? Name, YamlNode Node) entry)
    {
        if (entry is { Name: { } key, Node: YamlScalar { IsNull: false } text })
            return key.Trim().Length == 0 ? null : new SavedView(key.Trim(), text.Value.Trim(), text.Span.Start);
        if (entry.Node is not YamlMapping map)
            return null;
        var values = new NodeValues(map);
        var name = entry.Name ?? values.Text(NameKey);
        return name?.Trim() is { Length: > 0 } known && (values.Text(QueryKey) ?? values.Text(SortKey)) is not null
            ? new SavedView(known, WithSorts(values.Text(QueryKey) ?? "", values.Texts(SortKey)), map[QueryKey]?.Resolve().Span.Start ?? map.Span.Start)
            : null;
    }

    // An order apart is the same as one in the query.
    private static string WithSorts(string query, IReadOnlyList<string> sorts) =>
        string.Join(' ', sorts.SelectMany(sort => sort.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(sort => $"sort:{sort.Trim()}").Prepend(query.Trim())).Trim();
}
