namespace TuiPlans.Core.Yaml;

/// <summary>
/// The entries of a file's outermost mapping as stretches of its text, told by its lines alone: where two versions of a file have the
/// same stretch, nothing in it changed, and it need not be understood. Only for files in which that is plain; others are read whole.
/// </summary>
internal static class TopEntries
{
    // What makes a value depend on another place, in either place where a value may begin; and what begins another document.
    private static readonly string[] Reaching = [": &", "- &", ": *", "- *", ": !", "- !", "\n---"];

    /// <summary>The text of each entry by its key, with what follows it up to the next one; null where that cannot be told by the lines.</summary>
    public static Dictionary<string, TextSlice>? Of(string text)
    {
        if (text.Contains('\t') || Array.Exists(Reaching, sign => text.Contains(sign, StringComparison.Ordinal)))
            return null;
        var entries = new Dictionary<string, TextSlice>(StringComparer.Ordinal);
        var (key, begin) = ((string?)null, 0);
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line) is >= 0 and var at ? at : text.Length;
            if (!IsInside(text[line]))
            {
                if (KeyOf(text.AsSpan(line, end - line)) is not { } next || (key is not null && !entries.TryAdd(key, new TextSlice(text, begin, line))))
                    return null;
                (key, begin) = (next, line);
            }
            line = end + 1;
        }
        return key is not null && entries.TryAdd(key, new TextSlice(text, begin, text.Length)) ? entries : null;
    }

    // Within an entry, or between two: deeper, a list's item, a comment, an empty line.
    private static bool IsInside(char first) => first is ' ' or '-' or '#' or '\n' or '\r';

    private static string? KeyOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon < 1 || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\r')))
            return null;
        foreach (var c in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return null;
        }
        return IsWhole(line[(colon + 1)..].Trim()) ? line[..colon].ToString() : null;
    }

    // A quoted text or a list in brackets could go on at the beginning of the next line.
    private static bool IsWhole(ReadOnlySpan<char> value) => value.IsEmpty || value[0] switch
    {
        '"' or '\'' => value.Length > 1 && value[^1] == value[0],
        '[' => value[^1] == ']',
        '{' => value[^1] == '}',
        _ => true,
    };
}

/// <summary>A stretch of a text.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
internal readonly record struct TextSlice(string Text, int Start, int End)
{
    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Span => Text.AsSpan(Start, End - Start);
}
