using TuiPlans.Core.Boards;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Timelines;

/// <summary>A row of the timeline as a list: an action, or the heading over those without a date.</summary>
/// <param name="Row">The action; null in the heading.</param>
internal sealed record TimelineLine(TimelineRow? Row);

/// <summary>One plan over time: an action a row, by agreed date.</summary>
internal sealed record TimelineScreen : TableScreen<TimelineScreen>
{
    private const string Time = "Timeline";

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<TimelineScreen>> Rows = new(
    [
        new("open", "Enter", "open", "Open the action", Time, 10, context => context.Screen.Ref is null ? "There is no action here." : null),
        new("earlier", "Left, h", "earlier", "Show earlier time", Time, 11),
        new("later", "Right, l", "later", "Show later time", Time, 12),
        new("much-earlier", "Ctrl+Left", "much earlier", "Show the time before what is shown", Time),
        new("much-later", "Ctrl+Right", "much later", "Show the time behind what is shown", Time),
        new("zoom-in", "+", "closer", "Look closer: quarters, months, weeks", Time, 13, context => context.Screen.Scale.Zoom == Zoom.Weeks ? "Weeks are as close as it gets." : null),
        new("zoom-out", "-", "wider", "See more time: weeks, months, quarters", Time, 14, context => context.Screen.Scale.Zoom == Zoom.Quarters ? "Quarters are as wide as it gets." : null),
        new("today", "Home", "today", "Back to today", Time, 15),
        .. CommonKeys.Action<TimelineScreen>(),
        .. CommonKeys.Marking<TimelineScreen>(),
        // Home is today here.
        .. CommonKeys.Movement<TimelineScreen>().Select(row => row.Id == "top" ? row with { Keys = KeyChord.ParseAll("g g") } : row),
        .. CommonKeys.All<TimelineScreen>(),
    ]);

    private readonly string _plan;

    private TimelineScreen(string plan, ListPane<TimelineLine> list, TimeScale scale) => (_plan, List, Scale) = (plan, list, scale);

    /// <summary>The actions; the cursor passes over the heading.</summary>
    public ListPane<TimelineLine> List { get; private init; }

    /// <summary>How many actions the filter of the plan lets through.</summary>
    public int Shown { get; private init; }

    /// <summary>Which days are shown, and how close.</summary>
    public TimeScale Scale { get; private init; }

    /// <inheritdoc/>
    public override string Title => Time;

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    public override string? Ref => List.Selected?.Row?.Row.Action.Ref;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<TimelineScreen>> Table => Rows;

    /// <inheritdoc/>
    public override string HintHead(Desk desk) => CommonKeys.MarkedHead(desk);

    /// <inheritdoc/>
    protected override IReadOnlyList<KeyHint> Ordered(IReadOnlyList<KeyHint> hints, Desk desk) => CommonKeys.OrderedForMarks(hints, desk);

    /// <summary>The timeline of a plan, by months, today at a third of its width.</summary>
    /// <param name="plan">Its id.</param>
    /// <param name="reference">The action to begin on; the first where null.</param>
    /// <param name="desk">What there is.</param>
    public static TimelineScreen Of(string plan, string? reference, Desk desk)
    {
        var list = new ListPane<TimelineLine>([], line => line.Row?.Row.Action.Ref ?? "", line => line.Row is null);
        var screen = new TimelineScreen(plan, list, AtToday(Zoom.Months, desk)).Read(desk);
        return reference is null ? screen : screen with { List = screen.List.Select(reference) };
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override Step Showing(string reference, Desk desk) => (this with { List = List.Select(reference) }).Ask();

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(TimelineView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        "earlier" => Panned(-1).Ask(),
        "later" => Panned(1).Ask(),
        "much-earlier" => Panned(-Screenful(desk)).Ask(),
        "much-later" => Panned(Screenful(desk)).Ask(),
        "zoom-in" => Zoomed(Scale.Zoom + 1, desk).Ask(),
        "zoom-out" => Zoomed(Scale.Zoom - 1, desk).Ask(),
        "today" => (this with { Scale = AtToday(Scale.Zoom, desk) }).Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private static TimeScale AtToday(Zoom zoom, Desk desk) => TimeScale.Around(zoom, desk.Today, TimelineView.TrackWidth(desk) * 2 / 3);

    private TimelineScreen Panned(int units) => this with { Scale = Scale.Panned(units) };

    private int Screenful(Desk desk) => Math.Max(1, (TimelineView.TrackWidth(desk) / Scale.Cells) - 1);

    // What stands in the middle stays there; where today is shown, today stays.
    private TimelineScreen Zoomed(Zoom zoom, Desk desk)
    {
        var width = TimelineView.TrackWidth(desk);
        var now = Scale.CellOf(desk.Today);
        return this with { Scale = now >= 0 && now < width ? TimeScale.Around(zoom, desk.Today, now) : TimeScale.Around(zoom, Scale.DayAt(width / 2), width / 2) };
    }

    private TimelineScreen Read(Desk desk)
    {
        var rows = desk.View.Timeline(_plan).Rows.Where(row => desk.Filter(_plan).Matches(row.Row)).ToList();
        var dated = rows.Count(row => row.HasDate);
        var lines = rows.Select(row => new TimelineLine(row)).ToList();
        if (dated < rows.Count)
            lines.Insert(dated, new TimelineLine(Row: null));
        return this with { Shown = rows.Count, List = List.WithItems(lines).WithHeight(TimelineView.ListHeight(desk, _plan)) };
    }
}
