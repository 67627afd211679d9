using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Shell;

/// <summary>
/// The time before the first frame, in which the plans are read on a thread of its own: where it grows long the screen says so. Keys and
/// signals that come meanwhile wait in the terminal and are obeyed afterwards.
/// </summary>
/// <param name="terminal">The terminal; nobody else writes to it meanwhile.</param>
internal sealed class Opening(ITerminal terminal)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    /// <summary>Does it, and tells every half second that it goes on.</summary>
    /// <exception cref="Exception">What it threw.</exception>
    public T Wait<T>(Func<T> open)
    {
        var opened = Task.Run(open);
        for (var steps = 1; Task.WaitAny([opened], Step) < 0; steps++)
            terminal.Write("\u001b[1;1H" + StyledLine.Of(Words(steps)).Crop(terminal.Size.Width).Text);
        return opened.GetAwaiter().GetResult();
    }

    private static string Words(int steps) => steps < 2 ? " Reading the plans…" : $" Reading the plans… {steps * Step.TotalSeconds:0} s";
}
