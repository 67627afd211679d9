using System.Text;

namespace TuiPlans.Core.Yaml;

/// <summary>Writes a text as a YAML scalar that every reader of YAML 1.1 and 1.2 reads as that same text.</summary>
public static class ScalarWriter
{
    /// <summary>
    /// The source of <paramref name="value"/>. Lines are separated by <c>\n</c>; a block has no line break at its end, so that
    /// one must follow. Half a surrogate pair cannot be written and gives source that does not read back.
    /// </summary>
    /// <param name="value">The text, with <c>\n</c> between its lines.</param>
    /// <param name="intent">What the text is.</param>
    /// <param name="place">Where it is to stand.</param>
    /// <param name="oldStyle">The style of the value that it replaces, kept where it can hold the text; null for a new value.</param>
    public static string Write(string value, ScalarIntent intent, ScalarPlace place, ScalarStyle? oldStyle = null)
    {
        var (head, body) = Parts(value, StyleFor(value, intent, place, oldStyle), place);
        return head + body;
    }

    /// <summary>The style that <see cref="Write"/> chooses.</summary>
    public static ScalarStyle StyleFor(string value, ScalarIntent intent, ScalarPlace place, ScalarStyle? oldStyle = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!ScalarRules.IsPrintable(value))
            return ScalarStyle.DoubleQuoted;
        if (value.Contains('\n'))
            return StyleOfLines(value, place, oldStyle);
        var canBePlain = ScalarRules.IsPlain(value, place.OnOneLine) && !(intent == ScalarIntent.Text ? PlainScalars.HasOtherType(value) : PlainScalars.IsNull(value));
        if (intent == ScalarIntent.Number && canBePlain && PlainScalars.HasOtherType(value))
            return ScalarStyle.Plain;
        return oldStyle switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => oldStyle.Value,
            ScalarStyle.Literal when intent == ScalarIntent.Text && !place.OnOneLine && ScalarRules.FitsLiteral(value) => ScalarStyle.Literal,
            ScalarStyle.Folded when intent == ScalarIntent.Text && !place.OnOneLine && ScalarRules.FitsFolded(value) => ScalarStyle.Folded,
            _ when canBePlain => ScalarStyle.Plain,
            _ => value.AsSpan().IndexOfAny('"', '\\') >= 0 ? ScalarStyle.SingleQuoted : ScalarStyle.DoubleQuoted,
        };
    }

    /// <summary>The source in a given style: what stands on the first line, and the lines below, each with its break before it.</summary>
    internal static (string Head, string Body) Parts(string value, ScalarStyle style, ScalarPlace place) => style switch
    {
        ScalarStyle.Plain => (value, ""),
        ScalarStyle.SingleQuoted => ("'" + value.Replace("'", "''") + "'", ""),
        ScalarStyle.DoubleQuoted => (DoubleQuoted(value), ""),
        _ => BlockScalars.Parts(value, style, place.ParentIndent + 2),
    };

    private static ScalarStyle StyleOfLines(string value, ScalarPlace place, ScalarStyle? oldStyle)
    {
        if (place.OnOneLine || !ScalarRules.FitsLiteral(value))
            return ScalarStyle.DoubleQuoted;
        return oldStyle == ScalarStyle.Folded && ScalarRules.FitsFolded(value) ? ScalarStyle.Folded : ScalarStyle.Literal;
    }

    private static string DoubleQuoted(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when ScalarRules.MustEscape(c) => result.Append("\\u").Append(((int)c).ToString("X4")),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }
}
