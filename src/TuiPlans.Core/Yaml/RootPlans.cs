namespace TuiPlans.Core.Yaml;

/// <summary>Ways to fill a document that has no content.</summary>
internal static class RootPlans
{
    /// <summary>The value at the end of the text, else before the line that ends the document.</summary>
    public static IEnumerable<EditPlan> Fill(EditBase from, YamlValue value)
    {
        var text = from.Text;
        foreach (var writer in from.Writers())
        {
            var node = writer.Node(value, inFlow: false);
            var lines = writer.Root(value);
            var isLineOpen = text.Length > 0 && !YamlSpans.IsBreak(text[^1]);
            yield return new EditPlan([from.Write(text.Length, text.Length, (isLineOpen ? "\n" : "") + lines + "\n")], node);
            for (var line = 0; line < text.Length; line = YamlSpans.NextLine(text, YamlSpans.EndOfLine(text, line)))
            {
                if (text.AsSpan(line).StartsWith("..."))
                    yield return new EditPlan([from.Write(line, line, lines + "\n")], node);
            }
        }
    }
}
