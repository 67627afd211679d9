using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.ByRating;

/// <summary>A line of the board: the head of a lane, or an action in it.</summary>
/// <param name="Lane">The lane by its number from the top.</param>
/// <param name="Rating">What the lane stands for; null for "not rated".</param>
/// <param name="Count">Actions in the lane.</param>
/// <param name="Row">The action; null for the head.</param>
internal sealed record LaneLine(int Lane, Rating? Rating, int Count, ActionRow? Row);

/// <summary>One plan by stated rating, the derived one beside each action.</summary>
internal sealed record RatingsScreen : TableScreen<RatingsScreen>
{
    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<RatingsScreen>> Rows = new(
    [
        new("open", "Enter", "open", "Open the action", "Ratings", 10, context => context.Screen.Ref is null ? "There is no action here." : null),
        new("next-lane", "Right, l, Tab", "next lane", "To the next lane that is not empty", "Ratings", 50),
        new("previous-lane", "Left, h, Shift+Tab", "previous lane", "To the lane before that is not empty", "Ratings"),
        .. CommonKeys.Action<RatingsScreen>(),
        .. CommonKeys.Marking<RatingsScreen>(),
        .. CommonKeys.Movement<RatingsScreen>(),
        .. CommonKeys.All<RatingsScreen>(),
    ]);

    private readonly string _plan;

    private RatingsScreen(string plan, ListPane<LaneLine> lines) => (_plan, List) = (plan, lines);

    /// <summary>Heads and actions from the top; the cursor passes over heads.</summary>
    public ListPane<LaneLine> List { get; private init; }

    /// <summary>The counts of the plan.</summary>
    public Tally? Tally { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Ratings";

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
        var empty = new ListPane<LaneLine>([], line => line.Row?.Action.Ref ?? "", line => line.Row is null);
        var screen = new RatingsScreen(plan, empty).Read(desk);
        return reference is null ? screen : screen with { List = screen.List.Select(reference) };
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override string HintHead(Desk desk) => CommonKeys.MarkedHead(desk, PlanId);

    /// <inheritdoc/>
    protected override IReadOnlyList<KeyHint> Ordered(IReadOnlyList<KeyHint> hints, Desk desk) => CommonKeys.OrderedForMarks(hints, desk, PlanId);

    /// <inheritdoc/>
    public override Step Showing(string reference, Desk desk) => (this with { List = List.Select(reference) }).Ask();

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(RatingsView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        "mark" => (this with { List = List.Handle(Key.Of(KeyName.Down)) }).Ask(new ToggleMark(Ref!)),
        "next-lane" => ToLane(1).Ask(),
        "previous-lane" => ToLane(-1).Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private RatingsScreen Read(Desk desk)
    {
        if (desk.Set.Plan(_plan) is not { } plan)
            return this with { List = List.WithItems([]), Tally = null };
        var board = desk.View.ByRating(plan);
        var lines = board.Lanes.SelectMany((lane, i) =>
            lane.Rows.Select(row => new LaneLine(i, lane.Rating, lane.Rows.Count, row)).Prepend(new LaneLine(i, lane.Rating, lane.Rows.Count, null)));
        return this with { List = List.WithItems([.. lines]).WithHeight(RatingsView.ListHeight(desk)), Tally = board.Tally };
    }

    // The first action of the nearest lane in a direction that has one; stays where there is none.
    private RatingsScreen ToLane(int by)
    {
        if (List.Selected is not { } here)
            return this;
        var others = List.Items.Where(line => line.Row is not null && Math.Sign(line.Lane - here.Lane) == by).ToList();
        var lane = others.Count == 0 ? -1 : by > 0 ? others[0].Lane : others[^1].Lane;
        var first = others.Find(line => line.Lane == lane);
        return first is null ? this : this with { List = List.Select(first.Row!.Action.Ref) };
    }
}
