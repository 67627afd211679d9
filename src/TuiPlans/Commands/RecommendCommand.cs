using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>recommend</c>: recommendations out of a report, many at once.</summary>
internal static class RecommendCommand
{
    private const int Indent = 10;

    public static Command Make(CommandHost host)
    {
        var plan = new Argument<string>("plan") { Description = "The plan." };
        var from = new Option<string>("--from") { Description = "The file with the text; standard input where none is named, or for -.", HelpName = "FILE" };
        var source = new Option<string>("--source") { Description = "The id of the report in the plan's sources.", HelpName = "ID" };
        var yes = CommandHost.Flag("--yes", "Do not ask first.");
        var command = host.New(
            "recommend",
            "Adds recommendations from a pasted text, each beginning on a line with its number, as one commit.",
            "tuiplans recommend darlington-2011 --source ofsted-2011",
            plan, from, source, yes);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(
            context, store, result.GetValue(plan)!, result.GetValue(from), result.GetValue(source), CommandHost.Has(result, yes)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string id, string? from, string? source, bool isSure)
    {
        store.LookAhead();
        var set = store.Load();
        if (set.Plan(id) is not { } plan)
        {
            var code = context.Refuse(RefLookup.NoPlan(set, id));
            return context.Output.IsInputTerminal || from is not (null or "-") ? code : Keeping(code, context.Output.Input.ReadToEnd());
        }
        var (text, problem) = Pasted(context, from);
        if (text is null)
            return context.Refuse(problem);
        var pasted = PastedRecommendations.Read(text);
        if ((pasted.Problem.Length > 0 ? pasted.Problem : WhyNot(plan, pasted.Found)) is { } reason)
            return Keeping(context.Refuse($"{reason} Nothing was changed."), text);
        if (!context.Json)
            Show(context, plan, pasted.Found);
        if (!isSure && from is not null and not "-" && !context.Agrees("Add them?"))
        {
            context.Page.Message("Nothing was changed.");
            return ExitCodes.Done;
        }
        var files = new List<FileEdit>();
        foreach (var one in pasted.Found)
        {
            var path = $"{plan.Id}/recommendations/{one.Id}.yaml";
            var edits = new List<FieldEdit> { new SetField(FieldPath.Of("text"), one.Text) };
            if (source is not null)
                edits.Add(new SetField(FieldPath.Of("source"), source));
            var file = NewFileText.Write(path, Fields.Recommendation, edits, context.Outside.World.Reader);
            if (file.Text is null)
                return Keeping(context.Refuse($"{one.Id}: {file.Problem} Nothing was changed."), text);
            files.Add(new FileEdit(path, null, file.Text));
        }
        var count = files.Count == 1 ? $"recommendation {pasted.Found[0].Id} added" : $"{files.Count} recommendations added";
        var request = new TogetherRequest { Ref = plan.Id, Headline = count, Plan = plan.Id, Typed = from is null or "-" ? text : null, Files = files };
        return SaveReport.Of(context, store, plan.Id, store.SaveTogether(request, set), "Take them back with: tuiplans undo");

        // What was pasted stands nowhere else; a file is still there.
        int Keeping(int code, string pasted) => from is null or "-" ? new PipedText(context, store).AfterRefusal(code, id, pasted) : code;
    }

    private static (string? Text, string Problem) Pasted(CommandContext context, string? from)
    {
        if (from is null or "-")
        {
            if (context.Output.IsInputTerminal)
                context.Page.Message("Paste the text, then end it with Ctrl+D (Ctrl+Z and Enter on Windows):");
            return (context.Output.Input.ReadToEnd(), "");
        }
        var path = Path.GetFullPath(from, context.Directory);
        return context.Outside.World.Files.Read(path, out var unread) is { } bytes
            ? (Core.Source.SourceText.FromBytes(path, bytes).Text, "")
            : (null, $"{unread?.Sentence ?? $"{path} is not there."} Nothing was changed.");
    }

    private static string? WhyNot(Plan plan, IReadOnlyList<PastedRecommendation> found)
    {
        var taken = plan.Recommendations.Select(one => one.Id).Concat(plan.Actions.Select(one => one.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (found.FirstOrDefault(one => Ids.WhyNot(one.Id) is not null) is { } bad)
            return $"Line {bad.Line}: {Ids.WhyNot(bad.Id)}";
        var twice = found.Where(one => taken.Contains(one.Id)).Select(one => one.Id).ToList();
        return twice.Count == 0 ? null : $"{plan.Id} has {string.Join(", ", twice)} already: leave {(twice.Count == 1 ? "it" : "them")} out of the text, or change {(twice.Count == 1 ? "it" : "them")} with set.";
    }

    private static void Show(CommandContext context, Plan plan, IReadOnlyList<PastedRecommendation> found)
    {
        context.Page.Line($"{found.Count} {(found.Count == 1 ? "recommendation" : "recommendations")} for {plan.Id}:");
        foreach (var one in found)
            context.Page.Prose(one.Text.Split('\n')[0], Indent, $"  {one.Id} ");
    }
}
