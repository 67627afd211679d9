using System.Globalization;
using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>A timescale that inspectors give.</summary>
/// <param name="Id">The word by which files name it.</param>
/// <param name="Label">The words on a board.</param>
/// <param name="Months">How many months after the inspection it ends; null where that is not in months.</param>
public sealed record Timescale(string Id, string Label, int? Months);

/// <summary>What stands before a recommendation, or over a section: theme, timescale and agency.</summary>
/// <param name="Theme">The words of the theme; empty where there is none.</param>
/// <param name="Timescale">The timescale, or null.</param>
/// <param name="Agency">The word for the agency; empty where there is none.</param>
/// <param name="Rest">What follows.</param>
internal sealed partial record ThemePrefix(string Theme, Timescale? Timescale, string Agency, CellText Rest)
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Reads a cell: "IMMEDIATE DBC", "Care Leavers - within 3 months: …".</summary>
    public static ThemePrefix Read(CellText cell)
    {
        if (Pattern().Match(cell.Text) is not { Success: true } match)
            return new ThemePrefix("", null, "", cell);
        var end = match.Index + match.Length;
        var agency = match.Groups["agency"].Value;
        // Where the head is bold, all of it names the agency, and nothing behind it does.
        if (cell.BoldHead is { Length: > 0 } head && head.Length < cell.OneLine.Length && head.Length >= match.Groups["time"].Index + match.Groups["time"].Length)
        {
            var behind = match.Groups["time"].Index + match.Groups["time"].Length;
            agency = head[behind..].Trim(' ', ':', '-', '–', '\n');
            end = head.Length;
        }
        return new ThemePrefix(match.Groups["theme"].Value.Trim(' ', '-', '–', ':'), Of(match), agency, Cut(cell, end));
    }

    /// <summary>The timescale that a text is, or begins with; null where it is none.</summary>
    public static Timescale? TimescaleOf(string text) => Alone().Match(text) is { Success: true } match ? Of(match) : null;

    private static CellText Cut(CellText cell, int end)
    {
        while (end < cell.Text.Length && cell.Text[end] is ' ' or '\n' or ':' or '-' or '–')
            end++;
        return cell.From(end);
    }

    private static Timescale Of(Match match)
    {
        if (match.Groups["number"].Value is not { Length: > 0 } word)
            return new Timescale("immediately", "Immediately", 0);
        var number = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits : Array.IndexOf(Numbers, word.ToLowerInvariant());
        var unit = match.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s');
        var words = $"{number} {unit}{(number == 1 ? "" : "s")}";
        return new Timescale(words.Replace(' ', '-'), $"Within {words}", unit switch { "month" => number, "year" => 12 * number, _ => null });
    }

    private const string Time =
        @"(?<time>(?i:immediate(?:ly)?|(?:with)?in\s+(?<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?<unit>day|week|month|year)s?))\b";

    [GeneratedRegex(@"^(?<theme>\p{Lu}[^:.\n]{2,60}?\s*[-–—:,]\s*)?" + Time + @"(\s+(?<agency>\p{Lu}[\p{Lu}&]{1,9})\b(?!\p{Ll}))?", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Pattern();

    [GeneratedRegex("^" + Time, RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Alone();
}
