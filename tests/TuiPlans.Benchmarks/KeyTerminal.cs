using TuiPlans.Terminal;

namespace TuiPlans.Benchmarks;

/// <summary>A terminal of one size that gives the events it was handed, and counts what is written to it.</summary>
/// <param name="size">The size of the screen.</param>
public sealed class KeyTerminal(ScreenSize size) : ITerminal
{
    private readonly Queue<TerminalEvent> events = new();
    private readonly AutoResetEvent woken = new(initialState: false);

    /// <inheritdoc/>
    public ScreenSize Size => size;

    /// <inheritdoc/>
    public ColorMode ColorMode => ColorMode.Palette256;

    /// <inheritdoc/>
    public bool IsInputRedirected => false;

    /// <inheritdoc/>
    public bool IsOutputRedirected => false;

    /// <summary>Characters written so far.</summary>
    public long Written { get; private set; }

    /// <summary>Hands an event over; it is given at the next look.</summary>
    public void Send(TerminalEvent happened) => events.Enqueue(happened);

    /// <inheritdoc/>
    public void StartInput()
    {
    }

    /// <inheritdoc/>
    public void StopInput()
    {
    }

    /// <inheritdoc/>
    public TerminalEvent Next(TimeSpan wait)
    {
        if (events.TryDequeue(out var happened))
            return happened;
        woken.WaitOne(wait);
        return Tick.Instance;
    }

    /// <inheritdoc/>
    public void Wake() => woken.Set();

    /// <inheritdoc/>
    public void Write(string text) => Written += text.Length;
}
