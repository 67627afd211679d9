using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>Finds the word for a status at the head of a cell: Completed, Ongoing, Action completed, Not started.</summary>
internal static partial class StatusWords
{
    /// <summary>
    /// The status and where its words end; null where the cell begins otherwise. A word counts as a status where it is bold, stands by
    /// itself, or a sentence begins behind it: "Ongoing dialogue with …" is none.
    /// </summary>
    public static (Status Status, int End)? AtHead(CellText cell)
    {
        if (Pattern().Match(cell.Text) is not { Success: true } match)
            return null;
        var word = match.Groups["word"];
        var end = word.Index + word.Length;
        var behind = cell.Text[end..];
        var isLoud = cell.Bold[word.Index] && (end == cell.Text.Length || !cell.Bold[end] || !char.IsLetterOrDigit(cell.Text[end]));
        if (!isLoud && !Sentence().IsMatch(behind))
            return null;
        while (end < cell.Text.Length && cell.Text[end] is ' ' or '\n' or '.' or ':' or ';' or ',' or '-' or '–')
            end++;
        return (Of(match), end);
    }

    /// <summary>The status that a cell is from end to end; null where it is none, or says more.</summary>
    public static Status? Whole(CellText cell) => AtHead(cell) is { } found && found.End == cell.Text.Length ? found.Status : null;

    private static Status Of(Match match) =>
        match.Groups["done"].Success ? Status.Complete
        : match.Groups["begun"].Success ? Status.InProgress
        : match.Groups["none"].Success ? Status.NotStarted
        : Status.ToConfirm;

    [GeneratedRegex(
        @"^(?<word>(?:this\s+)?(?:actions?\s+)?(?:is\s+|has\s+been\s+|now\s+)?(?:"
        + @"(?<none>not\s+(?:yet\s+)?(?:started|begun|commenced|due))|(?<done>(?:fully\s+)?completed?|done|achieved|delivered|fulfilled)"
        + @"|(?<begun>(?:partial(?:ly)?|partly|nearly|almost|not)\s+(?:yet\s+)?completed?|on-?going|in\s+progress|under\s?way|started|work\s+in\s+progress|on\s+track)"
        + @"|(?<asked>to\s+(?:be\s+)?confirm(?:ed)?|tbc)))(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\s*($|[.:;,(–-]|\n|\p{Lu}|\d)", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Sentence();
}
