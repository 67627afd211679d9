using System.CommandLine;
using TuiPlans.Core.Changes;

namespace TuiPlans.Commands;

/// <summary><c>reopen</c>: work goes on with what was complete or closed.</summary>
internal static class ReopenCommand
{
    public static Command Make(CommandHost host)
    {
        var reference = StepArguments.Ref();
        var said = new SaidOptions("WHY", "Why, kept as a line of its updates", "Who said so, where that is not you: an id, post or name.");
        var command = host.New(
            "reopen",
            "Records that work goes on with an action that was complete or closed, as one commit.",
            "tuiplans reopen SG-03 -m \"The audit found that one team keeps no minutes.\" --by independent-chair",
            [reference, .. said.All]);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => new StepRun(context, store).Run(result.GetValue(reference)!, said.Of(result), (parts, _) => Make(parts, said.Of(result))))));
        return command;
    }

    private static Step Make(StepParts parts, Said said)
    {
        var step = Steps.Reopen(parts.Action, parts.Fields, parts.Text);
        return parts.Text is null
            ? step
            : step.Saying(new UpdateRequest { Text = parts.Text, By = parts.By, On = parts.On, How = said.How, Kind = "correction" });
    }
}
