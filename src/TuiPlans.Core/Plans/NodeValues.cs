using System.Globalization;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>
/// Takes typed values out of a map of nodes. What is absent or of the wrong kind is null or empty here; that it is wrong was said by
/// <see cref="FieldCheck"/>.
/// </summary>
internal readonly struct NodeValues(YamlMapping? map)
{
    /// <summary>The text without the line breaks that a block has at its end.</summary>
    public string? Text(string key) => Node(key) is YamlScalar { IsNull: false } scalar ? scalar.Value.TrimEnd('\n') : null;

    public Period? Period(string key) => PeriodParser.Parse(Text(key));

    public Due? Due(string key) => Plans.Due.Parse(Text(key));

    public Rating? Rating(string key) => Ratings.ParseWord(Text(key));

    public decimal? Number(string key) =>
        decimal.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether it says <c>true</c>; null where it says neither that nor <c>false</c>.</summary>
    public bool? IsTrue(string key) => Text(key)?.Trim().ToLowerInvariant() switch { "true" => true, "false" => false, _ => null };

    public NodeValues Map(string key) => new(Node(key) as YamlMapping);

    public bool Has(string key) => Node(key) is YamlMapping;

    public IReadOnlyList<string> Texts(string key) => Node(key) switch
    {
        YamlSequence list => [.. list.Items.Select(item => item.Resolve()).OfType<YamlScalar>().Where(s => !s.IsNull).Select(s => s.Value)],
        YamlScalar { IsNull: false } scalar => [scalar.Value],
        _ => [],
    };

    /// <summary>The items of a list of maps; what is no map is left out.</summary>
    public IReadOnlyList<T> Items<T>(string key, Func<NodeValues, T> read)
    {
        if (Node(key) is not YamlSequence list)
            return [];
        if (list.Items is LateNodes late)
            return new LateItems<T>(late, read);
        var items = new List<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item.Resolve() is YamlMapping itemMap)
                items.Add(read(new NodeValues(itemMap)));
        }
        return items;
    }

    public YamlNode? Node(string key) => map?[key]?.Resolve();
}
