using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Recommending;

/// <summary>The recommendations of a plan: which there are, how many actions answer each, and the form to edit one.</summary>
internal sealed record RecommendationsScreen : TableScreen<RecommendationsScreen>
{
    private const int HeadRows = 2;

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<RecommendationsScreen>> Rows = new(
    [
        new("open", "Enter, e, Right, l", "edit", "Edit any field of the recommendation in a form", "Recommendations", 10,
            context => context.Screen.List.HasSelection ? null : "There is no recommendation here."),
        .. CommonKeys.Movement<RecommendationsScreen>(),
        .. CommonKeys.All<RecommendationsScreen>(),
    ]);

    private readonly string _plan;

    private RecommendationsScreen(string plan, ListPane<Recommendation> list) => (_plan, List) = (plan, list);

    /// <summary>The recommendations, by id.</summary>
    public ListPane<Recommendation> List { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Recommendations";

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<RecommendationsScreen>> Table => Rows;

    /// <summary>The screen of a plan; null where there is no such plan.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="reference">The action on whose first recommendation the cursor begins, or null.</param>
    /// <param name="desk">What there is.</param>
    public static RecommendationsScreen? Of(string plan, string? reference, Desk desk)
    {
        if (desk.Set.Plan(plan) is not { } found)
            return null;
        var screen = new RecommendationsScreen(found.Id, new ListPane<Recommendation>([], one => one.Id)).Read(desk);
        var first = reference is null ? null : desk.Action(reference)?.Recommendations.FirstOrDefault();
        return first is null ? screen : screen with { List = screen.List.Select(first) };
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = desk.Size.Width;
        var title = StyledLine.Of($" {desk.Set.Plan(_plan)?.Title ?? _plan}", Palette.Muted);
        return new Drawing(List.Items.Count == 0
            ? [title, StyledLine.Of(" No recommendation is in this plan yet: tuiplans recommend adds them.", Palette.Muted)]
            : [title, Cells(width, "Id", "Level", "Actions", "Text").Over(Palette.Muted), .. List.View(width, (one, room) => Row(one, room, desk))]);
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id == "open"
        ? Ask(new OpenScreen(new Destination.Edit($"{_plan}/{List.Selected!.Id}")))
        : CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask();

    private StyledLine Row(Recommendation one, int room, Desk desk)
    {
        var actions = desk.Set.Plan(_plan)?.Actions.Count(action => action.Recommendations.Contains(one.Id, StringComparer.OrdinalIgnoreCase)) ?? 0;
        return Cells(room, one.Id, one.Level ?? "–", StyledLine.Of(actions == 0 ? "none" : $"{actions}").PadLeft(7), one.Text.ReplaceLineEndings(" "));
    }

    private static StyledLine Cells(int width, StyledLine id, StyledLine level, StyledLine actions, StyledLine text) =>
        Columns.Row(width, (id, 8), (level, 7), (actions, 7), (text, 0));

    private RecommendationsScreen Read(Desk desk) => this with
    {
        List = List.WithItems(desk.Set.Plan(_plan)?.Recommendations ?? []).WithHeight(Math.Max(1, desk.Body.Height - HeadRows)),
    };
}
