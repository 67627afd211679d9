using System.Text;

namespace TuiPlans.Core.Yaml;

/// <summary>Writes literal and folded blocks.</summary>
internal static class BlockScalars
{
    private const int Width = 100;

    /// <summary>Header and lines of a block whose lines are indented by <paramref name="indent"/> spaces.</summary>
    public static (string Head, string Body) Parts(string value, ScalarStyle style, int indent)
    {
        var content = value.TrimEnd('\n');
        var breaks = value.Length - content.Length;
        var head = new StringBuilder(3).Append(style == ScalarStyle.Literal ? '|' : '>');
        if (content.TrimStart('\n').StartsWith(' '))
            head.Append('2');
        if (breaks != 1)
            head.Append(breaks == 0 ? '-' : '+');
        var body = new StringBuilder(value.Length + 32);
        var margin = new string(' ', indent);
        if (style == ScalarStyle.Literal)
            Literal(body, content, margin);
        else
            Folded(body, content, margin);
        if (breaks > 1)
            body.Append('\n', breaks - 1);
        return (head.ToString(), body.ToString());
    }

    private static void Literal(StringBuilder body, string content, string margin)
    {
        foreach (var line in content.Split('\n'))
            AddLine(body, margin, line);
    }

    // A break inside the text is written as one more than it has, since a single one folds into a space.
    private static void Folded(StringBuilder body, string content, string margin)
    {
        var breaks = 0;
        foreach (var line in content.Split('\n'))
        {
            if (line.Length > 0)
            {
                body.Append('\n', breaks);
                breaks = 0;
                Wrap(body, margin, line);
            }

            breaks++;
        }
    }

    private static void Wrap(StringBuilder body, string margin, string line)
    {
        var room = Math.Max(40, Width - margin.Length);
        var rest = line.AsSpan();
        while (rest.Length > room && BreakIn(rest, room) is var at and > 0)
        {
            AddLine(body, margin, rest[..at]);
            rest = rest[(at + 1)..];
        }

        AddLine(body, margin, rest);
    }

    // The last single space within the room, or the first behind it; several spaces in a row do not survive folding.
    private static int BreakIn(ReadOnlySpan<char> line, int room)
    {
        for (var at = room; at > 0; at--)
        {
            if (IsSingleSpace(line, at))
                return at;
        }

        for (var at = room + 1; at < line.Length - 1; at++)
        {
            if (IsSingleSpace(line, at))
                return at;
        }

        return -1;
    }

    private static bool IsSingleSpace(ReadOnlySpan<char> line, int at) =>
        at < line.Length - 1 && line[at] == ' ' && line[at - 1] is not (' ' or '\t') && line[at + 1] is not (' ' or '\t');

    private static void AddLine(StringBuilder body, string margin, ReadOnlySpan<char> line)
    {
        body.Append('\n');
        if (line.Length > 0)
            body.Append(margin).Append(line);
    }
}
