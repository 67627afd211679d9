using TuiPlans.Terminal;

namespace TuiPlans.Commands;

/// <summary>The streams of a process.</summary>
/// <param name="data">Standard output.</param>
/// <param name="messages">Standard error.</param>
/// <param name="input">Standard input, opened when it is first read.</param>
/// <param name="terminal">Knows what is at their other ends.</param>
public sealed class StandardStreams(TextWriter data, TextWriter messages, Func<TextReader> input, ITerminal terminal) : IOutput
{
    private readonly Lazy<TextReader> reader = new(input);

    /// <inheritdoc/>
    public TextWriter Data => data;

    /// <inheritdoc/>
    public TextWriter Messages => messages;

    /// <inheritdoc/>
    public TextReader Input => reader.Value;

    /// <inheritdoc/>
    public bool IsTerminal => !terminal.IsOutputRedirected;

    /// <inheritdoc/>
    public bool IsInputTerminal => !terminal.IsInputRedirected;

    /// <inheritdoc/>
    public int Width => terminal.Size.Width;
}
