using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Narratives;

/// <summary>What a board is asked to decide about a plan: what was typed for the next meeting, dates that are asked for, evidence that waits to be accepted or was never seen, and what is overdue without anybody asking.</summary>
internal static class DecisionsAsked
{
    private const int MostNamed = 8;
    private const int MostTitles = 4;

    /// <summary>The decisions, what was typed first; one line that says so where there is none.</summary>
    public static IReadOnlyList<Line> Of(Plan plan, IReadOnlyList<ActionRow> rows, Meeting? meeting, RowWords words, Edition edition)
    {
        var asked = new List<Line>();
        if (meeting?.Commentary.Recommendation is { } typed)
            asked.Add(Sentences.Ended(edition.Text(typed)));
        asked.AddRange(rows.Where(row => row.Asked is not null).Select(row => Date(row, words, edition)));
        Add(asked, words, "To accept as signed off, or to say what is missing; evidence was seen: ", [.. rows.Where(row => row.Action.Status == Status.Complete && edition.Evidence(row.Action, plan).Count > 0)]);
        Add(asked, words, "To ask for evidence; reported as complete, and none was seen: ", [.. rows.Where(row => row.Assurance == Assurance.NotEvidenced)]);
        Add(asked, words, "To ask for a new date, or for what is to be done; overdue, and no new date is asked for: ", [.. rows.Where(row => row.IsOverdue && row.Asked is null && RowWords.Refused(row.Action) is null)]);
        Add(asked, words, "To ask what is to be done; overdue, and a new date was refused: ", [.. rows.Where(row => row.IsOverdue && row.Asked is null && RowWords.Refused(row.Action) is not null)]);
        return asked.Count == 0 ? ["No decision is asked for."] : asked;
    }

    private static Line Date(ActionRow row, RowWords words, Edition edition)
    {
        var asked = row.Asked!;
        var reason = asked.Reason is { } why ? Sentences.Ended(edition.Text(why)) : "No reason is given.";
        return Line.Of("To grant or refuse a new date for ") + words.Named(row.Action) + Line.Of($": {asked.To?.Words ?? "not said"} instead of {row.DueWords}. {reason}");
    }

    private static void Add(List<Line> asked, RowWords words, string decision, List<ActionRow> rows)
    {
        if (rows.Count == 0)
            return;
        // A few are named by their titles; of many the numbers lead to them.
        var named = rows.Take(MostNamed).Select(row => rows.Count > MostTitles ? words.Link(row.Action) : words.Named(row.Action)).ToList();
        if (rows.Count > MostNamed)
            named.Add($"{rows.Count - MostNamed} more");
        asked.Add(Line.Of(decision) + Line.Listed(named) + ".");
    }
}
