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
            set = field?.Children;
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
        foreach (var part in Split(text))
        {
            if (set is null || set.Find(part.Key) is not { } field)
            {
                var near = set is null ? null : Nearest.To(part.Key, set.Order);
                problem = near is null
                    ? $"There is no field \"{text}\". Fields here: {string.Join(", ", (set ?? fields).Order)}."
                    : $"There is no field \"{text}\". Did you mean {near}?";
                return false;
            }
            steps.Add(part);
            set = field.Children;
        }
        path = new FieldPath(steps);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join('.', Steps.Select(step => step.Item is null ? step.Key : $"{step.Key}[{step.Item}]"));

    private static IEnumerable<FieldStep> Split(string text)
    {
        var at = 0;
        while (at <= text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('.', '[');
            if (end < 0)
            {
                yield return new FieldStep(text[at..], null);
                yield break;
            }
            var key = text[at..(at + end)];
            at += end;
            string? item = null;
            if (text[at] == '[')
            {
                var close = text.IndexOf(']', at);
                close = close < 0 ? text.Length : close;
                item = text[(at + 1)..close];
                at = Math.Min(close + 1, text.Length);
            }
            yield return new FieldStep(key, item);
            if (at >= text.Length)
                yield break;
            at++;
        }
    }
}
