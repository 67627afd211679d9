using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Trails;

/// <summary>Each value of an action or recommendation as it is, with who set it, when, why and with which merge it came.</summary>
internal sealed record WhoScreen : TableScreen<WhoScreen>
{
    private const string Name = "Who set this";

    /// <summary>Its keys over a form: nothing that would leave the form behind.</summary>
    internal static readonly KeyTable<KeyContext<WhoScreen>> OverForm = new(
    [
        new("open", "Enter, Right, l", "open", "Show the change that set the value in full", Name, 10, NoChange),
        .. CommonKeys.Movement<WhoScreen>(),
        new("back", "Esc", "back", "Back to where you came from", Name, 20),
        new("help", "?, F1", "help", "This help", Name, 90),
    ]);

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<WhoScreen>> Rows = new(
    [
        .. OverForm.Rows.Where(row => row.Id is not ("back" or "help")),
        new("history", "H", "history", "Every change of it, newest first", Name, 12),
        .. CommonKeys.All<WhoScreen>(),
    ]);

    private readonly string _ref;
    private readonly bool _isOverForm;

    private WhoScreen(string reference, bool isOverForm) => (_ref, _isOverForm) = (reference, isOverForm);

    /// <summary>What was read; null while it is being read.</summary>
    public WhoCame? Came { get; private init; }

    /// <summary>The values, in the order of the file.</summary>
    public ListPane<ValueOrigin> List { get; private init; } = new([], origin => origin.Path);

    /// <summary>The key of the field on which the cursor begins; null once it is there, and where it begins at the top.</summary>
    public string? First { get; private init; }

    /// <inheritdoc/>
    public override string Title => $"{_ref[(_ref.IndexOf('/') + 1)..]} who set this";

    /// <inheritdoc/>
    public override string? PlanId => _ref[.._ref.IndexOf('/')];

    /// <inheritdoc/>
    public override string? Ref => _ref;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<WhoScreen>> Table => _isOverForm ? OverForm : Rows;

    /// <summary>A list that is still to be read; null where there is no such file.</summary>
    /// <param name="to">What is asked for.</param>
    /// <param name="desk">What there is.</param>
    public static WhoScreen? Of(Destination.Who to, Desk desk) => desk.File(to.Ref) is { IsOfPlan: true, Target: { } action }
        ? new WhoScreen(action.Ref, to.IsOverForm) { First = to.Field }.Laid(desk)
        : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => desk.File(_ref) is { Target: { } action } ? [new LoadWho(_ref, action.Path, desk.Past?.At)] : [];

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is WhoCame came && came.Ref == _ref && came.Until == desk.Past?.At.Commit
        ? (this with { Came = came }).Laid(desk).OnFirst().Ask()
        : base.Handle(message, desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(WhoView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.Change(List.Selected!.SetBy!))),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private static string? NoChange(KeyContext<WhoScreen> context) => context.Screen.List.Selected switch
    {
        null => "There is no value here.",
        { SetBy: null } => WhoView.NotRecorded,
        _ => null,
    };

    private WhoScreen OnFirst() => First is { } key && List.Items.FirstOrDefault(origin => origin.Now.TopKey == key) is { } origin
        ? this with { List = List.Select(origin.Path), First = null }
        : this with { First = null };

    // What was read of another moment says nothing of this one.
    private WhoScreen Laid(Desk desk)
    {
        var came = Came is { } read && read.Until == desk.Past?.At.Commit ? Came : null;
        return this with { Came = came, List = List.WithItems(came?.Values ?? []).WithHeight(WhoView.ListHeight(desk)) };
    }
}
