using System.Text;

namespace TuiPlans.Core.Source;

/// <summary>Line breaks of text that people typed or pasted, from whatever system.</summary>
public static class LineBreaks
{
    /// <summary>
    /// The text with each line break written as <paramref name="replacement"/>: the breaks that Unicode recommends (5.8, new line
    /// function), as <see cref="string.ReplaceLineEndings()"/> does, whose vectors a program that runs for a moment would first compile.
    /// </summary>
    public static string Replace(string text, string replacement)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? result = null;
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029'))
                continue;
            (result ??= new StringBuilder(text.Length)).Append(text, kept, i - kept).Append(replacement);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            kept = i + 1;
        }
        return result is null ? text : result.Append(text, kept, text.Length - kept).ToString();
    }
}
