using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>trajectory</c>: how far a plan has come from meeting to meeting, and where it will be at the next ones.</summary>
internal static class TrajectoryCommand
{
    private const int BarWidth = 24;

    public static Command Make(CommandHost host)
    {
        var plan = new Argument<string>("plan") { Description = "The plan." };
        var command = host.New("trajectory", "Shows how much of a plan was delivered at each past meeting, and a forecast for the next ones with its basis.", "tuiplans trajectory darlington-2011", plan);
        host.Reads(command, (result, context, store) => Run(context, store, result.GetValue(plan)!));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string id)
    {
        store.LookAhead();
        var set = store.Load();
        if (BoardForm.Wanted(context, set, id, out var code) is not [var plan])
            return code;
        var moments = TrajectoryMoments.Of(set, plan, context.Today);
        if (context.Output.IsTerminal)
            context.Page.Message($"Reading the plans as at {moments.Past.Count} {(moments.IsOfMeetings ? "meetings" : "month ends")}.");
        var trajectory = store.TrajectoryOf(plan.Id, moments, set, context.Today);
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, context, trajectory, moments, store, set));
        Print(context.Page, trajectory, plan, moments);
        return UnreadableFiles.Report(context, store, set);
    }

    private static void Print(Page page, Trajectory trajectory, Plan plan, TrajectoryMoments moments)
    {
        page.Prose($"{plan.Title} ({plan.Id}), {Period.Day(trajectory.Now.Day).Words}");
        page.Prose($"{trajectory.Now.Delivery.Words}.");
        page.Prose($"Forecast: {trajectory.Pace.Basis}{(trajectory.Pace.AllBy(trajectory.Now) is { } all ? $"; all of them by {all:MMM yyyy}" : "")}.");
        if (trajectory.LeftOut is { } leftOut)
            page.Prose($"Beside it: if every agreed date is kept. {leftOut}");
        page.Prose(moments.Words);
        page.Line();
        var table = new TextTable(indent: 0);
        foreach (var point in trajectory.Points)
            table.Add(Period.Day(point.Day).Words, Bar(point.Delivery.Delivered, null, point.Delivery.Of), point.Delivery.Short, point.Label);
        foreach (var forecast in trajectory.Forecasts)
        {
            table.Add(
                Period.Day(forecast.Day).Words,
                Bar(trajectory.Now.Delivery.Delivered, forecast.AtPace, forecast.Of),
                forecast.AtPace is { } pace ? $"{pace} of {forecast.Of}" : "–",
                forecast.Label);
            table.Note($"{(forecast.AtPace is null ? "no forecast" : "forecast at that pace")}; {forecast.IfDatesKept} of {forecast.Of} if every agreed date is kept");
        }
        page.Table(table);
        page.Line();
        page.Prose("# delivered   + expected at that pace   . not delivered");
    }

    private static string Bar(int delivered, int? expected, int of)
    {
        if (of == 0)
            return "";
        var (done, then) = (Cells(delivered, of), Cells(Math.Max(delivered, expected ?? 0), of));
        return new string('#', done) + new string('+', then - done) + new string('.', BarWidth - then);
    }

    // Only all fills the bar, and only none leaves it empty.
    private static int Cells(int count, int of) =>
        count == 0 ? 0 : count >= of ? BarWidth : Math.Clamp(count * BarWidth / of, 1, BarWidth - 1);

    private static int Write(Utf8JsonWriter json, CommandContext context, Trajectory trajectory, TrajectoryMoments moments, PlanStore store, PlanSet set)
    {
        json.Day("asAt", context.Today);
        json.WriteString("plan", trajectory.Plan);
        json.WriteString("body", moments.Body);
        json.WriteStartArray("points");
        foreach (var point in trajectory.Points)
        {
            json.WriteStartObject();
            json.WriteString("label", point.Label);
            json.Day("date", point.Day);
            json.WriteNumber("delivered", point.Delivery.Delivered);
            json.WriteNumber("of", point.Delivery.Of);
            json.WriteNumber("closed", point.Delivery.Closed);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("basis", trajectory.Pace.Basis);
        if (trajectory.Pace.AMonth is { } pace)
            json.WriteNumber("deliveredAMonth", Math.Round(pace, 2));
        else
            json.WriteNull("deliveredAMonth");
        json.Day("allBy", trajectory.Pace.AllBy(trajectory.Now));
        json.WriteNumber("overdue", trajectory.Overdue);
        json.WriteNumber("withoutDay", trajectory.WithoutDay);
        json.WriteStartArray("forecasts");
        foreach (var forecast in trajectory.Forecasts)
        {
            json.WriteStartObject();
            json.WriteString("label", forecast.Label);
            json.Day("date", forecast.Day);
            if (forecast.AtPace is { } expected)
                json.WriteNumber("atPace", expected);
            else
                json.WriteNull("atPace");
            json.WriteNumber("ifDatesKept", forecast.IfDatesKept);
            json.WriteNumber("of", forecast.Of);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return UnreadableFiles.Write(json, store, set);
    }
}
