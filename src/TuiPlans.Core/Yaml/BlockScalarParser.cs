using System.Text;

namespace TuiPlans.Core.Yaml;

/// <summary>Reads literal and folded blocks without an indentation indicator (YAML 1.2.2, section 8.1).</summary>
internal static class BlockScalarParser
{
    private const int LongestKept = 16 * 1024;

    // One a thread, since a plan is mostly such blocks.
    [ThreadStatic]
    private static StringBuilder? kept;

    /// <summary>
    /// Takes the block whose header stands at <paramref name="at"/>, below a key or dash in <paramref name="parentColumn"/>.
    /// Gives the start of the line behind it, or -1 where it is not of the common kind.
    /// </summary>
    public static int Parse(string text, YamlTreeBuilder builder, int at, int parentColumn)
    {
        var chomping = at + 1 < text.Length && text[at + 1] is '+' or '-' ? text[at + 1] : ' ';
        var headerEnd = YamlSpans.EndOfLine(text, at);
        if (!IsHeaderRest(text.AsSpan(chomping == ' ' ? at + 1 : at + 2, headerEnd - at - (chomping == ' ' ? 1 : 2))))
            return -1;
        var value = kept?.Clear() ?? new StringBuilder();
        kept = value.Capacity > LongestKept ? null : value;
        var isLiteral = text[at] == '|';
        var indent = -1;
        var breaks = 0;
        var wasIndented = false;
        var line = YamlSpans.NextLine(text, headerEnd);
        while (line < text.Length)
        {
            var end = YamlSpans.EndOfLine(text, line);
            var first = line;
            while (first < end && text[first] == ' ')
                first++;
            if (first == end)
            {
                // Spaces beyond the indentation are content or an error, and at the very end a case of its own: the other reader knows.
                if (first > line && (indent < 0 || first - line > indent || end == text.Length))
                    return -1;
                breaks++;
            }
            else
            {
                if (indent < 0 && first - line > parentColumn)
                    indent = first - line;
                if (indent < 0 || first - line < indent)
                    break;
                var isIndented = first - line > indent;
                AddBreaks(value, breaks, isLiteral || isIndented || wasIndented);
                value.Append(text, line + indent, end - line - indent);
                wasIndented = isIndented;
                breaks = 1;
            }

            if (end == text.Length)
            {
                // A last line without a line break: the one that was counted is not there.
                breaks--;
                line = end;
                break;
            }

            line = YamlSpans.NextLine(text, end);
        }

        Chomp(value, breaks, chomping, indent >= 0);
        builder.Scalar(at, line, isLiteral ? ScalarStyle.Literal : ScalarStyle.Folded, value.ToString());
        return line;
    }

    private static bool IsHeaderRest(ReadOnlySpan<char> rest)
    {
        var content = rest.TrimStart(' ');
        return content.Length == 0 || (content[0] == '#' && content.Length < rest.Length);
    }

    private static void AddBreaks(StringBuilder value, int breaks, bool isKept)
    {
        if (value.Length == 0 || isKept || breaks == 0)
            value.Append('\n', breaks);
        else if (breaks == 1)
            value.Append(' ');
        else
            value.Append('\n', breaks - 1);
    }

    private static void Chomp(StringBuilder value, int breaks, char chomping, bool hasContent)
    {
        if (chomping == '+')
            value.Append('\n', breaks);
        else if (chomping == ' ' && breaks > 0 && hasContent)
            value.Append('\n');
    }
}
