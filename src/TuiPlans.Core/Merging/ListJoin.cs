using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>Two changes of one list: items are known by their identity, new ones of both sides stay, by date where they have one.</summary>
/// <param name="join">The join of the file.</param>
/// <param name="field">The row of the table.</param>
/// <param name="path">The path of the list.</param>
/// <param name="decided">Items of which it is known already what they must say, by what they are known by.</param>
internal sealed class ListJoin(FieldJoin join, Field field, string path, IReadOnlyDictionary<string, Part> decided)
{
    /// <summary>The list.</summary>
    public Part? Join(YamlNode? before, YamlNode? first, YamlNode? second)
    {
        var (old, one, other) = (ListItems.Named(before, field, before), ListItems.Named(first, field, before), ListItems.Named(second, field, before));
        var kept = Kept(old, one, other);
        var (news, others) = New(old, one, other);
        var items = new ItemOrder(old, kept.Keys.ToHashSet(StringComparer.Ordinal)).With(one, news.Keys.ToHashSet(StringComparer.Ordinal), other, others.Keys.ToHashSet(StringComparer.Ordinal));
        return items.Count == 0 && (first is null || second is null)
            ? null
            : new Part.List(items.ConvertAll(name => kept.GetValueOrDefault(name) ?? news.GetValueOrDefault(name) ?? others[name]), IsFlow(first) && IsFlow(second));
    }

    // What both began with and is still there, each by itself.
    private Dictionary<string, Part> Kept(List<NamedItem> old, List<NamedItem> one, List<NamedItem> other)
    {
        var kept = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var (name, item) in old)
        {
            var (first, second) = (Find(one, name), Find(other, name));
            if (decided.GetValueOrDefault(name) is { } known)
                kept.Add(name, known);
            else if ((first is not null || second is not null) && join.Item(item, first, second, field, $"{path}[{name}]") is { } part)
                kept.Add(name, part);
        }
        return kept;
    }

    // What is new here, and what is new there and not here too.
    private (Dictionary<string, Part> First, Dictionary<string, Part> Second) New(List<NamedItem> old, List<NamedItem> one, List<NamedItem> other)
    {
        var first = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var (name, item) in one.Where(item => Find(old, item.Name) is null))
            first.Add(name, decided.GetValueOrDefault(name) ?? (Find(other, name) is { } same ? join.Item(null, item, same, field, $"{path}[{name}]") : null) ?? new Part.Taken(item));
        var second = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var (name, item) in other.Where(item => Find(old, item.Name) is null && !first.ContainsKey(item.Name)))
            second.Add(name, decided.GetValueOrDefault(name) ?? new Part.Taken(item));
        return (first, second);
    }

    private static bool IsFlow(YamlNode? node) => node is null or YamlSequence { IsFlow: true } or YamlScalar;

    private static YamlNode? Find(List<NamedItem> items, string name) => items.Find(item => item.Name == name)?.Item;
}
