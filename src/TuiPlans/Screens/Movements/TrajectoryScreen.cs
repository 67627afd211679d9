using TuiPlans.Core.Boards.Movements;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Movements;

/// <summary>A moment of a trajectory: one that was, or one to come.</summary>
/// <param name="Label">How it is called.</param>
/// <param name="Day">Its day.</param>
/// <param name="Point">How much was delivered; null for one to come.</param>
/// <param name="Forecast">What is to be expected; null for one that was.</param>
internal sealed record TrajectoryRow(string Label, DateOnly Day, TrajectoryPoint? Point, Forecast? Forecast);

/// <summary>How much of a plan was delivered from meeting to meeting, and where it will be: a burn-up, with the basis of its forecast.</summary>
internal sealed record TrajectoryScreen : TableScreen<TrajectoryScreen>
{
    private const string Name = "Trajectory";

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<TrajectoryScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "what moved since", "What moved since the moment under the cursor", Name, 10, context => context.Screen.Since is null ? "What moved is told since a moment that was: choose one above." : null),
        .. CommonKeys.Movement<TrajectoryScreen>(),
        .. CommonKeys.All<TrajectoryScreen>(),
    ]);

    private readonly string _plan;

    private TrajectoryScreen(string plan) => _plan = plan;

    /// <summary>What was read; null while it is being read.</summary>
    public TrajectoryCame? Came { get; private init; }

    /// <summary>The moments.</summary>
    public ListPane<TrajectoryRow> List { get; private init; } = new([], row => $"{row.Label} {row.Day}");

    /// <summary>What finds the moment under the cursor in the record; null where it is to come, or is today.</summary>
    public string? Since => List.Selected is { Point: not null } row && row.Point != Came?.Trajectory?.Now
        ? Came?.Moments?.Past.FirstOrDefault(stop => stop.Label == row.Label)?.Asked
        : null;

    /// <inheritdoc/>
    public override string Title => Name;

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<TrajectoryScreen>> Table => Rows;

    /// <summary>A trajectory that is still to be read.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="desk">What there is.</param>
    public static TrajectoryScreen Of(string plan, Desk desk) => new TrajectoryScreen(plan).Laid(desk);

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => [new LoadTrajectory(Wanted(desk))];

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk)
    {
        if (message is not TrajectoryCame came || !IsWanted(came.Asked, desk))
            return base.Handle(message, desk);
        var isFirst = Came is null;
        var next = (this with { Came = came }).Laid(desk);
        // On the last meeting that was, so that what moved since is one key away.
        return (isFirst && came.Trajectory is { Points: [.., var last, _] } ? next with { List = next.List.Select($"{last.Label} {last.Day}") } : next).Ask();
    }

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(TrajectoryView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.Movement(_plan, Since!))),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private PlanAsked Wanted(Desk desk) => new(_plan, desk.Today, desk.Past?.At);

    private bool IsWanted(PlanAsked asked, Desk desk) => asked with { Today = desk.Today } == Wanted(desk);

    private TrajectoryScreen Laid(Desk desk)
    {
        var came = Came is { } read && IsWanted(read.Asked, desk) ? Came : null;
        IReadOnlyList<TrajectoryRow> rows = came?.Trajectory is not { } trajectory ? [] :
        [
            .. trajectory.Points.Select(point => new TrajectoryRow(point.Label, point.Day, point, null)),
            .. trajectory.Forecasts.Select(forecast => new TrajectoryRow(forecast.Label, forecast.Day, null, forecast)),
        ];
        var laid = this with { Came = came, List = List.WithItems(rows) };
        return laid with { List = laid.List.WithHeight(TrajectoryView.ListHeight(laid, desk)) };
    }
}
