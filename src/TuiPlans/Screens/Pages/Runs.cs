using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;
using Style = Spectre.Console.Style;

namespace TuiPlans.Screens.Pages;

/// <summary>Words that look the same throughout.</summary>
/// <param name="Text">The words, on one line.</param>
/// <param name="Style">How they look.</param>
/// <param name="Stop">The link that they are; below 0 for none.</param>
internal readonly record struct Run(string Text, Style Style, int Stop = Run.NoStop)
{
    /// <summary>Words that are no link.</summary>
    public const int NoStop = -1;
}

/// <summary>The cells that a link takes of a line.</summary>
internal readonly record struct RunStop(int Stop, int Column, int Width);

/// <summary>A line, and the links in it.</summary>
internal sealed record RunLine(StyledLine Text, IReadOnlyList<RunStop> Stops)
{
    /// <summary>A line without links.</summary>
    public static implicit operator RunLine(StyledLine line) => new(line, []);

    /// <summary>A line behind another one.</summary>
    public static RunLine operator +(RunLine left, RunLine right) =>
        new(left.Text + right.Text, [.. left.Stops, .. right.Stops.Select(stop => stop with { Column = stop.Column + left.Text.Width })]);
}

/// <summary>Words of several looks, wrapped at a width.</summary>
internal static class Runs
{
    // What must stay together, such as the symbol of a rating and its letter, is joined by this until it is wrapped.
    private const char Joined = '\u00A0';

    /// <summary>Words whose blanks are no place to wrap.</summary>
    public static string Together(string text) => text.Replace(' ', Joined);

    /// <summary>The text as it is shown and measured.</summary>
    public static string Safe(string text) => SafeText.For(text.ReplaceLineEndings(" "));

    /// <summary>A line of a page as words with their looks.</summary>
    /// <param name="line">The line.</param>
    /// <param name="style">How plain words look.</param>
    /// <param name="link">Gives the number of a link.</param>
    public static IReadOnlyList<Run> Of(Line line, Style style, Func<Place, int> link) => [.. line.Pieces.Select(piece => piece switch
    {
        Piece.Words words => new Run(Safe(words.Text), style),
        Piece.Strong strong => new Run(Safe(strong.Text), Palette.Title),
        Piece.Linked linked => new Run(Safe(linked.Text), Palette.Link, link(linked.To)),
        Piece.Rated rated => new Run(Together(RatingMarks.Of(rated.Rating).Label(rated.Rating.Label()).Text), RatingMarks.Of(rated.Rating).Style),
        _ => new Run("", style),
    })];

    /// <summary>The words in lines of a width.</summary>
    public static IReadOnlyList<RunLine> Wrapped(IReadOnlyList<Run> runs, int width)
    {
        var text = string.Concat(runs.Select(run => run.Text));
        return [.. WordWrap.Of(text, width).Lines.Select(row => Cut(runs, row.Start, row.Start + text[row.Start..row.End].TrimEnd(' ').Length))];
    }

    private static RunLine Cut(IReadOnlyList<Run> runs, int start, int end)
    {
        var (line, stops, at) = (StyledLine.Empty, new List<RunStop>(), 0);
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start, at), Math.Min(end, at + run.Text.Length));
            if (from < to)
            {
                var column = line.Width;
                line = line.Append(run.Text[(from - at)..(to - at)].Replace(Joined, ' '), run.Style);
                if (run.Stop >= 0)
                    stops.Add(new RunStop(run.Stop, column, line.Width - column));
            }
            at += run.Text.Length;
        }
        return new RunLine(line, stops);
    }
}
