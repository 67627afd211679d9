namespace TuiPlans.Commands;

/// <summary>The three streams of a command, and what is at their other ends.</summary>
public interface IOutput
{
    /// <summary>Takes data: what a pipe passes on.</summary>
    TextWriter Data { get; }

    /// <summary>Takes messages to the person: never mixed into data.</summary>
    TextWriter Messages { get; }

    /// <summary>Gives what is piped in, or typed.</summary>
    TextReader Input { get; }

    /// <summary>Whether somebody reads the data as it comes.</summary>
    bool IsTerminal { get; }

    /// <summary>Whether somebody sits at the keyboard.</summary>
    bool IsInputTerminal { get; }

    /// <summary>Cells of a line: the terminal's, else 80.</summary>
    int Width { get; }
}
