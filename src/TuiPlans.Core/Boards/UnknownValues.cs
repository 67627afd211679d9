using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>What of a filter names nothing that there is: a slip in an id lets no action through, and the filter alone cannot know it.</summary>
public static class UnknownValues
{
    /// <summary>A sentence for each such value: <c>There is no agency "cdftt": did you mean cddft?</c> What a minus leaves out is not held against anybody.</summary>
    /// <param name="query">What was understood.</param>
    /// <param name="day">The plans whose ids and names there are.</param>
    /// <param name="rows">The actions that were looked at: what one of them holds is there, whatever the registers say.</param>
    public static IReadOnlyList<string> In(Query query, Day day, IReadOnlyList<ActionRow> rows)
    {
        var context = new QueryContext(day);
        return [.. Terms(query.Tree.Where)
            .SelectMany(term => QueryFields.Find(term.Field) is NameField field ? term.Values.Select(value => field.WhyUnknown(value, context, rows)) : [])
            .OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<Term> Terms(QueryNode node) => node switch
    {
        Term term => [term],
        And and => and.Parts.SelectMany(Terms),
        Or or => or.Parts.SelectMany(Terms),
        _ => [],
    };
}
