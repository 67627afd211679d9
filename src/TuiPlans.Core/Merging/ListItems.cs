using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// The items of a list, by what they are known by where two changes of it come together. What was reported is known by all that it says, and
/// so is a new item that says nothing by which it is known: two of these are one only where they are alike.
/// </summary>
internal static class ListItems
{
    private const string Reported = "updates";

    /// <summary>The items with their names.</summary>
    /// <param name="list">The list.</param>
    /// <param name="field">Its row in the table of fields.</param>
    /// <param name="before">The list that both sides began with.</param>
    public static List<NamedItem> Named(YamlNode? list, Field field, YamlNode? before)
    {
        var items = ByIdentity(list, field);
        var known = field.Key == Reported || ReferenceEquals(list, before) ? [] : ByIdentity(before, field).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return items.ConvertAll(item =>
        {
            if (field.Key != Reported && (ReferenceEquals(list, before) || known.Contains(item.Name) || !ItemIdentity.IsMissing(item.Item, field)))
                return item;
            var words = Words(item.Item);
            seen[words] = seen.GetValueOrDefault(words) + 1;
            return item with { Name = $"{words}\n{seen[words]}" };
        });
    }

    private static List<NamedItem> ByIdentity(YamlNode? list, Field field) => ItemIdentity.Named([.. FieldPlace.ItemsOf(list).Select(item => item.Resolve())], field);

    private static string Words(YamlNode? node) => node?.Resolve() switch
    {
        YamlMapping map => "{" + string.Join('\n', map.Entries.Select(entry => $"{entry.KeyText}={Words(entry.Value)}")) + "}",
        YamlSequence list => "[" + string.Join('\n', list.Items.Select(Words)) + "]",
        YamlScalar scalar => scalar.Value,
        _ => "",
    };
}
