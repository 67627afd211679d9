using System.CommandLine;
using System.CommandLine.Help;

namespace TuiPlans.Commands;

/// <summary>All commands below the program's own name.</summary>
internal static class CommandTree
{
    // Two plain arrays: what is generic over a tuple would have to be compiled at each start.
    private static readonly string[] CommandNames =
    [
        "plans", ListCommand.Name, "board", "workload", TimelineCommand.Name, "show", "update", "set", "complete", "reopen", "ask", "grant",
        "refuse", "close", "import", "new", "add", "recommend", "move", "edit", "commit", "undo", "redo",
        "log", "who", "movement", "slippage", "trajectory", "changes", "render", "sync", "settle", ProposeCommand.Name, ApproveCommand.Name, "people", "bodies", "check", "audit", "doctor", "fmt", "schema", "completion", "init", "demo",
    ];

    private static readonly Func<CommandHost, Command>[] Makers =
    [
        PlansCommand.Make, ListCommand.Make, BoardCommand.Make, WorkloadCommand.Make, TimelineCommand.Make, ShowCommand.Make, UpdateCommand.Make, SetCommand.Make,
        CompleteCommand.Make, ReopenCommand.Make, AskCommand.Make, DecideCommands.Grant, DecideCommands.Refuse, CloseCommand.Make,
        ImportCommand.Make, NewCommand.Make, AddCommand.Make, RecommendCommand.Make, MoveCommand.Make, EditCommand.Make, CommitCommand.Make,
        UndoCommand.Make, RedoCommand.Make, LogCommand.Make, WhoCommand.Make, MovementCommand.Make, SlippageCommand.Make, TrajectoryCommand.Make, ChangesCommand.Make, RenderCommand.Make, SyncCommand.Make, SettleCommand.Make, ProposeCommand.Make, ApproveCommand.Make, RegisterCommand.People, RegisterCommand.Bodies, CheckCommand.Make, AuditCommand.Make, DoctorCommand.Make, FmtCommand.Make, SchemaCommand.Make, CompletionCommand.Make,
        InitCommand.Make, DemoCommand.Make,
    ];

    private static readonly string[] TakesValue = ["-C", "--today"];

    /// <summary>The names of all commands.</summary>
    public static IReadOnlyList<string> Names => CommandNames;

    /// <summary>
    /// The root command for some arguments. Where they name a command, only that one is made, which saves its time at every start, and
    /// keeps the root's own argument out of the command's help.
    /// </summary>
    public static RootCommand Make(CommandHost host, Outside outside, IReadOnlyList<string> arguments)
    {
        var named = Array.IndexOf(CommandNames, FirstWord(arguments));
        var root = HomeCommand.Make(host, isAlone: named < 0);
        for (var at = 0; at < Makers.Length; at++)
        {
            if (named < 0 || at == named)
                root.Subcommands.Add(Makers[at](host));
        }
        foreach (var option in new Option[] { host.Folder, host.Json, host.Plain, host.NoColor, host.Today })
            root.Options.Add(option);
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction plain })
                option.Action = new HelpWithExample(plain, host);
            else if (option is VersionOption)
                option.Action = new SayVersion(outside);
        }
        return root;
    }

    private static string? FirstWord(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (TakesValue.Contains(arguments[i], StringComparer.Ordinal))
                i++;
            else if (!arguments[i].StartsWith('-'))
                return arguments[i];
        }
        return null;
    }
}
