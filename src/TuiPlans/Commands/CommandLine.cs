using System.CommandLine;
using System.CommandLine.Parsing;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Hooks;

namespace TuiPlans.Commands;

/// <summary>The command line of the program.</summary>
/// <param name="outside">The world.</param>
public sealed class CommandLine(Outside outside)
{
    /// <summary>Runs one command line and gives the exit code.</summary>
    public int Run(string[] arguments)
    {
        if (arguments is [Completing.Door, ..])
            return Completing.Run(outside, arguments);
        if (arguments is [DiffDriver.Door, ..])
            return Readable.Run(outside, arguments);
        if (arguments is [MergeDriver.Door, ..])
            return FileMerging.Run(outside, arguments);
        if (arguments is [HookScript.Door, ..])
            return Hooked.Run(outside, arguments);
        if (arguments is [HostComment.Door, ..])
            return HostComment.Run(outside, arguments);
        var early = HeadStart.For(arguments, outside);
        var host = new CommandHost(outside, early);
        var root = CommandTree.Make(host, outside, arguments);
        // A text that begins with @ is text, and one that begins with a dash is no bundle of options.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        var result = root.Parse(arguments, parsing);
        if (result.Action is not HelpWithExample && (Misspelt(result, arguments) ?? result.UnmatchedTokens.FirstOrDefault()) is { } unknown)
            return Explain(result, $"\"{unknown}\" was not understood.{DidYouMean(unknown, result.CommandResult.Command)}");
        if (result.Action is not HelpWithExample && result.Errors.Count > 0)
            return Explain(result, result.Errors[0].Message);
        return result.Invoke(new InvocationConfiguration
        {
            Output = outside.Output.Data,
            Error = outside.Output.Messages,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private int Explain(ParseResult result, string sentence)
    {
        var page = new Page(outside.Output, hasColor: false);
        page.Message(sentence);
        page.Message(result.CommandResult.Command is RootCommand ? "See: tuiplans --help" : $"See: tuiplans {result.CommandResult.Command.Name} --help");
        return ExitCodes.Usage;
    }

    // An option that no command has is taken for an argument, and then for an id or a word to search for. No id begins with a dash;
    // in a query one dash is "not", and two are a slip.
    private static string? Misspelt(ParseResult result, string[] arguments)
    {
        if (arguments.Contains("--", StringComparer.Ordinal))
            return null;
        var dashes = result.CommandResult.Command.Name is ListCommand.Name or TimelineCommand.Name ? "--" : "-";
        return result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .FirstOrDefault(value => value.Length > dashes.Length && value.StartsWith(dashes, StringComparison.Ordinal));
    }

    private static string DidYouMean(string word, Command command)
    {
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(o => o.Recursive)));
        var names = command.Subcommands.Select(c => c.Name).Concat(options.Select(o => o.Name)).ToList();
        return Nearest.To(word, names) is { } near ? $" Did you mean {near}?" : "";
    }
}
