using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>Words, ids and the letters of numbers for themes.</summary>
internal static partial class ThemeNames
{
    private static readonly string[] Small = ["and", "of", "for", "the", "in", "to", "a", "services"];

    /// <summary>The words of a theme as a board shows them: "LOOKED AFTER CHILDREN SERVICES" is Looked After Children.</summary>
    public static string Label(string words)
    {
        var bare = Services().Replace(words.Trim(), "").Trim();
        if (bare.Length == 0)
            return words.Trim();
        return bare == bare.ToUpperInvariant() ? string.Join(' ', bare.ToLowerInvariant().Split(' ').Select((word, i) => i > 0 && Small.Contains(word) ? word : Capital(word))) : bare;
    }

    /// <summary>The id of a theme: looked-after-children.</summary>
    public static string Id(string label)
    {
        const int Most = 40;
        var id = Other().Replace(label.ToLowerInvariant(), "-").Trim('-');
        return id.Length <= Most ? id : id[..Most].Trim('-');
    }

    /// <summary>The letters before the numbers of its actions: SG, LAC.</summary>
    public static string Letters(string label)
    {
        var words = Word().Matches(label).Select(match => match.Value).Where(word => !Small.Contains(word.ToLowerInvariant())).ToList();
        if (words is [var one])
            return one.Equals("safeguarding", StringComparison.OrdinalIgnoreCase) ? "SG" : one[..Math.Min(2, one.Length)].ToUpperInvariant();
        return string.Concat(words.Take(4).Select(word => char.ToUpperInvariant(word[0])));
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"^services\s+for\s+|\s+services?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Services();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Other();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Word();
}
