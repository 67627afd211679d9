namespace TuiPlans.Core.Changes;

/// <summary>
/// A change that a person settled against later: it was recorded and stands in the trail, and what it gave does not count. Whoever tells what
/// moved leaves it out, and whoever tells what was settled names it.
/// </summary>
/// <param name="By">What was settled.</param>
/// <param name="Field">The field of it.</param>
/// <param name="Step">The step that gave the value which does not count.</param>
/// <param name="Lost">What that step did.</param>
public sealed record Overruled(RecordedChange By, FieldChange Field, RecordedChange Step, FieldChange Lost)
{
    private const string Due = "due";
    private const string DecisionEnd = "].decision";

    /// <summary>All of them.</summary>
    /// <param name="steps">What was recorded, newest first.</param>
    /// <param name="ofBoth">Whether, where somebody wrote another value than either, both count as overruled, and not only the one that the step does not lead from.</param>
    public static IReadOnlyList<Overruled> In(IReadOnlyList<RecordedChange> steps, bool ofBoth)
    {
        var all = new List<Overruled>();
        Dictionary<string, List<(int At, RecordedChange Step)>>? files = null;
        for (var i = 0; i < steps.Count; i++)
        {
            if (!steps[i].IsSettled)
                continue;
            files ??= ByFile(steps);
            var earlier = files[steps[i].Path].Where(one => one.At > i && !one.Step.IsSettled).Select(one => one.Step).ToList();
            foreach (var field in steps[i].Changes)
                all.AddRange(Of(steps[i], field, earlier, ofBoth));
        }
        return all;
    }

    private static IEnumerable<Overruled> Of(RecordedChange settled, FieldChange field, List<RecordedChange> earlier, bool ofBoth)
    {
        var other = settled.AlsoOverruled(field.Path);
        IEnumerable<string?> values = other is null ? [field.From] : ofBoth || field.Path == Due ? [field.From, other] : [other];
        return values.Distinct(StringComparer.Ordinal).Select(value => Giver(settled, field, value, earlier)).OfType<Overruled>();
    }

    // The latest step that gave this value: as a field, or as the decision of a request that came with it.
    private static Overruled? Giver(RecordedChange settled, FieldChange field, string? value, List<RecordedChange> earlier)
    {
        var item = field.Path.EndsWith(DecisionEnd, StringComparison.Ordinal) ? field.Path[..^(DecisionEnd.Length - 1)] : null;
        foreach (var step in earlier)
        {
            var lost = step.Changes.FirstOrDefault(one => !one.IsMove && ((one.Path == field.Path && one.To == value) || (item is not null && one.Path == item && IsDecided(one, value))));
            if (lost is not null)
                return new Overruled(settled, field, step, lost);
        }
        return null;
    }

    private static bool IsDecided(FieldChange added, string? decision) => added.Item is { } item && NodeText.Of(item["decision"]) == decision;

    private static Dictionary<string, List<(int At, RecordedChange Step)>> ByFile(IReadOnlyList<RecordedChange> steps)
    {
        var files = new Dictionary<string, List<(int, RecordedChange)>>(StringComparer.Ordinal);
        for (var i = 0; i < steps.Count; i++)
        {
            if (!files.TryGetValue(steps[i].Path, out var own))
                files[steps[i].Path] = own = [];
            own.Add((i, steps[i]));
        }
        return files;
    }
}
