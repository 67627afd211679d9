using System.Collections.Immutable;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Pages;

/// <summary>A page laid out at a width.</summary>
/// <param name="Page">The page.</param>
/// <param name="Width">Cells of a line.</param>
/// <param name="Unfolded">The parts that are unfolded.</param>
internal sealed record PageText(Page Page, int Width, ImmutableHashSet<int> Unfolded)
{
    /// <summary>Its lines from the top.</summary>
    public required IReadOnlyList<StyledLine> Lines { get; init; }

    /// <summary>The links and folded parts in the order of reading.</summary>
    public required IReadOnlyList<PageStop> Stops { get; init; }

    /// <summary>The line of each heading.</summary>
    public required IReadOnlyDictionary<string, int> Headings { get; init; }

    /// <summary>The first line of each block, so that a place is found again at another width.</summary>
    public required IReadOnlyList<int> Starts { get; init; }

    /// <summary>The first line of the block in which a line of another layout of the same page stood.</summary>
    public int Same(PageText other, int line)
    {
        var block = 0;
        while (block + 1 < other.Starts.Count && other.Starts[block + 1] <= line)
            block++;
        return block < Starts.Count ? Starts[block] : 0;
    }
}

/// <summary>Something on a page on which the cursor stops: a link, or a part that folds.</summary>
/// <param name="To">Where the link leads; null for a part that folds.</param>
/// <param name="Fold">The number of the part; null for a link.</param>
/// <param name="Pieces">Where it stands; a link that is wrapped stands in several lines.</param>
internal sealed record PageStop(Place? To, int? Fold, IReadOnlyList<StopPiece> Pieces)
{
    /// <summary>Its first line.</summary>
    public int Line => Pieces.Count == 0 ? 0 : Pieces[0].Line;

    /// <summary>Its last line.</summary>
    public int LastLine => Pieces.Count == 0 ? 0 : Pieces[^1].Line;
}

/// <summary>The cells of a link in one line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The first cell.</param>
/// <param name="Width">How many.</param>
internal readonly record struct StopPiece(int Line, int Column, int Width);
