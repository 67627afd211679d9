using TuiPlans.Core.Boards.Queries;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Listing;

/// <summary>What stands below a filter: the words that are offered while it is typed, else the place at which it is not understood.</summary>
internal static class FilterPart
{
    private const int MostRows = 4;

    /// <summary>The line below the filter; null where the heading of the list may stand there.</summary>
    public static StyledLine? Below(ListScreen screen, int width, int fieldWidth)
    {
        if (Wrong(screen) is { } problem)
            return Carets(screen, problem, fieldWidth);
        return screen.Offered.Count > 0 ? Offer(screen.Offered, width) : null;
    }

    /// <summary>The sentence for what is not understood, and what is listed without it; nothing where all is understood.</summary>
    public static IReadOnlyList<StyledLine> Told(ListScreen screen, int width) => Wrong(screen) is { } problem
        ?
        [
            .. WordWrap.Rows(problem.Sentence, Math.Max(2, width - 2)).Take(MostRows).Select(row => StyledLine.Of(" " + row, problem.IsUnfinished ? Palette.Muted : Palette.Warning)),
            StyledLine.Of(screen.Understood.Length == 0 ? " It is left out, so all are listed." : $" It is left out; what counts is {screen.Understood}", Palette.Muted),
        ]
        : [];

    // What is not finished is no slip while somebody types it, as long as there are words to go on with.
    private static QueryProblem? Wrong(ListScreen screen) => screen is { IsTyping: true, Problem.IsUnfinished: true, Offered.Count: > 0 } ? null : screen.Problem;

    // The likeliest with what it means, then as many others as there is room for.
    private static StyledLine Offer(IReadOnlyList<QueryCandidate> offered, int width)
    {
        var line = StyledLine.Of(" \u25b8 ").Append(offered[0].Text, Palette.KeyHint);
        if (!IsSame(offered[0].Help, offered[0].Text))
            line = line.Append(" " + offered[0].Help, Palette.Muted);
        for (var i = 1; i < offered.Count && line.Width < width; i++)
            line = line.Append("  \u00b7  ", Palette.Muted).Append(offered[i].Text);
        return line.Crop(Math.Max(1, width - 1));
    }

    // "in-progress" needs no "In progress" beside it.
    private static bool IsSame(string help, string text) => help.Length == 0 || help.Replace(' ', '-').Equals(text.TrimEnd(':'), StringComparison.OrdinalIgnoreCase);

    // The field scrolls with the caret, and its text with it.
    private static StyledLine Carets(ListScreen screen, QueryProblem problem, int fieldWidth)
    {
        var filter = screen.Filter;
        var scrolled = screen.IsTyping ? Cells(filter.Text, filter.Caret) - filter.CaretColumn(fieldWidth) : 0;
        var from = Math.Clamp(Cells(filter.Text, problem.At - 1) - scrolled, 0, fieldWidth - 1);
        var to = Math.Clamp(Cells(filter.Text, problem.At - 1 + problem.Length) - scrolled, from + 1, fieldWidth);
        return StyledLine.Of(new string(' ', ListView.FilterColumn + from)).Append(new string('^', to - from), Palette.Warning);
    }

    private static int Cells(string text, int length) => CellWidth.Of(text.AsSpan(0, Math.Clamp(length, 0, text.Length)));
}
