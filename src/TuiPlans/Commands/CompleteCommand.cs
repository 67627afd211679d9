using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary><c>complete</c>: the lead says that an action is done.</summary>
internal static class CompleteCommand
{
    private const string ByWord = "by ";

    public static Command Make(CommandHost host)
    {
        var reference = StepArguments.Ref();
        var on = SaidOptions.Text("--on", "DATE", "When it was done, as exactly as is known: 30 may, 2012-05-30, 2012-05, \"by 2012-07\". Today where nobody said; by the day of --given where that is named.");
        var said = new SaidOptions("TEXT", "What was said about it, kept as a progress update", "Who said so, where that is not you: an id, post or name.");
        var command = host.New(
            "complete",
            "Records that an action is complete, as one commit.",
            "tuiplans complete SG-08 --on 2012-07-20 -m \"Minutes were seen in all six teams.\" --on-behalf-of service-manager",
            [reference, on, .. said.All]);
        command.SetAction(result => host.Run(result, context => Run(context, result.GetValue(reference)!, result.GetValue(on), said.Of(result))));
        return command;
    }

    private static int Run(CommandContext context, string reference, string? on, Said said)
    {
        if (WhyNot(on, context.Today) is { } problem)
            return StepRun.Misused(context, problem, reference, said);
        return context.WithStore(store => new StepRun(context, store).Run(reference, said, (parts, _) =>
        {
            // What was said on some day was true by then; on which day it came true, nobody said.
            var isAtLatest = on is null ? said.Given is not null : IsBy(on);
            var completed = TypedDate.Past(context, "--on", on is null ? null : FieldValue.WithoutBy(on)) ?? parts.On;
            var step = Steps.Complete(parts.Action, parts.Fields, completed, isAtLatest);
            return parts.Text is null ? step : step.Saying(new UpdateRequest { Text = parts.Text, By = parts.By, On = parts.On, How = said.How, Kind = "progress" });
        }));
    }

    private static string? WhyNot(string? on, DateOnly today) =>
        TypedDate.WhyNot("--on", on is null ? null : FieldValue.WithoutBy(on), today, "completed");

    private static bool IsBy(string on) => on.TrimStart().StartsWith(ByWord, StringComparison.OrdinalIgnoreCase);
}
