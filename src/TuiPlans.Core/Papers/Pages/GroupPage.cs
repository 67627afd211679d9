using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>The page of one theme of a plan, or of one agency or lead in all plans.</summary>
internal static class GroupPage
{
    /// <summary>The page of a theme.</summary>
    public static Page OfTheme(PageMaking making, Plan plan, Facet theme)
    {
        var rows = making.Rows(plan).Where(row => row.Action.Theme == theme.Key).ToList();
        var path = making.Map.Theme(plan.Id, theme.Key)!.Path;
        return PageFrame.Of(path, $"{theme.Title}: {plan.Title}", making.Matter, making.Above(plan), Body(making, rows, isOfPlans: false), LeftOut(making, rows));
    }

    /// <summary>The page of an agency or lead.</summary>
    public static Page Of(PageMaking making, Facet who)
    {
        var rows = Board.Pressing(making.Matter.Set.Plans.SelectMany(making.Rows).Where(row => who.Holds(row.Action, making.Registers)));
        var path = (who.By == LaneField.Agency ? making.Map.Agency(who.Key) : making.Map.Lead(who.Key))!.Path;
        return PageFrame.Of(path, who.Title, making.Matter, making.Above(null), Body(making, rows, isOfPlans: true), LeftOut(making, rows));
    }

    /// <summary>A table of actions, the most pressing first.</summary>
    public static Block.Table Actions(PageMaking making, IReadOnlyList<ActionRow> rows, bool isOfPlans)
    {
        List<Column> columns = ["Action", "Title", "Leads", "Due", "Rating", "Status"];
        if (isOfPlans)
            columns.Insert(0, "Plan");
        return new Block.Table(columns, [.. rows.Select(row => Cells(making, row, isOfPlans))]);
    }

    private static List<Block> Body(PageMaking making, IReadOnlyList<ActionRow> rows, bool isOfPlans)
    {
        List<Block> body = [new Block.Paragraph(Counts.Headline(rows))];
        body.AddRange(Exceptions.Of(making, rows));
        if (rows.Count > 0)
            body.AddRange([new Block.Heading(2, "Every action"), Actions(making, rows, isOfPlans)]);
        return body;
    }

    private static List<Line> Cells(PageMaking making, ActionRow row, bool isOfPlans)
    {
        List<Line> cells = [making.Words.Link(row.Action), making.Words.Title(row.Action), making.Edition.Leads(row.Action), RowWords.Due(row), RowWords.Sign(row), row.Action.Status.Label()];
        if (isOfPlans)
            cells.Insert(0, new Piece.Linked(making.PlanOf(row.Action).Title, Sitemap.Plan(row.Action.Plan)));
        return cells;
    }

    private static int LeftOut(PageMaking making, IReadOnlyList<ActionRow> rows) => rows.Sum(row => making.Edition.LeftOut(row.Action, making.PlanOf(row.Action)));
}
