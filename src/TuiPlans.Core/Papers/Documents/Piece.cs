using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Documents;

/// <summary>A piece of a line of a page. Every text is plain: whoever writes a page out makes it harmless.</summary>
public abstract record Piece
{
    private Piece()
    {
    }

    /// <summary>Plain words.</summary>
    public static implicit operator Piece(string text) => new Words(text);

    /// <summary>Plain words.</summary>
    /// <param name="Text">The words, on one line.</param>
    public sealed record Words(string Text) : Piece;

    /// <summary>Words that stand out.</summary>
    /// <param name="Text">The words, on one line.</param>
    public sealed record Strong(string Text) : Piece;

    /// <summary>Words that lead to a place of the same pages.</summary>
    /// <param name="Text">The words, on one line.</param>
    /// <param name="To">The place.</param>
    public sealed record Linked(string Text, Place To) : Piece;

    /// <summary>A rating: symbol, letter and word.</summary>
    /// <param name="Rating">The rating; null for "not rated".</param>
    public sealed record Rated(Rating? Rating) : Piece;
}

/// <summary>A place of the pages.</summary>
/// <param name="Path">The page, from the folder of the pages, with forward slashes: <c>darlington-2011/README.md</c>.</param>
/// <param name="Heading">The heading on it, as it is worded; null for its top.</param>
public sealed record Place(string Path, string? Heading = null);

/// <summary>A line of a page: a sentence, a heading, an item of a list, a cell.</summary>
/// <param name="Pieces">Its pieces, from the left.</param>
public sealed record Line(IReadOnlyList<Piece> Pieces)
{
    /// <summary>A line that holds nothing.</summary>
    public static Line Empty { get; } = new([]);

    /// <summary>Plain words.</summary>
    public static implicit operator Line(string text) => new([new Piece.Words(text)]);

    /// <summary>One piece.</summary>
    public static implicit operator Line(Piece piece) => new([piece]);

    /// <summary>Some pieces.</summary>
    public static Line Of(params IReadOnlyList<Piece> pieces) => new(pieces);

    /// <summary>One behind the other.</summary>
    public static Line operator +(Line one, Line other) => new([.. one.Pieces, .. other.Pieces]);

    /// <summary>Without links and emphasis.</summary>
    public string Text => string.Concat(Pieces.Select(piece => piece switch
    {
        Piece.Words words => words.Text,
        Piece.Strong strong => strong.Text,
        Piece.Linked linked => linked.Text,
        Piece.Rated rated => RatingSigns.Of(rated.Rating),
        _ => "",
    }));

    /// <summary>Lines in a row: <c>a, b and c</c>.</summary>
    public static Line Listed(IReadOnlyList<Line> items, string last = " and ")
    {
        var all = Empty;
        for (var i = 0; i < items.Count; i++)
            all += i == 0 ? items[i] : (Line)(i == items.Count - 1 ? last : ", ") + items[i];
        return all;
    }
}
