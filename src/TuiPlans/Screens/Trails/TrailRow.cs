using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Screens.Trails;

/// <summary>A change as a row of the history.</summary>
/// <param name="Key">What tells it from the others, whatever is read anew.</param>
/// <param name="Change">The change.</param>
/// <param name="Words">What changed, a phrase each; of one field where one is chosen.</param>
internal sealed record TrailRow(string Key, RecordedChange Change, IReadOnlyList<string> Words)
{
    /// <summary>The rows of a trail.</summary>
    /// <param name="changes">Newest first.</param>
    /// <param name="field">The key of the field that alone is of interest; null where all are.</param>
    /// <param name="registers">Who is who.</param>
    public static IReadOnlyList<TrailRow> Of(IReadOnlyList<RecordedChange> changes, string? field, Registers registers)
    {
        var rows = new List<TrailRow>(changes.Count);
        // A squash makes several changes of one commit, the oldest of which keeps its number.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var change in changes.Reverse())
        {
            var place = seen[change.Commit] = seen.GetValueOrDefault(change.Commit) + 1;
            if (field is null || change.Changes.Any(one => one.TopKey == field))
                rows.Add(new TrailRow($"{change.Commit} {place}", change, TrailWords.What(change, field, registers)));
        }
        rows.Reverse();
        return rows;
    }
}

/// <summary>A field that changed at some time.</summary>
/// <param name="Key">Its key; null for all fields.</param>
/// <param name="Label">Its name, with how many changes it had.</param>
internal sealed record ChangedField(string? Key, string Label)
{
    /// <summary>All fields, then those that ever changed, in the order of the file.</summary>
    public static IReadOnlyList<ChangedField> Of(IReadOnlyList<RecordedChange> changes)
    {
        var counts = changes.SelectMany(change => change.Changes.Select(one => one.TopKey).Distinct(StringComparer.Ordinal)).CountBy(key => key).ToDictionary();
        var fields = changes.Count == 0 ? null : changes[0].Fields;
        var order = fields?.Order.ToList() ?? [];
        var keys = counts.Keys.OrderBy(key => order.IndexOf(key) is >= 0 and var place ? place : int.MaxValue).ThenBy(key => key, StringComparer.Ordinal);
        return [new ChangedField(null, $"All fields ({changes.Count})"), .. keys.Select(key => new ChangedField(key, $"{TrailWords.Label(key, fields!)} ({counts[key]})"))];
    }
}
