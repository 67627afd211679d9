using System.Collections.Concurrent;
using TuiPlans.Effects;
using TuiPlans.Terminal;

namespace TuiPlans.Shell;

/// <summary>The loop: events in batches, one frame a batch, effects to the runner, a look at the files each second.</summary>
internal sealed class AppLoop : IDisposable
{
    private const int MostEventsABatch = 2000;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly ITerminal _terminal;
    private readonly FrontEndOptions _options;
    private readonly ColorMode _colors;
    private readonly ConcurrentQueue<Message> _inbox;
    private readonly EffectRunner _runner;
    private readonly EditorRunner _editor;
    private CellGrid? _shown;
    private AppModel? _drawn;
    private DateTimeOffset _looked;

    /// <summary>A loop over a model.</summary>
    public AppLoop(ITerminal terminal, EffectRunner runner, EditorRunner editor, ConcurrentQueue<Message> inbox, AppStep start, FrontEndOptions options)
    {
        (_terminal, _runner, _editor, _inbox, _options) = (terminal, runner, editor, inbox, options);
        _colors = options.NoColor ? ColorMode.None : terminal.ColorMode;
        _looked = options.Clock.GetUtcNow();
        Model = start.Model;
        Run(start);
    }

    /// <summary>The front end as it is now.</summary>
    public AppModel Model { get; private set; }

    /// <summary>Gives the terminal to another program; what it returns takes it back.</summary>
    public Func<IDisposable> Suspend
    {
        set => _editor.Suspend = value;
    }

    /// <summary>Is nothing under way, and nothing come back unread?</summary>
    public bool IsIdle => _runner.IsIdle && _runner.HasRead && _inbox.IsEmpty;

    /// <summary>Draws what changed since the last frame; all of it the first time. Costs nothing where nothing happened.</summary>
    public void Draw()
    {
        if (_shown is not null && ReferenceEquals(_drawn, Model))
            return;
        _drawn = Model;
        var grid = FrameRenderer.Render(AppView.Draw(Model), Model.Desk.Size);
        var text = GridDiff.Between(_shown, grid, _colors);
        _shown = grid;
        if (text.Length > 0)
            _terminal.Write(text);
    }

    /// <summary>One batch: waits for an event, handles all that are there, draws once.</summary>
    /// <returns>False once the program has ended.</returns>
    public bool Turn()
    {
        var happened = _terminal.Next(_inbox.IsEmpty ? Wait : TimeSpan.Zero);
        for (var i = 0; happened is not Tick && i < MostEventsABatch && !Model.HasEnded; i++)
        {
            Take(happened);
            happened = _terminal.Next(TimeSpan.Zero);
        }

        while (_inbox.TryDequeue(out var message))
            Handle(message);
        Look();
        if (!Model.HasEnded)
            Draw();
        return !Model.HasEnded;
    }

    /// <summary>
    /// Waits until what was asked for is done, and what comes of it: a save that ends now takes its draft away, so that nobody is offered again
    /// what is recorded.
    /// </summary>
    public void Finish()
    {
        _runner.WaitUntilIdle();
        while (_inbox.TryDequeue(out var message))
        {
            Handle(message);
            _runner.WaitUntilIdle();
        }
    }

    /// <summary>Ends the runner.</summary>
    public void Dispose() => _runner.Dispose();

    private void Take(TerminalEvent happened)
    {
        switch (happened)
        {
            case KeyPressed { Key: var key }:
                Handle(new KeyMessage(key));
                break;
            case Pasted { Text: var text }:
                Handle(new PasteMessage(text));
                break;
            case Resized { Size: var size }:
                _shown = null;
                Handle(new SizeMessage(size));
                break;
            case Closed:
                Handle(new CloseAsked());
                break;
        }
    }

    private void Handle(Message message)
    {
        var step = AppUpdate.Handle(Model, message);
        Model = step.Model;
        Run(step);
    }

    private void Run(AppStep step)
    {
        foreach (var effect in step.Effects)
        {
            // The terminal is the loop's own.
            if (effect is CopyText { Text: var text })
                _terminal.Write(Clipboard.Sequence(text));
            else if (effect is EditFile { Ref: var reference })
                Edit(reference);
            else if (effect is StopSync)
                _runner.StopSync();
            else if (effect is StopRendering)
                _runner.StopRendering();
            else if (effect is SyncOnTerminal { Asked: var asked })
                SyncAsking(asked);
            else
                _runner.Run(effect);
        }
    }

    // The screen is the editor's meanwhile, so that all of it is drawn anew; the terminal may have another size by then.
    private void Edit(string reference)
    {
        _runner.WaitUntilIdle();
        if (Model.Desk.Lookup(reference) is not { Action: { } action } found)
        {
            Handle(new Failed($"{reference} is there no more: its file was removed or renamed."));
            return;
        }

        var came = _editor.Run(action, found.Fields, _runner.Keep);
        _shown = null;
        Handle(new SizeMessage(_terminal.Size));
        Handle(came);
    }

    // As for an editor: git asks for what the shared repository wants to know.
    private void SyncAsking(Effect asked)
    {
        _runner.WaitUntilIdle();
        Message came;
        using (_editor.Suspend?.Invoke())
            came = _runner.SyncOnTerminal(asked);
        _shown = null;
        Handle(new SizeMessage(_terminal.Size));
        Handle(came);
    }

    private void Look()
    {
        var now = _options.Clock.GetUtcNow();
        if (now - _looked < LookEvery || !_runner.IsIdle)
            return;
        _looked = now;
        _runner.Run(new LookAtFiles());
        Handle(new SecondPassed());
        var (today, isSet) = FrontEnd.Day(_options);
        if (today != Model.Desk.PresentDay)
            Handle(new TodayMessage(today, isSet));
    }
}
