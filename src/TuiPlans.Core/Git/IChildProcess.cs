namespace TuiPlans.Core.Git;

/// <summary>Starts another program, and waits for it.</summary>
public interface IChildProcess
{
    /// <summary>Runs a program to its end and gives what it wrote. Cancelling ends the program.</summary>
    ChildOutcome Run(ChildRequest request, CancellationToken stop = default);
}

/// <summary>One program to run: an absolute path, an argument list that no shell sees, and a complete environment.</summary>
/// <param name="Program">The absolute path of the program.</param>
/// <param name="Arguments">Its arguments, one each, unquoted.</param>
/// <param name="Directory">The absolute path of the folder it runs in.</param>
/// <param name="Environment">All of its environment; nothing is inherited beside it.</param>
public sealed record ChildRequest(
    string Program,
    IReadOnlyList<string> Arguments,
    string Directory,
    IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>What it reads from its standard input; nothing, by default.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>How long it may run before it is ended; null is for ever.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// True hands it the terminal (for an editor, or a passphrase): then nothing is captured and nothing is sent.
    /// </summary>
    public bool OnTerminal { get; init; }
}

/// <summary>How running a program came out.</summary>
public abstract record ChildOutcome
{
    private ChildOutcome()
    {
    }

    /// <summary>It ran to its end.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">The bytes of its standard output.</param>
    /// <param name="Errors">The bytes of its standard error.</param>
    public sealed record Ended(int ExitCode, byte[] Output, byte[] Errors) : ChildOutcome;

    /// <summary>It could not be started.</summary>
    /// <param name="Reason">The system's words.</param>
    public sealed record NotStarted(string Reason) : ChildOutcome;

    /// <summary>It was ended by us: it took too long, or was cancelled.</summary>
    public sealed record Stopped : ChildOutcome;
}
