using System.CommandLine;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>A word that may stand at the cursor.</summary>
/// <param name="Text">The whole word.</param>
/// <param name="About">What it is, in one line; empty where the word says it.</param>
internal sealed record Completion(string Text, string About = "");

/// <summary>
/// Answers a shell that asks what may stand at the cursor: reads the words before it along the tree of commands, and nothing of the plans
/// but names of files and the one file that is meant. Says nothing where nothing is known.
/// </summary>
internal static class Completing
{
    /// <summary>The word by which a shell asks; no plan or id can be called so.</summary>
    public const string Door = "__complete";

    private const char Marker = ':';

    /// <summary>Prints a line for each word: the word, a tab, what it is.</summary>
    /// <param name="outside">The world.</param>
    /// <param name="arguments">The words before the cursor, the door itself first; last the one at the cursor, up to it, with a colon before it.</param>
    public static int Run(Outside outside, IReadOnlyList<string> arguments)
    {
        var before = arguments.Skip(1).Take(Math.Max(0, arguments.Count - 2)).ToList();
        var typed = arguments.Count > 1 && arguments[^1] is [Marker, .. var word] ? word : "";
        var page = new Page(outside.Output, hasColor: false);
        foreach (var completion in For(outside, before, typed).Where(one => one.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).DistinctBy(one => one.Text))
            page.Line(completion.Text, completion.About.Split('\n')[0]);
        return ExitCodes.Done;
    }

    private static IEnumerable<Completion> For(Outside outside, IReadOnlyList<string> before, string typed)
    {
        var host = new CommandHost(outside, Task.FromResult<PlanStore?>(null));
        Command command = CommandTree.Make(host, outside, before);
        var names = new CompletionNames(outside, System.IO.Path.GetFullPath(FolderOf(before), outside.Directory));
        List<string> positional = [];
        Option? waiting = null;
        foreach (var word in before)
        {
            if (waiting is not null)
                waiting = null;
            else if (word.StartsWith('-') && !word.Contains('='))
                waiting = Options(command).FirstOrDefault(option => (option.Name == word || option.Aliases.Contains(word)) && option.Arity.MaximumNumberOfValues > 0);
            else if (command.Subcommands.FirstOrDefault(one => one.Name == word) is { } sub && positional.Count == 0)
                command = sub;
            else if (!word.StartsWith('-'))
                positional.Add(word);
        }
        if (waiting is not null)
            return names.OfOption(command.Name, waiting.Name, typed);
        if (typed.StartsWith('-'))
            return Dashed(command, names, typed);
        return Subcommands(command, positional).Concat(names.OfArgument(Path(command), ArgumentOf(command, positional.Count), positional, typed));
    }

    // As in --rag=amber.
    private static IEnumerable<Completion> Dashed(Command command, CompletionNames names, string typed)
    {
        var equals = typed.IndexOf('=');
        return equals < 0
            ? Options(command).Where(option => !option.Hidden).Select(option => new Completion(option.Name, option.Description ?? ""))
            : names.OfOption(command.Name, typed[..equals], typed[(equals + 1)..]).Select(value => value with { Text = typed[..(equals + 1)] + value.Text });
    }

    private static IEnumerable<Completion> Subcommands(Command command, List<string> positional) =>
        positional.Count > 0 ? [] : command.Subcommands.Select(sub => new Completion(sub.Name, sub.Description ?? ""));

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)));

    // As in "people set"; a command that stands below no other is its name.
    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above and not RootCommand ? $"{above.Name} {command.Name}" : command.Name;

    // The last one takes all that follows where it takes several.
    private static string ArgumentOf(Command command, int at)
    {
        if (command.Arguments.Count == 0)
            return "";
        var last = command.Arguments[^1];
        return at < command.Arguments.Count ? command.Arguments[at].Name : last.Arity.MaximumNumberOfValues > 1 ? last.Name : "";
    }

    private static string FolderOf(IReadOnlyList<string> before)
    {
        for (var at = 0; at + 1 < before.Count; at++)
        {
            if (before[at] == "-C")
                return before[at + 1];
        }
        return ".";
    }
}
