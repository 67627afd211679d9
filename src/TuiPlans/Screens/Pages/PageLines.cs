using System.Collections.Immutable;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Looks;
using Style = Spectre.Console.Style;

namespace TuiPlans.Screens.Pages;

/// <summary>A page while it is laid out: its lines so far, and where its headings and links stand.</summary>
/// <param name="width">Cells of a line.</param>
internal sealed class PageLines(int width)
{
    private readonly List<StyledLine> lines = [];
    private readonly List<(Place? To, int? Fold, List<StopPiece> Pieces)> stops = [];
    private readonly Dictionary<string, int> headings = new(StringComparer.Ordinal);
    private readonly List<int> starts = [];

    /// <summary>Cells of a line without the blank at each side.</summary>
    public int Room { get; } = Math.Max(4, width - 2);

    /// <summary>A new part that folds.</summary>
    public int Fold(int number) => Stop(null, number);

    /// <summary>The next line begins a block.</summary>
    public void Begin() => starts.Add(lines.Count);

    /// <summary>The next line is a heading; the first of that name counts, as on git hosts.</summary>
    public void Heading(string text) => headings.TryAdd(text, lines.Count);

    /// <summary>An empty line.</summary>
    public void Blank() => lines.Add(StyledLine.Empty);

    /// <summary>A line, with the blank at its left.</summary>
    public void Add(RunLine line)
    {
        foreach (var stop in line.Stops)
            stops[stop.Stop].Pieces.Add(new StopPiece(lines.Count, stop.Column + 1, stop.Width));
        lines.Add(StyledLine.Of(" ") + line.Text);
    }

    /// <summary>Words in as many lines as they need; what follows the first line stands below its words.</summary>
    /// <param name="runs">The words.</param>
    /// <param name="room">Cells for sign and words.</param>
    /// <param name="sign">What stands before the first line.</param>
    /// <param name="below">What stands before the others.</param>
    public void Add(IReadOnlyList<Run> runs, int room, StyledLine sign, StyledLine below)
    {
        var isFirst = true;
        foreach (var line in Runs.Wrapped(runs, Math.Max(2, room - sign.Width)))
        {
            Add((RunLine)(isFirst ? sign : below) + line);
            isFirst = false;
        }
    }

    /// <summary>A line of a page as words with their looks; its links are stops from now on.</summary>
    /// <param name="line">The line.</param>
    /// <param name="style">How plain words look.</param>
    public IReadOnlyList<Run> RunsOf(Line line, Style? style = null) => Runs.Of(line, style ?? Palette.Plain, Link);

    /// <summary>The page as it is laid out.</summary>
    public PageText Done(Page page, ImmutableHashSet<int> unfolded) => new(page, width, unfolded)
    {
        Lines = lines,
        Stops = [.. stops.Select(stop => new PageStop(stop.To, stop.Fold, stop.Pieces))],
        Headings = headings,
        Starts = starts,
    };

    private int Link(Place to) => Stop(to, null);

    private int Stop(Place? to, int? fold)
    {
        stops.Add((to, fold, []));
        return stops.Count - 1;
    }
}
