using System.Text;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Plans;

/// <summary>Puts a text of several lines on one.</summary>
public static class JoinedLines
{
    private const string Marks = "•·▪*–-";
    private const string Ends = ".!?:;,";

    /// <summary>
    /// The lines joined: with a semicolon where a paragraph or an item of a list begins, which is where a line begins with a mark, a capital
    /// or a digit and the one before ended no sentence; else with a blank, since the line was only broken for its width.
    /// </summary>
    public static string Of(string text)
    {
        var broken = LineBreaks.Replace(text.Trim(), "\n");
        if (!broken.Contains('\n', StringComparison.Ordinal))
            return broken;
        var joined = new StringBuilder();
        foreach (var line in broken.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var isItem = line.Length > 1 && Marks.Contains(line[0]) && line[1] == ' ';
            var words = isItem ? line[1..].TrimStart() : line;
            if (joined.Length > 0 && words.Length > 0)
                joined.Append(!Ends.Contains(joined[^1]) && (isItem || char.IsUpper(words[0]) || char.IsAsciiDigit(words[0])) ? "; " : " ");
            joined.Append(words);
        }
        return joined.ToString();
    }
}
