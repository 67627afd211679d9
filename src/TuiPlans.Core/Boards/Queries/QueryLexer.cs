using System.Text;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>
/// Parts a query into pieces. Blanks part them; what stands in quotes is held together and has no special signs: <c>lead:"named nurse"</c>.
/// A bracket opens only at the start of a piece, so that <c>report(s)</c> is a text. Any text has pieces: nothing is refused here.
/// </summary>
internal static class QueryLexer
{
    private const char Quote = '"';

    /// <summary>The pieces, an <see cref="TokenKind.End"/> behind them.</summary>
    public static IReadOnlyList<QueryToken> Split(string text)
    {
        var tokens = new List<QueryToken>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
                break;
            var token = Next(text, at, isNegated: tokens is [.., { Kind: TokenKind.Minus } minus] && minus.End == at);
            tokens.Add(token);
            at = token.End;
        }
        tokens.Add(new QueryToken(TokenKind.End, at, at));
        return tokens;
    }

    // Behind a minus everything is what it negates: "--x" leaves out the text "-x", and "-or" the text "or".
    private static QueryToken Next(string text, int at, bool isNegated)
    {
        if (text[at] == '(')
            return new QueryToken(TokenKind.Open, at, at + 1);
        if (text[at] == ')')
            return new QueryToken(TokenKind.Close, at, at + 1);
        var (end, isOpen) = EndOf(text, at);
        if (text[at] == '-' && end > at + 1 && !isNegated)
            return new QueryToken(TokenKind.Minus, at, at + 1);
        var piece = text[at..end];
        // A "<" or ">" behind any other word is part of a text: "a->b".
        var sign = piece.AsSpan().IndexOfAny(":<>\"");
        if (sign > 0 && piece[sign] != Quote && (piece[sign] == ':' || QueryFields.Find(piece[..sign]) is not null))
            return new QueryToken(TokenKind.Term, at, end, piece[..sign].ToLowerInvariant(), piece[sign], Values(text, at + sign + 1, end)) { IsOpen = isOpen };
        return new QueryToken(isNegated ? TokenKind.Text : KindOf(piece), at, end, Unquoted(piece)) { IsOpen = isOpen };
    }

    private static TokenKind KindOf(string piece) => piece.ToUpperInvariant() switch
    {
        "AND" => TokenKind.And,
        "OR" => TokenKind.Or,
        "NOT" => TokenKind.Not,
        _ => TokenKind.Text,
    };

    // A piece ends at a blank, and at a bracket that closes what it did not open itself. A minus alone goes on to an opening bracket.
    private static (int End, bool IsOpen) EndOf(string text, int at)
    {
        var (isQuoted, depth, end) = (false, 0, at);
        while (end < text.Length && (isQuoted || !char.IsWhiteSpace(text[end])))
        {
            if (text[end] == Quote)
                isQuoted = !isQuoted;
            else if (!isQuoted && text[end] == '(')
                depth++;
            else if (!isQuoted && text[end] == ')' && --depth < 0)
                break;
            end++;
        }
        return (end, isQuoted);
    }

    // Commas part values, but not inside quotes.
    private static List<TokenValue> Values(string text, int at, int end)
    {
        var values = new List<TokenValue>();
        var (begin, isQuoted) = (at, false);
        for (var i = at; i <= end; i++)
        {
            if (i < end && text[i] == Quote)
                isQuoted = !isQuoted;
            if (i < end && (text[i] != ',' || isQuoted))
                continue;
            values.Add(new TokenValue(Unquoted(text[begin..i]).Trim(), begin, i));
            begin = i + 1;
        }
        return values;
    }

    private static string Unquoted(string text) => text.Contains(Quote, StringComparison.Ordinal) ? new StringBuilder(text).Replace("\"", "").ToString() : text;
}
