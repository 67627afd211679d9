using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Portfolios;

/// <summary>All plans at a glance, and what presses in the one under the cursor.</summary>
internal sealed record PlansScreen : TableScreen<PlansScreen>
{
    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<PlansScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "open", "Open the plan by rating", "Plans", 10, context => context.Screen.PlanId is null ? "There is no plan here." : null),
        .. CommonKeys.Movement<PlansScreen>(),
        .. CommonKeys.All<PlansScreen>(),
    ]);

    private PlansScreen(ListPane<PortfolioRow> list) => List = list;

    /// <summary>The plans.</summary>
    public ListPane<PortfolioRow> List { get; private init; }

    /// <summary>The most pressing open actions of the plan under the cursor.</summary>
    public IReadOnlyList<ActionRow> Pressing { get; private init; } = [];

    /// <summary>How the plans stood at the last meetings; null while that is being read.</summary>
    public TrendsCame? Trends { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Plans";

    /// <inheritdoc/>
    public override string? PlanId => List.Selected?.Plan.Id;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<PlansScreen>> Table => Rows;

    /// <summary>The screen with its cursor on the first plan.</summary>
    public static PlansScreen Of(Desk desk) => new PlansScreen(new ListPane<PortfolioRow>([], row => row.Plan.Id)).Read(desk);

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => Wanted(desk) is { } wanted && !IsWanted(wanted) ? [new LoadTrends(wanted)] : [];

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is TrendsCame came && Wanted(desk) is { } wanted && came.Asked with { Today = wanted.Today } == wanted
        ? (this with { Trends = came }).Ask()
        : base.Handle(message, desk);

    /// <summary>How a plan stood at the last meetings; null where that is not known.</summary>
    public RatingTrend? Trend(string plan) => Trends?.Trends.FirstOrDefault(trend => trend.Plan == plan);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(PlansView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk)
    {
        if (id == "open")
            return Ask(new OpenScreen(new Destination.Ratings(PlanId!)));
        if (CommonKeys.Effect(id, this, desk) is { } effect)
            return Ask(effect);
        var moved = this with { List = List.Handle(key) };
        return (moved.PlanId == PlanId ? moved : moved.Pressed(desk)).Ask();
    }

    // What was held does not change: read once, and again after a new meeting. Null where no body that watches a plan has met.
    private static TrendsAsked? Wanted(Desk desk)
    {
        var words = new System.Text.StringBuilder();
        foreach (var one in RatingTrend.Meetings(desk.Set, desk.Today))
        {
            words.Append(one.Plan.Id).Append(':');
            foreach (var meeting in one.Meetings)
                words.Append(' ').Append(meeting.Id);
            words.Append('\n');
        }
        return words.Length == 0 ? null : new TrendsAsked(words.ToString(), desk.Today, desk.Past?.At);
    }

    private bool IsWanted(TrendsAsked wanted) => Trends is { Asked: var asked } && asked with { Today = wanted.Today } == wanted;

    private PlansScreen Read(Desk desk) => (this with
    {
        Trends = Wanted(desk) is { } wanted && IsWanted(wanted) ? Trends : null,
        List = List.WithItems(desk.View.Portfolio.Rows).WithHeight(PlansView.ListHeight(desk)),
    }).Pressed(desk);

    private PlansScreen Pressed(Desk desk) => this with
    {
        Pressing = List.Selected is { } row
            ? [.. desk.View.Pressing(row.Plan.Id).Where(one => Core.Plans.Statuses.IsOpen(one.Action.Status))]
            : [],
    };
}
