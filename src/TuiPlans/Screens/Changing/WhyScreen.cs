using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Screens.Reading;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Changing;

/// <summary>Asks why a file was changed that comes back from the person's own editor; then it is recorded.</summary>
internal sealed record WhyScreen : Screen
{
    private const int MostWidth = 74;
    // A refusal is said in the dialog, in a row or two.
    private const int ErrorRows = 2;
    private const string Why = "why";
    private readonly string _ref;
    private readonly IReadOnlyList<DiffLine> _difference;

    private WhyScreen(EditorCame came, Desk desk)
    {
        (_ref, _difference) = (came.Ref, came.Difference);
        var begun = desk.Draft(DraftKinds.Editor, _ref)?[Why] ?? "";
        Dialog = new Dialog(
            "Why was it changed?",
            string.Join('\n', [$"{came.Ref} came back from the editor. The reason stands in the commit.", .. came.Advice]),
            [new DialogField(Why, "Why", TextLine.Of(begun) with { Placeholder = "in one line" })],
            [new DialogButton("save", "Record it")]);
    }

    /// <summary>The question about an action whose file came back, below what was changed in it.</summary>
    public static WhyScreen Of(EditorCame came, Desk desk) => new WhyScreen(came, desk).Laid(desk);

    /// <summary>What was changed, scrolled.</summary>
    public ScrollView Text { get; private init; } = new([]);

    /// <summary>What stands in it.</summary>
    public Dialog Dialog { get; private init; }

    /// <summary>Is it being recorded?</summary>
    public bool IsRecording { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Why?";

    /// <inheritdoc/>
    public override string? Ref => _ref;

    /// <inheritdoc/>
    public override TypedForm? Typed => Dialog.Value(Why).Trim() is { Length: > 0 } why ? new TypedForm(DraftKinds.Editor, _ref, [new TypedValue(Why, why)]) : null;

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override ITextField? Field => Dialog.Line;

    /// <inheritdoc/>
    public override bool IsBusy => IsRecording;

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        KeyMessage { Key: var key } when key.Is(KeyName.PageDown) || key.Is(KeyName.PageUp) => (this with { Text = Text.Handle(key) }).Ask(),
        KeyMessage { Key: var key } => After(Dialog.Handle(key), desk),
        PasteMessage { Text: var text } => (this with { Dialog = Dialog.Paste(text) }).Ask(),
        SaveCame { Order: null, Otherwise: SaveKind.Edit, Result: SaveResult.Refused { Kind: Refusal.IdentityMissing } } => (this with { IsRecording = false }).Ask(new OpenScreen(new Destination.Identity())),
        SaveCame { Order: null, Otherwise: SaveKind.Edit, Result: SaveResult.Refused refused } => (this with { IsRecording = false, Dialog = Dialog.Refuse($"{refused.Reason}{(refused.Kind == Refusal.ChangedMeanwhile ? $"\nYour text is kept in {refused.DraftPath}\nE opens the file as it is now." : " Your text is kept; E opens it again.")}", Why) }).Ask(),
        SaveCame { Order: null, Otherwise: SaveKind.Edit } => Ask(new CloseScreen(), new RemoveDraft(Key)),
        RecorderCame { Recorder: not null } => Record(Dialog.Refuse("")),
        _ => Ask(),
    };

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Width(desk);
        var shown = IsRecording ? Dialog with { Title = "Recording…" } : Dialog;
        IReadOnlyList<StyledLine> above = Text.Lines.Count == 0 ? [] : Panes.Box("What was changed", Text.View(width - Panes.Border), width, Text.Height + Panes.Border, focused: false, Text.Position);
        return new Drawing([.. above, .. shown.View(width)], IsRecording ? null : shown.Caret(width)?.Offset(above.Count, 0));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<KeyHint> Hints(Desk desk) => [new("Ctrl+S", "record", Priority: 10), new("PageDown", "more of it", !Text.IsAtEnd, Priority: 50), new("Esc", "leave, keep text", Priority: 20), new("F1", "help", Priority: 90)];

    /// <inheritdoc/>
    public override IReadOnlyList<HelpSection> Help(Desk desk) => [];

    private DraftKey Key => new(DraftKinds.Editor, _ref);

    private static int Width(Desk desk) => Math.Min(MostWidth, desk.Size.Width);

    // The question is always seen; the difference has what is left, and scrolls.
    private WhyScreen Laid(Desk desk)
    {
        var lines = Texts.Differences(_difference, Width(desk) - Panes.Border);
        var room = desk.Body.Height - Dialog.View(Width(desk)).Count - Panes.Border - ErrorRows;
        return this with { Text = room < 1 ? new ScrollView([]) : Text.WithHeight(Math.Clamp(lines.Count, 1, room)).WithLines(lines) };
    }

    private Step After(Dialog dialog, Desk desk)
    {
        if (dialog.Outcome == Outcome.Cancelled)
            return Ask(new CloseScreen(), Typed is { } typed ? new KeepDraft(typed) : new RemoveDraft(Key), new ShowNotice($"Nothing was recorded. Your text of {_ref} is kept: E opens it again."));
        if (dialog.Outcome == Outcome.Open)
            return (this with { Dialog = dialog }).Ask();
        if (dialog.Value(Why).Trim().Length == 0)
            return (this with { Dialog = dialog.Refuse("A change needs its reason.", Why) }).Ask();
        return desk.Recorder is null ? (this with { Dialog = dialog.Refuse("", Why) }).Ask(new OpenScreen(new Destination.Identity())) : Record(dialog.Refuse("", Why));
    }

    private Step Record(Dialog dialog) => (this with { Dialog = dialog, IsRecording = true }).Ask(new SaveEdited(_ref, dialog.Value(Why).Trim()));
}
