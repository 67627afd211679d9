using System.Text;
using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>The recommendations of a document, each once however often its text stands there.</summary>
internal sealed partial class RecommendationList
{
    private readonly Dictionary<string, ImportedRecommendation> found = [];
    private readonly List<string> order = [];

    /// <summary>Keeps the recommendation of a row, and gives the key by which it is shared.</summary>
    public string Take(RowText text, ImportedAction action)
    {
        var key = Key(text.Recommendation.OneLine);
        if (!found.TryGetValue(key, out var known))
        {
            order.Add(key);
            known = new ImportedRecommendation("", text.Recommendation.Text, action.Theme, action.Timescale, [], null);
        }
        // Of two wordings that differ in punctuation or an expanded abbreviation the longer one says all that the other does.
        var longer = known.Text.Length >= text.Recommendation.Text.Length ? known.Text : text.Recommendation.Text;
        found[key] = WithAgency(known with { Text = longer, Timescale = known.Timescale ?? action.Timescale }, action);
        return key;
    }

    /// <summary>Shares the recommendation of the row above, with what that says of theme, timescale and agency.</summary>
    public (string Key, ImportedAction Action) Share(string key, ImportedAction action)
    {
        var known = found[key];
        var agency = action.Agency ?? (known.Agencies.Count == 1 ? known.Agencies[0] : null);
        found[key] = WithAgency(known, action);
        return (key, action with { Theme = known.Theme, Timescale = action.Timescale ?? known.Timescale, Agency = agency });
    }

    /// <summary>Keeps what is said of a recommendation itself; false where something is kept already, and nothing may take its place.</summary>
    public bool TrySetOwn(string key, ImportedAction own)
    {
        var isFirst = found[key].Own is null;
        if (isFirst)
            found[key] = found[key] with { Own = own };
        return isFirst;
    }

    /// <summary>The recommendations in the order of the document; none has an id of the actions.</summary>
    public IReadOnlyList<ImportedRecommendation> WithIds(IReadOnlyList<string> taken)
    {
        var used = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var next = new Dictionary<string, int>();
        foreach (var key in order)
        {
            var letters = found[key].Theme.Length > 0 ? ThemeNames.Letters(found[key].Theme) : "R";
            var number = next.GetValueOrDefault(letters);
            do
                number++;
            while (Plans.Ids.WhyNot($"{letters}{number}") is not null || !used.Add($"{letters}{number}"));
            next[letters] = number;
            found[key] = found[key] with { Id = $"{letters}{number}" };
        }
        return [.. order.Select(key => found[key])];
    }

    /// <summary>The id of the recommendation of a key.</summary>
    public string IdOf(string key) => found[key].Id;

    private static ImportedRecommendation WithAgency(ImportedRecommendation known, ImportedAction action) =>
        action.Agency is { } agency && !known.Agencies.Contains(agency) ? known with { Agencies = [.. known.Agencies, agency] } : known;

    // Letters and digits alone, and without brackets that only say what an abbreviation before them stands for.
    private static string Key(string text)
    {
        var bare = Expansion().Replace(text, match => Initials(match.Groups["words"].Value) == match.Groups["short"].Value ? match.Groups["short"].Value : match.Value);
        var key = new StringBuilder(bare.Length);
        foreach (var c in bare.Where(char.IsLetterOrDigit))
            key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    private static string Initials(string words) => string.Concat(words.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));

    [GeneratedRegex(@"\b(?<short>\p{Lu}{2,})\s*\((?<words>[^()]+)\)", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Expansion();
}
