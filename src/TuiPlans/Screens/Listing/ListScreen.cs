using TuiPlans.Core.Boards;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Listing;

/// <summary>One plan as a table, the most pressing first, with a filter.</summary>
internal sealed record ListScreen : TableScreen<ListScreen>
{
    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<ListScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "open", "Open the action", "List", 10, context => context.Screen.Ref is null ? "There is no action here." : null),
        .. CommonKeys.Action<ListScreen>(),
        .. CommonKeys.Marking<ListScreen>(),
        .. CommonKeys.Movement<ListScreen>(),
        .. CommonKeys.All<ListScreen>(),
    ]);

    /// <summary>Its keys while a filter is typed.</summary>
    internal static readonly KeyTable<KeyContext<ListScreen>> Typing = new(
    [
        new("done", "Enter, Down", "to the list", "Keep the filter and go to the list", "Filter", 10),
        new("clear", "Esc", "clear", "Show all again", "Filter", 20),
        .. TextKeys.Clipboard<ListScreen>(),
        .. TextKeys.Undo<ListScreen>(),
        new("help", "F1", "help", "This help", "Filter", 90),
    ]);

    private readonly string _plan;
    private IReadOnlyList<ActionRow> _all = [];

    private ListScreen(string plan, ListPane<ActionRow> list) => (_plan, List) = (plan, list);

    /// <summary>The actions that the filter leaves.</summary>
    public ListPane<ActionRow> List { get; private init; }

    /// <summary>How many actions the plan has, and recommendations that no action answers: what the boards count too.</summary>
    public int Total => _all.Count;

    /// <summary>The filter as typed.</summary>
    public TextLine Filter { get; private init; } = TextLine.Empty with { Placeholder = "words, is:overdue, rag:red, lead:midwifery, -status:complete" };

    /// <summary>What is wrong with the filter; empty where nothing is.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>Do keys go to the filter?</summary>
    public bool IsTyping { get; private init; }

    /// <inheritdoc/>
    public override string Title => "List";

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    public override ITextField? Field => IsTyping ? Filter : null;

    /// <inheritdoc/>
    public override string? Ref => List.Selected?.Action.Ref;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<ListScreen>> Table => IsTyping ? Typing : Rows;

    /// <summary>The table of a plan.</summary>
    /// <param name="plan">Its id.</param>
    /// <param name="reference">The action to begin on; the first where null.</param>
    /// <param name="desk">What there is.</param>
    /// <param name="isTyping">Whether keys go to the filter at once.</param>
    public static ListScreen Of(string plan, string? reference, Desk desk, bool isTyping = false)
    {
        var screen = new ListScreen(plan, new ListPane<ActionRow>([], row => row.Action.Ref)) { IsTyping = isTyping }.Read(desk);
        return reference is null ? screen : screen with { List = screen.List.Select(reference) };
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override string HintHead(Desk desk) => IsTyping ? "" : CommonKeys.MarkedHead(desk, PlanId);

    /// <inheritdoc/>
    protected override IReadOnlyList<KeyHint> Ordered(IReadOnlyList<KeyHint> hints, Desk desk) => IsTyping ? hints : CommonKeys.OrderedForMarks(hints, desk, PlanId);

    /// <inheritdoc/>
    public override Step Showing(string reference, Desk desk)
    {
        var shown = this with { List = List.Select(reference) };
        if (shown.Ref == reference || _all.All(row => row.Action.Ref != reference))
            return shown.Ask();
        // What was just added is seen, whatever was looked for before.
        var all = Cleared();
        return (all with { List = all.List.Select(reference) }).Ask(new ShowNotice($"{reference[(reference.IndexOf('/') + 1)..]} is not what was looked for, so the filter is taken away."));
    }

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => ListView.Draw(this, desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is PasteMessage { Text: var text } && IsTyping
        ? Filtered(Filter.Paste(text)).Ask()
        : base.Handle(message, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        "mark" => (this with { List = List.Handle(Key.Of(KeyName.Down)) }).Ask(new ToggleMark(Ref!)),
        // A new search begins empty: what was looked for last is rarely looked for again.
        "filter" => (Filtered(Filter.WithText("")) with { IsTyping = true }).Ask(),
        "done" => (this with { IsTyping = false }).Ask(),
        "clear" => Cleared().Ask(),
        "back" when Filter.Text.Length > 0 => Cleared().Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => IsTyping ? Filtered(Filter.Handle(key)).Ask() : Ask();

    private ListScreen Cleared() => Filtered(Filter.WithText("")) with { IsTyping = false };

    private ListScreen Read(Desk desk)
    {
        var screen = this with { _all = desk.View.Pressing(_plan), List = List.WithHeight(ListView.ListHeight(desk)) };
        return screen.Filtered(Filter);
    }

    // While a filter is not understood, the list stays as the last good one left it.
    private ListScreen Filtered(TextLine filter)
    {
        if (!Query.TryParse(filter.Text, out var query, out var problem))
            return this with { Filter = filter, Problem = problem };
        return this with { Filter = filter, Problem = "", List = List.WithItems([.. _all.Where(query.Matches)]) };
    }
}
