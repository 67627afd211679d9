using System.Text;
using TuiPlans.Core.Papers.Documents;

namespace TuiPlans.Core.Papers.Markdown;

/// <summary>Addresses from one page to another.</summary>
public static class PageLinks
{
    /// <summary>The address of a place, seen from a page: <c>../agencies/DBC.md</c>, <c>README.md#sg-01</c>, <c>#sg-01</c>.</summary>
    /// <param name="from">The page, from the folder of the pages.</param>
    /// <param name="to">The place.</param>
    public static string From(string from, Place to)
    {
        var anchor = to.Heading is { } heading ? "#" + Anchor(heading) : "";
        return from == to.Path && anchor.Length > 0 ? anchor : Relative(from, to.Path) + anchor;
    }

    /// <summary>
    /// The name that hosts give to a heading: lower case, words joined by hyphens, without punctuation (as GitHub, GitLab and Azure DevOps
    /// do it).
    /// </summary>
    public static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var c in heading.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                anchor.Append(c);
            else if (c == ' ')
                anchor.Append('-');
        }
        return anchor.ToString();
    }

    private static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/'), to.Split('/'));
        var common = 0;
        while (common < here.Length - 1 && common < there.Length - 1 && here[common] == there[common])
            common++;
        return string.Concat(Enumerable.Repeat("../", here.Length - 1 - common)) + string.Join('/', there.Skip(common).Select(Uri.EscapeDataString));
    }
}
