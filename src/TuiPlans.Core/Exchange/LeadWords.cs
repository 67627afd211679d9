using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>A lead, as a document words it.</summary>
/// <param name="Name">The name; empty where a post stands alone.</param>
/// <param name="Post">The post; empty where there is none.</param>
/// <param name="Agency">The word for the agency; empty where there is none.</param>
public sealed record ImportedLead(string Name, string Post, string Agency)
{
    /// <summary>What tells two leads apart: the name, else the post.</summary>
    public string Key => (Name.Length > 0 ? Name : Post).ToLowerInvariant();
}

/// <summary>
/// Takes the leads of a cell apart: at a slash, a line break or a semicolon; at " and " only between two complete names or posts; at a
/// comma where a name follows; never at "&amp;" or inside brackets.
/// </summary>
internal static partial class LeadWords
{
    /// <summary>The leads, each once.</summary>
    public static IReadOnlyList<ImportedLead> Read(CellText cell) =>
        [.. Pieces(cell.Text).SelectMany(AtAnd).SelectMany(AtComma).Select(One).Where(lead => lead.Key.Length > 0).DistinctBy(lead => lead.Key)];

    private static IEnumerable<string> Pieces(string text)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth = Math.Max(0, text[i] switch { '(' => depth + 1, ')' => depth - 1, _ => depth });
            if (depth > 0 || text[i] is not ('/' or '\n' or ';'))
                continue;
            yield return Clean(text[start..i]);
            start = i + 1;
        }
        yield return Clean(text[start..]);
    }

    private static IEnumerable<string> AtAnd(string piece)
    {
        foreach (Match match in And().Matches(piece))
        {
            var (left, right) = (piece[..match.Index], piece[(match.Index + match.Length)..]);
            if (!IsInBrackets(piece, match.Index) && IsComplete(left) && IsComplete(right))
                return [left, .. AtAnd(right)];
        }
        return [piece];
    }

    private static IEnumerable<string> AtComma(string piece)
    {
        var parts = piece.Split(',').Select(Clean).ToList();
        if (parts.Count == 1 || piece.Contains('('))
            return [piece];
        if (parts.TrueForAll(PersonWords.IsName))
            return parts;
        return BetweenAgencies(parts) ?? [piece];
    }

    // "Ann Lee, Trust Joe Bell, Council": a name and an agency, and the next name goes on without a comma.
    private static List<string>? BetweenAgencies(List<string> parts)
    {
        if (parts.Count < 3 || !PersonWords.IsName(parts[0]) || parts[^1].Contains(' '))
            return null;
        var found = new List<string>();
        var name = parts[0];
        foreach (var part in parts.Skip(1))
        {
            var words = part.Split(' ');
            if (words.Length is not (1 or 3))
                return null;
            found.Add($"{name}, {words[0]}");
            name = string.Join(' ', words.Skip(1));
        }
        return found;
    }

    private static ImportedLead One(string piece)
    {
        var agency = "";
        if (AgencyFirst().Match(piece) is { Success: true } prefix)
            (agency, piece) = (prefix.Groups["agency"].Value, Clean(prefix.Groups["rest"].Value));
        if (Brackets().Match(piece) is { Success: true } match)
        {
            var (head, inside) = (Clean(match.Groups["head"].Value), Clean(match.Groups["inside"].Value));
            if (PersonWords.IsPost(head) && PersonWords.IsName(inside))
                return new ImportedLead(inside, head, agency);
            if (!PersonWords.IsPost(head))
                return PersonWords.IsPost(inside) || inside.Contains(' ') ? new ImportedLead(head, inside, agency) : new ImportedLead(head, "", agency.Length > 0 ? agency : inside);
        }
        var comma = piece.IndexOf(',');
        if (comma > 0 && PersonWords.IsName(piece[..comma]))
        {
            var behind = Clean(piece[(comma + 1)..]);
            return (PersonWords.IsPost(behind) && !PersonWords.IsBody(behind)) || behind.Contains(' ') ? new ImportedLead(piece[..comma], behind, agency) : new ImportedLead(piece[..comma], "", behind);
        }
        return PersonWords.IsPost(piece) ? new ImportedLead("", piece, agency) : new ImportedLead(piece, "", agency);
    }

    private static bool IsComplete(string text) =>
        PersonWords.IsName(Bare(text)) || PersonWords.IsPost(Bare(text)) || text.Split(',').All(part => PersonWords.IsName(Clean(part)));

    // Without the agency before and the brackets behind.
    private static string Bare(string text)
    {
        var rest = AgencyFirst().Match(text) is { Success: true } prefix ? prefix.Groups["rest"].Value : text;
        return Brackets().Match(rest) is { Success: true } match ? Clean(match.Groups["head"].Value) : Clean(rest);
    }

    private static bool IsInBrackets(string text, int at) => text[..at].Count(c => c == '(') > text[..at].Count(c => c == ')');

    private static string Clean(string text) => Blanks().Replace(text, " ").Trim().Trim('•', '-', '–', ',', '.', ' ');

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex And();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?<agency>\p{Lu}[\p{Lu}&]{1,9})\s*[-–—:]\s*(?<rest>.+)$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex AgencyFirst();

    [GeneratedRegex(@"^(?<head>[^()]+?)\s*\((?<inside>[^()]*)\)\s*$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Brackets();
}
