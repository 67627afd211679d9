using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>list</c>: the actions that a query lets through.</summary>
internal static class ListCommand
{
    public const string Name = "list";

    public static Command Make(CommandHost host)
    {
        var query = new Argument<string[]>("query")
        {
            Description = "Words to search for and field:value pairs, such as rag:red,amber is:overdue lead:\"named nurse\" -status:complete; all must hold.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var view = QueryText.View();
        var command = host.New(Name, "Lists actions, all of them or those that a query lets through.", "tuiplans list is:overdue agency:cddft sort:due", query, view);
        host.SetMore(command, QueryText.Help);
        host.Reads(command, (result, context, store) => Run(context, store, QueryArguments.Join(result.GetValue(query) ?? [], result.GetValue(view))));
        return command;
    }

    private sealed record PlanRows(Plan Plan, IReadOnlyList<ActionRow> Rows);

    private static int Run(CommandContext context, PlanStore store, string text)
    {
        if (context.Json)
            store.LookAhead();
        var set = store.Load();
        var plans = new List<PlanRows>();
        var day = new Day(set, context.Today);
        if (QueryText.Read(context, text, day) is not { } query)
            return ExitCodes.Usage;
        foreach (var plan in set.Plans)
        {
            var rows = query.Of(plan.Counted.Select(action => ActionRow.From(action, day)));
            if (rows.Count > 0)
                plans.Add(new PlanRows(plan, rows));
        }
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, context, store, set, query.Sorted([.. plans.SelectMany(p => p.Rows)])));
        foreach (var (plan, rows) in plans)
            Print(context.Page, plan, rows);
        var all = plans.SelectMany(p => p.Rows).ToList();
        context.Page.Message(Summary(set, all, text));
        foreach (var sentence in UnknownValues.In(query, day, all))
            context.Page.Message(sentence);
        if (PlainWords.Hint(query, all.Count, day) is { } hint)
            context.Page.Message(hint);
        return UnreadableFiles.Report(context, store, set);
    }

    private static void Print(Page page, Plan plan, IReadOnlyList<ActionRow> rows)
    {
        page.Prose($"{plan.Id}  {plan.Title}");
        page.Prose(plan.Scheme.Legend);
        page.Line();
        var table = new TextTable(indent: 0);
        table.Add("ID", "RATING", "STATUS", "DUE", "TITLE");
        foreach (var row in rows)
        {
            table.Add(row.Action.Id, Words.Cell(row.Action.Rag), row.Action.Status.Label(), Words.Due(row), row.Action.Title);
            if (Words.Beside(row) is { } beside)
                table.Note(beside);
        }
        page.Table(table);
        page.Line();
    }

    private static string Summary(PlanSet set, List<ActionRow> rows, string text)
    {
        var all = set.Plans.Sum(plan => plan.Counted.Count());
        if (rows.Count == 0)
            return all > 0 ? $"None of {all} actions passes the filter {text}." : "There are no actions here yet.";
        var counts = Words.Of(Tally.Of(rows));
        return text.Length == 0 ? $"All actions: {counts}." : $"{rows.Count} of {all} actions {(rows.Count == 1 ? "passes" : "pass")} the filter: {counts}.";
    }

    private static int Write(Utf8JsonWriter json, CommandContext context, PlanStore store, PlanSet set, IEnumerable<ActionRow> rows)
    {
        json.Day("asAt", context.Today);
        var prefix = store.FromTop("x")[..^1];
        json.WriteStartArray("actions");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            ActionJson.Members(json, row, prefix + row.Action.Path);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return UnreadableFiles.Write(json, store, set);
    }
}
