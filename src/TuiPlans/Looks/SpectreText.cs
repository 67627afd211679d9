using Spectre.Console;
using TuiPlans.Terminal;

namespace TuiPlans.Looks;

/// <summary>
/// Text for Spectre.Console's own tables and panels. Text from files goes into them only by this way: made safe, and so that they
/// measure it as <see cref="CellWidth"/> does.
/// </summary>
public static class SpectreText
{
    /// <summary>A text that keeps its columns.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="style">How it looks; ordinary where null.</param>
    public static Text Of(string text, Style? style = null) => new(string.Join('\n', text.Split('\n').Select(StandIns.Encode)), style);
}
