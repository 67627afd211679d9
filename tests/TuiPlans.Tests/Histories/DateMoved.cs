namespace TuiPlans.Tests.Histories;

/// <summary>What a commit says of an agreed date: the requests that it brought or decided, and a move with no word of why.</summary>
internal static class DateMoved
{
    private const string List = "date-changes[";

    /// <summary>The requests that came with it or whose decision did, as they stand after it.</summary>
    public static IEnumerable<(string Path, Map Item)> Decided(MadeFile file, IReadOnlyList<MadeChange> changes)
    {
        foreach (var change in changes.Where(change => change.Path.StartsWith(List, StringComparison.Ordinal)))
        {
            if ((change.Path.EndsWith(']') ? change.From is null : change.Path.EndsWith("].decision", StringComparison.Ordinal))
                && Happened.Item(file.After, "date-changes", Happened.ItemOf(change.Path)) is { } item)
                yield return (change.Path, item);
        }
    }

    /// <summary>The move of a date that no request which it decided tells of; null where there is none.</summary>
    public static MadeChange? ByHand(MadeFile file, IReadOnlyList<MadeChange> changes)
    {
        var due = changes.FirstOrDefault(change => change.Path == "due");
        return due?.From is null || Decided(file, changes).Any(one => IsGranted(one.Item) && one.Item.TextAt("to") == due.To) ? null : due;
    }

    /// <summary>The requests that had been granted and are not any more with it.</summary>
    public static IEnumerable<string> TakesBack(MadeFile file, IReadOnlyList<MadeChange> changes) => changes
        .Where(change => change.Path.StartsWith(List, StringComparison.Ordinal) && (change.Path.EndsWith(']') ? change.To is null : change.Path.EndsWith("].decision", StringComparison.Ordinal)))
        .Select(change => Happened.ItemOf(change.Path))
        .Where(name => Happened.Item(file.Before, "date-changes", name) is { } before && IsGranted(before));

    /// <summary>Whether the commit granted that request and moved the date to it.</summary>
    public static bool Tells(MadeFile file, IReadOnlyList<MadeChange> changes, Map item) =>
        changes.Any(change => change.Path == "due" && change.To == item.TextAt("to"))
        && Decided(file, changes).Any(one => Known.Name("date-changes", one.Item) == Known.Name("date-changes", item) && IsGranted(one.Item));

    /// <summary>Whether that request, granted, is the same move.</summary>
    public static bool IsOf(Map item, MadeChange due) => IsGranted(item) && item.TextAt("from") == due.From && item.TextAt("to") == due.To;

    public static bool IsGranted(Map item) => item.TextAt("decision") == "granted";
}
