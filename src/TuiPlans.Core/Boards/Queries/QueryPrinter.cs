namespace TuiPlans.Core.Boards.Queries;

/// <summary>Writes a tree as a query that reads as the same tree.</summary>
internal static class QueryPrinter
{
    // How tightly something binds: a part is put in brackets where it binds less than what stands around it.
    private const int OfOr = 0, OfAnd = 1, OfOne = 2;

    public static string Print(QueryTree tree)
    {
        // Brackets keep the last part of an "or" apart from a sort behind it, for the eye alone.
        var where = Print(tree.Where, tree.Sorts.IsEmpty ? OfOr : OfAnd);
        var sorts = tree.Sorts.Select(sort => $"sort:{(sort.IsReversed ? "-" : "")}{sort.Field}");
        return string.Join(' ', sorts.Prepend(where).Where(part => part.Length > 0));
    }

    /// <summary>A value, in quotes where it needs them.</summary>
    public static string Value(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or '+') ? text : $"\"{text}\"";

    private static string Print(QueryNode node, int around) => node switch
    {
        And and => Joined(and.Parts, " ", OfAnd, around),
        Or or => Joined(or.Parts, " or ", OfOr, around),
        Not { Inner: Not inner } => $"-({Print(inner, OfOr)})",
        Not not => $"-{Print(not.Inner, OfOne)}",
        Term term => $"{term.Field}{term.Sign}{string.Join(',', term.Values.Select(Value))}",
        Text text => Word(text.Sought),
        _ => "",
    };

    private static string Joined(IEnumerable<QueryNode> parts, string between, int own, int around)
    {
        var text = string.Join(between, parts.Select(part => Print(part, own + 1)));
        return own < around ? $"({text})" : text;
    }

    private static string Word(string text) =>
        text is ['-', ..] || text.ToUpperInvariant() is "AND" or "OR" or "NOT" ? $"\"{text}\"" : Value(text);
}
