using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>Every action of a plan under a heading of its own, by theme, the open ones first: leads, due, rating with reason, what is to be different, the last update.</summary>
internal static class ActionSections
{
    public static IEnumerable<Block> Of(PageMaking making, Plan plan, IReadOnlyList<ActionRow> rows)
    {
        foreach (var lane in Board.Of(rows, [plan], LaneField.Theme, Query.All, making.Day).Lanes)
        {
            yield return new Block.Heading(2, lane.Title == Facet.None(LaneField.Theme) ? $"Every {Counts.Noun(rows)}" : $"Every {Counts.Noun(rows)}: {lane.Title}");
            foreach (var row in lane.Rows.OrderBy(row => !row.Action.Status.IsOpen()).ThenBy(row => row.Action.Id, NaturalOrder.Instance))
            {
                yield return new Block.Heading(3, making.Map.Action(row.Action).Heading!);
                yield return new Block.Paragraph(new Piece.Strong(making.Words.Title(row.Action)));
                yield return new Block.Bullets(Facts(making, plan, row));
            }
        }
    }

    private static List<Line> Facts(PageMaking making, Plan plan, ActionRow row)
    {
        var (action, edition, facts) = (row.Action, making.Edition, new List<Line>());
        Add("Rating", making.Words.Rating(row));
        Add("Status", action.Status.Label() + (row.Assurance.Words() is { Length: > 0 } assurance && assurance != action.Status.Label().ToLowerInvariant() ? $", {assurance}" : "") + Completed(edition, action) + Closed(edition, action));
        Add("Due", RowWords.Due(row) + RowWords.Extended(action));
        Add("Leads", Line.Of($"{edition.Leads(action)}, for ") + making.Agencies(action));
        if (Answers(making, plan, action) is { } answers)
            Add("Answers", answers);
        if (action.OwnTitle is not null && action.Action is { } what)
            Add("Action", Sentences.Ended(edition.Text(what)));
        if (action.Outcome is { } outcome)
            Add("Outcome measure", Sentences.Ended(edition.Text(outcome)));
        if (action.Success is { } success)
            Add("Measure of success", Sentences.Ended(edition.Text(success)));
        foreach (var evidence in edition.Evidence(action, plan))
            Add("Evidence seen", $"{Sentences.Within(edition.Text(evidence.What))}{(evidence.SeenBy is { } by ? $", seen by {edition.Person(by)}" : "")}{(evidence.Date is { } date ? $", {date.Words}" : "")}");
        if (making.Words.News(action, plan) is { } news)
            Add($"Reported {news.When}", Sentences.Ended(news.Text));
        return facts;

        void Add(string name, Line value) => facts.Add(Line.Of(new Piece.Strong($"{name}:"), " ") + value);
    }

    private static string Completed(Edition edition, PlanAction action) => action.Status.IsDelivered() && action.Completed is { } when
        ? $", done {edition.Text(Words(when))}"
        : "";

    // "by 2012-07" says that nobody knows the day.
    private static string Words(string when)
    {
        const string By = "by ";
        var (before, date) = when.StartsWith(By, StringComparison.OrdinalIgnoreCase) ? (By, when[By.Length..]) : ("", when);
        return before + (PeriodParser.Parse(date)?.Words ?? date);
    }

    private static string Closed(Edition edition, PlanAction action) => action.Closed is not { } closure ? ""
        : $", {closure.As?.Replace('-', ' ') ?? "closed"}{(closure.To is { } to ? $" by {edition.Text(to)}" : "")}{(closure.Reason is { } why ? $": {Sentences.Within(edition.Text(why))}" : "")}";

    // A recommendation that is counted itself answers itself.
    private static Line? Answers(PageMaking making, Plan plan, PlanAction action)
    {
        if (plan.Recommendations.Any(one => one.Path == action.Path))
            return new Piece.Linked($"recommendation {action.Id}", Sitemap.Recommendation(plan.Id, action.Id));
        if (action.Recommendations.Count == 0)
            return null;
        return Line.Listed([.. action.Recommendations.Select(id => Named(making, plan, id))]);
    }

    private static Line Named(PageMaking making, Plan plan, string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var of = slash < 0 ? plan : making.Matter.Set.Plan(id[..slash]);
        var own = slash < 0 ? id : id[(slash + 1)..];
        return of?.Recommendations.FirstOrDefault(one => one.Id.Equals(own, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new Piece.Linked(id, Sitemap.Recommendation(of.Id, found.Id))
            : id;
    }
}
