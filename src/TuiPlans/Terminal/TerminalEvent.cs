namespace TuiPlans.Terminal;

/// <summary>Something that came from the terminal.</summary>
public abstract record TerminalEvent;

/// <summary>A key was pressed.</summary>
/// <param name="Key">Which.</param>
public sealed record KeyPressed(Key Key) : TerminalEvent;

/// <summary>A text was pasted: it is never read as commands.</summary>
/// <param name="Text">What was pasted, with <c>\n</c> between lines.</param>
public sealed record Pasted(string Text) : TerminalEvent;

/// <summary>The screen has to be drawn again as a whole: another size, or the program was brought back to the foreground.</summary>
/// <param name="Size">The size it has now.</param>
public sealed record Resized(ScreenSize Size) : TerminalEvent;

/// <summary>Nothing came within the time asked for, or somebody woke the reader.</summary>
public sealed record Tick : TerminalEvent
{
    /// <summary>The one instance.</summary>
    public static Tick Instance { get; } = new();
}

/// <summary>The program is told to end: keep what was typed and leave.</summary>
/// <param name="Signal">Why, as in <c>SIGTERM</c> or <c>SIGHUP</c>.</param>
public sealed record Closed(string Signal) : TerminalEvent;
