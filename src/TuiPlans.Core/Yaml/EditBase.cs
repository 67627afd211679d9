using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>The document an operation starts from.</summary>
/// <param name="Text">Its text.</param>
/// <param name="NewLine">The line break of what is written into it.</param>
/// <param name="Root">Its tree.</param>
/// <param name="Layout">Its indentation.</param>
internal sealed record EditBase(string Text, string NewLine, YamlNode? Root, YamlLayout Layout)
{
    /// <summary>The ways to write new values, the one that reads best first.</summary>
    public ValueWriter[] Writers() => [new ValueWriter(Layout, quoteLines: false), new ValueWriter(Layout, quoteLines: true)];

    /// <summary>An edit that writes something new: each <c>\n</c> of it becomes the line break of the file.</summary>
    public TextEdit Write(int start, int end, string fresh) =>
        new(TextSpan.FromBounds(start, end), NewLine == "\n" ? fresh : fresh.Replace("\n", NewLine));

    /// <summary>An edit that writes what stands in the file already, with the line breaks that it has.</summary>
    public static TextEdit Copy(int start, int end, string text) => new(TextSpan.FromBounds(start, end), text);

    /// <summary>New lines (each with its break before it) at the end of a line.</summary>
    public TextEdit Below(int endOfLine, string lines) => Write(endOfLine, endOfLine, endOfLine == Text.Length ? lines + "\n" : lines);

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

    /// <summary>
    /// The start of the comments directly above the line of <paramref name="at"/> that stand in its column and speak of it;
    /// the start of its own line where there are none, or where they open the file and speak of all of it.
    /// </summary>
    public int StartWithComments(int at)
    {
        var line = YamlSpans.StartOfLine(Text, at);
        var start = line;
        while (start > 0 && IsCommentLine(YamlSpans.StartOfLine(Text, YamlSpans.EndOfLineBefore(Text, start)), at - line))
            start = YamlSpans.StartOfLine(Text, YamlSpans.EndOfLineBefore(Text, start));
        return start == 0 ? line : start;
    }

    private bool IsCommentLine(int line, int column) =>
        line + column < Text.Length && Text[line + column] == '#' && Text.AsSpan(line, column).IndexOfAnyExcept(' ') < 0;
}
