using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TuiPlans.Core.Git;

/// <summary>The one place that starts other programs.</summary>
public sealed class ChildProcess : IChildProcess
{
    // A hook may leave a child behind that holds the pipes for as long as it likes.
    private static readonly TimeSpan DrainAfterEnd = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public ChildOutcome Run(ChildRequest request, CancellationToken stop = default)
    {
        using var process = new Process { StartInfo = StartOf(request) };
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return new ChildOutcome.NotStarted(failure.Message);
        }

        return request.OnTerminal ? Attend(process, request, stop) : Capture(process, request, stop);
    }

    private static ProcessStartInfo StartOf(ChildRequest request)
    {
        var start = new ProcessStartInfo(request.Program)
        {
            WorkingDirectory = request.Directory,
            UseShellExecute = false,
            CreateNoWindow = !request.OnTerminal,
            RedirectStandardInput = !request.OnTerminal,
            RedirectStandardOutput = !request.OnTerminal,
            RedirectStandardError = !request.OnTerminal,
        };
        foreach (var argument in request.Arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in request.Environment)
            start.Environment[name] = value;
        return start;
    }

    // Ctrl+C at the terminal reaches both programs: what it means is the other one's to say, while it has the terminal.
    private static ChildOutcome Attend(Process process, ChildRequest request, CancellationToken stop)
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, context => context.Cancel = true);
        return AwaitEnd(process, request, stop)
            ? new ChildOutcome.Ended(process.ExitCode, [], [])
            : new ChildOutcome.Stopped();
    }

    private static ChildOutcome Capture(Process process, ChildRequest request, CancellationToken stop)
    {
        var output = new PipeDrain(new RawPipe(process.StandardOutput.BaseStream));
        var errors = new PipeDrain(new RawPipe(process.StandardError.BaseStream));
        var input = new RawPipe(process.StandardInput.BaseStream);
        var sender = request.Input.IsEmpty ? null : StartSending(input, request.Input);
        if (sender is null)
            input.Dispose();
        if (!AwaitEnd(process, request, stop))
            return new ChildOutcome.Stopped();
        sender?.Join(DrainAfterEnd);
        var ended = Stopwatch.GetTimestamp();
        output.WaitForEnd(DrainAfterEnd);
        errors.WaitForEnd(DrainAfterEnd - Stopwatch.GetElapsedTime(ended));
        return new ChildOutcome.Ended(process.ExitCode, output.Taken(), errors.Taken());
    }

    private static Thread StartSending(RawPipe input, ReadOnlyMemory<byte> bytes)
    {
        var thread = new Thread(() => Send(input, bytes)) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void Send(RawPipe input, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            input.Write(bytes.Span);
        }
        catch (IOException)
        {
            // The program ended before it had read all: its exit code and its words say why.
        }
        finally
        {
            input.Dispose();
        }
    }

    private static bool AwaitEnd(Process process, ChildRequest request, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (request.Timeout is { } timeout)
            limit.CancelAfter(timeout);
        using var ending = limit.Token.Register(() => End(process));
        process.WaitForExit();
        return !limit.IsCancellationRequested;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}
