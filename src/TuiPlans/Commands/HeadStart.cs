using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>
/// Opens the plans folder, and lets git look for its repository, while the command line is still being read: a command that records
/// needs both, and git takes its time to start.
/// </summary>
internal static class HeadStart
{
    private static readonly string[] Recording =
    [
        "update", "set", "complete", "reopen", "ask", "grant", "refuse", "close", "edit", "commit", "undo", "redo", "new", "add", "recommend", "move",
    ];

    /// <summary>The store of the current folder, for commands that record; none for others. A wrong guess costs nothing that is kept.</summary>
    public static Task<PlanStore?> For(string[] arguments, Outside outside)
    {
        if (arguments.Length == 0 || !Recording.Contains(arguments[0], StringComparer.Ordinal))
            return Task.FromResult<PlanStore?>(null);
        return Task.Run(() =>
        {
            if (PlansFolder.Find(outside.World.Files, outside.Directory) is not { } folder)
                return null;
            var store = new PlanStore(outside.World, folder);
            store.LookAhead();
            return store;
        });
    }
}
