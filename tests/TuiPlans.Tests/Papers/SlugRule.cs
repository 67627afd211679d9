using System.Globalization;
using System.Text;

namespace TuiPlans.Tests.Papers;

/// <summary>
/// The names that GitHub gives to the headings of a page, by its published rule: lower case, all that is neither letter, mark, digit,
/// connector, hyphen nor blank left out, blanks as hyphens; one that is taken already gets <c>-1</c>, <c>-2</c>.
/// </summary>
internal static class SlugRule
{
    /// <summary>The anchors of headings in their order.</summary>
    public static List<string> Of(IEnumerable<string> headings)
    {
        var (given, times) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var heading in headings)
        {
            var plain = Plain(heading);
            var slug = plain;
            while (times.ContainsKey(slug))
                slug = $"{plain}-{++times[plain]}";
            times[slug] = 0;
            given.Add(slug);
        }
        return given;
    }

    private static string Plain(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading.Trim().ToLowerInvariant())
        {
            if (c == ' ')
                slug.Append('-');
            else if (c == '-' || char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(c);
        }
        return slug.ToString();
    }
}
