using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Screens.AsAts;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Movements;

/// <summary>Asks between which two moments: dates as people say them, meetings, revisions. The meetings that were held stand below. Immutable.</summary>
internal sealed record MomentsForm
{
    private const int MostWidth = 72;
    private const int MostMeetings = 8;
    private const int OtherRows = 6;
    private const string FromLabel = " From  ";
    private const string ToLabel = " To    ";

    private MomentsForm(ListPane<Meeting> meetings) => Meetings = meetings;

    /// <summary>From when on.</summary>
    public TextLine Since { get; private init; } = TextLine.Empty with { Placeholder = "the last meeting of the body" };

    /// <summary>Until when.</summary>
    public TextLine Until { get; private init; } = TextLine.Empty with { Placeholder = "what was recorded last" };

    /// <summary>Is the later moment being typed?</summary>
    public bool IsUntil { get; private init; }

    /// <summary>The meetings that were held, the latest first.</summary>
    public ListPane<Meeting> Meetings { get; private init; }

    /// <summary>Was one of them taken?</summary>
    public bool IsChoosing { get; private init; }

    /// <summary>The text that is typed.</summary>
    public TextLine Line => IsUntil ? Until : Since;

    /// <summary>A form over what was compared last.</summary>
    public static MomentsForm Of(string since, string until, Desk desk)
    {
        var held = desk.Set.Meetings.Where(meeting => meeting.IsOver(desk.Today)).OrderByDescending(meeting => meeting.Day).ThenByDescending(meeting => meeting.Id, StringComparer.Ordinal);
        var form = new MomentsForm(new ListPane<Meeting>([.. held], meeting => meeting.Id));
        return (form with { Since = form.Since.WithText(since).SelectAll(), Until = form.Until.WithText(until).SelectAll() }).In(desk);
    }

    /// <summary>The form in its room.</summary>
    public MomentsForm In(Desk desk) => this with { Meetings = Meetings.WithHeight(Math.Clamp(desk.Body.Height - Panes.Border - OtherRows, 1, Math.Clamp(Meetings.Items.Count, 1, MostMeetings))) };

    /// <summary>The form on the other moment.</summary>
    public MomentsForm Turned() => this with { IsUntil = !IsUntil, IsChoosing = false };

    /// <summary>The form after a key in the text.</summary>
    public MomentsForm Typed(Key key) => With(Line.Handle(key));

    /// <summary>The form after a paste into the text.</summary>
    public MomentsForm Pasted(string text) => With(Line.Paste(text));

    /// <summary>The form with another meeting of the list taken.</summary>
    /// <param name="by">Down, or up where negative.</param>
    public MomentsForm Moved(int by)
    {
        var list = IsChoosing ? Meetings.Move(by) : Meetings;
        return list.Selected is { } meeting ? With(Line.WithText(meeting.Id)) with { Meetings = list, IsChoosing = true } : this;
    }

    /// <summary>The form as a box, and where the caret stands in it.</summary>
    public (IReadOnlyList<StyledLine> Lines, CaretPosition Caret) View(Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        var inner = width - Panes.Border;
        var field = Math.Max(1, inner - FromLabel.Length - 1);
        var ids = Meetings.Items.Select(meeting => meeting.Id.Length).DefaultIfEmpty().Max();
        IReadOnlyList<StyledLine> lines =
        [
            StyledLine.Of(FromLabel, IsUntil ? Palette.Muted : Palette.Title) + Since.View(field, !IsUntil),
            StyledLine.Of(" " + AsAtView.Understood(Since.Text.Trim(), desk), Palette.Good),
            StyledLine.Of(ToLabel, IsUntil ? Palette.Title : Palette.Muted) + Until.View(field, IsUntil),
            StyledLine.Of(" " + AsAtView.Understood(Until.Text.Trim(), desk), Palette.Good),
            StyledLine.Of(" Meetings that were held", Palette.Heading) + StyledLine.Of("  Down takes one", Palette.Muted),
            .. Meetings.Items.Count == 0 ? [StyledLine.Of(" None yet.", Palette.Muted)] : Meetings.View(inner, (meeting, room) => AsAtView.Row(meeting, room, ids), IsChoosing),
        ];
        return (Panes.Box("What moved between", lines, width, lines.Count + Panes.Border, focused: true, Meetings.Position),
            new CaretPosition(IsUntil ? 3 : 1, 1 + FromLabel.Length + Line.CaretColumn(field)));
    }

    private MomentsForm With(TextLine line) => IsUntil ? this with { Until = line, IsChoosing = false } : this with { Since = line, IsChoosing = false };
}
