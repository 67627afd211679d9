using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>board</c>: actions in lanes.</summary>
internal static class BoardCommand
{
    private static readonly string[] Fields = ["rag", "status", "theme", "timescale", "agency", "lead"];

    public static Command Make(CommandHost host)
    {
        var parts = new Argument<string[]>("plan and query")
        {
            Description = "The plan, all of them where none is named; then a query that leaves some of its actions, as list takes it (tuiplans list --help).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var view = QueryText.View();
        var by = new Option<string>("--by") { Description = $"What the lanes are: {string.Join(", ", Fields)}.", HelpName = "FIELD" };
        var matrix = CommandHost.Flag("--matrix", "Themes by timescales, with counts in each cell.");
        var recommendations = CommandHost.Flag("--recommendations", "Each recommendation with how far it is answered, and its actions.");
        var command = host.New(
            "board", "Prints a plan as a board, in lanes of its ratings or of another field.", "tuiplans board darlington-2011 is:open --by agency", parts, by, matrix, recommendations, view);
        host.Reads(command, (result, context, store) =>
        {
            var (isMatrix, isRecommendations, field) = (CommandHost.Has(result, matrix), CommandHost.Has(result, recommendations), result.GetValue(by));
            var typed = result.GetValue(parts) ?? [];
            if ((isMatrix ? 1 : 0) + (isRecommendations ? 1 : 0) + (field is null ? 0 : 1) > 1)
                return context.Misused("A board has one form: give only one of --by, --matrix and --recommendations.");
            if (!isMatrix && !isRecommendations)
                return Run(context, store, typed, result.GetValue(view), field ?? Fields[0]);
            if (typed.Length > 1 || (typed is [var only] && IsQuery(only)) || result.GetValue(view) is not null)
                return context.Misused("--matrix and --recommendations show a whole plan, and take no query: leave it out, or use lanes (--by).");
            return (isMatrix ? MatrixForm.Make() : RecommendationsForm.Make()).Run(context, store, typed.FirstOrDefault());
        });
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string[] parts, string? view, string by)
    {
        var field = Array.IndexOf(Fields, by.ToLowerInvariant());
        if (field < 0)
        {
            var near = Nearest.To(by, Fields) is { } word ? $" Did you mean {word}?" : "";
            return context.Misused($"A board cannot have lanes by \"{by}\".{near} Use one of: {string.Join(", ", Fields)}.");
        }
        if (context.Json)
            store.LookAhead();
        var set = store.Load();
        var plan = parts is [var first, ..] && !IsQuery(first) ? first : null;
        if (BoardForm.Wanted(context, set, plan, out var code) is null)
            return code;
        var text = QueryArguments.Join(plan is null ? parts : parts[1..], view);
        return QueryText.Read(context, text, new Day(set, context.Today)) is { } query ? Print(context, store, set, plan, (LaneField)field, query) : ExitCodes.Usage;
    }

    // Nothing of this can be the id of a plan.
    private static bool IsQuery(string argument) => argument.AsSpan().IndexOfAny(":<>(\" ") >= 0 || argument.StartsWith('-');

    /// <summary>Prints the board of one plan, or one after the other of all.</summary>
    public static int Print(CommandContext context, PlanStore store, PlanSet set, string? plan, LaneField by, Query? query = null)
    {
        var day = new Day(set, context.Today);
        var boards = set.Plans.Where(p => plan is null || p == set.Plan(plan))
            .Select(p => new PlanBoard(p, Board.From([p], by, query ?? Query.All, day))).ToList();
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, context, store, set, boards, by));
        if (boards.Count == 0)
            context.Page.Message("There are no plans here yet: a plan is a folder in the plans folder that holds a plan.yaml.");
        var waiting = PageFrame.Unapproved(store.UnapprovedOf(set));
        for (var i = 0; i < boards.Count; i++)
        {
            if (i > 0)
                context.Page.Line();
            if (waiting is not null && boards[i].Plan.IsReviewed)
                context.Page.Prose(waiting);
            Print(context, boards[i].Plan, boards[i].Board, by);
        }
        return UnreadableFiles.Report(context, store, set);
    }

    private static void Print(CommandContext context, Plan plan, Board board, LaneField by)
    {
        var page = context.Page;
        page.Prose($"{plan.Title} ({plan.Id}), {Period.Day(context.Today).Words}");
        page.Prose(Words.Whole(board.Tally));
        page.Prose($"Stated: {Words.Stated(board.Tally)}. By dates and status: {Words.Derived(board.Tally)}.");
        if (Words.Mismatches(board.Tally) is { Length: > 0 } mismatches)
            page.Prose($"! {mismatches}");
        page.Prose($"Ratings: {plan.Scheme.Legend}");
        var isApart = true;
        foreach (var lane in board.Lanes)
        {
            // Empty lanes stand close together: they are there to be seen as empty.
            if (isApart || lane.Rows.Count > 0)
                page.Line();
            isApart = lane.Rows.Count > 0;
            page.Rated(by == LaneField.Rag ? $"{Words.Of(lane.Rating)} ({lane.Rows.Count})" : $"{lane.Title} ({lane.Rows.Count})", lane.Rating);
            page.Table(Table(lane, by));
        }
    }

    private static TextTable Table(Lane lane, LaneField by)
    {
        var table = new TextTable(indent: 2);
        foreach (var row in lane.Rows)
        {
            var (id, rating, title) = (row.Action.Id, Words.Cell(row.Action.Rag), row.Action.Title);
            if (by == LaneField.Rag)
                table.Add(id, row.Action.Status.Label(), Words.Due(row), title);
            else
                table.Add(id, rating, row.Action.Status.Label(), Words.Due(row), title);
            if (Words.Beside(row) is { } beside)
                table.Note(beside);
        }
        return table;
    }

    private sealed record PlanBoard(Plan Plan, Board Board);

    private static int Write(
        Utf8JsonWriter json, CommandContext context, PlanStore store, PlanSet set, List<PlanBoard> boards, LaneField by)
    {
        json.Day("asAt", context.Today);
        json.WriteString("by", Fields[(int)by]);
        json.Count("unapproved", store.UnapprovedOf(set));
        var prefix = store.FromTop("x")[..^1];
        json.WriteStartArray("boards");
        foreach (var (plan, board) in boards)
        {
            json.WriteStartObject();
            json.WriteString("plan", plan.Id);
            json.WriteString("title", plan.Title);
            json.WriteString("legend", plan.Scheme.Legend);
            TallyJson.Members(json, board.Tally, plan.Scheme);
            json.WriteStartArray("lanes");
            foreach (var lane in board.Lanes)
                Write(json, lane, prefix);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return UnreadableFiles.Write(json, store, set);
    }

    private static void Write(Utf8JsonWriter json, Lane lane, string prefix)
    {
        json.WriteStartObject();
        json.WriteString("title", lane.Title);
        json.WriteString("rating", lane.Rating?.Word());
        json.WriteStartArray("actions");
        foreach (var row in lane.Rows)
        {
            json.WriteStartObject();
            ActionJson.Members(json, row, prefix + row.Action.Path);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
