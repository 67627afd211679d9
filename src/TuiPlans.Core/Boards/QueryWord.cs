using System.Text;

namespace TuiPlans.Core.Boards;

/// <summary>One part of a filter as it was typed.</summary>
/// <param name="At">Where it begins: the character, from 1.</param>
/// <param name="IsNegated">Whether a minus stands before it.</param>
/// <param name="Field">The field in lower case, or null for a text to be searched.</param>
/// <param name="Sign">What stands behind the field: <c>:</c>, <c>&lt;</c> or <c>&gt;</c>.</param>
/// <param name="Values">The values behind the sign, perhaps none; the text alone where there is no field.</param>
internal sealed record QueryWord(int At, bool IsNegated, string? Field, char Sign, IReadOnlyList<string> Values)
{
    // A "<" or ">" after any other word is part of a text: "a->b".
    private static readonly string[] Ordered = [.. Query.FieldNames, "updated"];

    /// <summary>
    /// Parts <paramref name="text"/> at blanks; what stands in quotes is held together and has no special signs: lead:"named nurse".
    /// </summary>
    public static bool TrySplit(string text, out IReadOnlyList<QueryWord> words, out string problem)
    {
        var found = new List<QueryWord>();
        words = found;
        problem = "";
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = End(text, at, out var openQuote);
            if (openQuote >= 0)
            {
                problem = $"At character {openQuote + 1}: the quote is not closed. Put another \" behind the words that belong together.";
                return false;
            }
            found.Add(Read(text[at..end], at + 1));
            at = end;
        }
        return true;
    }

    private static int End(string text, int at, out int openQuote)
    {
        openQuote = -1;
        while (at < text.Length && (openQuote >= 0 || !char.IsWhiteSpace(text[at])))
        {
            if (text[at] == '"')
                openQuote = openQuote < 0 ? at : -1;
            at++;
        }
        return at;
    }

    private static QueryWord Read(string word, int at)
    {
        var isNegated = word.Length > 1 && word[0] == '-';
        var body = isNegated ? word[1..] : word;
        var sign = body.IndexOfAny([':', '<', '>', '"']);
        if (sign <= 0 || body[sign] == '"' || (body[sign] != ':' && !Ordered.Contains(body[..sign].ToLowerInvariant(), StringComparer.Ordinal)))
            return new QueryWord(at, isNegated, null, ':', [body.Replace("\"", "")]);
        return new QueryWord(at, isNegated, body[..sign].ToLowerInvariant(), body[sign], Split(body[(sign + 1)..]));
    }

    // Commas part values, but not inside quotes.
    private static List<string> Split(string text)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text + ",")
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c != ',' || isQuoted)
            {
                value.Append(c);
            }
            else
            {
                if (value.ToString().Trim() is { Length: > 0 } whole)
                    values.Add(whole);
                value.Clear();
            }
        }
        return values;
    }
}
