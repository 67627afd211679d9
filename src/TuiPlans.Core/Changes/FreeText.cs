using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>The value of a free field on one line, as it may be typed again: <c>{overdue: Past its date, soon: [30, 60]}</c>.</summary>
internal static class FreeText
{
    private const string NeedsQuotes = ":#,[]{}&*!|>'\"%@`\\\n\t";

    /// <summary>The line; empty where there is no value, null where it repeats or is marked by what a line cannot hold.</summary>
    public static string? Of(YamlNode? node) => node is null or YamlScalar { IsNull: true } ? "" : HasMarks(node) ? null
        : node is YamlScalar scalar ? Scalar(scalar, isInside: false) : Inside(node);

    private static string Inside(YamlNode node) => node switch
    {
        YamlSequence list => "[" + string.Join(", ", list.Items.Select(Inside)) + "]",
        YamlMapping map => "{" + string.Join(", ", map.Entries.Select(entry => $"{(entry.Key is YamlScalar key ? Scalar(key, isInside: true) : entry.KeyText)}: {Inside(entry.Value)}")) + "}",
        YamlScalar scalar => Scalar(scalar, isInside: true),
        _ => "",
    };

    // What was quoted stays text.
    private static string Scalar(YamlScalar scalar, bool isInside)
    {
        var text = scalar.Value;
        var isPlain = scalar.Style == ScalarStyle.Plain || !isInside;
        return isPlain && text.Length > 0 && text.Trim() == text && !text.Contains('\n', StringComparison.Ordinal)
            && (!isInside || (text[0] is not ('-' or '?') && !text.AsSpan().ContainsAny(NeedsQuotes)))
            ? text
            : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
    }

    private static bool HasMarks(YamlNode node) => node is YamlAlias || node.Anchor is not null || node.Tag is not null || node switch
    {
        YamlSequence list => list.Items.Any(HasMarks),
        YamlMapping map => map.Entries.Any(entry => HasMarks(entry.Key) || HasMarks(entry.Value)),
        _ => false,
    };
}
