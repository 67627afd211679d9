using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Finds the comments of a document; those in the head line of a block of text count as its own.</summary>
internal static class YamlComments
{
    /// <summary>Each comment from its sign to the end of its line, without the blanks there, in their order.</summary>
    public static List<string> Of(YamlDocument document)
    {
        var spans = new List<TextSpan>();
        AddLeaves(document.Root, spans);
        var text = document.Source.Text;
        var comments = new List<string>();
        var at = 0;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            AddBetween(text, at, span.Start, comments);
            at = Math.Max(at, span.End);
        }
        AddBetween(text, at, text.Length, comments);
        return comments;
    }

    private static void AddBetween(string text, int start, int end, List<string> comments)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] != '#')
                continue;
            var endOfLine = YamlSpans.EndOfLine(text, at);
            comments.Add(text[at..endOfLine].TrimEnd());
            at = endOfLine;
        }
    }

    private static void AddLeaves(YamlNode? node, List<TextSpan> spans)
    {
        switch (node)
        {
            case YamlMapping map:
                foreach (var entry in map.Entries)
                {
                    AddLeaves(entry.Key, spans);
                    AddLeaves(entry.Value, spans);
                }
                break;
            case YamlSequence list:
                foreach (var item in list.Items)
                    AddLeaves(item, spans);
                break;
            case not null:
                spans.Add(node.Span);
                break;
        }
    }
}
