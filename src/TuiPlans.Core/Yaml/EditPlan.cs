using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>One way to carry out an operation: what to change in the text, and what the tree must be afterwards.</summary>
/// <param name="Edits">The edits, with <c>\n</c> as line break.</param>
/// <param name="Bounds">Where they may lie; nothing outside is touched.</param>
/// <param name="Expected">The tree that the new text must be read as; null for an empty document.</param>
internal sealed record EditPlan(IReadOnlyList<TextEdit> Edits, TextSpan Bounds, YamlNode? Expected);

/// <summary>The document an operation starts from.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Root">Its tree.</param>
/// <param name="Layout">Its indentation.</param>
internal sealed record EditBase(string Text, YamlNode? Root, YamlLayout Layout)
{
    /// <summary>The ways to write new values, the one that reads best first.</summary>
    public IEnumerable<ValueWriter> Writers() => [new ValueWriter(Layout, quoteLines: false), new ValueWriter(Layout, quoteLines: true)];

    /// <summary>New lines (each with its break before it) below the line of <paramref name="at"/>.</summary>
    public TextEdit Below(int at, string lines)
    {
        var end = YamlSpans.EndOfLine(Text, at);
        return new TextEdit(new TextSpan(end, 0), end == Text.Length ? lines + "\n" : lines);
    }

    /// <summary>
    /// The offset of the end of the last line that belongs to what ends at <paramref name="end"/>: its own line, and the lines
    /// of comments directly below that are indented by at least <paramref name="indent"/>.
    /// </summary>
    public int EndWithComments(int end, int indent)
    {
        var last = YamlSpans.EndOfLine(Text, end);
        while (last < Text.Length)
        {
            var line = YamlSpans.NextLine(Text, last);
            var first = line;
            while (first < Text.Length && Text[first] == ' ')
                first++;
            if (first == Text.Length || Text[first] != '#' || first - line < indent)
                break;
            last = YamlSpans.EndOfLine(Text, first);
        }

        return last;
    }
}
