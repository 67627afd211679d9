using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>A date in a text.</summary>
/// <param name="Period">What it means; null where there is no such day.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Problem">Why it is none; empty where it is one.</param>
internal sealed record FoundDate(Period? Period, int Start, int Length, string Problem);

/// <summary>
/// Finds dates in running text: 14th June 2012, June 2012, June 12 (which is the month of 2012, never the 12th), 31/3/2012, 2012-03-31,
/// autumn 2012, Q2 2012/13. The precision stays what was given; a date without a year is none.
/// </summary>
internal static partial class DateFinder
{
    /// <summary>What a date looks like, to be part of other patterns.</summary>
    public const string Date =
        @"(?:(?<![\d/.])\d{1,2}\s*(?:st|nd|rd|th)?[\s-]+(?:of\s+)?" + Month + @"[\s,.-]+(?:\d{4}|'?\d{2})(?![\d/])"
        + "|" + Month + @"\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b"
        + "|" + Month + @"[\s,.'-]*(?:\d{4}|(?<=[\s,.'-])\d{2}(?!\d|\s*(?:st|nd|rd|th)\b))(?![\d/])"
        + @"|(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)"
        + @"|(?<![\d/.])\d{1,2}(?<sep>[/.])\d{1,2}\k<sep>(?:\d{4}|\d{2})(?![\d/])"
        + @"|\b(?:spring|summer|autumn|winter)\s+\d{4}\b"
        + @"|\bq[1-4]\s*[,-]?\s*\d{4}/\d{2}\b|\b\d{4}/\d{2}\s*[,-]?\s*q[1-4]\b|(?<![\d/])20\d{2}/\d{2}(?![\d/]))";

    private const string Month =
        "\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static readonly DateOnly NoDay = new(2000, 1, 1);

    /// <summary>All dates of a text, in its order.</summary>
    public static IReadOnlyList<FoundDate> All(string text) => [.. Pattern().Matches(text).Select(Of)];

    /// <summary>The date that a text is from end to end, or null.</summary>
    public static Period? Whole(string text) =>
        All(text) is [{ Period: { } period } one] && one.Length == text.Trim().Length ? period : PeriodParser.Parse(text);

    private static FoundDate Of(Match match)
    {
        var words = Raised().Replace(match.Value.ToLowerInvariant().Replace("'", " ", StringComparison.Ordinal), "${digit}");
        var parts = Parts().Matches(words).Select(part => part.Value).ToArray();
        var text = parts switch
        {
            [['q', _] quarter, var year] => $"{year}-{quarter}",
            [var year, ['q', _] quarter] => $"{year}-{quarter}",
            [var month, var day, { Length: 4 } year] when char.IsLetter(month[0]) => $"{day} {month} {year}",
            [var month, { Length: 2 } year] when char.IsLetter(month[0]) => $"{month} 20{year}",
            _ => words.Contains('/') || words.Contains('-') ? words : string.Join(' ', parts),
        };
        var (period, problem) = DateWords.Read(text, NoDay, DateSense.Coming);
        return new FoundDate(period, match.Index, match.Length, problem);
    }

    [GeneratedRegex(Date, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?<digit>\d)\s*(?:st|nd|rd|th)\b", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Raised();

    [GeneratedRegex(@"\d{4}/\d{2}|\d{4}-\d{2}(?:-\d{2})?|[a-z]+\d?|\d+", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Parts();
}
