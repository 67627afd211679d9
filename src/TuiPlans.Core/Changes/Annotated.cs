using System.Text;

namespace TuiPlans.Core.Changes;

/// <summary>
/// A text on its way back to its editor, with what is wrong said in comments: a few lines at its head, and one above each line that is
/// meant. <see cref="Strip"/> takes exactly these lines out again, wherever they were moved to. It works on bytes, so that also what is
/// no UTF-8 comes back as it was.
/// </summary>
/// <param name="Bytes">The text with its comments.</param>
/// <param name="Mark">What each comment begins with: no line of the text itself does.</param>
public sealed record Annotated(byte[] Bytes, string Mark)
{
    private const string UsualMark = "# tuiplans: ";

    // One character a byte: whatever the bytes mean, they are the same afterwards.
    private static readonly Encoding Raw = Encoding.Latin1;

    /// <summary>Writes the notes into a text.</summary>
    /// <param name="text">The text as the person left it.</param>
    /// <param name="head">Sentences for its head, one a line.</param>
    /// <param name="notes">What is said of its lines.</param>
    public static Annotated Of(ReadOnlySpan<byte> text, IReadOnlyList<string> head, IReadOnlyList<TextNote> notes)
    {
        var hasBom = text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        var lines = LinesOf(Raw.GetString(hasBom ? text[3..] : text));
        var mark = MarkFor(lines);
        var end = lines.Any(line => line.EndsWith("\r\n", StringComparison.Ordinal)) ? "\r\n" : "\n";
        var whole = new StringBuilder(hasBom ? "\u00EF\u00BB\u00BF" : "");
        foreach (var sentence in head)
            whole.Append(Comment(mark, sentence, end));
        // Where the last line has no end, nothing can stand behind it.
        var last = lines.Count == 0 || lines[^1].EndsWith('\n') ? lines.Count + 1 : lines.Count;
        for (var line = 1; line <= lines.Count + 1; line++)
        {
            foreach (var note in notes.Where(note => Math.Clamp(note.Line, 1, last) == line))
                whole.Append(Comment(mark, note.Sentence, end));
            whole.Append(line <= lines.Count ? lines[line - 1] : "");
        }
        return new Annotated(Raw.GetBytes(whole.ToString()), mark);
    }

    /// <summary>The text that came back, without the comments.</summary>
    public byte[] Strip(ReadOnlySpan<byte> edited)
    {
        var hasBom = edited.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        var kept = new StringBuilder(hasBom ? "\u00EF\u00BB\u00BF" : "");
        foreach (var line in LinesOf(Raw.GetString(hasBom ? edited[3..] : edited)))
        {
            if (!IsComment(line))
                kept.Append(line);
        }
        return Raw.GetBytes(kept.ToString());
    }

    private static string Comment(string mark, string sentence, string end) =>
        mark + Raw.GetString(Encoding.UTF8.GetBytes(sentence.ReplaceLineEndings(" "))) + end;

    // An editor may have taken the blank off the end of an empty comment, or indented it with the block around it.
    private bool IsComment(string line) => line.TrimStart(' ', '\t').StartsWith(Mark.TrimEnd(), StringComparison.Ordinal);

    private static string MarkFor(List<string> lines)
    {
        var mark = UsualMark;
        while (lines.Exists(line => line.TrimStart(' ', '\t').StartsWith(mark.TrimEnd(), StringComparison.Ordinal)))
            mark = "#" + mark;
        return mark;
    }

    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
