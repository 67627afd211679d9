using TuiPlans.Core.Boards.Queries;

namespace TuiPlans.Core.Boards;

/// <summary>One line of the help on queries.</summary>
/// <param name="Written">What is typed.</param>
/// <param name="Means">What it means.</param>
public sealed record QueryHelpLine(string Written, string Means);

/// <summary>The help on queries, from the table of their fields.</summary>
public static class QueryHelp
{
    /// <summary>What holds for all of a query.</summary>
    public static IReadOnlyList<QueryHelpLine> Rules { get; } =
    [
        new("words", "search id, title, text, leads and updates; \"in quotes\" they stay together"),
        new("field:a,b", "one of these values, upper and lower case alike"),
        new("a b", "both; so does a and b"),
        new("a or b", "either; binds less than and, so brackets help: (a or b) c"),
        new("-a", "not a; so does not a, and -(a or b)"),
        new("due<2012-06", "before its first day; > after its last, : a day in common"),
        new("due<\"31 jan\"", $"dates as people type them, also +2w and friday; or {string.Join(", ", DayPeriods.Names)}"),
        new("updated>60d", "longer ago than 60 days; < less long ago; d, w, m and y count"),
        new("meeting:next", "on its agenda, or marked M: due before it (none planned: within a month), as is:due-before-meeting; overdue ones are not in it"),
        new("no:date", "nothing that can make it late: no date, ongoing, or after an event; no:due finds what says nothing of when at all"),
        new("sort:due", "the order; sort:-updated the other way round, sort:rag,due by several"),
    ];

    /// <summary>Each field with what it looks at and the words it knows.</summary>
    public static IReadOnlyList<QueryHelpLine> Fields { get; } = [.. QueryFields.All.Select(Line)];

    private static QueryHelpLine Line(QueryField field)
    {
        var words = field switch
        {
            WordField { Name: "no" } => "the same words as has:",
            WordField known => string.Join(", ", known.Words.Select(word => word.Text)),
            MeetingField => "next, last, or the id of a meeting",
            NameField { Name: not "recommendation" } => "any part of an id or name",
            _ => "",
        };
        var order = field.Order is null ? "" : "; sorts";
        return new QueryHelpLine(field.Name + (field.IsOrdered ? ": < >" : ":"), $"{field.Help}{(words.Length == 0 ? "" : $": {words}")}{order}");
    }
}
