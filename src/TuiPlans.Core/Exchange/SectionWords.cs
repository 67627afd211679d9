using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>Tells the heading of a section from other words.</summary>
internal static partial class SectionWords
{
    private const int MostLetters = 70;

    /// <summary>The words of a section; null where the cell is none.</summary>
    /// <param name="cell">The only cell of its row, or a line by itself.</param>
    /// <param name="isRow">Whether it stands in a row of the table, where a short text alone can be nothing else.</param>
    public static string? Read(CellText cell, bool isRow = false)
    {
        var words = Hashes().Replace(cell.OneLine, "").Trim(' ', ':', '–', '-');
        if (words.Length is 0 or > MostLetters || words[^1] == '.' || !words.Any(char.IsLetter) || char.IsLower(words[0]) || StatusWords.AtHead(cell) is not null)
            return null;
        var isLoud = isRow || (cell.IsBold && !Colon().IsMatch(words)) || words == words.ToUpperInvariant();
        return (isLoud && (isRow || Theme().IsMatch(words))) || (Theme().Match(words).Value.Length == words.Length) ? words : null;
    }

    /// <summary>Whether a cell at the beginning of its row is a heading without doubt: in capitals, and no status.</summary>
    public static bool IsLoud(CellText cell)
    {
        const int Least = 4;
        var words = cell.OneLine;
        return words.Length is >= Least and <= MostLetters && words == words.ToUpperInvariant() && words.Count(char.IsLetter) >= Least && StatusWords.AtHead(cell) is null;
    }

    [GeneratedRegex("^#+", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Hashes();

    [GeneratedRegex(":", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Colon();

    // The themes of inspections; other sections are known by standing in a row of the table.
    [GeneratedRegex(@"\b(services for |child protection|care leavers|safeguarding|looked[- ]after children|leadership|governance|early help)( services)?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Theme();
}
