using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// The order of a merged list. What was there is as the side has it that moved something; what is new stands behind what it was put
/// behind; where both put something at one place, it is ordered by date, in the direction of the list.
/// </summary>
/// <param name="old">The items both began with.</param>
/// <param name="kept">The names of those that are still there.</param>
internal sealed class ItemOrder(List<NamedItem> old, IReadOnlySet<string> kept)
{
    private const string Beginning = "";
    private readonly bool isNewestFirst = IsFalling(old);

    /// <summary>The names of all items in their order.</summary>
    /// <param name="one">The list on the first side.</param>
    /// <param name="news">Which items of it are new.</param>
    /// <param name="other">The list on the second side.</param>
    /// <param name="others">Which items of it are new, and not new on the first side too.</param>
    public List<string> With(List<NamedItem> one, IReadOnlySet<string> news, List<NamedItem> other, IReadOnlySet<string> others)
    {
        var ones = Runs(one, news);
        var rest = Runs(other, others);
        var order = new List<string>();
        foreach (var name in Old(one, other).Prepend(Beginning))
        {
            if (name != Beginning)
                order.Add(name);
            order.AddRange(Together(ones.GetValueOrDefault(name) ?? [], rest.GetValueOrDefault(name) ?? []).Select(item => item.Name));
        }
        return order;
    }

    private List<string> Old(List<NamedItem> one, List<NamedItem> other)
    {
        var there = old.Select(item => item.Name).Where(kept.Contains).ToList();
        var first = one.Select(item => item.Name).Where(there.Contains).ToList();
        var second = other.Select(item => item.Name).Where(there.Contains).ToList();
        var moved = first.SequenceEqual(there.Where(first.Contains)) ? second : first;
        // What only the other side still has stands behind what it stood behind.
        for (var i = 0; i < there.Count; i++)
        {
            if (!moved.Contains(there[i]))
                moved.Insert(i == 0 ? 0 : moved.IndexOf(there[i - 1]) + 1, there[i]);
        }
        return moved;
    }

    // New items by the item that they stand behind.
    private Dictionary<string, List<NamedItem>> Runs(List<NamedItem> items, IReadOnlySet<string> news)
    {
        var runs = new Dictionary<string, List<NamedItem>>(StringComparer.Ordinal);
        var behind = Beginning;
        foreach (var item in items)
        {
            if (kept.Contains(item.Name))
                behind = item.Name;
            else if (news.Contains(item.Name))
                (runs.TryGetValue(behind, out var run) ? run : runs[behind] = []).Add(item);
        }
        return runs;
    }

    private List<NamedItem> Together(List<NamedItem> one, List<NamedItem> other)
    {
        var all = new List<NamedItem>(one.Count + other.Count);
        var (i, j) = (0, 0);
        while (i < one.Count && j < other.Count)
            all.Add(ComesFirst(one[i], other[j]) ? one[i++] : other[j++]);
        return [.. all, .. one.Skip(i), .. other.Skip(j)];
    }

    private bool ComesFirst(NamedItem one, NamedItem other)
    {
        var order = DateOf(one.Item) is { } first && DateOf(other.Item) is { } second ? first.CompareTo(second) : 0;
        return order == 0 ? string.CompareOrdinal(one.Name, other.Name) <= 0 : order < 0 != isNewestFirst;
    }

    private static bool IsFalling(List<NamedItem> items)
    {
        var dates = items.Select(item => DateOf(item.Item)).OfType<DateOnly>().ToList();
        return dates.Count > 1 && dates[0] > dates[^1];
    }

    // When it was said, asked, seen or is due: the first date that the item has.
    private static DateOnly? DateOf(YamlNode item) => item is YamlMapping map
        ? PeriodParser.Parse(NodeText.Of(map["date"] ?? (map["asked"]?.Resolve() as YamlMapping)?["date"] ?? map["due"] ?? map["since"]))?.First
        : null;
}
