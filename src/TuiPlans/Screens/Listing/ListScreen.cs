using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Queries;
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
        new("open", "Enter, Right, l", "open", "Open the action", "List", 10, context => context.Screen.Ref is null && context.Screen.Elsewhere is null ? "There is no action here." : null),
        .. CommonKeys.Action<ListScreen>(),
        .. CommonKeys.Marking<ListScreen>(),
        .. CommonKeys.Movement<ListScreen>(),
        .. CommonKeys.All<ListScreen>(),
    ]);

    /// <summary>Its keys while a filter is typed.</summary>
    internal static readonly KeyTable<KeyContext<ListScreen>> Typing = new(
    [
        new("done", "Enter, Down", "to the list", "Keep the filter and go to the list", "Filter", 10),
        new("complete-word", "Tab", "complete", "Take the word that is offered; at the end of the line Right does too", "Filter", 12),
        new("another-word", "Shift+Tab", "another", "Go to the next word that is offered", "Filter", 25),
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
    public TextLine Filter { get; private init; } = TextLine.Empty with { Placeholder = "words, is:overdue, rag:red, sort:due; Tab completes" };

    /// <summary>The part of the plan that it is of; all where empty.</summary>
    public IReadOnlyList<Facet> Within { get; private init; } = [];

    /// <summary>What the filter means; where a word of it is not understood, what the others mean.</summary>
    public Query Query { get; private init; } = Query.All;

    /// <summary>The filter without what is not understood.</summary>
    public string Understood { get; private init; } = "";

    /// <summary>Where nothing of this plan is left: the plan that has most of what is looked for, and how much; null where none has.</summary>
    public FoundElsewhere? Elsewhere { get; private init; }

    /// <summary>What is wrong with the filter; null where nothing is.</summary>
    public QueryProblem? Problem { get; private init; }

    /// <summary>What the filter can be completed to at its caret, from the one that is taken next; none where it is not being typed.</summary>
    public IReadOnlyList<QueryCandidate> Offered { get; private init; } = [];

    /// <summary>Whether the first of <see cref="Offered"/> was looked at before anything was typed, so that Tab takes it.</summary>
    private bool IsChosen { get; init; }

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
    /// <param name="within">The part of the plan that is listed; all where null.</param>
    public static ListScreen Of(string plan, string? reference, Desk desk, bool isTyping = false, IReadOnlyList<Facet>? within = null)
    {
        var screen = new ListScreen(plan, new ListPane<ActionRow>([], row => row.Action.Ref)) { IsTyping = isTyping, Within = within ?? [] }.Read(desk);
        return reference is null ? screen : screen with { List = screen.List.Select(reference) };
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    protected override IReadOnlyList<HelpSection> MoreHelp => IsTyping ? FilterWords : [];

    // The same table as that of the command line.
    private static readonly IReadOnlyList<HelpSection> FilterWords =
    [
        new("What a filter can say", [.. QueryHelp.Rules.Select(line => new HelpLine(line.Written, line.Means, null))]) { IsOfKeys = false },
        new("Its fields", [.. QueryHelp.Fields.Select(line => new HelpLine(line.Written, line.Means, null))]) { IsOfKeys = false },
    ];

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
        var all = Cleared(desk);
        var step = (all with { List = all.List.Select(reference) }).Kept(desk);
        return step with { Effects = step.Effects.Add(CommonKeys.NotLookedFor(reference)) };
    }

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => ListView.Draw(this, desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is PasteMessage { Text: var text } && IsTyping
        ? Filtered(Filter.Paste(text), desk).Kept(desk)
        : base.Handle(message, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" or "done" when List.Items.Count == 0 && Elsewhere is { } found => Ask(
            new SetPlanView(found.Plan, desk.PlanView(found.Plan) with { Filter = Understood }), new SetPlanView(_plan, desk.PlanView(_plan) with { Filter = "" }), new OpenScreen(new Destination.List(found.Plan))),
        "open" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        "mark" => (this with { List = List.Handle(Key.Of(KeyName.Down)) }).Ask(new ToggleMark(Ref!)),
        // A new search begins empty: what was looked for last is rarely looked for again.
        "filter" => (this with { IsTyping = true }).Filtered(Filter.WithText(""), desk).Kept(desk),
        "done" => (this with { IsTyping = false, Offered = [] }).Ask(),
        "complete-word" or "another-word" when Offered.Count == 0 => Ask(new ShowNotice("Nothing is offered here: the word is whole, or none that is known begins so.")),
        "complete-word" when Filter.Text.Trim().Length == 0 && !IsChosen => (this with { IsChosen = true }).Ask(
            new ShowNotice($"Tab again takes {Offered[0].Text}, Shift+Tab goes to the next, a letter to what begins so.")),
        "complete-word" => Completed(desk).Kept(desk),
        "another-word" => (this with { IsChosen = true, Offered = [.. Offered.Skip(1), Offered[0]] }).Ask(),
        "clear" => Cleared(desk).Kept(desk),
        "back" when Filter.Text.Length > 0 && desk.MarkedIn(_plan).Count == 0 && Within.Count == 0 => Cleared(desk).Kept(desk),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk)
    {
        if (!IsTyping)
            return Ask();
        var isAtEnd = Filter.Text.Length > 0 && Filter.Caret == Filter.Text.Length && Filter.Selected.Length == 0;
        return (key.Is(KeyName.Right) && isAtEnd && Offered.Count > 0 ? Completed(desk) : Filtered(Filter.Handle(key), desk)).Kept(desk);
    }

    private bool IsWithin(ActionRow row)
    {
        foreach (var facet in Within)
        {
            if (!facet.Holds(row.Action, row.Day.Set.Registers))
                return false;
        }
        return true;
    }

    private ListScreen Completed(Desk desk) => Filtered(Filter.Put(Offered[0].Start, Offered[0].End, Offered[0].Text), desk);

    private ListScreen Cleared(Desk desk) => (this with { IsTyping = false }).Filtered(Filter.WithText(""), desk);

    private ListScreen Read(Desk desk)
    {
        var screen = this with { _all = desk.View.Pressing(_plan), List = List.WithHeight(ListView.ListHeight(desk)) };
        var filter = desk.PlanView(_plan).Filter;
        return ReferenceEquals(_all, screen._all) && (Problem is not null || filter == Filter.Text)
            ? screen
            : screen.Filtered(Problem is not null || filter == Filter.Text ? Filter : Filter.WithText(filter), desk);
    }

    // The other boards of the plan hold the same filter, as far as it is understood.
    private Step Kept(Desk desk) => desk.PlanView(_plan).Filter == Understood
        ? Ask()
        : Ask(new SetPlanView(_plan, desk.PlanView(_plan) with { Filter = Understood }));

    // A word that is not understood, or not yet, lets everything through; those beside it count.
    private ListScreen Filtered(TextLine filter, Desk desk)
    {
        var typed = this with { Filter = filter, IsChosen = false, Offered = IsTyping ? QueryCompletion.At(filter.Text, filter.Caret, desk.View.Day) : [] };
        var understood = Query.TryParse(filter.Text, desk.View.Day, out var query, out var problem) ? filter.Text : UnderstoodPart.Of(filter.Text, desk.View.Day);
        if (problem is not null)
            _ = Query.TryParse(understood, desk.View.Day, out query, out _);
        var list = List.WithItems(query.Of(Within.Count == 0 ? _all : _all.Where(IsWithin)));
        return typed with { Query = query, Understood = understood, Problem = problem, List = list, Elsewhere = list.Items.Count > 0 || understood.Length == 0 ? null : FoundElsewhere.Of(query, _plan, desk) };
    }
}
