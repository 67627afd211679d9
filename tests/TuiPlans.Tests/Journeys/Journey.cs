using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Journeys;

/// <summary>
/// A person at the front end: the real loop, a real repository, a keyboard and a screen of the test's own, a clock that stands still
/// until it is told to go on.
/// </summary>
internal sealed class Journey : IDisposable
{
    private const int MostTurns = 100_000;
    private readonly AppLoop _loop;

    public Journey(TempPlans plans, int width = 80, int height = 24, string? open = null)
    {
        Plans = plans;
        Terminal = new ScriptedTerminal(new ScreenSize(width, height));
        var store = plans.NewStore();
        _loop = FrontEnd.Begin(store, Terminal, new FrontEndOptions(() => DateOnly.FromDateTime(plans.Clock.GetLocalNow().DateTime), plans.Clock, open, NoColor: false));
        Terminal.IsBusy = () => !_loop.IsIdle;
        _loop.Draw();
        Settle();
    }

    public TempPlans Plans { get; }

    public ScriptedTerminal Terminal { get; }

    public int KeysPressed { get; private set; }

    public AppModel Model => _loop.Model;

    public string Screen => Terminal.Screen.ToString();

    public Journey Keys(string words)
    {
        KeysPressed += Key.ParseAll(words).Count();
        Terminal.Keys(words);
        return Settle();
    }

    public Journey Type(string text)
    {
        Terminal.Type(text);
        return Settle();
    }

    public Journey Resize(int width, int height)
    {
        Terminal.Resize(width, height);
        return Settle();
    }

    /// <summary>The clock goes on by a second, and the program looks around.</summary>
    public Journey Second()
    {
        Plans.Clock.Now = Plans.Clock.Now.AddSeconds(1);
        return Settle();
    }

    public Journey Sees(string text)
    {
        Screen.Contains(text, StringComparison.Ordinal).ShouldBeTrue($"\"{text}\" should be on the screen:\n{Screen}");
        return this;
    }

    public Journey DoesNotSee(string text)
    {
        Screen.Contains(text, StringComparison.Ordinal).ShouldBeFalse($"\"{text}\" should not be on the screen:\n{Screen}");
        return this;
    }

    public void Dispose()
    {
        _loop.Finish();
        _loop.Dispose();
    }

    // Until every key is played and all that they asked for has come back.
    private Journey Settle()
    {
        var asked = false;
        Terminal.OnIdle = terminal =>
        {
            asked = true;
            terminal.Send(Tick.Instance);
        };
        for (var turns = 0; turns < MostTurns && !_loop.Model.HasEnded; turns++)
        {
            var before = asked;
            _loop.Turn();
            if (before && asked && _loop.IsIdle)
                return this;
        }

        _loop.Model.HasEnded.ShouldBeTrue("the front end never came to rest");
        return this;
    }
}
