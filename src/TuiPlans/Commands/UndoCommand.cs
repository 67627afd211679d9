using System.CommandLine;
using System.Globalization;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>undo</c>: takes a change back by field, as a new commit.</summary>
internal static class UndoCommand
{
    private const int ListedUnasked = 20;

    public static Command Make(CommandHost host)
    {
        var commit = new Argument<string>("commit")
        {
            Description = "The commit; your latest change that is not undone yet where none is named.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var why = Why();
        var yes = CommandHost.Flag("--yes", "Do not ask first.");
        var partly = CommandHost.Flag("--partly", "Where some fields changed since, undo the others.");
        var list = CommandHost.Flag("--list", "List the latest changes, and which of them are undone.");
        var limit = new Option<string>("--limit") { Description = $"With --list, so many changes ({ListedUnasked} unless said).", HelpName = "N" };
        var command = host.New(
            "undo", "Takes a recorded change back by field, as a new commit; history is never rewritten.", "tuiplans undo 3f2a91c4", commit, why, yes, partly, list, limit);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => CommandHost.Has(result, list)
            ? List(context, store, result.GetValue(commit), result.GetValue(limit))
            : Run(context, store, result.GetValue(commit), result.GetValue(why), CommandHost.Has(result, yes), CommandHost.Has(result, partly)))));
        return command;
    }

    /// <summary>The option for the reason.</summary>
    public static Option<string> Why() => new("-m", "--message") { Description = "Why; it stands in the commit.", HelpName = "WHY" };

    private static int Run(CommandContext context, PlanStore store, string? commit, string? why, bool isSure, bool partly)
    {
        store.LookAhead();
        var set = store.Load();
        var preview = store.PreviewUndo(commit, set);
        return new Reversing(context, store, "Undo", "Bring it back with: tuiplans redo")
            .Run(preview, isSure, partly, () => store.Undo(preview.Commit!, set, partly, why));
    }

    private static int List(CommandContext context, PlanStore store, string? commit, string? limit)
    {
        if (commit is not null)
            return context.Misused("--list takes no commit: tuiplans undo --list");
        var most = ListedUnasked;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most == 0))
            return context.Misused($"--limit is \"{limit}\", which is no number: write one such as 20.");
        if (!store.Repository.TryGet(out _, out var failure))
            return context.Refuse(failure.Sentence);
        var changes = store.Recent(most);
        if (context.Json)
            return RecentJson.Write(context, changes);
        foreach (var change in changes)
        {
            var state = change.IsUndone ? " (undone)" : change.IsUndoneInPart ? " (undone in part)" : change.WhyNot is { } why ? $" ({why.TrimEnd('.')})" : "";
            context.Page.Prose(
                $"{change.When.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture)}  {change.By}{state}\n{change.Headline}", 10, $"{Words.Short(change.Commit)}  ");
        }
        if (changes.Count == 0)
            context.Page.Message("Nothing is recorded here yet.");
        return ExitCodes.Done;
    }
}
