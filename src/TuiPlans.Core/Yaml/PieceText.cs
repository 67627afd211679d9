using System.Text;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>
/// A text as a row of pieces, each a stretch of the original or something new, so that edits made one after another can be
/// told as edits of the original.
/// </summary>
internal sealed class PieceText(string original)
{
    private List<Piece> pieces = [new Piece(new TextSpan(0, original.Length), null)];

    /// <summary>Applies edits that refer to the present text and do not overlap.</summary>
    public void Apply(IReadOnlyList<TextEdit> edits)
    {
        foreach (var edit in edits.OrderByDescending(edit => edit.Span.Start))
            Apply(edit);
    }

    /// <summary>The edits that lead from the original to the present text, in order.</summary>
    public IReadOnlyList<TextEdit> ToEdits()
    {
        var edits = new List<TextEdit>();
        var fresh = new StringBuilder();
        var at = 0;
        foreach (var piece in pieces)
        {
            if (piece.New is not null)
            {
                fresh.Append(piece.New);
                continue;
            }

            AddEdit(edits, TextSpan.FromBounds(at, piece.Kept.Start), fresh);
            at = piece.Kept.End;
        }

        AddEdit(edits, TextSpan.FromBounds(at, original.Length), fresh);
        return edits;
    }

    private static void AddEdit(List<TextEdit> edits, TextSpan gap, StringBuilder fresh)
    {
        if (gap.Length > 0 || fresh.Length > 0)
            edits.Add(new TextEdit(gap, fresh.ToString()));
        fresh.Clear();
    }

    private void Apply(TextEdit edit)
    {
        var result = new List<Piece>(pieces.Count + 2);
        var at = 0;
        var isPlaced = false;
        foreach (var piece in pieces)
        {
            var before = Math.Clamp(edit.Span.Start - at, 0, piece.Length);
            var behind = Math.Clamp(edit.Span.End - at, 0, piece.Length);
            Add(result, piece.Slice(0, before));
            if (!isPlaced && edit.Span.Start <= at + piece.Length)
            {
                Add(result, new Piece(default, edit.Replacement));
                isPlaced = true;
            }

            Add(result, piece.Slice(behind, piece.Length));
            at += piece.Length;
        }

        if (!isPlaced)
            Add(result, new Piece(default, edit.Replacement));
        pieces = result;
    }

    private static void Add(List<Piece> pieces, Piece piece)
    {
        if (piece.Length > 0)
            pieces.Add(piece);
    }

    private sealed record Piece(TextSpan Kept, string? New)
    {
        public int Length => New?.Length ?? Kept.Length;

        public Piece Slice(int start, int end) => New is null
            ? new Piece(TextSpan.FromBounds(Kept.Start + start, Kept.Start + end), null)
            : new Piece(default, New[start..end]);
    }
}
