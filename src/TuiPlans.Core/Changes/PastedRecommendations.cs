using System.Text.RegularExpressions;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Changes;

/// <summary>A recommendation as it stood in a pasted text.</summary>
/// <param name="Id">Its number in the source, as an id.</param>
/// <param name="Text">Its words, a blank line between paragraphs.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
public sealed record PastedRecommendation(string Id, string Text, int Line);

/// <summary>
/// Recommendations out of a report, pasted: each begins on a line with its number (<c>SG1 …</c>, <c>2.10 …</c>, <c>4. …</c>,
/// <c>Recommendation 7: …</c>); lines that follow belong to it.
/// </summary>
/// <param name="Found">What was found, in the order of the text.</param>
/// <param name="Problem">Why the text was not understood, as a sentence; empty where it was.</param>
public sealed partial record PastedRecommendations(IReadOnlyList<PastedRecommendation> Found, string Problem)
{
    private const int ShownOfALine = 40;

    /// <summary>Reads a text.</summary>
    public static PastedRecommendations Read(string text)
    {
        var found = new List<PastedRecommendation>();
        var lines = LineBreaks.Replace(text, "\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (Numbered().Match(line) is { Success: true } match)
                found.Add(new PastedRecommendation(match.Groups["id"].Value.TrimEnd('.'), match.Groups["text"].Value, i + 1));
            else if (found.Count > 0)
                found[^1] = found[^1] with { Text = Joined(found[^1].Text, line) };
            else if (line.Length > 0)
                return new PastedRecommendations([], $"Line {i + 1}, \"{Plans.Shortened.To(line, ShownOfALine)}\", begins with no number. Begin each recommendation on a line with its number, such as: SG1 Ensure that …");
        }
        var whole = found.ConvertAll(one => one with { Text = one.Text.Trim() });
        if (whole.Count == 0)
            return new PastedRecommendations([], "There is no recommendation in the text.");
        if (whole.Find(one => one.Text.Length == 0) is { } empty)
            return new PastedRecommendations([], $"Line {empty.Line}: {empty.Id} has no text.");
        return whole.GroupBy(one => one.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? new PastedRecommendations([], $"{twice.Key} stands on lines {string.Join(" and ", twice.Select(one => one.Line))}: each number once.")
            : new PastedRecommendations(whole, "");
    }

    // Lines were broken by the page, paragraphs by the writer.
    private static string Joined(string text, string line)
    {
        if (line.Length == 0)
            return text.EndsWith("\n\n", StringComparison.Ordinal) ? text : text + "\n\n";
        return text.Length == 0 || text.EndsWith('\n') ? text + line : $"{text} {line}";
    }

    // A bare whole number needs a mark after it: "12 months after" is no number of a recommendation.
    [GeneratedRegex(
        @"^(?:recommendation\s+(?<id>[A-Za-z]{0,8}-?\d+(?:[.-]\d+)*[a-z]?)[.):]?|(?<id>[A-Za-z]{1,8}-?\d+(?:[.-]\d+)*[a-z]?|\d+(?:\.\d+)+[a-z]?)[.):]?|(?<id>\d+[a-z]?)[.):])(?:\s+(?<text>.*))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
