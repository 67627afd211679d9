namespace TuiPlans.Terminal;

/// <summary>The seam to the terminal: all that the program asks of one. Used by one thread, but for <see cref="Wake"/>.</summary>
public interface ITerminal
{
    /// <summary>The size of the screen now.</summary>
    ScreenSize Size { get; }

    /// <summary>The colours that may be sent.</summary>
    ColorMode ColorMode { get; }

    /// <summary>Does input come from a file or pipe, so that nobody can press a key?</summary>
    bool IsInputRedirected { get; }

    /// <summary>Does output go to a file or pipe, so that nobody sees a screen?</summary>
    bool IsOutputRedirected { get; }

    /// <summary>Takes the keyboard: keys come one by one and unechoed, Ctrl+C as a key, signals as events.</summary>
    void StartInput();

    /// <summary>Gives the keyboard back, so that a child process can have it.</summary>
    void StopInput();

    /// <summary>The next event; a <see cref="Tick"/> where none came in time.</summary>
    /// <param name="wait">How long to wait for one; zero only looks.</param>
    TerminalEvent Next(TimeSpan wait);

    /// <summary>Makes a waiting <see cref="Next"/> return at once. May be called by any thread.</summary>
    void Wake();

    /// <summary>Sends text and escape sequences in one write.</summary>
    /// <param name="text">What is sent as it stands: nothing from a file may be in it unchecked.</param>
    /// <exception cref="IOException">The terminal is gone.</exception>
    void Write(string text);
}
