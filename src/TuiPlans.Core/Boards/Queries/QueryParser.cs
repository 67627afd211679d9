using System.Collections.Immutable;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>
/// Reads a query, piece by piece:
/// <code>
/// query := [ or ] ;  or := and { "or" and } ;  and := one { [ "and" ] one }
/// one   := ( "-" | "not" ) one | "(" or ")" | field sign value { "," value } | text
/// </code>
/// A sort stands beside the others, outside brackets, and is kept apart.
/// </summary>
internal sealed class QueryParser
{
    private const int MostDepth = 40;
    private readonly string text;
    private readonly IReadOnlyList<QueryToken> tokens;
    private readonly QueryContext context;
    private readonly ImmutableArray<QuerySort>.Builder sorts = ImmutableArray.CreateBuilder<QuerySort>();
    private int at;
    private int depth;
    private QueryProblem? problem;

    private QueryParser(string text, QueryContext context) => (this.text, tokens, this.context) = (text, QueryLexer.Split(text), context);

    private QueryToken Now => tokens[at];

    /// <summary>The tree; null with what is wrong where the text is no query.</summary>
    public static (QueryTree? Tree, QueryProblem? Problem) Read(string text, QueryContext context)
    {
        var parser = new QueryParser(text, context);
        var where = parser.ReadOr();
        if (parser.problem is null && parser.Now.Kind == TokenKind.Close)
            parser.Fail(parser.Now, "no bracket is open that this one could close. Put it in quotes to search for it: \")\".");
        return parser.problem is null ? (new QueryTree(where ?? And.Everything, parser.sorts.ToImmutable()), null) : (null, parser.problem);
    }

    // Null where nothing stands there but sorts.
    private QueryNode? ReadOr()
    {
        var parts = ImmutableArray.CreateBuilder<QueryNode>();
        while (true)
        {
            var before = at;
            var part = ReadAnd();
            if (problem is not null)
                return null;
            if (part is null && (parts.Count > 0 || Now.Kind == TokenKind.Or))
                Missing(Now.Kind == TokenKind.Or ? Now : tokens[before - 1], parts.Count > 0 && Now.Kind != TokenKind.Or ? "after" : "before", "or");
            if (part is not null)
                Add(parts, part, (part as Or)?.Parts);
            if (Now.Kind != TokenKind.Or || problem is not null)
                break;
            at++;
        }
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new Or(parts.ToImmutable()) };
    }

    private QueryNode? ReadAnd()
    {
        var parts = ImmutableArray.CreateBuilder<QueryNode>();
        while (problem is null && Now.Kind is not (TokenKind.End or TokenKind.Close or TokenKind.Or))
        {
            if (Now.Kind == TokenKind.And)
                Skip(hasOneBefore: parts.Count > 0);
            else if (IsSort(Now))
                ReadSort();
            else if (ReadOne() is { } part)
                Add(parts, part, (part as And)?.Parts);
        }
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new And(parts.ToImmutable()) };
    }

    private static void Add(ImmutableArray<QueryNode>.Builder parts, QueryNode part, ImmutableArray<QueryNode>? inner)
    {
        if (inner is { } several)
            parts.AddRange(several);
        else
            parts.Add(part);
    }

    private void Skip(bool hasOneBefore)
    {
        var and = Now;
        at++;
        if (!hasOneBefore)
            Missing(and, "before", "and");
        else if (Now.Kind is TokenKind.End or TokenKind.Close or TokenKind.Or or TokenKind.And)
            Missing(and, "after", "and");
    }

    private QueryNode? ReadOne()
    {
        var token = Now;
        at++;
        if (depth >= MostDepth)
            return Fail(token, $"this is deeper than {MostDepth} brackets and \"not\" inside one another. Take some of them out.");
        if (token.IsOpen)
            return Fail(token with { At = text.LastIndexOf('"') }, "the quote is not closed. Put another \" behind the words that belong together.", isUnfinished: true);
        depth++;
        var read = token.Kind switch
        {
            TokenKind.Minus or TokenKind.Not => ReadNot(token),
            TokenKind.Open => ReadBrackets(token),
            TokenKind.Term => ReadTerm(token),
            _ => new Text(token.Text),
        };
        depth--;
        return read;
    }

    private Not? ReadNot(QueryToken not)
    {
        if (IsSort(Now))
            Fail(Now, "an order cannot be left out. For the other way round write sort:-due.");
        else if (Now.Kind is TokenKind.End or TokenKind.Close or TokenKind.And or TokenKind.Or)
            Missing(not, "after", not.Kind == TokenKind.Minus ? "-" : "not");
        return problem is null && ReadOne() is { } inner ? new Not(inner) : null;
    }

    private QueryNode? ReadBrackets(QueryToken open)
    {
        var inside = ReadOr();
        if (problem is not null)
            return null;
        if (Now.Kind != TokenKind.Close)
            return Fail(open, "this bracket is not closed. Put a ) behind what belongs together.", isUnfinished: true);
        at++;
        return inside ?? Fail(open with { End = tokens[at - 1].End }, "nothing stands in these brackets. Write words or fields there, such as (rag:red or is:overdue).");
    }

    private Term? ReadTerm(QueryToken token)
    {
        if (QueryFields.Find(token.Text) is not { } field)
            return Fail(token with { End = token.At + token.Text.Length + 1 }, QueryFields.WhyUnknown(token.Text, token.Sign)) as Term;
        if (token.Sign != ':' && !field.IsOrdered)
            return Fail(token, $"\"{field.Name}\" has no order, so {token.Sign} does not fit it: write {field.Name}:{field.Example}.") as Term;
        var values = token.Values!.Where(value => value.Text.Length > 0).ToList();
        if (values.Count == 0)
            return Fail(token, MissingValue(field.Name, token.Sign, field.Example), isUnfinished: token.End == tokens[^1].End) as Term;
        foreach (var value in values)
        {
            if (field.WhyNot(token.Sign, value.Text, context) is { } why)
                return Fail(new QueryToken(TokenKind.Text, value.At, value.End), why) as Term;
        }
        return new Term(field.Name, token.Sign, [.. values.Select(value => value.Text)]);
    }

    private static bool IsSort(QueryToken token) => token is { Kind: TokenKind.Term, Text: QueryFields.Sort };

    private void ReadSort()
    {
        var token = Now;
        at++;
        var names = token.Values!.Where(value => value.Text.Length > 0).ToList();
        if (depth > 0)
            Fail(token, "an order stands outside brackets: put it behind the last one.");
        else if (names.Count == 0)
            Fail(token, MissingValue(QueryFields.Sort, ':', "due, or sort:-updated"), isUnfinished: token.End == tokens[^1].End);
        foreach (var name in problem is null ? names : [])
        {
            var isReversed = name.Text[0] == '-';
            var field = (isReversed ? name.Text[1..] : name.Text).ToLowerInvariant();
            if (QueryFields.Find(field)?.Order is null)
                Fail(new QueryToken(TokenKind.Text, name.At, name.End), QueryFields.WhyNoOrder(field));
            else
                sorts.Add(new QuerySort(field, isReversed));
        }
    }

    private static string MissingValue(string field, char sign, string example) => $"After \"{field}{sign}\" a value is missing, such as {field}{sign}{example}.";

    private void Missing(QueryToken token, string where, string word) =>
        Fail(token, $"{where} \"{word}\" something is missing. Put \"{word}\" in quotes to search for the word itself.", isUnfinished: where == "after" && Now.Kind == TokenKind.End);

    // The first problem is the one that is told.
    private QueryNode? Fail(QueryToken token, string message, bool isUnfinished = false)
    {
        problem ??= new QueryProblem(token.At + 1, Math.Max(1, token.End - token.At), message) { IsUnfinished = isUnfinished };
        return null;
    }
}
