using System.CommandLine;
using System.CommandLine.Help;

namespace TuiPlans.Commands;

/// <summary>All commands below the program's own name.</summary>
internal static class CommandTree
{
    private static readonly (string Name, Func<CommandHost, Command> Make)[] Commands =
    [
        ("plans", PlansCommand.Make), ("list", ListCommand.Make), ("board", BoardCommand.Make), ("show", ShowCommand.Make),
        ("update", UpdateCommand.Make), ("set", SetCommand.Make), ("commit", CommitCommand.Make), ("undo", UndoCommand.Make),
        ("log", LogCommand.Make), ("check", CheckCommand.Make), ("init", InitCommand.Make),
    ];

    private static readonly string[] TakesValue = ["-C", "--today"];

    /// <summary>The names of all commands.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(Commands, command => command.Name);

    /// <summary>
    /// The root command for some arguments. Where they name a command, only that one is made, which saves its time at every start, and
    /// keeps the root's own argument out of the command's help.
    /// </summary>
    public static RootCommand Make(CommandHost host, Outside outside, IReadOnlyList<string> arguments)
    {
        var named = Array.FindIndex(Commands, command => command.Name == FirstWord(arguments));
        var root = HomeCommand.Make(host, isAlone: named < 0);
        foreach (var (_, make) in named < 0 ? Commands.AsSpan() : Commands.AsSpan(named, 1))
            root.Subcommands.Add(make(host));
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
