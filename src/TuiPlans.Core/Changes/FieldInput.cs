using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// Reads what people type for a field, on the command line or in a form, and holds it against the table of fields. Values of several
/// parts are typed as <c>Guidance drafted; due 2012-03</c>, or as they stand in a file: <c>{text: Guidance drafted, due: 2012-03}</c>.
/// </summary>
public static class FieldInput
{
    /// <summary>The whole value of a field: of a list all its items, of a map all its keys.</summary>
    public static Understood Value(Field field, string text, DateOnly today)
    {
        if (field.IsScalar)
            return Scalar(field, text, today);
        if (field.Kind == ValueKind.Free)
            return Free(field, text);
        if (field.Kind == ValueKind.Map)
            return IsFlowMap(text) ? FlowInput.Read(text, field, isItem: false, today) : ItemInput.Read(text, field, today);
        if (IsFlowList(text))
            return FlowInput.Read(text, field, isItem: false, today);
        return field.Kind == ValueKind.Items
            ? Understood.Not($"{field.Label} is a list whose items have parts: add one with {field.Key}+=…, change one with {field.Key}[…], or write the whole list as it stands in a file, {field.Key}=[{{…}}, {{…}}].")
            : Listed(field, text);
    }

    /// <summary>An item of a list, or several in brackets.</summary>
    public static Understood Item(Field field, string text, DateOnly today)
    {
        if (IsFlowList(text))
        {
            var all = FlowInput.Read(text, field, isItem: false, today);
            return all.IsUnderstood ? new Understood(((YamlListValue)all.Value).Items, "") : all;
        }
        if (IsFlowMap(text) && field.Kind != ValueKind.TextList)
            return FlowInput.Read(text, field, isItem: true, today);
        return field.Kind == ValueKind.Items || (field.Kind == ValueKind.Mixed && ItemInput.HasParts(text, field))
            ? ItemInput.Read(text, field, today) : Plain(field, text);
    }

    /// <summary>The form in which a typed scalar stands in a file; null with a sentence where it does not fit its field.</summary>
    public static (string? Text, string Problem) InFile(Field field, string text, DateOnly today)
    {
        if (field.Kind == ValueKind.Prose)
            return (text, "");
        var typed = field.Kind == ValueKind.Word ? Word(field, text.Trim()) : text;
        // "no" says of a milestone that it is not done, and takes nothing away.
        if (field.Kind == ValueKind.DoneMark && typed.Trim().ToLowerInvariant() is "no" or "false")
            return ("false", "");
        if (typed.Trim().Length == 0)
            return FieldValue.WhyNot(field, "") is { } missing ? (null, missing.Message) : ("", "");
        var (value, problem) = FormCheck.Written(field, typed, today);
        return (value, value is null && !problem.StartsWith(field.Label, StringComparison.Ordinal) ? $"{field.Label}: {problem}" : problem);
    }

    internal static Understood Scalar(Field field, string text, DateOnly today)
    {
        var (value, problem) = InFile(field, text, today);
        return value is null
            ? Understood.Not(problem)
            : Understood.Of(YamlValue.Scalar(value, EditOperations.IntentOf(field)));
    }

    /// <summary>An item of a plain list; it is one line.</summary>
    internal static Understood Plain(Field field, string text)
    {
        var value = text.Trim();
        if (value.Length == 0)
            return Understood.Not($"{field.Label}: there is nothing to add.");
        return value.Contains('\n', StringComparison.Ordinal)
            ? Understood.Not($"Each of {field.Label} is one line: take the line breaks out.")
            : Understood.Of(YamlValue.Scalar(value));
    }

    // Of a free field what stands in brackets or quotes is as in a file; all else is one text, whatever stands in it. Nothing in it is
    // read as a date, so no day is needed.
    internal static Understood Free(Field field, string text)
    {
        var read = FlowInput.Read(text, field, isItem: false, today: default);
        if (IsFlowList(text) || IsFlowMap(text) || text.AsSpan().TrimStart() is ['"' or '\'', ..] || (read.IsUnderstood && read.Value is YamlScalarValue))
            return read;
        return text.Contains('\n', StringComparison.Ordinal) && read.IsUnderstood ? read : Understood.Of(YamlValue.Scalar(text.Trim()));
    }

    private static Understood Listed(Field field, string text)
    {
        var items = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var item in items)
        {
            if (Plain(field, item) is { IsUnderstood: false } problem)
                return problem;
        }
        return Understood.Of(YamlValue.List(Array.ConvertAll(items, item => YamlValue.Scalar(item)), preferFlow: true));
    }

    private static string Word(Field field, string text) =>
        field.Words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? text;

    private static bool IsFlowList(string text) => text.AsSpan().Trim() is ['[', .., ']'];

    private static bool IsFlowMap(string text) => text.AsSpan().TrimStart() is ['{', ..];
}
