using TuiPlans.Core.Boards;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.ByRating;

/// <summary>A line of the board: the head of a lane, or an action in it.</summary>
/// <param name="At">The lane by its number from the top.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Row">The action; null for the head.</param>
internal sealed record LaneLine(int At, Lane Lane, ActionRow? Row)
{
    /// <summary>The empty lanes for which this one line stands where there is little room; empty as a rule.</summary>
    public IReadOnlyList<Lane> Empty { get; init; } = [];
}

/// <summary>One plan in lanes, of its stated ratings or of another field, the derived rating beside each action.</summary>
internal sealed record RatingsScreen : TableScreen<RatingsScreen>
{
    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<RatingsScreen>> Rows = new(
    [
        new("open", "Enter", "open", "Open the action", "Ratings", 10, context => context.Screen.Ref is null ? "There is no action here." : null),
        new("next-lane", "Right, l, Tab", "next lane", "To the next lane that is not empty", "Ratings", 50),
        new("previous-lane", "Left, h, Shift+Tab", "previous lane", "To the lane before that is not empty", "Ratings"),
        new("next-field", "b", "lanes by", "Turn the board: lanes by rating, status, theme, timescale, agency, lead", "Ratings", 33),
        new("previous-field", "B", "lanes by", "Turn the board back", "Ratings"),
        .. CommonKeys.Action<RatingsScreen>(),
        .. CommonKeys.Marking<RatingsScreen>(),
        .. CommonKeys.Movement<RatingsScreen>(),
        .. CommonKeys.All<RatingsScreen>(),
    ]);

    private readonly string _plan;

    private RatingsScreen(string plan, ListPane<LaneLine> lines) => (_plan, List) = (plan, lines);

    /// <summary>Heads and actions from the top; the cursor passes over heads.</summary>
    public ListPane<LaneLine> List { get; private init; }

    /// <summary>The counts of what is shown; null where there is no such plan.</summary>
    public Tally? Tally { get; private init; }

    /// <summary>What the lanes are.</summary>
    public LaneField By { get; private init; }

    /// <inheritdoc/>
    public override string Title => By == LaneField.Rag ? "Ratings" : $"By {By.ToString().ToLowerInvariant()}";

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    public override string? Ref => List.Selected?.Row?.Action.Ref;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<RatingsScreen>> Table => Rows;

    /// <summary>The board of a plan.</summary>
    /// <param name="plan">Its id.</param>
    /// <param name="reference">The action to begin on; the first where null.</param>
    /// <param name="desk">What there is.</param>
    public static RatingsScreen Of(string plan, string? reference, Desk desk)
    {
        var empty = new ListPane<LaneLine>([], line => $"{line.Lane.Title}\n{line.Row?.Action.Ref}", line => line.Row is null);
        var screen = new RatingsScreen(plan, empty).Read(desk);
        return screen with { List = On(screen.List, reference) };
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override string HintHead(Desk desk) => CommonKeys.MarkedHead(desk, PlanId);

    /// <inheritdoc/>
    protected override IReadOnlyList<KeyHint> Ordered(IReadOnlyList<KeyHint> hints, Desk desk) => CommonKeys.OrderedForMarks(hints, desk, PlanId);

    /// <inheritdoc/>
    public override Step Showing(string reference, Desk desk)
    {
        var shown = this with { List = On(List, reference) };
        if (shown.Ref == reference || CommonKeys.Unfiltered(_plan, desk) is not { } all)
            return shown.Ask();
        var unfiltered = Read(desk.With(_plan, desk.PlanView(_plan) with { Filter = "" }));
        return (unfiltered with { List = On(unfiltered.List, reference) }).Ask(all, CommonKeys.NotLookedFor(reference));
    }

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(RatingsView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        "mark" => (this with { List = List.Handle(Key.Of(KeyName.Down)) }).Ask(new ToggleMark(Ref!)),
        "next-lane" => ToLane(1).Ask(),
        "previous-lane" => ToLane(-1).Ask(),
        "next-field" => Turned(1, desk),
        "previous-field" => Turned(-1, desk),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private RatingsScreen Read(Desk desk)
    {
        if (desk.Set.Plan(_plan) is not { } plan)
            return this with { List = List.WithItems([]), Tally = null };
        var by = desk.PlanView(_plan).By;
        var board = desk.View.Lanes(plan, by, desk.Filter(_plan));
        return this with { List = On(List.WithItems(Lines(board.Lanes, desk)).WithHeight(RatingsView.ListHeight(desk)), Ref), Tally = board.Tally, By = by };
    }

    // On a low terminal empty lanes share a line, the place of the first of them.
    private static IReadOnlyList<LaneLine> Lines(IReadOnlyList<Lane> lanes, Desk desk)
    {
        IReadOnlyList<Lane> empty = desk.Size.Height < Legend.RoomForTwo ? [.. lanes.Where(lane => lane.Rows.Count == 0)] : [];
        return [.. lanes.SelectMany((lane, i) => empty.Count > 1 && lane.Rows.Count == 0
            ? lane == empty[0] ? [new LaneLine(i, lane, null) { Empty = empty }] : []
            : lane.Rows.Select(row => new LaneLine(i, lane, row)).Prepend(new LaneLine(i, lane, null)))];
    }

    // Where the action went to another lane the cursor goes with it; of two lanes it stays in the one where it is.
    private static ListPane<LaneLine> On(ListPane<LaneLine> list, string? reference) =>
        reference is null || list.Selected?.Row?.Action.Ref == reference || list.Items.FirstOrDefault(line => line.Row?.Action.Ref == reference) is not { } found
            ? list
            : list.Select($"{found.Lane.Title}\n{reference}");

    private Step Turned(int by, Desk desk)
    {
        var fields = Enum.GetValues<LaneField>();
        var view = desk.PlanView(_plan);
        return Ask(new SetPlanView(_plan, view with { By = fields[((int)view.By + by + fields.Length) % fields.Length] }));
    }

    // The first action of the nearest lane in a direction that has one; stays where there is none.
    private RatingsScreen ToLane(int by)
    {
        if (List.Selected is not { } here)
            return this;
        var others = List.Items.Where(line => line.Row is not null && Math.Sign(line.At - here.At) == by).ToList();
        var lane = others.Count == 0 ? -1 : by > 0 ? others[0].At : others[^1].At;
        var first = others.Find(line => line.At == lane);
        return first is null ? this : this with { List = List.Select($"{first.Lane.Title}\n{first.Row!.Action.Ref}") };
    }
}
