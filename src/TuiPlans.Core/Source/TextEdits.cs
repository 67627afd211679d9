using System.Text;

namespace TuiPlans.Core.Source;

/// <summary>Applies replacements that all refer to the same original text.</summary>
public static class TextEdits
{
    /// <summary>Returns <paramref name="text"/> with all edits applied. They may come in any order.</summary>
    /// <exception cref="ArgumentException">Two edits overlap or insert at the same place, or one lies outside the text.</exception>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        var ordered = InOrder(edits);
        RefuseOverlap(text, ordered);
        var result = new StringBuilder(text);
        for (var i = ordered.Length - 1; i >= 0; i--)
        {
            var edit = ordered[i];
            result.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement);
        }

        return result.ToString();
    }

    private static TextEdit[] InOrder(IReadOnlyList<TextEdit> edits)
    {
        var ordered = edits.ToArray();
        Array.Sort(ordered, (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
        return ordered;
    }

    private static void RefuseOverlap(string text, TextEdit[] ordered)
    {
        for (var i = 0; i < ordered.Length; i++)
        {
            var span = ordered[i].Span;
            if (span.Start < 0 || span.Length < 0 || span.End > text.Length)
                throw new ArgumentException($"An edit at {span.Start} of length {span.Length} lies outside a text of {text.Length}.", nameof(ordered));
            if (i > 0 && (span.Start < ordered[i - 1].Span.End || span.Start == ordered[i - 1].Span.Start))
                throw new ArgumentException($"Two edits overlap at {span.Start}.", nameof(ordered));
        }
    }
}
