using System.Text;

namespace TuiPlans.Terminal;

/// <summary>The clipboard of the person's own terminal, wherever the program runs: the sequence OSC 52, which most terminals obey.</summary>
public static class Clipboard
{
    /// <summary>What puts a text on the clipboard.</summary>
    /// <param name="text">Any text: it is sent in base 64, so that nothing in it can steer the terminal.</param>
    public static string Sequence(string text) => $"\u001b]52;c;{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\a";
}
