using TuiPlans.Core.Boards.Movements;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Movements;

/// <summary>How far agreed dates have moved since they were first agreed: by action, lead, agency and cause.</summary>
internal sealed record SlippageScreen : TableScreen<SlippageScreen>
{
    private const string Name = "Slippage";

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<SlippageScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "open", "Open the action; in groups, show the actions of the one under the cursor", Name, 10, context => context.Screen.List.HasSelection ? null : "There is nothing here."),
        new("turn", "Tab", "by lead, agency, cause", "By action, by lead, by agency, by cause", Name, 15, context => context.Screen.Came?.Slippage is null ? "Nothing is read yet." : null),
        new("history", "H", "history", "Every change of the action, newest first", Name, 30, context => context.Screen.Ref is null ? "There is no action under the cursor." : null),
        .. CommonKeys.Movement<SlippageScreen>(),
        .. CommonKeys.All<SlippageScreen>(),
    ]);

    private readonly string? _plan;

    private SlippageScreen(string? plan) => _plan = plan;

    /// <summary>What was read; null while it is being read.</summary>
    public SlippageCame? Came { get; private init; }

    /// <summary>By what it is shown.</summary>
    public SlippageBy By { get; private init; }

    /// <summary>The group whose actions alone are shown; null where all are.</summary>
    public SlippageGroup? Only { get; private init; }

    /// <summary>The rows.</summary>
    public ListPane<SlippageLine> List { get; private init; } = new([], row => row.Key, row => row.Heading is not null);

    /// <inheritdoc/>
    public override string Title => _plan is null ? "Slippage of all plans" : Name;

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    public override bool IsOfAllPlans => _plan is null;

    /// <inheritdoc/>
    public override string? Ref => List.Selected?.Ref;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<SlippageScreen>> Table => Rows;

    /// <summary>Slippage that is still to be read.</summary>
    /// <param name="plan">The id of the plan; null for all.</param>
    /// <param name="desk">What there is.</param>
    public static SlippageScreen Of(string? plan, Desk desk) => new SlippageScreen(plan).Laid(desk);

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => [new LoadSlippage(Wanted(desk))];

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is SlippageCame came && IsWanted(came.Asked, desk)
        ? (this with { Came = came }).Laid(desk).Ask()
        : base.Handle(message, desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(SlippageView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" when List.Selected!.Group is { } group => (this with { Only = group, List = List.WithItems([]) }).Laid(desk).Ask(),
        "open" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        "turn" => (this with { By = (SlippageBy)(((int)By + 1) % 4), Only = null, List = List.WithItems([]) }).Laid(desk).Ask(),
        "back" when Only is { } group => Back(group, desk).Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private SlippageScreen Back(SlippageGroup group, Desk desk)
    {
        var all = (this with { Only = null, List = List.WithItems([]) }).Laid(desk);
        return all with { List = all.List.Select(group.Title) };
    }

    private PlanAsked Wanted(Desk desk) => new(_plan, desk.Today, desk.Past?.At);

    private bool IsWanted(PlanAsked asked, Desk desk) => asked with { Today = desk.Today } == Wanted(desk);

    private SlippageScreen Laid(Desk desk)
    {
        var came = Came is { } read && IsWanted(read.Asked, desk) ? Came : null;
        var laid = this with { Came = came, List = List.WithItems(came?.Slippage is { } slippage ? SlippageLine.Of(slippage, By, Only) : []) };
        return laid with { List = laid.List.WithHeight(SlippageView.ListHeight(laid, desk)) };
    }
}
