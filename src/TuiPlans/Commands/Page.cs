using TuiPlans.Core.Plans;
using TuiPlans.Terminal;

namespace TuiPlans.Commands;

/// <summary>Text for people: what steers a terminal is shown as symbols, long lines are wrapped, ratings coloured where that is wanted.</summary>
/// <param name="output">The streams.</param>
/// <param name="hasColor">Whether escape sequences of our own may be sent.</param>
public sealed class Page(IOutput output, bool hasColor)
{
    private const int LeastWidth = 40;
    private const int MostWidth = 120;

    /// <summary>Cells of a line.</summary>
    public int Width { get; } = Math.Clamp(output.Width, LeastWidth, MostWidth);

    /// <summary>An empty line.</summary>
    public void Line() => output.Data.WriteLine();

    /// <summary>One line, as long as it is.</summary>
    public void Line(string text) => output.Data.WriteLine(SafeText.For(text));

    /// <summary>One line in two parts with a tab between them, for a program that reads it.</summary>
    public void Line(string first, string second) => output.Data.WriteLine($"{SafeText.For(first)}\t{SafeText.For(second)}");

    /// <summary>Text of any number of lines, wrapped, each line after some blanks.</summary>
    public void Prose(string text, int indent = 0, string first = "")
    {
        var begin = first.Length > 0 ? first.PadRight(indent) : new string(' ', indent);
        foreach (var line in TextWrap.Lines(text, Width - indent))
        {
            output.Data.WriteLine(SafeText.For(begin + line).TrimEnd());
            begin = new string(' ', indent);
        }
    }

    /// <summary>The rows of a table.</summary>
    public void Table(TextTable table)
    {
        foreach (var line in table.Lines(Width, Painted))
            output.Data.WriteLine(line);
    }

    /// <summary>Words about a rating in its colour.</summary>
    public void Rated(string text, Rating? rating) => output.Data.WriteLine(Painted(SafeText.For(text), rating));

    /// <summary>A message to the person, apart from the data; several lines stay several.</summary>
    public void Message(string sentence)
    {
        foreach (var line in sentence.Split('\n'))
            output.Messages.WriteLine(SafeText.For(line));
    }

    // Bold with the terminal's own colours, which people choose so that they can read them.
    private string Painted(string text, Rating? rating)
    {
        if (!hasColor || rating is not { } known)
            return text;
        var color = known switch { Rating.Blue => 34, Rating.Green => 32, Rating.Amber => 33, _ => 31 };
        return $"\u001b[1;{color}m{text}\u001b[0m";
    }
}
