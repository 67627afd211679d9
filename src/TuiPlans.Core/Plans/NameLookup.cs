namespace TuiPlans.Core.Plans;

/// <summary>What the registers know of a name that somebody typed.</summary>
/// <param name="Id">The one entry that is meant; null where it is none or several.</param>
/// <param name="Several">The entries that it may be, where it may be several.</param>
/// <param name="Near">The entry that is spelt almost so, where it is none; null where nothing is near.</param>
public sealed record NameLookup(string? Id, IReadOnlyList<string> Several, string? Near)
{
    private const int LettersASlip = 4;

    /// <summary>Looks an id, or a post, holder or name in words, up: upper and lower case alike.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="registers">The registers.</param>
    /// <param name="naming">Which of them: a post, a body, or either.</param>
    public static NameLookup Find(string text, Registers registers, Naming naming)
    {
        var wanted = text.Trim();
        var entries = Entries(registers, naming).ToList();
        if (entries.Find(entry => Same(entry.Id, wanted)) is { } byId)
            return new NameLookup(byId.Id, [], null);
        var hits = entries.Where(entry => entry.Names.Any(name => Same(name, wanted))).Select(entry => entry.Id).Distinct(StringComparer.Ordinal).ToList();
        return hits.Count switch
        {
            1 => new NameLookup(hits[0], [], null),
            0 => Begun(wanted, entries),
            _ => new NameLookup(null, hits, null),
        };
    }

    /// <summary>Whether values of that kind are looked up.</summary>
    public static bool Knows(Naming naming) => naming is Naming.Person or Naming.Body or Naming.PersonOrBody;

    // "Service Manager" where there is one of placements and one of care planning: people leave out what stands behind.
    private static NameLookup Begun(string wanted, List<Entry> entries)
    {
        var begun = wanted.Length == 0 ? [] : entries.Where(entry => entry.Names.Any(name => Begins(name, wanted))).Select(entry => entry.Id).Distinct(StringComparer.Ordinal).ToList();
        return begun.Count > 1 ? new NameLookup(null, begun, null) : new NameLookup(null, [], begun.FirstOrDefault() ?? NearestTo(wanted, entries));
    }

    private static bool Begins(string name, string wanted) =>
        name.Length > wanted.Length && name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(name[wanted.Length]);

    // Short ids are near to each other without being meant: a slip in each four letters, and one in fewer.
    private static string? NearestTo(string wanted, List<Entry> entries)
    {
        var least = Math.Max(1, wanted.Length / LettersASlip);
        return entries
            .Select(entry => (entry.Id, Away: entry.Names.Append(entry.Id).Min(name => Nearest.Distance(name.ToLowerInvariant(), wanted.ToLowerInvariant()))))
            .Where(pair => pair.Away <= least && pair.Away < wanted.Length)
            .OrderBy(pair => pair.Away)
            .Select(pair => pair.Id)
            .FirstOrDefault();
    }

    private static IEnumerable<Entry> Entries(Registers registers, Naming naming)
    {
        var people = naming is Naming.Body ? [] : registers.People.Select(p => new Entry(p.Id, [.. new[] { p.Post, p.Holder }.OfType<string>()]));
        var bodies = naming is Naming.Person ? [] : registers.Bodies.Select(b => new Entry(b.Id, [b.Name]));
        return people.Concat(bodies);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private sealed record Entry(string Id, IReadOnlyList<string> Names);
}
