namespace TuiPlans.Tests.Histories;

/// <summary>What an item of a list is known by, and a value as one text: the words of DESIGN, "the files", written down a second time.</summary>
internal static class Known
{
    private const int Most = 60;

    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["milestones"] = ["text"],
        ["evidence.seen"] = ["what", "date"],
        ["date-changes"] = ["asked.date", "to"],
        ["updates"] = ["date", "by", "text"],
        ["stages"] = ["stage"],
        ["people"] = ["id"],
        ["bodies"] = ["id"],
    };

    /// <summary>What the item of that list is known by.</summary>
    public static string Name(string list, Node item) => item is Map map
        ? string.Join(' ', Keys[list].Select(key => Cropped(map.TextAt(key)?.Split('\n')[0])).Where(part => part is { Length: > 0 }))
        : ((Text)item).Value;

    /// <summary>An item as the trail tells it: its text where it has one, else all of it in one line.</summary>
    public static string Whole(Node item) => item is Map map && map.TextAt("text") is { } text ? text : OneLine(item);

    private static string? Cropped(string? text) => text?.Length > Most ? text[..(Most - 1)].TrimEnd() + "…" : text;

    private static string OneLine(Node node) => node switch
    {
        Text text => text.Value,
        Items items => string.Join(", ", items.All.Select(OneLine)),
        Map map => string.Join("; ", map.Entries.Select(entry => $"{entry.Key}: {OneLine(entry.Value)}")),
        _ => throw new InvalidOperationException("No such node."),
    };
}
