using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// Reads a value of several parts as people write it on one line: <c>Guidance drafted; due 2012-03; done true</c>. The first part is
/// what the item is known by; the others begin with the name of their field. A part that does not is more of the one before it.
/// </summary>
internal static class ItemInput
{
    private const int ShortestMisspelt = 4;

    /// <summary>The item, or the map; a sentence where it does not fit.</summary>
    public static Understood Read(string text, Field field, DateOnly today)
    {
        var fields = field.Children!;
        var first = FirstKey(field);
        var parts = new List<(Field Field, string Text)>();
        foreach (var part in text.Split(';'))
        {
            var (key, value) = Parted(part.Trim());
            if (fields.Find(key) is { } child && (parts.Count > 0 || first is null || IsMarked(part, key)))
                parts.Add((child, value));
            else if (parts.Count > 0 && Misspelt(key, fields) is { } near)
                return Understood.Not($"\"{part.Trim()}\": did you mean {near} {value}? Where it is more of the text before it, write the item with its keys: {{{parts[0].Field.Key}: \"…; …\"}}.");
            else if (parts.Count > 0)
                parts[^1] = (parts[^1].Field, $"{parts[^1].Text}; {part.Trim()}");
            else if (first is not null)
                parts.Add((fields.Find(first)!, part.Trim()));
            else
                return Understood.Not(NoField(fields, key));
        }
        return Checked(parts, fields, today);
    }

    /// <summary>Whether a text has parts of an item, <c>3-months; label Within 3 months</c>, where it may also be one value.</summary>
    public static bool HasParts(string text, Field field) =>
        text.Split(';').Skip(1).Any(part => field.Children!.Find(Parted(part.Trim()).Key) is not null);

    /// <summary>A sentence that there is no such field, with the nearest.</summary>
    public static string NoField(FieldSet fields, string key) =>
        $"{char.ToUpperInvariant(fields.Named[0])}{fields.Named[1..]} has no field \"{Shortened.To(key, 40)}\"."
        + (Nearest.Field(key, fields.Order) is { } near ? $" Did you mean {near}?" : $" It has: {string.Join(", ", fields.Order)}.");

    /// <summary>The map with its keys in canonical order.</summary>
    public static YamlValue InOrder(List<YamlMapEntry> entries, FieldSet fields, bool isFlow) =>
        YamlValue.Map(fields.Order.SelectMany(key => entries.FindAll(entry => entry.Key == key)), preferFlow: isFlow);

    private static Understood Checked(List<(Field Field, string Text)> parts, FieldSet fields, DateOnly today)
    {
        var entries = new List<YamlMapEntry>();
        foreach (var (child, text) in parts)
        {
            if (entries.Exists(entry => entry.Key == child.Key))
                return Understood.Not($"{child.Label} ({child.Key}) was given twice: say it once.");
            var read = FieldInput.Value(child, text, today);
            if (!read.IsUnderstood)
                return read;
            entries.Add((child.Key, read.Value));
        }
        return Understood.Of(InOrder(entries, fields, isFlow: false));
    }

    // What an item is known by is said first, without its name; a date change or a map has nothing of that kind.
    private static string? FirstKey(Field field)
    {
        if (!field.IsList)
            return null;
        return field.Children!.Find("text") is not null ? "text" : field.Identity.FirstOrDefault(key => !key.Contains('.', StringComparison.Ordinal) && field.Identity[0] == key);
    }

    // Short words are near to many a key.
    private static string? Misspelt(string key, FieldSet fields) => key.Length < ShortestMisspelt ? null : Nearest.To(key, fields.Order);

    private static (string Key, string Value) Parted(string part)
    {
        var end = part.AsSpan().IndexOfAny(" \t:=");
        return end < 0 ? (part, "") : (part[..end], part[end..].TrimStart(' ', '\t').TrimStart(':', '=').Trim());
    }

    // The first part is a text unless it says otherwise: "due 2012" may well be one.
    private static bool IsMarked(string part, string key) => part.TrimStart()[key.Length..].TrimStart() is [':' or '=', ..];
}
