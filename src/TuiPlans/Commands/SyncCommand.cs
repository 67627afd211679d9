using System.CommandLine;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary><c>sync</c>: sends what is recorded here and receives what others recorded.</summary>
internal static class SyncCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandHost host)
    {
        var command = host.New(
            "sync", "Sends what is recorded here and receives what others recorded (git fetch, merge by field, push). What two people changed differently is left to you: see settle.", "tuiplans sync");
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(context, store))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store)
    {
        var outcome = SyncReport.Run(context, store);
        if (context.Json)
            return JsonPage.Write(context, json => SettleJson.Write(json, store, outcome));
        if (outcome is not SyncOutcome.Clashing { Settling: var state })
            return SyncReport.Say(context, store, outcome);
        SettleText.Print(context, store, state);
        return ExitCodes.Findings;
    }
}
