using System.Collections.Immutable;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>Makes a test of rows out of a tree; the test itself parses nothing and makes no objects.</summary>
internal static class QueryCompiler
{
    public static Func<ActionRow, bool> Compile(QueryNode node, QueryContext context) => node switch
    {
        And { Parts.Length: 0 } => static _ => true,
        And and => All(Parts(and.Parts, context)),
        Or or => Any(Parts(or.Parts, context)),
        Not not => Opposite(Compile(not.Inner, context)),
        Term term => QueryFields.Find(term.Field)!.Compile(term.Sign, term.Values, context),
        _ => Holding(((Text)node).Sought.ToUpperInvariant()),
    };

    private static Func<ActionRow, bool>[] Parts(ImmutableArray<QueryNode> parts, QueryContext context) => [.. parts.Select(part => Compile(part, context))];

    private static Func<ActionRow, bool> Opposite(Func<ActionRow, bool> inner) => row => !inner(row);

    private static Func<ActionRow, bool> Holding(string upper) => row => SearchText.Holds(row.Action, upper);

    private static Func<ActionRow, bool> All(Func<ActionRow, bool>[] parts) => row =>
    {
        foreach (var part in parts)
        {
            if (!part(row))
                return false;
        }
        return true;
    };

    private static Func<ActionRow, bool> Any(Func<ActionRow, bool>[] parts) => row =>
    {
        foreach (var part in parts)
        {
            if (part(row))
                return true;
        }
        return false;
    };
}
