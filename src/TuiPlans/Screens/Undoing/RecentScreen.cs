using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Undoing;

/// <summary>What was recorded lately, newest first, to choose what is to be taken back.</summary>
internal sealed record RecentScreen : TableScreen<RecentScreen>
{
    private const int HeadRows = 2;
    private const int Narrow = 60;

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<RecentScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "take back…", "Show what taking this change back would do, and ask", "Recent changes", 10, context => context.Screen.List.HasSelection ? null : "There is no change here.") { Writes = true },
        new("action", "a", "its action", "Open the action that it changed", "Recent changes", 20, context => context.Screen.Ref is null ? "It changed no single action." : null),
        .. CommonKeys.Movement<RecentScreen>(),
        .. CommonKeys.All<RecentScreen>(),
    ]);

    private RecentScreen(ListPane<RecentEntry> list) => List = list;

    /// <summary>The changes, newest first.</summary>
    public ListPane<RecentEntry> List { get; private init; }

    /// <summary>Have they been read?</summary>
    public bool HasCome { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Recent changes";

    /// <inheritdoc/>
    public override string? Ref => List.Selected?.Refs is [var one] && one.Contains('/', StringComparison.Ordinal) ? one : null;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<RecentScreen>> Table => Rows;

    /// <summary>A list that is still to be read.</summary>
    public static RecentScreen Of(Desk desk) => new RecentScreen(new ListPane<RecentEntry>([], change => change.Commit)).Laid(desk);

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => [new LoadRecent()];

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is RecentCame { Changes: var changes }
        ? (this with { List = List.WithItems(changes), HasCome = true }).Laid(desk).Ask()
        : base.Handle(message, desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = desk.Size.Width;
        if (List.Items.Count == 0)
            return new Drawing([StyledLine.Of(HasCome ? " Nothing is recorded here yet." : " A moment: reading what was recorded…", Palette.Muted)]);
        return new Drawing(
        [
            StyledLine.Of(" Each is one commit. Taking one back makes a new commit; later work stays.", Palette.Muted),
            Cells(width, "Recorded", "By", "What").Over(Palette.Muted),
            .. List.View(width, (change, room) => Row(change, room, desk)),
        ]);
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" when WhyNot(List.Selected!) is { } why => Ask(new ShowNotice(why, IsWarning: true)),
        "open" => Ask(new OpenScreen(new Destination.Undo(List.Selected!.Commit))),
        "action" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    // The key is named in the bottom line all the same: where it can do nothing it says why, and what else to press.
    private static string? WhyNot(RecentEntry change) => change.IsUndone ? "That is taken back already." : change.WhyNot;

    private static StyledLine Row(RecentEntry change, int width, Desk desk)
    {
        var when = DateOnly.FromDateTime(change.When.Date) == desk.Today ? $"{change.When:HH:mm}" : $"{change.When:d MMM yy HH:mm}";
        var what = change.IsUndone ? StyledLine.Of("(taken back) ", Palette.Warning).Append(desk.Subject(change.Headline), Palette.Muted) : StyledLine.Of(desk.Subject(change.Headline));
        return Cells(width, when, change.By, what);
    }

    private static StyledLine Cells(int width, StyledLine when, StyledLine by, StyledLine what) =>
        Columns.Row(width, (when, 15), (by, width < Narrow ? -1 : 18), (what, 0));

    private RecentScreen Laid(Desk desk) => this with { List = List.WithHeight(desk.Body.Height - HeadRows) };
}
