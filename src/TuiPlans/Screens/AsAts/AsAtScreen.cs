using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.AsAts;

/// <summary>Asks at which moment of the past the plans are to be shown: a date as people say it, a meeting, a tag. The meetings that were held stand below.</summary>
internal sealed record AsAtScreen : TableScreen<AsAtScreen>
{
    private readonly IReadOnlyList<Meeting> _held;

    private AsAtScreen(IReadOnlyList<Meeting> held, Desk desk)
    {
        _held = held;
        Meetings = new ListPane<Meeting>(held, meeting => meeting.Id, height: AsAtView.ListHeight(desk));
    }

    /// <summary>What was typed.</summary>
    public TextLine Line { get; private init; } = TextLine.Empty with { Placeholder = "30 aug, last friday, 2012-06, a meeting or a tag" };

    /// <summary>The meetings that were held and have the words, the latest first.</summary>
    public ListPane<Meeting> Meetings { get; private init; }

    /// <summary>Is the cursor among the meetings rather than in the text?</summary>
    public bool IsChoosing { get; private init; }

    /// <summary>What is being looked for; null where nothing is.</summary>
    public string? Asked { get; private init; }

    /// <summary>Why what was asked for is not shown; empty where nothing was asked.</summary>
    public string Problem { get; private init; } = "";

    /// <inheritdoc/>
    public override string Title => "As at";

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override bool IsBusy => Asked is not null;

    /// <inheritdoc/>
    public override ITextField? Field => IsChoosing ? null : Line;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<AsAtScreen>> Table => AsAtKeys.Rows;

    /// <summary>The question, with what was asked for last in this run selected, so that typing takes its place.</summary>
    public static AsAtScreen Of(Desk desk)
    {
        var held = desk.Set.Meetings.Where(meeting => meeting.IsOver(desk.Today)).OrderByDescending(meeting => meeting.Day).ThenByDescending(meeting => meeting.Id, StringComparer.Ordinal);
        var screen = new AsAtScreen([.. held], desk);
        return desk.LastAsAt.Length == 0 ? screen : screen with { Line = screen.Line.WithText(desk.LastAsAt).SelectAll() };
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => this with { Meetings = Meetings.WithHeight(AsAtView.ListHeight(desk)) };

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        PasteMessage { Text: var text } => Sought(Line.Paste(text)).Ask(),
        PastCame { Problem: var problem } came when came.Asked == Asked => (this with { Asked = null, Problem = problem }).Ask(),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => AsAtView.Draw(this, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "show" => Show(desk),
        "close" => Ask(new CloseScreen()),
        "complete" => Sought(Line.WithText(Meetings.Selected!.Id)).Ask(),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        "up" when Meetings.Index == 0 || !IsChoosing => (this with { IsChoosing = false }).Ask(),
        "down" when !IsChoosing => (this with { IsChoosing = true, Problem = "" }).Ask(),
        _ => (this with { Meetings = Meetings.Handle(key) }).Ask(),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => Sought(Line.Handle(key)).Ask();

    private Step Show(Desk desk)
    {
        var asked = IsChoosing ? Meetings.Selected!.Id : Line.Text.Trim();
        return asked.Length == 0
            ? (this with { Problem = "Write a date, or choose a meeting with Down." }).Ask()
            : (this with { Asked = asked, Problem = "" }).Ask(new LoadPast(asked, desk.PresentDay));
    }

    // What was typed is sought among the meetings; typing goes on in the text, wherever the cursor was.
    private AsAtScreen Sought(TextLine line)
    {
        if (line.Text == Line.Text)
            return this with { Line = line };
        var words = line.Text.Trim();
        var found = _held.Where(meeting => $"{meeting.Id} {meeting.Title}".Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        var list = Meetings.WithItems(found);
        return this with { Line = line, Meetings = found.Count == 0 ? list : list.Select(found[0].Id), IsChoosing = false, Problem = "" };
    }
}
