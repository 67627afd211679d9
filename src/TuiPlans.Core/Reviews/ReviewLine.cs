namespace TuiPlans.Core.Reviews;

/// <summary>How a piece of a line reads.</summary>
public enum PieceKind
{
    /// <summary>As any other words.</summary>
    Plain,

    /// <summary>Words that are there no more.</summary>
    Was,

    /// <summary>Words that are new.</summary>
    Now,
}

/// <summary>A piece of a line.</summary>
/// <param name="Kind">How it reads.</param>
/// <param name="Text">The words, as they are: whoever shows them makes them safe.</param>
public sealed record LinePiece(PieceKind Kind, string Text);

/// <summary>A sentence about a change, and what is quoted beneath it.</summary>
/// <param name="Pieces">The sentence.</param>
/// <param name="Quote">A text that is quoted; null where there is none.</param>
public sealed record ReviewLine(IReadOnlyList<LinePiece> Pieces, string? Quote = null)
{
    /// <summary>A sentence without marks of what was and what is.</summary>
    public static ReviewLine Of(string sentence, string? quote = null) => new([new LinePiece(PieceKind.Plain, sentence)], quote);

    /// <summary>The sentence as text alone: words that went in square brackets, new ones as they are.</summary>
    public string Text => string.Concat(Pieces.Select(piece => piece.Kind == PieceKind.Was ? $"[{piece.Text}]" : piece.Text));
}
