using System.Globalization;
using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>A figure with the values to be reached, and by when.</summary>
/// <param name="Name">What it measures, in the words of the text; empty where they do not say.</param>
/// <param name="Targets">The values in percent, each with its date.</param>
public sealed record ImportedMeasure(string Name, IReadOnlyList<(Period Due, decimal Value)> Targets);

/// <summary>
/// Finds targets that a text gives in figures: "May 2012 – 40%; July 60% and October 80%", "target of 70% … by March
/// 2012". A month without a year is of the year of the date before it in the same trajectory; figures without a date are none.
/// </summary>
internal static partial class Trajectories
{
    public static IReadOnlyList<ImportedMeasure> Read(string text)
    {
        var measures = new List<ImportedMeasure>();
        foreach (var sentence in Sentence().Split(text))
        {
            var steps = Stepwise(sentence);
            if (steps is not null)
                measures.Add(steps);
            else if (Target().Match(sentence) is { Success: true } match && DateFinder.Whole(match.Groups["date"].Value) is { } due)
                measures.Add(new ImportedMeasure(Words(match.Groups["name"].Value), [(due, Number(match))]));
        }
        return measures;
    }

    // At least two steps: one date beside one figure is no trajectory.
    private static ImportedMeasure? Stepwise(string sentence)
    {
        var targets = new List<(Period Due, decimal Value)>();
        foreach (Match match in Step().Matches(sentence))
        {
            var date = match.Groups["date"].Value;
            var year = targets.Count > 0 ? targets[^1].Due.Last.Year.ToString(CultureInfo.InvariantCulture) : "";
            if ((DateFinder.Whole(date) ?? DateFinder.Whole($"{date} {year}")) is { } due)
                targets.Add((due, Number(match)));
        }
        return targets.Count < 2 ? null : new ImportedMeasure(Words(Behind().Match(sentence).Groups["name"].Value), targets);
    }

    private static decimal Number(Match match) => decimal.Parse(match.Groups["value"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string Words(string words)
    {
        var name = Auxiliary().Replace(words.Trim(), "").Trim(' ', ',', ';', '.');
        return name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})|\n", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<date>" + DateFinder.Date + @"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December))\s*[-–:=,]?\s*(?<value>\d{1,3}(?:\.\d+)?)\s*(?:%|per\s*cent)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Step();

    [GeneratedRegex(@"(?:\btargets?\b[^%]{0,40}?|\b(?:to|reach(?:es)?|at\s+least)\s+)(?<value>\d{1,3}(?:\.\d+)?)\s*(?:%|per\s*cent)\s*(?<name>[^;.%]*?)\s*\bby\s+(?:the\s+end\s+of\s+|end\s+of\s+)?(?<date>" + DateFinder.Date + ")", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Target();

    [GeneratedRegex(@"%\s*(?<name>[^;.,%\d]{3,60}?)\s*(?:;|,|$|\band\b)", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?:will|to|should)\s+(?:be\s+)?|^of\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Auxiliary();
}
