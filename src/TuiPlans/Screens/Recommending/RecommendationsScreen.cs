using System.Collections.Immutable;
using TuiPlans.Core.Boards;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Recommending;

/// <summary>The recommendations of a plan with how far each is answered, and the actions under it.</summary>
internal sealed record RecommendationsScreen : TableScreen<RecommendationsScreen>
{
    private const string Section = "Recommendations";

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<RecommendationsScreen>> Rows = new(
    [
        new("open", "Enter", "open", "Open the action, or edit the recommendation in a form", Section, 10, WhyNothing),
        new("unfold", "Right, l", "unfold", "Show the actions under the recommendation", Section, 22, WhyNothing),
        new("fold", "Left, h", "fold", "Hide the actions under the recommendation; from an action to its recommendation", Section, 21, WhyNothing),
        new("fold-all", "Tab", "fold all", "Hide the actions of all recommendations, or show them again", Section, 24, WhyNothing),
        .. CommonKeys.Action<RecommendationsScreen>().Select(row => row.Id switch
        {
            "edit" => row with { Description = "Edit any field of the recommendation or action in a form", WhyDisabled = WhyNothing },
            "history" or "who" => row with { WhyDisabled = WhyNothing },
            _ => row,
        }),
        .. CommonKeys.Marking<RecommendationsScreen>(),
        .. CommonKeys.Movement<RecommendationsScreen>(),
        .. CommonKeys.All<RecommendationsScreen>(),
    ]);

    private readonly string _plan;
    private ImmutableHashSet<string> _folded = [];

    private RecommendationsScreen(string plan, ListPane<RecommendationLine> list) => (_plan, List) = (plan, list);

    /// <summary>Recommendations with their actions from the top.</summary>
    public ListPane<RecommendationLine> List { get; private init; }

    /// <summary>Actions that the filter of the plan leaves.</summary>
    public int Shown { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Recommendations";

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    public override string? Ref => List.Selected?.Row?.Action.Ref;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<RecommendationsScreen>> Table => Rows;

    /// <summary>The screen of a plan.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="reference">The action to begin on, or null.</param>
    /// <param name="desk">What there is.</param>
    public static RecommendationsScreen Of(string plan, string? reference, Desk desk)
    {
        var screen = new RecommendationsScreen(plan, new ListPane<RecommendationLine>([], line => line.Key, line => line.Head is null && line.Row is null)).Read(desk);
        var found = reference is null ? null : screen.List.Items.FirstOrDefault(line => line.Row?.Action.Ref == reference);
        return found is null ? screen : screen with { List = screen.List.Select(found.Key) };
    }

    /// <summary>Are the actions under a recommendation hidden?</summary>
    public bool IsFolded(RecommendationRow row) => _folded.Contains(row.Recommendation.Id);

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override string HintHead(Desk desk) => CommonKeys.MarkedHead(desk, PlanId);

    /// <inheritdoc/>
    protected override IReadOnlyList<KeyHint> Ordered(IReadOnlyList<KeyHint> hints, Desk desk) => CommonKeys.OrderedForMarks(hints, desk, PlanId);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(RecommendationsView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" when Ref is { } reference => Ask(new OpenScreen(new Destination.Action(reference))),
        "mark" => (this with { List = List.Handle(Key.Of(KeyName.Down)) }).Ask(new ToggleMark(Ref!)),
        "open" or "edit" when Ref is null => Ask(new OpenScreen(new Destination.Edit($"{_plan}/{List.Selected!.Head!.Recommendation.Id}"))),
        "history" when Ref is null => Ask(new OpenScreen(new Destination.History($"{_plan}/{List.Selected!.Head!.Recommendation.Id}"))),
        "who" when Ref is null => Ask(new OpenScreen(new Destination.Who($"{_plan}/{List.Selected!.Head!.Recommendation.Id}"))),
        "unfold" when List.Selected!.Head is { } head => Folded(_folded.Remove(head.Recommendation.Id), desk).Ask(),
        "unfold" => Ask(),
        "fold" => Folded(desk).Ask(),
        "fold-all" => Folded(_folded.IsEmpty ? [.. List.Items.Select(line => line.Head?.Recommendation.Id).OfType<string>()] : [], desk).Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private static string? WhyNothing(KeyContext<RecommendationsScreen> context) => context.Screen.List.HasSelection ? null : "There is no recommendation here.";

    private RecommendationsScreen Folded(Desk desk) => List.Selected switch
    {
        { Row: not null, Head: { } head } => this with { List = List.Select(new RecommendationLine(head, null).Key) },
        { Head: { } head } => Folded(_folded.Add(head.Recommendation.Id), desk),
        _ => this,
    };

    // From an action that is hidden now the cursor goes to its recommendation.
    private RecommendationsScreen Folded(ImmutableHashSet<string> folded, Desk desk)
    {
        var at = List.Selected;
        var list = at is { Row: not null, Head: { } head } && folded.Contains(head.Recommendation.Id) ? List.Select(new RecommendationLine(head, null).Key) : List;
        return (this with { _folded = folded, List = list }).Read(desk);
    }

    private RecommendationsScreen Read(Desk desk)
    {
        if (desk.Set.Plan(_plan) is not { } plan)
            return this with { List = List.WithItems([]) };
        var query = desk.Filter(_plan);
        var board = desk.View.Recommendations(plan);
        List<RecommendationLine> lines = [];
        foreach (var head in board.Rows)
        {
            var rows = head.Rows.Where(query.Matches).ToList();
            if (rows.Count > 0)
                lines.AddRange([new(head, null), .. IsFolded(head) ? [] : rows.Select(row => new RecommendationLine(head, row))]);
        }
        if (board.Without.Where(query.Matches).ToList() is { Count: > 0 } without)
            lines.AddRange([new(null, null), .. without.Select(row => new RecommendationLine(null, row))]);
        return this with
        {
            List = List.WithItems(lines).WithHeight(RecommendationsView.ListHeight(desk)),
            Shown = desk.View.Pressing(_plan).Count(query.Matches),
        };
    }
}
