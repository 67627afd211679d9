using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>timeline</c>: the dates of actions, in the order of their agreed dates.</summary>
internal static class TimelineCommand
{
    public const string Name = "timeline";

    public static Command Make(CommandHost host)
    {
        var words = new Argument<string[]>("plan query")
        {
            Description = "A plan, and words and field:value pairs as for list; all plans and actions where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = host.New(
            Name, "Shows start, agreed and earlier dates, milestones and completion of actions, in the order of their agreed dates.", "tuiplans timeline darlington-2011 is:open", words);
        host.Reads(command, (result, context, store) => Run(context, store, result.GetValue(words) ?? []));
        return command;
    }

    private sealed record PlanTimeline(Plan Plan, Timeline Timeline);

    private static int Run(CommandContext context, PlanStore store, IReadOnlyList<string> words)
    {
        if (context.Json)
            store.LookAhead();
        var set = store.Load();
        var only = words.Count > 0 ? set.Plan(words[0]) : null;
        var day = new Day(set, context.Today);
        if (QueryText.Read(context, QueryArguments.Join([.. words.Skip(only is null ? 0 : 1)]), day) is not { } query)
            return ExitCodes.Usage;
        var plans = (only is null ? set.Plans : [only])
            .Select(plan => new PlanTimeline(plan, Timeline.From(plan.Counted.Select(action => ActionRow.From(action, day)).Where(query.Matches)))).ToList();
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, context, store, set, plans));
        foreach (var (plan, timeline) in plans.Where(one => one.Timeline.Rows.Count > 0))
            Print(context.Page, plan, timeline);
        if (!plans.Exists(one => one.Timeline.Rows.Count > 0))
            context.Page.Message(None(set, only, string.Join(' ', words.Skip(only is null ? 0 : 1))));
        var looked = (only is null ? set.Plans : [only]).SelectMany(plan => plan.Counted).Select(action => ActionRow.From(action, day)).ToList();
        foreach (var sentence in UnknownValues.In(query, day, looked))
            context.Page.Message(sentence);
        return UnreadableFiles.Report(context, store, set);
    }

    private static string None(PlanSet set, Plan? only, string filter)
    {
        if (only is not null)
            return only.Counted.Any() ? $"No action of {only.Id} passes the filter {filter}." : $"{only.Id} has no action yet: tuiplans add adds one.";
        return set.Plans.Any(plan => plan.Counted.Any()) ? $"No action passes the filter {filter}." : "There are no actions here yet.";
    }

    private static void Print(Page page, Plan plan, Timeline timeline)
    {
        page.Prose($"{plan.Id}  {plan.Title}");
        page.Line();
        var table = new TextTable(indent: 0);
        table.Add("ID", "DUE", "STATUS", "TITLE");
        foreach (var row in timeline.Rows)
        {
            var action = row.Row.Action;
            table.Add(action.Id, Words.Due(row.Row), action.Status.Label(), action.Title);
            // The due stands above.
            table.Note(string.Join("; ", row.Marks.Where(mark => mark.Sign != TimelineSign.Due).Select(mark => mark.Words).Prepend(row.Row.Derived.Reason)));
        }
        page.Table(table);
        page.Line();
    }

    private static int Write(Utf8JsonWriter json, CommandContext context, PlanStore store, PlanSet set, List<PlanTimeline> plans)
    {
        json.Day("asAt", context.Today);
        json.WriteStartArray("actions");
        foreach (var row in plans.SelectMany(one => one.Timeline.Rows))
            Write(json, row);
        json.WriteEndArray();
        return UnreadableFiles.Write(json, store, set);
    }

    private static void Write(Utf8JsonWriter json, TimelineRow row)
    {
        var action = row.Row.Action;
        json.WriteStartObject();
        json.WriteString("plan", action.Plan);
        json.WriteString("id", action.Id);
        json.WriteString("title", action.Title);
        json.WriteString("status", action.Status.Word());
        json.WriteString("due", action.Due?.Text);
        json.Day("dueDate", action.Due?.LastDay);
        json.WriteBoolean("overdue", row.Row.IsOverdue);
        Write(json, "work", row.Work);
        Write(json, "late", row.Overrun);
        json.WriteStartArray("marks");
        foreach (var mark in row.Marks)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(mark.Sign.ToString()));
            json.WriteString("date", mark.Period.Text);
            json.Day("day", mark.Day);
            json.WriteString("text", mark.Text.Length == 0 ? null : mark.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, DaySpan? span)
    {
        if (span is not { } days)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.Day("first", days.First);
        json.Day("last", days.Last);
        json.WriteEndObject();
    }
}
