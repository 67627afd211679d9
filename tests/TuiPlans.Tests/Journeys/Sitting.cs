using TuiPlans.Core.Workspace;
using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Journeys;

/// <summary>
/// Somebody at the front end: the real loop on a scripted terminal. Each step plays its keys, then turns the loop until nothing is under
/// way: no test waits for time.
/// </summary>
/// <typeparam name="TSelf">Who sits there, so that steps can be written one behind the other.</typeparam>
internal abstract class Sitting<TSelf>(int width, int height, ColorMode colors = ColorMode.None) : IDisposable
    where TSelf : Sitting<TSelf>
{
    private AppLoop? _loop;

    public ScriptedTerminal Terminal { get; private set; } = NewTerminal(width, height, colors);

    public abstract SettableClock Clock { get; }

    public abstract FrontEndOptions Options { get; }

    public PlanStore Store { get => field ??= NewStore(); private set; }

    public string Screen => Terminal.Screen.ToString();

    public bool HasEnded => Loop.Model.HasEnded;

    private AppLoop Loop => _loop ??= Begin();

    private TSelf Self => (TSelf)this;

    public TSelf Keys(string words)
    {
        _ = Loop;
        Terminal.Keys(words);
        return Settle();
    }

    public TSelf Type(string text)
    {
        _ = Loop;
        Terminal.Type(text);
        return Settle();
    }

    public TSelf Send(TerminalEvent happened)
    {
        _ = Loop;
        Terminal.Send(happened);
        return Settle();
    }

    /// <summary>Lets a second go by, so that the files are looked at.</summary>
    public TSelf Second()
    {
        _ = Loop;
        Clock.Now += TimeSpan.FromSeconds(2);
        return Settle();
    }

    public TSelf Sees(string text)
    {
        _ = Loop;
        Screen.ShouldContain(text, Case.Sensitive, Screen);
        return Self;
    }

    public TSelf SeesNot(string text)
    {
        Screen.ShouldNotContain(text);
        return Self;
    }

    /// <summary>The program killed and opened again.</summary>
    public TSelf Restart()
    {
        _loop?.Dispose();
        _loop = null;
        Terminal = NewTerminal(Terminal.Size.Width, Terminal.Size.Height, Terminal.ColorMode);
        Store = NewStore();
        _ = Loop;
        return Self;
    }

    public virtual void Dispose() => _loop?.Dispose();

    /// <summary>A store as a new process would have it.</summary>
    protected abstract PlanStore NewStore();

    private TSelf Settle()
    {
        do
        {
            Loop.Turn();
            Loop.Finish();
        }
        while (!Loop.IsIdle);
        // What came back last is drawn too.
        if (!Loop.Model.HasEnded)
            Loop.Turn();
        System.IO.File.AppendAllText("/tmp/month-screens.txt", Screen + "\n=======\n");
        return Self;
    }

    private AppLoop Begin()
    {
        var loop = FrontEnd.Begin(Store, Terminal, Options);
        loop.Draw();
        return loop;
    }

    private static ScriptedTerminal NewTerminal(int width, int height, ColorMode colors) =>
        new(new ScreenSize(width, height), colors) { OnIdle = terminal => terminal.Send(Tick.Instance) };
}
