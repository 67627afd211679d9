using System.CommandLine;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>commit</c>: records what was edited by hand.</summary>
internal static class CommitCommand
{
    public static Command Make(CommandHost host)
    {
        var references = new Argument<string[]>("ref")
        {
            Description = "The actions, recommendations or plans whose files were edited; every edited plan file where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var why = new Option<string>("-m", "--message") { Description = "Why it was changed.", HelpName = "WHY" };
        var command = host.New("commit", "Records files that were edited by hand, checked, one commit a file.", "tuiplans commit SG-03 -m \"Wording agreed at the meeting\"", references, why);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(references) ?? [], result.GetValue(why)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string[] references, string? why)
    {
        if (string.IsNullOrWhiteSpace(why))
            return context.Misused("A change needs its reason: tuiplans commit REF -m WHY");
        store.LookAhead();
        var set = store.Load();
        IReadOnlyList<string> paths;
        if (references.Length == 0)
        {
            if (!store.HandEdited().TryGet(out var edited, out var failure))
                return context.Refuse($"{failure.Sentence} Nothing was changed.");
            paths = edited;
        }
        else
        {
            var named = Array.ConvertAll(references, reference => EditedPath(store, set, reference) ?? HandTarget.PathOf(context, set, reference));
            if (Array.Exists(named, path => path is null))
                return ExitCodes.Refused;
            paths = [.. named.OfType<string>()];
        }
        if (paths.Count == 0 && !context.Json)
            context.Page.Message("No plan file was edited since it was last recorded: there is nothing to commit.");
        var report = new SaveReport(context);
        foreach (var path in paths)
        {
            var (target, fields) = HandTarget.Of(path);
            report.Add(target.Ref, store.CommitByHand(target, fields, why, set), store.Recorder);
        }
        return report.Finish();
    }

    // A file that was removed by hand is in no plan any more, and is named as before all the same.
    private static string? EditedPath(PlanStore store, PlanSet set, string reference)
    {
        if (set.Plan(reference) is not null || RefLookup.Find(set, reference).Action is not null || !store.HandEdited().TryGet(out var edited, out _))
            return null;
        var found = edited.Where(path => $"/{FileFields.RefOf(path)}".EndsWith($"/{reference}", StringComparison.OrdinalIgnoreCase)).ToList();
        return found is [var only] ? only : null;
    }
}
