using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TuiPlans.Commands;

/// <summary>Help that ends with an example of the command.</summary>
internal sealed class HelpWithExample(HelpAction plain, CommandHost host) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        plain.Invoke(parseResult);
        if (host.MoreOf(parseResult.CommandResult.Command) is { } more)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(more);
            parseResult.InvocationConfiguration.Output.WriteLine();
        }
        if (host.ExampleOf(parseResult.CommandResult.Command) is { } example)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            output.WriteLine($"  {example}");
            output.WriteLine();
        }
        return ExitCodes.Done;
    }

    public override bool ClearsParseErrors => true;
}

/// <summary>Says which version of the program this is.</summary>
internal sealed class SayVersion(Outside outside) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        outside.Output.Data.WriteLine($"tuiplans {outside.Version}");
        return ExitCodes.Done;
    }
}
