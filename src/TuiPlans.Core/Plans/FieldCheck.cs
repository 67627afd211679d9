using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>Holds a file's nodes against the table of fields: unknown keys, wrong types, unknown words, impossible dates.</summary>
internal static class FieldCheck
{
    public static void Check(YamlNode? root, FieldSet fields, List<Problem> problems)
    {
        if (root?.Resolve() is YamlMapping map)
            CheckMap(map, fields, problems);
        else if (root is not null && !IsEmpty(root))
            problems.Add(Unreadable("not-a-map", root.Span, $"The file of {fields.Named} holds keys and values, such as \"{fields.Order[0]}: …\"; this one holds something else."));
        else if (fields.NeedsOneOf.Count > 0)
            problems.Add(Unreadable("empty-file", new TextSpan(0, 0), $"The file of {fields.Named} holds nothing: write at least {string.Join(" or ", fields.NeedsOneOf)}, or bring back what stood here (git log shows it)."));
    }

    private static void CheckMap(YamlMapping map, FieldSet fields, List<Problem> problems)
    {
        if (fields.NeedsOneOf.Count > 0 && !HasOneOf(map, fields.NeedsOneOf))
            problems.Add(Damage("missing", map, $"{Capital(fields.Named)} needs {string.Join(" or ", fields.NeedsOneOf)}, and this one has none: add it."));
        foreach (var entry in map.Entries)
        {
            if (fields.Find(entry.KeyText) is { } field)
                CheckField(entry.Value, field, problems);
            else
                problems.Add(UnknownKey(entry, fields));
        }
    }

    private static bool HasOneOf(YamlMapping map, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            if (map[key] is { } value && !IsEmpty(value.Resolve()))
                return true;
        }
        return false;
    }

    // In a field that may have another shape what does not fit is said, and is no damage: it was always allowed to stand there.
    private static void CheckField(YamlNode node, Field field, List<Problem> problems)
    {
        var before = problems.Count;
        CheckValue(node, field, problems);
        for (var i = field.IsLoose ? before : problems.Count; i < problems.Count; i++)
            problems[i] = problems[i] with { Severity = Severity.Advice };
    }

    private static void CheckValue(YamlNode node, Field field, List<Problem> problems)
    {
        var value = node.Resolve();
        if (IsEmpty(value) || field.Kind == ValueKind.Free)
            return;
        if (field.Kind == ValueKind.Map)
            CheckInside(value, field, "keys and values", problems);
        else if (field.IsList)
            CheckList(value, field, problems);
        else if (value is YamlScalar scalar)
            CheckScalar(scalar, field, problems);
        else
            problems.Add(WrongType(value, field, "one value"));
    }

    private static void CheckList(YamlNode value, Field field, List<Problem> problems)
    {
        // A list of one is often written as the value alone, and reads the same.
        if (value is YamlScalar && field.Kind is ValueKind.TextList or ValueKind.Mixed)
            return;
        if (value is not YamlSequence list)
        {
            problems.Add(WrongType(value, field, "a list"));
            return;
        }
        foreach (var item in list.Items)
            CheckItem(item.Resolve(), field, problems);
    }

    private static void CheckItem(YamlNode item, Field field, List<Problem> problems)
    {
        if (IsEmpty(item))
            return;
        if (field.Kind == ValueKind.Items || (field.Kind == ValueKind.Mixed && item is YamlMapping))
            CheckInside(item, field, "keys and values in each item", problems);
        else if (item is YamlScalar scalar)
            CheckScalar(scalar, field, problems);
        else
            problems.Add(WrongType(item, field, "one value in each item"));
    }

    private static void CheckScalar(YamlScalar scalar, Field field, List<Problem> problems)
    {
        if (FieldValue.WhyNot(field, scalar.Value) is { } problem)
            problems.Add(Damage(problem.Code, scalar, problem.Message));
    }

    private static void CheckInside(YamlNode node, Field field, string what, List<Problem> problems)
    {
        if (node is YamlMapping map)
            CheckMap(map, field.Children!, problems);
        else
            problems.Add(WrongType(node, field, what));
    }

    private static Problem WrongType(YamlNode node, Field field, string what) =>
        Damage("wrong-type", node, $"{field.Label} ({field.Key}) holds {what}; here stands something else.");

    private static bool IsEmpty(YamlNode node) => node is YamlScalar { IsNull: true };

    private static Problem Unreadable(string code, TextSpan span, string message) => new(code, Severity.Damage, span, message) { EndsReading = true };

    private static Problem UnknownKey(YamlEntry entry, FieldSet fields)
    {
        var near = Nearest.To(entry.KeyText, fields.Order);
        var hint = near is null ? "It is kept, and not used." : $"Did you mean {near}? It is kept, and not used.";
        return new Problem("unknown-key", Severity.Advice, entry.Key.Span, $"{Capital(fields.Named)} has no field \"{entry.KeyText}\". {hint}");
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Problem Damage(string code, YamlNode node, string message) => new(code, Severity.Damage, node.Span, message);
}
