using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary><c>workload</c>: who has how much to do.</summary>
internal static class WorkloadCommand
{
    private static readonly string[] Fields = ["lead", "agency"];

    public static Command Make(CommandHost host)
    {
        var plan = new Argument<string>("plan") { Description = "The plan; all of them where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var by = new Option<string>("--by") { Description = $"Whose workload: {string.Join(", ", Fields)}.", HelpName = "FIELD" };
        var command = host.New("workload", "Prints who has how much to do in a plan, who is pressed most first.", "tuiplans workload darlington-2011 --by agency", plan, by);
        host.Reads(command, (result, context, store) =>
        {
            var word = (result.GetValue(by) ?? Fields[0]).ToLowerInvariant();
            if (!Fields.Contains(word, StringComparer.Ordinal))
                return context.Misused($"A workload cannot be by \"{word}\". Use one of: {string.Join(", ", Fields)}.");
            var field = word == Fields[0] ? LaneField.Lead : LaneField.Agency;
            return new BoardForm("workloads", (page, of, day) => Print(page, Of(of, field, day), field), (json, of, day) => Write(json, of, Of(of, field, day), field))
                .Run(context, store, result.GetValue(plan));
        });
        return command;
    }

    private static Workload Of(Plan plan, LaneField by, Day day) =>
        Workload.Of(plan.Counted.Select(action => ActionRow.From(action, day)), by, day.Set.Registers);

    private static void Print(Page page, Workload load, LaneField by)
    {
        if (by == LaneField.Lead)
            page.Prose("An action of two leads counts for each.");
        page.Prose($"{Workload.OrderWords}.");
        var isOfMeetings = DueSoon.IsOfMeetings([.. load.Rows.SelectMany(row => row.Rows)]);
        page.Prose($"{(isOfMeetings ? "Meeting: due before the next one, and not overdue" : "Month: due within 31 days, for no meeting is planned, and not overdue")}. R red, A amber. +n: n more closed otherwise.");
        page.Line();
        var table = new TextTable(indent: 0);
        table.Add("OPEN", "OVERDUE", isOfMeetings ? "MEETING" : "MONTH", "STATED", "BY DATES", "DELIVERED", by == LaneField.Lead ? "LEAD" : "AGENCY");
        foreach (var row in load.Rows)
        {
            table.Add(
                $"{row.Tally.Open}", $"{row.Tally.Overdue}", $"{row.DueBeforeMeeting}", RedAmber(row.Tally.Stated), RedAmber(row.Tally.Derived),
                row.Delivery.Short + (row.Delivery.Closed > 0 ? $" +{row.Delivery.Closed}" : ""), row.Who.Title);
        }
        page.Table(table);
    }

    private static string RedAmber(ByRating<int> counts) => $"R {counts[Rating.Red]}  A {counts[Rating.Amber]}";

    private static void Write(Utf8JsonWriter json, Plan plan, Workload load, LaneField by)
    {
        json.WriteString("by", by == LaneField.Lead ? Fields[0] : Fields[1]);
        json.WriteStartArray("rows");
        foreach (var row in load.Rows)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Who.Key);
            TallyJson.Members(json, row.Tally, plan.Scheme);
            json.WriteNumber("dueBeforeMeeting", row.DueBeforeMeeting);
            json.Texts("refs", row.Rows.Select(one => one.Action.Ref));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
