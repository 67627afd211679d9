using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Kept;

/// <summary>What was typed and is in no plan: each draft can be opened in its form, or thrown away after a question.</summary>
internal sealed record DraftsScreen : TableScreen<DraftsScreen>
{
    private const int HeadRows = 2;
    private const int Narrow = 78;

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<DraftsScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "open", "Open the form with all that was typed", "Drafts", 10, NoDraft) { Writes = true },
        new("discard", "Delete, d", "throw away", "Throw the draft away; shows it and asks first", "Drafts", 20, NoDraft) { Writes = true },
        .. CommonKeys.Movement<DraftsScreen>(),
        .. CommonKeys.All<DraftsScreen>(),
    ]);

    private DraftsScreen(ListPane<KeyValuePair<DraftKey, KeptDraft>> list) => List = list;

    /// <summary>The drafts, by action and form.</summary>
    public ListPane<KeyValuePair<DraftKey, KeptDraft>> List { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Drafts";

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<DraftsScreen>> Table => Rows;

    /// <summary>The list of all drafts.</summary>
    public static DraftsScreen Of(Desk desk) => new DraftsScreen(new ListPane<KeyValuePair<DraftKey, KeptDraft>>([], draft => $"{draft.Key.Ref} {draft.Key.Kind}")).Read(desk);

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = desk.Size.Width;
        var empty = List.Items.Count == 0;
        return new Drawing(
        [
            StyledLine.Of(empty ? " Nothing waits here: all that was typed is recorded. Esc goes back."
                : width < Narrow ? " Not recorded yet. Enter goes on, Esc: later." : " Typed, and not recorded yet. Enter goes on with it, Esc leaves it for later.", empty ? Palette.Muted : Palette.Warning),
            .. empty ? [] : new[] { Cells(width, "Action", "Form", "Kept", "Begins").Over(Palette.Muted) },
            .. empty ? [] : List.View(width, (draft, room) => Cells(
                room, draft.Key.Ref, DraftKinds.Label(draft.Key.Kind), draft.Value.When(desk.Today), draft.Value.Form.Text.Split('\n').FirstOrDefault(line => line.Trim().Length > 0) ?? "")),
        ]);
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(Form(desk) ?? new Destination.Draft(List.Selected.Key))),
        "discard" => Ask(new OpenScreen(new Destination.Draft(List.Selected.Key))),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private static string? NoDraft(KeyContext<DraftsScreen> context) => context.Screen.List.HasSelection ? null : "There is no draft.";

    // Where there is little room, which action and which form says more than which plan and when.
    private static StyledLine Cells(int width, string reference, string form, string when, string text) =>
        Columns.Row(width, (width < Narrow ? reference[(reference.IndexOf('/') + 1)..] : reference, width < Narrow ? 10 : 24), (form, 15), (when, width < Narrow ? -1 : 12), (text, 0));

    // Where the action or the form is there no more, the text is shown instead.
    private Destination? Form(Desk desk)
    {
        var key = List.Selected.Key;
        var isThere = DraftKinds.IsOfPlan(key.Kind) ? desk.Set.Plan(key.Ref) is not null
            : key.Kind == DraftKinds.Edit ? desk.File(key.Ref) is not null : desk.Action(key.Ref) is not null;
        return isThere ? DraftKinds.Form(key) : null;
    }

    private DraftsScreen Read(Desk desk) => this with
    {
        List = List.WithItems([.. desk.Drafts.OrderBy(draft => draft.Key.Ref, NaturalOrder.Instance).ThenBy(draft => draft.Key.Kind, StringComparer.Ordinal)])
            .WithHeight(desk.Body.Height - HeadRows),
    };
}
