using System.CommandLine;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>undo</c>: takes a change back, as a new commit.</summary>
internal static class UndoCommand
{
    public static Command Make(CommandHost host)
    {
        var commit = new Argument<string>("commit") { Description = "The commit; your latest one of a plan where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var command = host.New("undo", "Takes a recorded change back, as a new commit; history is never rewritten.", "tuiplans undo 3f2a91c4", commit);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(context, store, result.GetValue(commit)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string? commit)
    {
        if (commit is null)
        {
            var (latest, problem) = Latest(store);
            if (latest is null)
                return context.Refuse(problem);
            commit = latest;
        }
        var report = new SaveReport(context);
        var outcome = store.Undo(commit, store.Load());
        var name = outcome is SaveOutcome.Saved saved ? saved.Path : Words.Short(commit);
        report.Add(name, outcome, store.Recorder, "Bring it back with: tuiplans undo");
        return report.Finish();
    }

    private static (string? Commit, string Problem) Latest(PlanStore store)
    {
        if (!store.History("").TryGet(out var trail, out var failure))
            return (null, $"{failure.Sentence} Nothing was undone.");
        var me = store.Recorder;
        if (me is null)
            return (null, "git does not know who you are, so your latest change cannot be told: name the commit (tuiplans log shows them).");
        var mine = trail.FirstOrDefault(entry => string.Equals(entry.Committer.Email, me.EMail, StringComparison.OrdinalIgnoreCase));
        return mine is null ? (null, $"{me.Name} has recorded nothing here yet, so there is nothing to undo.") : (mine.Commit, "");
    }
}
