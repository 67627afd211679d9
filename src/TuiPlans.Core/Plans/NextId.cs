namespace TuiPlans.Core.Plans;

/// <summary>Proposes the id of a new action from those that are there.</summary>
public static class NextId
{
    private const string First = "A-01";

    /// <summary>
    /// The next free number after the highest of a series: <c>SG-15</c> where the last is <c>SG-14</c>, as wide as that one is written.
    /// The series is the one that answers the same recommendations, else the one with the most actions.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="recommendations">The recommendations that the new action answers; none where that is not known.</param>
    public static string For(Plan plan, IReadOnlyList<string> recommendations)
    {
        var alike = plan.Actions.Where(action => action.Recommendations.Intersect(recommendations, StringComparer.OrdinalIgnoreCase).Any()).ToList();
        var taken = plan.Actions.Select(action => action.Id).Concat(plan.Recommendations.Select(one => one.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var series = Prefixes(alike).Concat(Prefixes(plan.Actions)).FirstOrDefault();
        if (series is null)
            return taken.Contains(First) ? Free("A-", 2, 1, taken) : First;
        var numbers = plan.Actions.Select(action => action.Id).Where(id => PrefixOf(id) == series).Select(id => id[series.Length..]).ToList();
        return Free(series, numbers.Max(number => number.Length), numbers.Max(number => long.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), taken);
    }

    /// <summary>The next free id behind one that is taken: <c>SG-15</c> behind <c>SG-14</c>, <c>X-2</c> behind <c>X</c>.</summary>
    /// <param name="id">The id that is taken.</param>
    /// <param name="isTaken">Whether another one is.</param>
    public static string After(string id, Func<string, bool> isTaken)
    {
        var prefix = PrefixOf(id);
        var digits = prefix is null ? "1" : id[prefix.Length..];
        var number = long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        while (true)
        {
            number++;
            var next = (prefix ?? id + "-") + number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits.Length, '0');
            if (!isTaken(next))
                return next;
        }
    }

    private static IEnumerable<string> Prefixes(IEnumerable<PlanAction> actions) =>
        actions.Select(action => PrefixOf(action.Id)).OfType<string>().GroupBy(prefix => prefix, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).Select(group => group.Key);

    private static string Free(string series, int width, long after, HashSet<string> taken)
    {
        for (var number = after + 1; ; number++)
        {
            var id = series + number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(width, '0');
            if (!taken.Contains(id))
                return id;
        }
    }

    // What stands before the digits at the end; null where there are none, or more than a number holds.
    private static string? PrefixOf(string id)
    {
        const int MostDigits = 15;
        var digits = id.Length - id.AsSpan().TrimEnd("0123456789").Length;
        return digits is 0 or > MostDigits ? null : id[..^digits];
    }
}
