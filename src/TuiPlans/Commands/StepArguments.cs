using System.CommandLine;

namespace TuiPlans.Commands;

/// <summary>What the commands of steps take alike.</summary>
internal static class StepArguments
{
    /// <summary>The action that is meant.</summary>
    public static Argument<string> Ref() => new("ref") { Description = "The action: plan/ID, or an id that only one has." };

    /// <summary>The meeting at which something was decided.</summary>
    public static Option<string> Meeting() => SaidOptions.Text("--at", "MEETING", "The meeting at which it was decided, such as 2012-04-02-psg.");
}
