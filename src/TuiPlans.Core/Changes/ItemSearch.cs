using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>An item that was looked for in a list.</summary>
/// <param name="Index">Its place, from 0; below 0 where it was not found.</param>
/// <param name="Problem">Why not, as a sentence; empty where it was.</param>
internal sealed record ItemSearch(int Index, string Problem)
{
    private const int ShortestBeginning = 3;
    private const int MostListed = 5;

    /// <summary>
    /// Finds the item that <paramref name="name"/> means: the name by which the trail knows it, else one of the parts of that name, else
    /// how it begins; the last two in upper or lower case, and only where one item alone is like that.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="name">What the person wrote.</param>
    /// <param name="field">The list's row of the table of fields.</param>
    public static ItemSearch For(IReadOnlyList<YamlNode> items, string name, Field field)
    {
        var named = ItemIdentity.Named(items, field);
        var exact = named.FindIndex(item => item.Name == name);
        if (exact >= 0)
            return new ItemSearch(exact, "");
        var wanted = name.Trim();
        foreach (var fits in new Func<NamedItem, bool>[] { item => HasPart(item, wanted, field), item => Begins(item, wanted) })
        {
            var hits = named.FindAll(item => fits(item));
            if (hits.Count == 1)
                return new ItemSearch(named.IndexOf(hits[0]), "");
            if (hits.Count > 1)
                return new ItemSearch(-1, $"{field.Key}[{name}] may be {Listed(hits)}: say which.");
        }
        return new ItemSearch(-1, $"There is no {field.Key}[{name}] to change.{Hint(wanted, named)}");
    }

    private static bool HasPart(NamedItem item, string wanted, Field field) =>
        item.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)
        || ItemIdentity.Parts(item.Item, field).Contains(wanted, StringComparer.OrdinalIgnoreCase);

    private static bool Begins(NamedItem item, string wanted) =>
        wanted.Length >= ShortestBeginning && item.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase);

    private static string Hint(string wanted, List<NamedItem> named)
    {
        if (named.Count == 0)
            return " The list is empty.";
        return Nearest.To(wanted, named.Select(item => item.Name)) is { } near ? $" Did you mean {near}?" : $" There is: {Listed(named)}.";
    }

    private static string Listed(List<NamedItem> named) =>
        string.Join(", ", named.Take(MostListed).Select(item => item.Name)) + (named.Count > MostListed ? ", …" : "");
}
