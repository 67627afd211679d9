using System.CommandLine;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>slippage</c>: the first agreed date against today's.</summary>
internal static class SlippageCommand
{
    private const int Indent = 2;

    public static Command Make(CommandHost host)
    {
        var plan = new Argument<string>("plan") { Description = "The plan; all of them where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var command = host.New("slippage", "Tells how far agreed dates have moved since they were first agreed, who decided, and what held things up.", "tuiplans slippage darlington-2011", plan);
        host.Reads(command, (result, context, store) => Run(context, store, result.GetValue(plan)));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string? plan)
    {
        store.LookAhead();
        if (context.Output.IsTerminal)
            context.Page.Message("Reading all that was recorded.");
        var reading = Task.Run(() => store.History(""));
        var set = store.Load();
        if (BoardForm.Wanted(context, set, plan, out var code) is null)
            return code;
        var slippage = store.SlippageOf(set, context.Today, plan, out var untold, reading);
        if (untold is not null)
            context.Page.Message(untold);
        if (context.Json)
            return JsonPage.Write(context, json => SlippageJson.Write(json, slippage, plan, store, set));
        Print(context.Page, slippage, set, plan);
        return UnreadableFiles.Report(context, store, set);
    }

    private static void Print(Page page, Slippage slippage, PlanSet set, string? plan)
    {
        page.Prose($"{(plan is null ? "All plans" : $"{set.Plan(plan)!.Title} ({set.Plan(plan)!.Id})")}, {Period.Day(slippage.Today).Words}");
        page.Prose(slippage.Headline);
        if (slippage.Rows.Count > 0)
            page.Prose("Periods count by their last day. Again: two or more extensions were granted.");
        foreach (var row in slippage.Rows)
            Print(page, row);
        Requests(page, slippage.Requests);
        if (slippage.Rows.Count == 0)
            return;
        Groups(page, "By lead (an action of two leads counts for each)", slippage.ByLead);
        Groups(page, "By agency", slippage.ByAgency);
        Groups(page, "By cause of each move", slippage.ByCause);
    }

    private static void Print(Page page, SlippageRow row)
    {
        page.Line();
        page.Prose($"{row.Row.Action.Ref}  {row.Row.Action.Title}");
        var extensions = row.Extensions.Count == 0 ? "" : $"; {row.Extensions.Count} {(row.Extensions.Count == 1 ? "extension" : "extensions")}{(row.IsAgain ? ", again and again" : "")}";
        page.Prose($"first {row.First?.Words ?? "no date"}, now {row.Now?.Words ?? "no date"}: {row.DaysWords}{extensions}", Indent);
        foreach (var move in row.Moves)
        {
            page.Prose(Words(move), Indent * 2, "  - ");
            if (move.Reason is { } reason)
                page.Prose($"why: {reason.ReplaceLineEndings(" ")}", Indent * 2);
        }
    }

    private static string Words(DateMove move)
    {
        var who = move.IsByHand
            ? $", recorded by {move.RecordedBy}, {Period.Day(move.RecordedOn!.Value).Words}, {Commands.Words.Short(move.Commit!)}"
            : $", {move.Authority ?? "by whom is not said"}";
        return $"{move.FromTo}, {SlippedWords.Of(move.Days)}, {move.KindWords}{who}{(move.Cause is { } cause ? $"; cause: {cause}" : "")}";
    }

    private static void Requests(Page page, IReadOnlyList<DateRequestRow> requests)
    {
        if (requests.Count == 0)
            return;
        page.Line();
        page.Prose($"Asked for, and moved nothing ({requests.Count})");
        var table = new TextTable(Indent);
        foreach (var request in requests)
        {
            table.Add(request.Row.Action.Ref, $"{request.Request.From?.Words ?? "no date"} -> {request.Request.To?.Words ?? "no date"}, {request.StateWords}", request.Row.Action.Title);
            if (request.Request.Reason is { } reason)
                table.Note($"why: {reason.ReplaceLineEndings(" ")}");
        }
        page.Table(table);
    }

    private static void Groups(Page page, string title, IReadOnlyList<SlippageGroup> groups)
    {
        page.Line();
        page.Prose(title);
        var table = new TextTable(Indent);
        table.Add("ACTIONS", "MOVES", "EXTENSIONS", "AGAIN", "DAYS", " ");
        foreach (var group in groups)
            table.Add($"{group.Refs.Count}", $"{group.Moves}", $"{group.Extensions}", $"{group.Again}", $"{group.Days}", group.Title);
        page.Table(table);
    }
}
