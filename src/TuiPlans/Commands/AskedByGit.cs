using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary>What needs the shared repository: done once without a word, and where that asks who we are, once more with git asking on the terminal.</summary>
internal static class AskedByGit
{
    /// <summary>Does it.</summary>
    /// <param name="context">Where somebody may be asked.</param>
    /// <param name="run">Does it; hears whether the terminal is git's.</param>
    /// <param name="hindrance">What hindered an outcome; null where nothing did.</param>
    public static T Run<T>(CommandContext context, Func<bool, T> run, Func<T, SyncOutcome?> hindrance)
    {
        var outcome = run(false);
        if (hindrance(outcome) is not SyncOutcome.Offline { AsksWho: true } || context.Json || context.Output is not { IsTerminal: true, IsInputTerminal: true })
            return outcome;
        context.Page.Message("The shared repository asks who you are. git asks you now:");
        context.Output.Messages.Flush();
        context.Output.Data.Flush();
        return run(true);
    }
}
