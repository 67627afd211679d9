using System.CommandLine;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>redo</c>: brings back what was undone last.</summary>
internal static class RedoCommand
{
    public static Command Make(CommandHost host)
    {
        var why = UndoCommand.Why();
        var yes = CommandHost.Flag("--yes", "Do not ask first.");
        var partly = CommandHost.Flag("--partly", "Where some fields changed since, bring the others back.");
        var command = host.New("redo", "Brings back what you undid last, as a new commit.", "tuiplans redo", why, yes, partly);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(why), CommandHost.Has(result, yes), CommandHost.Has(result, partly)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string? why, bool isSure, bool partly)
    {
        store.LookAhead();
        var set = store.Load();
        return new Reversing(context, store, "Redo", "Take it back again with: tuiplans undo")
            .Run(store.PreviewRedo(set), isSure, partly, () => store.Redo(set, partly, why));
    }
}
