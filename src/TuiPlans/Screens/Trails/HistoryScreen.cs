using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Trails;

/// <summary>The history of an action or recommendation: every change, newest first, of all fields or of one.</summary>
internal sealed record HistoryScreen : TableScreen<HistoryScreen>
{
    private const string Name = "History";
    private const int MostRows = 14;

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<HistoryScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "open", "Show the change in full: from and to, who gave and who recorded it, why, in which commit", Name, 10, NoChange),
        new("field", "f", "by field", "Show the changes of one field alone, chosen of those that ever changed", Name, 12, context => context.Screen.Came is { Changes.Count: > 0 } ? null : "There is no change here."),
        .. CommonKeys.Movement<HistoryScreen>(),
        .. CommonKeys.All<HistoryScreen>(),
    ]);

    /// <summary>Its keys while a field is chosen.</summary>
    internal static readonly KeyTable<KeyContext<HistoryScreen>> Picking = new(
    [
        new("choose", "Enter", "take", "Show the changes of the field under the cursor; letters narrow the list", "Choosing a field", 10),
        new("close", "Esc", "back", "Back without a choice", "Choosing a field", 20),
        new("row", "Down, Up", "choose", "Down or up a row", "Choosing a field", 30),
        .. TextKeys.Clipboard<HistoryScreen>(),
        new("help", "F1", "help", "This help", "Choosing a field", 90),
    ]);

    private readonly string _ref;

    private HistoryScreen(string reference) => _ref = reference;

    /// <summary>The trail; null while it is being read.</summary>
    public TrailCame? Came { get; private init; }

    /// <summary>The key of the field that alone is shown; null where all are.</summary>
    public string? Only { get; private init; }

    /// <summary>The changes.</summary>
    public ListPane<TrailRow> List { get; private init; } = new([], row => row.Key);

    /// <summary>The list of fields over it; null where none is chosen.</summary>
    public Picker<ChangedField>? Fields { get; private init; }

    /// <inheritdoc/>
    public override string Title => $"{_ref[(_ref.IndexOf('/') + 1)..]} history";

    /// <inheritdoc/>
    public override string? PlanId => _ref[.._ref.IndexOf('/')];

    /// <inheritdoc/>
    public override string? Ref => _ref;

    /// <inheritdoc/>
    public override ITextField? Field => Fields?.Filter;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<HistoryScreen>> Table => Fields is null ? Rows : Picking;

    /// <summary>A history that is still to be read; null where there is no such file.</summary>
    /// <param name="reference">As plan/ID.</param>
    /// <param name="desk">What there is.</param>
    public static HistoryScreen? Of(string reference, Desk desk) => desk.File(reference) is { IsOfPlan: true, Target: { } action } ? new HistoryScreen(action.Ref).Laid(desk) : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => desk.File(_ref) is { Target: { } action } ? [new LoadTrail(_ref, action.Path, desk.Past?.At)] : [];

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        TrailCame came when came.Ref == _ref && came.Until == desk.Past?.At.Commit => (this with { Came = came }).Laid(desk).Ask(),
        PasteMessage { Text: var text } when Fields is not null => (this with { Fields = Fields.Paste(text) }).Ask(),
        KeyMessage { Key: var key } when Fields is not null => Chosen(Fields.Handle(key), desk).Ask(),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => HistoryView.Draw(this, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.Change(List.Selected!.Change))),
        "field" => (this with { Fields = PickerOf(desk) }).Ask(),
        "back" when Only is not null => With(null, desk).Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private static string? NoChange(KeyContext<HistoryScreen> context) => context.Screen.List.HasSelection ? null : "There is no change here.";

    private Picker<ChangedField> PickerOf(Desk desk)
    {
        var fields = ChangedField.Of(Came!.Changes);
        return new Picker<ChangedField>("Changes of one field", fields, field => field.Label, fields.FirstOrDefault(field => field.Key == Only)?.Label, Math.Clamp(desk.Body.Height - 5, 1, MostRows));
    }

    private HistoryScreen Chosen(Picker<ChangedField> picker, Desk desk) => picker.Outcome switch
    {
        Outcome.Chosen => (this with { Fields = null }).With(picker.Selected!.Key, desk),
        Outcome.Cancelled => this with { Fields = null },
        _ => this with { Fields = picker },
    };

    private HistoryScreen With(string? field, Desk desk) => (this with { Only = field }).Laid(desk);

    // What was read of another moment says nothing of this one.
    private HistoryScreen Laid(Desk desk)
    {
        var came = Came is { } read && read.Until == desk.Past?.At.Commit ? Came : null;
        var rows = came is null ? [] : TrailRow.Of(came.Changes, Only, desk.Set.Registers);
        return this with { Came = came, List = List.WithItems(rows).WithHeight(HistoryView.ListHeight(desk)) };
    }
}
