using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>The page of one recommendation: the inspectors' words, how far it is answered, and by which actions.</summary>
internal static class RecommendationPage
{
    public static Page Make(PageMaking making, Plan plan, RecommendationRow row)
    {
        var one = row.Recommendation;
        List<Block> body = [];
        if (one.Text.Length > 0)
            body.Add(new Block.Quoted(making.Edition.Text(one.Text)));
        body.Add(new Block.Bullets(Facts(making, plan, row)));
        if (!row.IsItself)
            body.AddRange([new Block.Heading(2, "What answers it"), GroupPage.Actions(making, Board.Pressing(row.Rows), isOfPlans: row.Rows.Any(each => each.Action.Plan != plan.Id))]);
        var leftOut = row.Rows.Sum(each => making.Edition.LeftOut(each.Action, making.PlanOf(each.Action)));
        return PageFrame.Of(Sitemap.Recommendation(plan.Id, one.Id).Path, $"Recommendation {one.Id}", making.Matter, making.Above(plan), body, leftOut);
    }

    private static List<Line> Facts(PageMaking making, Plan plan, RecommendationRow row)
    {
        var (one, facts) = (row.Recommendation, new List<Line>());
        Add("State", row.IsItself ? Line.Of($"{row.State}; no action answers it, so it is counted itself: ", making.Words.Link(one.Progress)) : $"{row.State}; {row.Delivery.Words}");
        if (making.Edition.Sources(plan).FirstOrDefault(source => source.Id == one.Source) is { } source)
            Add("Source", $"{source.Title}{(source.By is { } by ? $", {making.Registers.Words(by)}" : "")}{(one.Page is { } page ? $", {page}" : "")}");
        if (plan.Themes.FirstOrDefault(theme => theme.Id == one.Theme) is { } label && making.Map.Theme(plan.Id, one.Theme) is { } place)
            Add("Theme", new Piece.Linked(label.Text, place));
        if (one.Timescale is { } timescale)
            Add("Timescale", plan.Timescales.FirstOrDefault(each => each.Id == timescale)?.Text ?? timescale);
        if (row.Deadline is { } deadline)
            Add("Deadline of the inspectors", $"{deadline.Words}{(row.IsPast(making.Day.Today) ? $", passed {Elapsed.Words(deadline.Last, making.Day.Today)} ago" : "")}");
        if (one.Agencies.Count > 0)
            Add("Addressed to", Line.Listed([.. one.Agencies.Select(making.Registers.Words).Select(name => making.Map.Agency(name) is { } to ? (Line)new Piece.Linked(name, to) : name)]));
        if (one.Judgement is { } judgement)
            Add("Judgement", judgement.Replace('-', ' '));
        return facts;

        void Add(string name, Line value) => facts.Add(Line.Of(new Piece.Strong($"{name}:"), " ") + value);
    }
}
