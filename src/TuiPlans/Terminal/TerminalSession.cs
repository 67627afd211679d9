namespace TuiPlans.Terminal;

/// <summary>
/// The time in which the program owns the screen. Entering switches to the alternate screen; every way out (end, crash,
/// signal) restores what was there before, once.
/// </summary>
public sealed class TerminalSession : IDisposable
{
    /// <summary>Alternate screen, bracketed paste, no wrapping at the right edge, hidden caret, blank.</summary>
    public const string EnterSequence = "\u001b[?1049h\u001b[?2004h\u001b[?7l\u001b[?25l\u001b[0m\u001b[2J\u001b[H";

    /// <summary>All of it undone, and the keypad's application mode that .NET switches on, and an update that was cut short.</summary>
    public const string LeaveSequence = "\u001b[?2026l\u001b[0m\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1l\u001b>\u001b[?1049l";

    private readonly ITerminal _terminal;
    private readonly Lock _gate = new();
    private bool _inside;
    private bool _ended;

    private TerminalSession(ITerminal terminal) => _terminal = terminal;

    /// <summary>Takes the screen and the keyboard.</summary>
    /// <param name="terminal">Whose screen.</param>
    /// <exception cref="IOException">The terminal is gone.</exception>
    public static TerminalSession Enter(ITerminal terminal)
    {
        var session = new TerminalSession(terminal);
        AppDomain.CurrentDomain.ProcessExit += session.OnExit;
        AppDomain.CurrentDomain.UnhandledException += session.OnExit;
        session.Resume();
        return session;
    }

    /// <summary>
    /// Gives screen and keyboard to a child process (an editor, a passphrase prompt). Dispose of the result to take them back; the
    /// next frame then has to be drawn as a whole.
    /// </summary>
    public IDisposable Suspend()
    {
        Leave();
        return new Pause(this);
    }

    /// <summary>Restores the terminal; a second call does nothing.</summary>
    public void Dispose()
    {
        lock (_gate)
            _ended = true;
        Leave();
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnExit;
    }

    private void OnExit(object? sender, EventArgs e) => Leave();

    private void Resume()
    {
        lock (_gate)
        {
            if (_inside || _ended)
                return;
            _inside = true;
            _terminal.StartInput();
            _terminal.Write(EnterSequence);
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (!_inside)
                return;
            _inside = false;
            try
            {
                _terminal.Write(LeaveSequence);
            }
            catch (IOException)
            {
                // The terminal is gone (its window was closed): there is nothing left to restore.
            }

            try
            {
                _terminal.StopInput();
            }
            catch (IOException)
            {
                // Nor are there settings to give back.
            }
        }
    }

    private sealed class Pause(TerminalSession session) : IDisposable
    {
        public void Dispose() => session.Resume();
    }
}
