using System.Text;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Html;

/// <summary>Text as it may stand in HTML, between elements and in the value of an attribute.</summary>
internal static class HtmlText
{
    /// <summary>The text; what steers a reader and is not seen is left out, but for blanks and breaks.</summary>
    public static string Of(string text) => Of(text, _ => false);

    /// <summary>The text, in which some characters that are not seen stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stays">Whether a character stays.</param>
    public static string Of(string text, Func<char, bool> stays)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            safe.Append(stays(c) ? c.ToString() : Of(c));
        return safe.ToString();
    }

    private static string Of(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\n' => "\n",
        _ when !MarkdownText.IsUnseen(c) => c.ToString(),
        _ when char.IsWhiteSpace(c) => " ",
        _ => "",
    };
}
