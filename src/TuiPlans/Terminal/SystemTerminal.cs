using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace TuiPlans.Terminal;

/// <summary>
/// The real terminal; the only file that names the console. It never blocks in a read, which would steal keys from a child
/// process: it waits beside the keyboard (<see cref="KeyboardWait"/>), or where that cannot be looks every 15 ms.
/// </summary>
/// <param name="colorMode">The colours that may be sent, see <see cref="ColorModes"/>.</param>
public sealed class SystemTerminal(ColorMode colorMode) : ITerminal, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan SequenceWait = TimeSpan.FromMilliseconds(45);
    private static readonly TimeSpan PasteWait = TimeSpan.FromSeconds(1);
    private readonly ConcurrentQueue<TerminalEvent> _events = new();
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Lazy<KeyDecoder> _decoder = new(() => new KeyDecoder());
    private readonly Stopwatch _quiet = Stopwatch.StartNew();
    private readonly KeyboardWait? _keyboard = KeyboardWait.TryOpen();
    private Stream? _output;
    private bool _reading;
    private bool _isGone;

    /// <inheritdoc/>
    public ScreenSize Size => IsOutputRedirected
        ? ScreenSize.Standard
        : new ScreenSize(Math.Max(1, Console.WindowWidth), Math.Max(1, Console.WindowHeight));

    /// <inheritdoc/>
    public ColorMode ColorMode => colorMode;

    /// <inheritdoc/>
    public bool IsInputRedirected => Console.IsInputRedirected;

    /// <inheritdoc/>
    public bool IsOutputRedirected => Console.IsOutputRedirected;

    /// <inheritdoc/>
    public void StartInput()
    {
        if (_reading)
            return;
        _reading = true;
        if (!IsInputRedirected)
            Console.TreatControlCAsInput = true;
        On(PosixSignal.SIGTERM, "SIGTERM");
        On(PosixSignal.SIGHUP, "SIGHUP");
        On(PosixSignal.SIGQUIT, "SIGQUIT");
        On(PosixSignal.SIGINT, "SIGINT");
        if (!OperatingSystem.IsWindows())
        {
            OnRedraw(PosixSignal.SIGWINCH);
            OnRedraw(PosixSignal.SIGCONT);
        }
    }

    /// <inheritdoc/>
    public void StopInput()
    {
        if (!_reading)
            return;
        _reading = false;
        foreach (var signal in _signals)
            signal.Dispose();
        _signals.Clear();
        if (!IsInputRedirected)
            Console.TreatControlCAsInput = false;
    }

    /// <inheritdoc/>
    public TerminalEvent Next(TimeSpan wait)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            ReadKeys();
            if (_events.TryDequeue(out var happened))
                return happened;
            var rest = wait - waited.Elapsed;
            if (rest <= TimeSpan.Zero || WaitFor(rest))
                return _events.TryDequeue(out happened) ? happened : Tick.Instance;
        }
    }

    /// <inheritdoc/>
    public void Wake()
    {
        _wake.Set();
        _keyboard?.Wake();
    }

    /// <inheritdoc/>
    public void Write(string text)
    {
        _output ??= Console.OpenStandardOutput();
        _output.Write(Encoding.UTF8.GetBytes(text));
        _output.Flush();
    }

    /// <summary>Gives back the keyboard and the signals.</summary>
    public void Dispose()
    {
        StopInput();
        _wake.Dispose();
        _keyboard?.Dispose();
        _output?.Dispose();
    }

    // True once it was woken. A sequence that came in part has to be looked after: its rest may never come.
    private bool WaitFor(TimeSpan rest)
    {
        if (_keyboard is null || !_reading || _isGone || IsInputRedirected || _decoder.Value.IsWaiting)
            return _wake.WaitOne(rest < Look ? rest : Look);
        if (!_keyboard.Wait(rest) || Console.KeyAvailable)
            return _wake.WaitOne(TimeSpan.Zero);
        // The keyboard says that it has something, and the console that it has not, as where the terminal is gone.
        return _wake.WaitOne(Look);
    }

    private void ReadKeys()
    {
        if (!_reading || _isGone || IsInputRedirected)
            return;
        var batch = new List<ConsoleKeyInfo>();
        while (Console.KeyAvailable && batch.Count < 4096)
        {
            var key = _keyboard is not null && KeyboardWait.HasEnded() ? default : Console.ReadKey(intercept: true);
            if (key == default)
            {
                // The console reports nothing as a key where its input has ended, and makes up keys where the terminal is gone.
                _isGone = true;
                _events.Enqueue(new Closed("end of input"));
                break;
            }

            batch.Add(key);
        }

        if (batch.Count > 0)
        {
            _quiet.Restart();
            Enqueue(_decoder.Value.Decode(batch));
        }
        else if (_decoder.Value.IsWaiting && _quiet.Elapsed > (_decoder.Value.IsPasting ? PasteWait : SequenceWait))
        {
            Enqueue(_decoder.Value.Flush());
        }
    }

    private void Enqueue(IReadOnlyList<TerminalEvent> events)
    {
        foreach (var happened in events)
            _events.Enqueue(happened);
    }

    private void On(PosixSignal signal, string name) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        _events.Enqueue(new Closed(name));
        Wake();
    }));

    private void OnRedraw(PosixSignal signal) => _signals.Add(PosixSignalRegistration.Create(signal, _ =>
    {
        _events.Enqueue(new Resized(Size));
        Wake();
    }));
}
