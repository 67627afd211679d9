using TuiPlans.Core.Workspace;
using TuiPlans.Terminal;

namespace TuiPlans.Shell;

/// <summary>What the front end is told when it starts.</summary>
/// <param name="Today">The day by which it reckons.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Open">The plan or action to open; null for the list of plans.</param>
/// <param name="NoColor">Whether colour is switched off.</param>
public sealed record FrontEndOptions(Func<DateOnly> Today, TimeProvider Clock, string? Open, bool NoColor);

/// <summary>The front end.</summary>
public static class FrontEnd
{
    /// <summary>Runs it until it is left, and gives the exit code.</summary>
    public static int Run(PlanStore store, ITerminal terminal, FrontEndOptions options)
    {
        _ = (store, terminal, options);
        return 0;
    }
}
