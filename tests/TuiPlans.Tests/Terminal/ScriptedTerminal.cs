using System.Text;
using TuiPlans.Terminal;

namespace TuiPlans.Tests.Terminal;

/// <summary>
/// A terminal for tests: plays keys that were written as text, and shows what was sent to it through an emulator. Where its script
/// has ended it calls <see cref="OnIdle"/>, which may add to it; else it closes, so that no test hangs.
/// </summary>
public sealed class ScriptedTerminal : ITerminal
{
    private readonly Queue<TerminalEvent> _events = new();
    private readonly StringBuilder _written = new();
    private readonly AutoResetEvent _woken = new(initialState: false);

    public ScriptedTerminal(ScreenSize? size = null, ColorMode colorMode = ColorMode.None)
    {
        Size = size ?? ScreenSize.Standard;
        ColorMode = colorMode;
        Screen = new VirtualScreen(Size);
    }

    public ScreenSize Size { get; private set; }

    public ColorMode ColorMode { get; }

    public bool IsInputRedirected { get; init; }

    public bool IsOutputRedirected { get; init; }

    /// <summary>Is the program still at work? Then the next key waits, as a person would, until it is woken or says no.</summary>
    public Func<bool>? IsBusy { get; set; }

    /// <summary>Called where the script has ended and the program is idle; may look at the screen and add keys.</summary>
    public Action<ScriptedTerminal>? OnIdle { get; set; }

    /// <summary>What the terminal shows now.</summary>
    public VirtualScreen Screen { get; private set; }

    /// <summary>All that was written, escape sequences included.</summary>
    public string Written => _written.ToString();

    /// <summary>The screen as text after each write that changed it.</summary>
    public List<string> Frames { get; } = [];

    public bool IsReading { get; private set; }

    /// <summary>Keys in words, as in <c>u Ctrl+S Esc</c>.</summary>
    public ScriptedTerminal Keys(string words)
    {
        foreach (var key in Key.ParseAll(words))
            _events.Enqueue(new KeyPressed(key));
        return this;
    }

    /// <summary>Text as it is typed, key by key; a line feed is Enter.</summary>
    public ScriptedTerminal Type(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            _events.Enqueue(new KeyPressed(rune.Value == '\n' ? Key.Of(KeyName.Enter) : Key.Of(rune)));
        return this;
    }

    public ScriptedTerminal Paste(string text) => Send(new Pasted(text));

    public ScriptedTerminal Resize(int width, int height) => Send(new Resized(new ScreenSize(width, height)));

    public ScriptedTerminal Send(TerminalEvent happened)
    {
        _events.Enqueue(happened);
        return this;
    }

    public void StartInput() => IsReading = true;

    public void StopInput() => IsReading = false;

    public TerminalEvent Next(TimeSpan wait)
    {
        if (IsBusy?.Invoke() == true)
        {
            _woken.WaitOne(wait);
            return Tick.Instance;
        }

        if (_events.Count == 0)
            OnIdle?.Invoke(this);
        if (!_events.TryDequeue(out var happened))
            return new Closed("end of script");
        if (happened is Resized { Size: var size })
        {
            Size = size;
            Screen = new VirtualScreen(size);
        }

        return happened;
    }

    public void Wake() => _woken.Set();

    public void Write(string text)
    {
        _written.Append(text);
        Screen.Feed(text);
        var shown = Screen.ToString();
        if (Frames.Count == 0 || Frames[^1] != shown)
            Frames.Add(shown);
    }
}
