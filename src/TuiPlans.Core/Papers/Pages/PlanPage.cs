using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Narratives;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>The page of one plan: how it stands in a sentence, what is progressing and what not, what moved, then every action.</summary>
internal static class PlanPage
{
    public static Page Make(PageMaking making, Plan plan)
    {
        var rows = making.Rows(plan);
        List<Block> body = [new Block.Paragraph(Headline(rows)), new Block.Paragraph($"Ratings: {Counts.Legend(plan.Scheme)}."), new Block.Bullets(About(making, plan))];
        body.AddRange([new Block.Heading(2, "Decisions asked for"), new Block.Paragraph(AskedOf(making, plan)), new Block.Bullets(DecisionsAsked.Of(plan, rows, making.Day.NextMeeting(plan), making.Words, making.Edition))]);
        body.AddRange(Exceptions.Of(making, rows));
        body.AddRange(PlanMovement.Of(making, plan));
        body.AddRange(Progress(making, plan, rows));
        body.AddRange(PlanRatings.Of(making, plan, rows));
        body.AddRange(PlanCharts.Of(plan, rows, making));
        body.AddRange(Recommendations(making, plan));
        body.AddRange(ActionSections.Of(making, plan, rows));
        body.AddRange(IndexPage.Unreadable(plan.Unreadable));
        return PageFrame.Of(Sitemap.Plan(plan.Id).Path, plan.Title, making.Matter, making.Above(null), body, making.Edition.LeftOut(plan));
    }

    /// <summary>What may be a heading on the page of a plan beside its actions.</summary>
    public static IEnumerable<string> Headings(Plan plan) =>
    [
        plan.Title, "What needs attention", "Progress", "Decisions asked for", "Since the last meeting", "Ratings", "As stated", "By dates and status", "Themes by timescales",
        "Recommendations", "Files that could not be read",
        .. new[] { "action", "recommendation", "item" }.SelectMany(noun => Sitemap.ThemesOf(plan).Select(theme => $"Every {noun}: {theme.Title}").Prepend($"Every {noun}")),
    ];

    // Complete is what a lead says; how much of it somebody else has seen stands beside it.
    private static string Headline(IReadOnlyList<ActionRow> rows) =>
        Counts.Headline(rows) + (Counts.Assured(rows) is { } assured ? $" Of what is complete: {assured}." : "");

    private static string AskedOf(PageMaking making, Plan plan)
    {
        var body = plan.MonitoredBy is null ? "the body that watches this plan, which is not named" : Named(making, plan.MonitoredBy);
        return making.Day.NextMeeting(plan) is { Day: { } day } ? $"Asked of {body} at its next meeting, {Period.Day(day).Words}:" : $"Asked of {body}; no meeting of it is planned:";
    }

    private static List<Line> About(PageMaking making, Plan plan)
    {
        var facts = new List<Line>();
        Add("Area", plan.Area);
        Add("Marking", plan.Classification);
        Add("Kept by", Named(making, plan.Owner));
        Add("Watched by", Named(making, plan.MonitoredBy));
        if (making.Day.NextMeeting(plan) is { Day: { } day } meeting)
            facts.Add(Line.Of(new Piece.Strong("Next meeting:"), $" {Period.Day(day).Words}, {meeting.Title ?? meeting.Id} (", new Piece.Linked("cover sheet", Sitemap.Cover(plan.Id)), ")"));
        foreach (var source in making.Edition.Sources(plan))
            Add("Answers", $"{source.Title}{(source.By is { } by ? $", {making.Registers.Words(by)}" : "")}{((source.Published ?? source.Held) is { } when ? $", {when.Words}" : "")}");
        return facts;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                facts.Add(Line.Of(new Piece.Strong($"{name}:"), $" {value}"));
        }
    }

    private static string? Named(PageMaking making, string? who) => who is null ? null : making.Edition.Person(who);

    private static IEnumerable<Block> Progress(PageMaking making, Plan plan, IReadOnlyList<ActionRow> rows)
    {
        var parts = new Narrative(making.Words).Of(plan, rows, making.Day);
        // Without themes and timescales it would say the headline again.
        if (parts.Count == 0 || parts is [{ Theme: null, Sentences.Count: 1 }])
            yield break;
        yield return new Block.Heading(2, "Progress");
        foreach (var part in parts)
        {
            yield return new Block.Paragraph(part.Theme is null ? $"{part.Opening}." : Line.Of(new Piece.Strong($"{part.Theme}:"), $" {part.Opening}."));
            yield return new Block.Bullets(part.Sentences);
        }
    }

    private static IEnumerable<Block> Recommendations(PageMaking making, Plan plan)
    {
        var board = making.View.Recommendations(plan);
        if (board.Rows.Count == 0)
            yield break;
        yield return new Block.Heading(2, "Recommendations");
        yield return new Block.Table(
            ["Recommendation", "What is asked", "State", Column.Figures("Complete"), "Open", "Deadline"],
            [
                .. board.Rows.Select(row => (IReadOnlyList<Line>)
                [
                    new Piece.Linked(row.Recommendation.Id, Sitemap.Recommendation(plan.Id, row.Recommendation.Id)),
                    Shortened.To(making.Edition.Text(JoinedLines.Of(row.Recommendation.Text)), 90),
                    row.State,
                    row.Delivery.Short,
                    row.IsComplete ? "none" : Line.Listed([.. row.Open.Select(each => (Line)making.Words.Link(each.Action))], ", "),
                    row.Deadline is { } deadline ? deadline.Words + (row.IsPast(making.Day.Today) ? ", passed" : "") : "none",
                ]),
            ]);
    }
}
