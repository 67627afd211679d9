using System.CommandLine;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>The command line of the program.</summary>
/// <param name="outside">The world.</param>
public sealed class CommandLine(Outside outside)
{
    /// <summary>Runs one command line and gives the exit code.</summary>
    public int Run(string[] arguments)
    {
        var early = HeadStart.For(arguments, outside);
        var host = new CommandHost(outside, early);
        var root = CommandTree.Make(host, outside, arguments);
        // A text that begins with @ is text, and one that begins with a dash is no bundle of options.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        var result = root.Parse(arguments, parsing);
        if (result.Errors.Count > 0 && result.Action is not HelpWithExample)
            return Explain(result, root);
        return result.Invoke(new InvocationConfiguration
        {
            Output = outside.Output.Data,
            Error = outside.Output.Messages,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private int Explain(ParseResult result, Command root)
    {
        var page = new Page(outside.Output, hasColor: false);
        var command = result.CommandResult.Command;
        var unknown = result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : null;
        page.Message(unknown is null ? result.Errors[0].Message : $"\"{unknown}\" was not understood.{DidYouMean(unknown, command)}");
        page.Message($"See: {(command == root ? "" : root.Name + " ")}{command.Name} --help");
        return ExitCodes.Usage;
    }

    private static string DidYouMean(string word, Command command)
    {
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(o => o.Recursive)));
        var names = command.Subcommands.Select(c => c.Name).Concat(options.Select(o => o.Name)).ToList();
        return Nearest.To(word, names) is { } near ? $" Did you mean {near}?" : "";
    }
}
