using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>
/// A filter over actions, and their order (DESIGN, the filter language). <see cref="QueryParser"/> has its grammar, <see cref="QueryFields"/>
/// the table of its fields.
/// </summary>
public sealed class Query
{
    private readonly Func<ActionRow, bool> passes;

    private Query(QueryTree tree, ImmutableArray<QuerySort> sorts, Func<ActionRow, bool> passes)
    {
        Tree = tree;
        Sorts = sorts;
        this.passes = passes;
    }

    /// <summary>The filter that lets everything through.</summary>
    public static Query All { get; } = new(QueryTree.Everything, [], static _ => true);

    /// <summary>What was understood.</summary>
    public QueryTree Tree { get; }

    /// <summary>The orders, those of its saved views behind its own; none where the rows stay as they come.</summary>
    public ImmutableArray<QuerySort> Sorts { get; }

    /// <summary>Whether an action passes.</summary>
    public bool Matches(ActionRow row) => passes(row);

    /// <summary>The rows that pass, in the order that is asked for; rows alike in that, and all without one, stay as they come.</summary>
    public IReadOnlyList<ActionRow> Of(IEnumerable<ActionRow> rows)
    {
        var passed = new List<ActionRow>();
        foreach (var row in rows)
        {
            if (passes(row))
                passed.Add(row);
        }
        return Sorted(passed);
    }

    /// <summary>Rows that passed, in the order that is asked for.</summary>
    public IReadOnlyList<ActionRow> Sorted(IReadOnlyList<ActionRow> passed) => Sorts.IsEmpty ? passed : RowOrder.Sort(passed, Sorts);

    /// <summary>Reads a filter. On failure <paramref name="problem"/> says where it was not understood, and what may stand there; no text makes it throw.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="day">The day, for dates without a year, and the plans, for saved views and meetings.</param>
    /// <param name="query">What was understood; <see cref="All"/> on failure.</param>
    /// <param name="problem">What was not; null on success.</param>
    public static bool TryParse(string text, Day day, out Query query, [NotNullWhen(false)] out QueryProblem? problem)
    {
        (var read, problem) = Read(text, new QueryContext(day));
        query = read ?? All;
        return problem is null;
    }

    /// <summary>The same within a saved view.</summary>
    internal static (Query? Query, QueryProblem? Problem) Read(string text, QueryContext context)
    {
        var (tree, problem) = QueryParser.Read(text, context);
        if (tree is null)
            return (null, problem);
        return (new Query(tree, [.. tree.Sorts, .. SortsOfViews(tree.Where, context)], QueryCompiler.Compile(tree.Where, context)), null);
    }

    // Only of a view that stands by itself: of two behind an "or" neither can say how both are ordered.
    private static IEnumerable<QuerySort> SortsOfViews(QueryNode where, QueryContext context) =>
        (where is And and ? and.Parts : [where]).OfType<Term>()
            .Where(term => term is { Field: ViewField.FieldName, Values.Length: 1 })
            .SelectMany(term => ViewField.Of(term.Values[0], context).Sorts);
}
