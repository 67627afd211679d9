using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>One step of a <see cref="FieldPath"/>: a key, and the item of its list where one is meant.</summary>
/// <param name="Key">The key.</param>
/// <param name="Item">What the item is known by, or null for the field itself.</param>
public sealed record FieldStep(string Key, string? Item);

/// <summary>
/// Names a value of an action: <c>rag</c>, <c>impact-review.due</c>, <c>milestones[Guidance drafted].done</c>.
/// </summary>
/// <param name="Steps">At least one.</param>
public sealed record FieldPath(IReadOnlyList<FieldStep> Steps)
{
    /// <summary>The path of a key of the file itself.</summary>
    public static FieldPath Of(string key) => new([new FieldStep(key, null)]);

    /// <summary>The row of the table of the last step, or null where the table has none.</summary>
    public Field? Field(FieldSet fields)
    {
        Field? field = null;
        FieldSet? set = fields;
        foreach (var step in Steps)
        {
            field = set?.Find(step.Key);
            set = field?.Parts;
        }
        return field;
    }

    /// <summary>
    /// Reads a path and holds it against the table of fields. On failure <paramref name="problem"/> is a sentence with the nearest name.
    /// </summary>
    public static bool TryParse(string text, FieldSet fields, out FieldPath? path, out string problem)
    {
        path = null;
        problem = "";
        var steps = new List<FieldStep>();
        FieldSet? set = fields;
        Field? last = null;
        foreach (var part in Split(text))
        {
            problem = WhyNot(text, part, set, last, steps);
            if (problem.Length > 0)
                return false;
            steps.Add(part);
            last = set!.Find(part.Key);
            set = last!.Parts;
        }
        path = new FieldPath(steps);
        return true;
    }

    private static string WhyNot(string text, FieldStep part, FieldSet? set, Field? last, List<FieldStep> before)
    {
        if (last is { IsList: true } && before[^1].Item is null)
            return $"{last.Label} is a list: say which item is meant, such as {last.Key}[…].{part.Key}.";
        if (set is null)
            return $"There is no field \"{text}\": {last!.Label} ({last.Key}) has no parts.";
        if (set.Find(part.Key) is not { } field)
        {
            if (set == FieldSet.Open)
                return $"\"{text}\" names no field: a name is missing behind {new FieldPath([.. before])}.";
            return Nearest.Field(part.Key, set.Order) is { } near
                ? $"There is no field \"{text}\". Did you mean {near}?"
                : $"There is no field \"{text}\". Fields here: {string.Join(", ", set.Order)}.";
        }
        return part.Item is not null && field is { IsList: false, Kind: not ValueKind.Free } ? $"{field.Label} ({field.Key}) is no list, so no item of it can be named: write {field.Key}." : "";
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join('.', Steps.Select(step => step.Item is null ? step.Key : $"{step.Key}[{step.Item}]"));

    private static IEnumerable<FieldStep> Split(string text)
    {
        for (var at = 0; at <= text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('.', '[');
            var end = length < 0 ? text.Length : at + length;
            var close = end < text.Length && text[end] == '[' ? ClosingBracket(text, end) : -1;
            // A bracket that nothing closes is part of the key, and no field has such a key.
            if (end < text.Length && text[end] == '[' && close < 0)
                end = text.Length;
            yield return close < 0 ? new FieldStep(text[at..end], null) : new FieldStep(text[at..end], text[(end + 1)..close]);
            at = (close < 0 ? end : close + 1) + 1;
        }
    }

    // Items are named by what people wrote, brackets and dots included: the one that closes stands before a dot or the end. Where
    // brackets inside the name come in pairs, they are passed over; else the first such one counts.
    private static int ClosingBracket(string text, int open)
    {
        var (depth, first) = (0, -1);
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '[')
                depth++;
            if (text[i] != ']' || (--depth > 0 && first >= 0) || (i + 1 < text.Length && text[i + 1] != '.'))
                continue;
            if (depth <= 0)
                return i;
            first = i;
        }
        return first;
    }
}
