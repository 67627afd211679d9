using System.Collections.Immutable;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Actions;

/// <summary>The panes of an action.</summary>
internal enum ActionPane
{
    /// <summary>Every field of its file, and what is wrong with it.</summary>
    Fields,

    /// <summary>What was reported, newest first.</summary>
    Updates,

    /// <summary>The commits that changed it, newest first.</summary>
    History,
}

/// <summary>One action: its fields, its updates, its history.</summary>
internal sealed record ActionScreen : TableScreen<ActionScreen>
{
    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<ActionScreen>> Rows = new(
    [
        new("next-pane", "Tab, Right, l", "next pane", "To the next pane: fields, updates, history", "Action", 40),
        new("previous-pane", "Shift+Tab, Left, h", "previous pane", "To the pane before", "Action"),
        new("next-page", "Space", "page", "Down a page", "Action"),
        .. CommonKeys.Action<ActionScreen>(),
        .. CommonKeys.Movement<ActionScreen>(),
        .. CommonKeys.All<ActionScreen>(),
    ]);

    private readonly string _ref;

    private ActionScreen(string reference) => _ref = reference;

    /// <summary>The pane with the focus.</summary>
    public ActionPane Focus { get; private init; }

    /// <summary>The three panes, scrolled.</summary>
    public ImmutableArray<ScrollView> Panes { get; private init; } = [new([]), new([]), new([])];

    /// <summary>The trail; null while it is being read.</summary>
    public HistoryCame? History { get; private init; }

    /// <inheritdoc/>
    public override string Title => _ref[(_ref.IndexOf('/') + 1)..];

    /// <inheritdoc/>
    public override string? PlanId => _ref[.._ref.IndexOf('/')];

    /// <inheritdoc/>
    public override string? Ref => _ref;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<ActionScreen>> Table => Rows;

    /// <summary>An action's screen; its history is to be loaded beside.</summary>
    /// <param name="reference">As plan/ID.</param>
    /// <param name="desk">What there is.</param>
    public static ActionScreen Of(string reference, Desk desk) => new ActionScreen(reference).Read(desk);

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(ActionView.Lines(this, desk));

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => desk.Action(_ref) is { } action ? [new LoadHistory(action.Path, desk.Past?.At)] : [];

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is HistoryCame came && came.Path == desk.Action(_ref)?.Path && IsOf(came, desk)
        ? (this with { History = came }).Read(desk).Ask()
        : base.Handle(message, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "next-pane" => (this with { Focus = (ActionPane)(((int)Focus + 1) % Panes.Length) }).Read(desk).Ask(),
        "previous-pane" => (this with { Focus = (ActionPane)(((int)Focus + Panes.Length - 1) % Panes.Length) }).Read(desk).Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : Scrolled(key).Ask(),
    };

    // What was read of another moment says nothing of this one.
    private static bool IsOf(HistoryCame history, Desk desk) => history.Until == desk.Past?.At.Commit;

    private ActionScreen Scrolled(Key key) => this with { Panes = Panes.SetItem((int)Focus, Panes[(int)Focus].Handle(key)) };

    private ActionScreen Read(Desk desk) => this with
    {
        History = History is { } read && IsOf(read, desk) ? read : null,
        Panes = [.. Panes.Select((pane, i) =>
        {
            var room = ActionView.Room((ActionPane)i, desk, _ref);
            return pane.WithHeight(room.Height).WithLines(ActionLines.Of((ActionPane)i, _ref, History is { } read && IsOf(read, desk) ? read : null, desk, room.Width));
        })],
    };
}
