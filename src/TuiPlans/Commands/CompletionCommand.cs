using System.CommandLine;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary><c>completion</c>: the script by which a shell completes commands, options, references, fields and words.</summary>
internal static class CompletionCommand
{
    public static Command Make(CommandHost host)
    {
        var shells = string.Join(", ", CompletionScripts.Shells);
        var shell = new Argument<string>("shell") { Description = $"One of {shells}." };
        var command = host.New("completion", "Prints a script by which your shell completes commands, options, references, fields and their words.", "tuiplans completion bash", shell);
        command.SetAction(result => host.Run(result, context => Print(context, result.GetValue(shell)!)));
        return command;
    }

    private static int Print(CommandContext context, string shell)
    {
        if (CompletionScripts.Of(shell.ToLowerInvariant()) is not { } script)
        {
            var near = Nearest.To(shell, CompletionScripts.Shells) is { } word ? $" Did you mean {word}?" : "";
            return context.Misused($"There is no completion for \"{shell}\".{near} Use one of: {string.Join(", ", CompletionScripts.Shells)}.");
        }
        context.Output.Data.Write(script.ReplaceLineEndings("\n"));
        return ExitCodes.Done;
    }
}
