using TuiPlans.Core.Boards;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Workloads;

/// <summary>Who has how much to do in a plan: by lead, and by agency.</summary>
internal sealed record WorkloadScreen : TableScreen<WorkloadScreen>
{
    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<WorkloadScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "their actions", "List the actions of the lead or agency", "Workload", 10,
            context => context.Screen.List.HasSelection ? null : "There is nobody here."),
        new("turn", "Tab", "lead or agency", "By lead, or by agency", "Workload", 20),
        .. CommonKeys.Movement<WorkloadScreen>(),
        .. CommonKeys.All<WorkloadScreen>(),
    ]);

    private readonly string _plan;

    private WorkloadScreen(string plan, ListPane<WorkloadRow> list) => (_plan, List) = (plan, list);

    /// <summary>Who has something, the most pressed first.</summary>
    public ListPane<WorkloadRow> List { get; private init; }

    /// <summary>Lead or agency.</summary>
    public LaneField By { get; private init; } = LaneField.Lead;

    /// <summary>Actions that the filter of the plan leaves.</summary>
    public int Shown { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Workload";

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<WorkloadScreen>> Table => Rows;

    /// <summary>The workload of a plan, by lead.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="desk">What there is.</param>
    public static WorkloadScreen Of(string plan, Desk desk) => new WorkloadScreen(plan, new ListPane<WorkloadRow>([], row => row.Who.Key ?? "")).Read(desk);

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(WorkloadView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.List(_plan) { Within = [List.Selected!.Who] })),
        "turn" => (this with { By = By == LaneField.Lead ? LaneField.Agency : LaneField.Lead, List = List.WithItems([]) }).Read(desk).Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private WorkloadScreen Read(Desk desk)
    {
        var rows = desk.View.Pressing(_plan).Where(desk.Filter(_plan).Matches).ToList();
        var load = Workload.Of(rows, By, desk.Set.Registers);
        return this with { List = List.WithItems(load.Rows).WithHeight(WorkloadView.ListHeight(desk)), Shown = rows.Count };
    }
}
