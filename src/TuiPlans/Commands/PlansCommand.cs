using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>plans</c>: all plans at a glance.</summary>
internal static class PlansCommand
{
    private const int LabelWidth = 15;

    public static Command Make(CommandHost host)
    {
        var command = host.New("plans", "Lists the plans with their counts and ratings.", "tuiplans plans");
        host.Reads(command, (_, context, store) => Run(context, store));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store)
    {
        if (context.Json)
            store.LookAhead();
        var set = store.Load();
        var portfolio = Portfolio.From(new Day(set, context.Today));
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, context, store, set, portfolio));
        if (portfolio.Rows.Count == 0)
            context.Page.Message("There are no plans here yet: a plan is a folder in the plans folder that holds a plan.yaml.");
        if (PageFrame.Unapproved(store.UnapprovedOf(set)) is { } waiting)
            context.Page.Prose(waiting);
        if (portfolio.Rows.Count > 1)
        {
            context.Page.Prose($"All {portfolio.Rows.Count} plans, {Words.Whole(portfolio.Total)}");
            context.Page.Line();
        }
        for (var i = 0; i < portfolio.Rows.Count; i++)
        {
            if (i > 0)
                context.Page.Line();
            Print(context.Page, portfolio.Rows[i]);
        }
        return UnreadableFiles.Report(context, store, set);
    }

    private static void Print(Page page, PortfolioRow row)
    {
        page.Prose($"{row.Plan.Id}  {row.Plan.Title}");
        page.Prose(Words.Whole(row.Tally), 2);
        page.Prose(Words.Stated(row.Tally), LabelWidth, "  stated");
        page.Prose(Words.Derived(row.Tally), LabelWidth, "  derived");
        if (Words.Mismatches(row.Tally) is { Length: > 0 } mismatches)
            page.Prose("! " + mismatches, LabelWidth);
        page.Prose(row.NextDue is { } next ? $"{next.Id}, {next.Due!.Words}" : "nothing open has a date to come", LabelWidth, "  next due");
        page.Prose(Meeting(row), LabelWidth, "  next meeting");
        page.Prose(row.LastUpdateWords, LabelWidth, "  last update");
        page.Prose(row.Plan.Scheme.Legend, LabelWidth, "  ratings");
    }

    private static string Meeting(PortfolioRow row) => row.NextMeeting is { Day: { } day } meeting
        ? $"{meeting.Title ?? meeting.Id}, {Period.Day(day).Words}"
        : row.Plan.MonitoredBy is null ? "no body watches the plan" : "none planned";

    private static int Write(Utf8JsonWriter json, CommandContext context, PlanStore store, PlanSet set, Portfolio portfolio)
    {
        json.Day("asAt", context.Today);
        json.Count("unapproved", store.UnapprovedOf(set));
        json.WriteStartArray("plans");
        foreach (var row in portfolio.Rows)
        {
            json.WriteStartObject();
            json.WriteString("id", row.Plan.Id);
            json.WriteString("title", row.Plan.Title);
            json.WriteNumber("recommendations", row.Plan.Recommendations.Count);
            TallyJson.Members(json, row.Tally, row.Plan.Scheme);
            json.WriteString("nextDue", row.NextDue?.Ref);
            json.WriteString("nextMeeting", row.NextMeeting?.Id);
            json.Day("nextMeetingDate", row.NextMeeting?.Day);
            json.WriteString("lastUpdate", row.LastUpdate?.Update.Date?.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("total");
        TallyJson.Members(json, portfolio.Total, RatingScheme.Brag);
        json.WriteEndObject();
        return UnreadableFiles.Write(json, store, set);
    }
}
