using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Journeys;

/// <summary>
/// The real loop on a real repository with a scripted terminal. Each step plays its keys, then turns the loop until nothing is under
/// way: no test waits for time.
/// </summary>
internal sealed class Journey : IDisposable
{
    public const string File = "plans/darlington-2011/SG-09.yaml";
    private readonly TempRepository _repository = new();
    private readonly bool _noColor;
    private readonly string? _open;
    private AppLoop? _loop;

    public Journey(int width = 80, int height = 24, bool identity = true, bool noColor = false, string? open = null, ColorMode colors = ColorMode.None)
    {
        (_noColor, _open) = (noColor, open);
        SamplePlans.CopyTo(_repository.Absolute("plans"));
        _repository.Git("add", "-A");
        _repository.Git("commit", "-q", "-m", "Begin");
        if (!identity)
        {
            _repository.Git("config", "--unset", "user.name");
            _repository.Git("config", "--unset", "user.email");
        }

        Terminal = NewTerminal(width, height, colors);
    }

    public TempRepository Repository => _repository;

    public SettableClock Clock { get; } = new(TempRepository.Now);

    public ScriptedTerminal Terminal { get; private set; }

    /// <summary>The person's own editor; none as a rule.</summary>
    public TextEditor? Editor { get; set; }

    /// <summary>The disk; the real one as a rule.</summary>
    public IFileStore Files { get; init; } = new DiskFileStore();

    public string Screen => Terminal.Screen.ToString();

    public bool HasEnded => Loop.Model.HasEnded;

    public PlanStore Store { get => field ??= NewStore(); private set; }

    /// <summary>A clone of the repository into a shared one, and of that for somebody else.</summary>
    public TempSharing Share() => new(_repository);

    private AppLoop Loop => _loop ??= Begin();

    public Journey Keys(string words)
    {
        _ = Loop;
        Terminal.Keys(words);
        return Settle();
    }

    public Journey Type(string text)
    {
        _ = Loop;
        Terminal.Type(text);
        return Settle();
    }

    public Journey Send(TerminalEvent happened)
    {
        _ = Loop;
        Terminal.Send(happened);
        return Settle();
    }

    /// <summary>Lets a second go by, so that the files are looked at.</summary>
    public Journey Second()
    {
        _ = Loop;
        Clock.Now += TimeSpan.FromSeconds(2);
        return Settle();
    }

    public Journey Sees(string text)
    {
        _ = Loop;
        Screen.ShouldContain(text, Case.Sensitive);
        return this;
    }

    public Journey SeesNot(string text)
    {
        Screen.ShouldNotContain(text);
        return this;
    }

    /// <summary>The program killed and opened again.</summary>
    public Journey Restart()
    {
        _loop?.Dispose();
        _loop = null;
        Terminal = NewTerminal(Terminal.Size.Width, Terminal.Size.Height, Terminal.ColorMode);
        Store = NewStore();
        _ = Loop;
        return this;
    }

    public string Log(string format) => _repository.Git("log", "-1", "--format=" + format).Trim();

    public int Commits => int.Parse(_repository.Git("rev-list", "--count", "HEAD").Trim());

    public FrontEndOptions Options => new(() => SamplePlans.Today, Clock, _open, _noColor, Editor);

    public void Dispose()
    {
        _loop?.Dispose();
        _repository.Dispose();
    }

    private Journey Settle()
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
        return this;
    }

    private AppLoop Begin()
    {
        var loop = FrontEnd.Begin(Store, Terminal, Options);
        loop.Draw();
        return loop;
    }

    private static ScriptedTerminal NewTerminal(int width, int height, ColorMode colors) =>
        new(new ScreenSize(width, height), colors) { OnIdle = terminal => terminal.Send(Tick.Instance) };

    private PlanStore NewStore() => new(
        new Surroundings(Files, _repository.Runner, Clock, span => Clock.Now += span, _ => { }, new YamlDotNetReader()),
        new PlansFolder(_repository.Absolute("plans")));
}
