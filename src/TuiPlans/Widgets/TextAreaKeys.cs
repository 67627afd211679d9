using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>What keys mean in a field of several lines.</summary>
public sealed partial record TextArea
{
    // With Shift a key selects on its way; without it the selection ends, at the side to which an arrow points.
    private TextArea Moved(Key key)
    {
        var ends = !Selection.IsEmpty && (key.Is(KeyName.Left) || key.Is(KeyName.Right));
        var plain = key.WithoutShift();
        var moved = ends ? MoveTo(key.Is(KeyName.Left) ? Selection.Start : Selection.End)
            : RowsOf(plain) is { } rows ? MoveRows(rows)
            : Target(plain) is { } place ? MoveTo(place)
            : null;
        if (moved is null)
            return this;
        int? anchor = key.Shift ? _anchor ?? Caret : null;
        return moved._anchor == anchor ? moved : moved with { _anchor = anchor };
    }

    private int? RowsOf(Key key)
    {
        var page = Math.Max(1, Size.Height - 1);
        return key.Is(KeyName.Up) ? -1
            : key.Is(KeyName.Down) ? 1
            : key.Is(KeyName.PageUp) ? -page
            : key.Is(KeyName.PageDown) ? page
            : null;
    }

    private (int From, int To, EditKind Kind)? Deletion(Key key)
    {
        if (key.Is(KeyName.Backspace))
            return (TextMoves.Previous(Text, Caret), Caret, EditKind.Deleting);
        if (key.Is(KeyName.Delete))
            return (Caret, TextMoves.Next(Text, Caret), EditKind.Deleting);
        if (key.IsCtrl('W') || key == Key.Of(KeyName.Backspace, ctrl: true) || key == Key.Of(KeyName.Backspace, alt: true))
            return (TextMoves.PreviousWord(Text, Caret), Caret, EditKind.Single);
        if (key == Key.Of(KeyName.Delete, ctrl: true))
            return (Caret, TextMoves.NextWord(Text, Caret), EditKind.Single);
        if (key.IsCtrl('U'))
            return (TextMoves.LineStart(Text, Caret), Caret, EditKind.Single);
        if (!key.IsCtrl('K'))
            return null;
        // At the end of a line Ctrl+K joins the next one to it, so that repeating it deletes on.
        var end = TextMoves.LineEnd(Text, Caret);
        return (Caret, end == Caret ? TextMoves.Next(Text, Caret) : end, EditKind.Single);
    }

    private int? Target(Key key)
    {
        var at = _wrap.PositionOf(Caret);
        if (key.Is(KeyName.Left))
            return TextMoves.Previous(Text, Caret);
        if (key.Is(KeyName.Right))
            return TextMoves.Next(Text, Caret);
        if (key == Key.Of(KeyName.Left, ctrl: true) || key == Key.Of('b', alt: true))
            return TextMoves.PreviousWord(Text, Caret);
        if (key == Key.Of(KeyName.Right, ctrl: true) || key == Key.Of('f', alt: true))
            return TextMoves.NextWord(Text, Caret);
        if (key.Is(KeyName.Home))
            return _wrap.Lines[at.Row].Start;
        if (key.Is(KeyName.End))
            return _wrap.OffsetAt(at with { Column = int.MaxValue });
        if (key == Key.Of(KeyName.Home, ctrl: true))
            return 0;
        if (key == Key.Of(KeyName.End, ctrl: true))
            return Text.Length;
        return key.IsCtrl('E') ? TextMoves.LineEnd(Text, Caret) : null;
    }
}
