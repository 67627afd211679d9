using TuiPlans.Terminal;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.RandomKeys;

/// <summary>A terminal that gives one event a turn, so that each has a frame, and throws where a frame leaves the screen.</summary>
public sealed class TurnTerminal(ScreenSize size, ColorMode colors = ColorMode.Palette256) : ITerminal
{
    private TerminalEvent? _next;

    public ScreenSize Size { get; private set; } = size;

    public ColorMode ColorMode => colors;

    public bool IsInputRedirected => false;

    public bool IsOutputRedirected => false;

    public VirtualScreen Screen { get; private set; } = new(size);

    /// <summary>Is the screen emulated? Else what is written is only counted.</summary>
    public bool IsEmulated { get; init; } = true;

    /// <summary>Frames that were sent.</summary>
    public int Frames { get; private set; }

    public void Put(TerminalEvent happened) => _next = happened;

    public void StartInput()
    {
    }

    public void StopInput()
    {
    }

    public TerminalEvent Next(TimeSpan wait)
    {
        var happened = _next ?? Tick.Instance;
        _next = null;
        if (happened is Resized { Size: var size })
        {
            Size = size;
            Screen = new VirtualScreen(size, Screen);
        }

        return happened;
    }

    public void Wake()
    {
    }

    public void Write(string text)
    {
        Frames++;
        if (IsEmulated)
            Screen.Feed(text);
    }
}
