using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>The recommendations of a plan with what answers each.</summary>
internal static class RecommendationsForm
{
    /// <summary>The form.</summary>
    public static BoardForm Make() => new("plans", Print, Write);

    private static void Print(Page page, Plan plan, Day day)
    {
        var board = RecommendationBoard.From(plan, day);
        page.Prose($"{board.Rows.Count(row => row.IsComplete)} of {board.Rows.Count} recommendations complete");
        page.Prose($"Ratings: {plan.Scheme.Legend}");
        foreach (var row in board.Rows)
        {
            page.Line();
            var one = row.Recommendation;
            page.Prose($"{one.Id}  {OneLine(one.Text)}");
            string[] parts =
            [
                one.Level ?? "",
                row.Deadline is { } deadline ? $"by {deadline.Words}{(row.IsPast(day.Today) ? ", past" : "")}" : "no deadline",
                row.State,
                row.IsItself ? "no action answers it: it is counted itself" : row.Delivery.Words,
            ];
            page.Prose(string.Join(" · ", parts.Where(part => part.Length > 0)), 2);
            page.Table(Table(row.Rows, plan));
        }
        if (board.Without.Count == 0)
            return;
        page.Line();
        page.Prose("Actions that answer no recommendation of the plan");
        page.Table(Table(board.Without, plan));
    }

    private static TextTable Table(IReadOnlyList<ActionRow> rows, Plan plan)
    {
        var table = new TextTable(indent: 2);
        foreach (var row in rows)
        {
            table.Add(row.Action.Plan == plan.Id ? row.Action.Id : row.Action.Ref, Words.Cell(row.Action.Rag), row.Action.Status.Label(), Words.Due(row), row.Action.Title);
            if (row.Leads.Length > 0)
                table.Note(row.Leads);
        }
        return table;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static void Write(Utf8JsonWriter json, Plan plan, Day day)
    {
        var board = RecommendationBoard.From(plan, day);
        json.WriteStartArray("recommendations");
        foreach (var row in board.Rows)
        {
            var one = row.Recommendation;
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            json.WriteString("text", one.Text);
            json.WriteString("level", one.Level);
            json.WriteString("deadline", row.Deadline?.Text);
            json.Day("deadlineDate", row.Deadline?.Last);
            json.WriteBoolean("past", row.IsPast(day.Today));
            json.WriteString("state", row.State);
            json.WriteBoolean("complete", row.IsComplete);
            json.WriteBoolean("countedItself", row.IsItself);
            json.WriteNumber("delivered", row.Delivery.Delivered);
            json.WriteNumber("of", row.Delivery.Of);
            json.WriteNumber("closed", row.Delivery.Closed);
            json.WriteString("judgement", one.Judgement);
            json.Texts("actions", row.IsItself ? [] : row.Rows.Select(action => action.Action.Ref));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Texts("without", board.Without.Select(row => row.Action.Ref));
    }
}
