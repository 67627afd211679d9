using System.CommandLine;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Shell;

namespace TuiPlans.Commands;

/// <summary>The program without a command: the front end, or the ratings board where nobody sits before a screen.</summary>
internal static class HomeCommand
{
    public static RootCommand Make(CommandHost host, bool isAlone)
    {
        var what = new Argument<string>("plan or ref")
        {
            Description = "A plan, or an action as plan/ID, to open.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var root = new RootCommand("Action plans after an inspection, kept as files in git: opens the front end, or prints the ratings board where output is no terminal.");
        if (isAlone)
            root.Arguments.Add(what);
        host.SetExample(root, "tuiplans darlington-2011");
        root.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(what), CommandTree.Names))));
        return root;
    }

    /// <summary>Opens the front end on a store, or prints its board where nobody sits before a screen.</summary>
    /// <param name="context">The command.</param>
    /// <param name="store">The plans.</param>
    /// <param name="what">A plan or reference to open; null for none.</param>
    /// <param name="commands">Names of commands that a slip in <paramref name="what"/> may have meant.</param>
    public static int Run(CommandContext context, PlanStore store, string? what, IReadOnlyList<string> commands)
    {
        var (output, terminal) = (context.Output, context.Outside.Terminal);
        var isScreen = output.IsTerminal && output.IsInputTerminal && !context.Json && !context.IsPlain;
        if (isScreen && what is null)
            return Open(null);
        store.LookAhead();
        var set = store.Load();
        if (what is not null && set.Plan(what) is null && RefLookup.Find(set, what) is { Action: null } missing)
            return Unknown(context, what, missing.Problem, [.. commands, .. set.Plans.Select(plan => plan.Id)]);
        if (isScreen)
            return Open(what);
        return what is null || set.Plan(what) is not null
            ? BoardCommand.Print(context, store, set, what, Core.Boards.LaneField.Rag)
            : ShowCommand.Print(context, store, set, what);

        // The front end owns the screen: nothing else may write on it, and it stays open past midnight.
        int Open(string? start)
        {
            var world = context.Outside.World with { Say = _ => { } };
            var isSet = context.Today != ClockDay();
            return FrontEnd.Run(
                new PlanStore(world, store.Plans), terminal,
                new FrontEndOptions(() => isSet ? context.Today : ClockDay(), world.Clock, start, context.NoColor, world.Editor));
        }

        DateOnly ClockDay() => DateOnly.FromDateTime(context.Outside.World.Clock.GetLocalNow().Date);
    }

    private static int Unknown(CommandContext context, string what, string problem, IReadOnlyList<string> known)
    {
        if (what.Contains('/', StringComparison.Ordinal))
            return context.Misused(problem);
        var near = Nearest.To(what, known);
        return context.Misused(
            $"There is no command, plan or action \"{what}\"." + (near is null ? " See: tuiplans --help" : $" Did you mean: tuiplans {near}?"));
    }
}
