using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Screens.Steps;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Updates;

/// <summary>The form of a progress update. It opens in its text; Ctrl+S records it from anywhere; Esc leaves and keeps the text.</summary>
internal sealed record UpdateScreen : TableScreen<UpdateScreen>
{
    private const string Section = "Update";

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<UpdateScreen>> Rows = new(
    [
        new("save", "Ctrl+S", "record", "Record the update: one commit", Section, 10, context => context.Screen.IsRecording ? "It is being recorded: a moment." : null),
        new("next", "Tab", "next field", "To the next field", Section, 20),
        new("previous", "Shift+Tab", "field before", "To the field before", Section),
        new("as-last", "Ctrl+L", "as last time", "Take who, when and how from the update before", Section, 50,
            context => context.Desk.LastGiven is null ? "Nothing was recorded on somebody's behalf yet." : null),
        new("leave", "Esc", "leave, keep text", "Leave the form; the text is kept as a draft", Section, 40),
        .. TextKeys.Clipboard<UpdateScreen>(),
        .. TextKeys.Undo<UpdateScreen>(priority: 51),
        new("help", "F1", "help", "This help", Section, 90),
    ]);

    private static readonly KeyTable<KeyContext<UpdateScreen>> Choosing = SmallFormKeys.Choosing(Rows);

    private readonly string _ref;

    private UpdateScreen(string reference, UpdateForm form, PlanFile? loaded) => (_ref, Form, Loaded) = (reference, form, loaded);

    /// <summary>What stands in the form.</summary>
    public UpdateForm Form { get; private init; }

    /// <summary>The file as the person saw it; what somebody else sets meanwhile is not overwritten.</summary>
    public PlanFile? Loaded { get; private init; }

    /// <summary>Why it could not be recorded, or what is missing; empty where nothing is.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>Was the text that it began with a kept one?</summary>
    public bool HasDraft { get; private init; }

    /// <summary>The words for who said it that were asked about and are to stay as they are; empty where none were.</summary>
    public string KeptWords { get; private init; } = "";

    /// <summary>Is it being recorded?</summary>
    public bool IsRecording { get; private init; }

    /// <inheritdoc/>
    public override string Title => $"{_ref[(_ref.IndexOf('/') + 1)..]} · Update";

    /// <inheritdoc/>
    public override string? PlanId => _ref[.._ref.IndexOf('/')];

    /// <inheritdoc/>
    public override string? Ref => _ref;

    /// <inheritdoc/>
    public override TypedForm? Typed => Form.Typed(_ref);

    /// <inheritdoc/>
    public override ITextField? Field => Form.Field;

    /// <inheritdoc/>
    public override bool IsBusy => IsRecording;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<UpdateScreen>> Table => Form is { Focus: UpdateField.OnBehalfOf, OnBehalfOf.Suggestions.Count: > 0 } ? Choosing : Rows;

    /// <summary>The form for an action; null where there is no such action.</summary>
    public static UpdateScreen? Of(string reference, Desk desk)
    {
        if (desk.Action(reference) is not { } action)
            return null;
        var screen = new UpdateScreen(reference, UpdateForm.Of(action, desk), desk.Set.Files.GetValueOrDefault(action.Path)) { HasDraft = desk.Draft(DraftKinds.Update, reference) is not null };
        return screen.Laid(desk);
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => UpdateView.Draw(this, desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        PasteMessage { Text: var text } => (this with { Form = Form.Paste(text), Problem = "" }).Laid(desk).Ask(),
        SaveCame { Result: var result, Order.Target.Ref: var reference } when reference == _ref => Came(result, desk),
        RecorderCame { Recorder: not null } when Problem.Length == 0 && Form.Text.Text.Trim().Length > 0 => Record(desk),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "save" => (this with { Form = Form.Completed() }).Record(desk),
        "next" => (this with { Form = Form.Completed().Step(1) }).Laid(desk).Ask(),
        "previous" => (this with { Form = Form.Completed().Step(-1) }).Laid(desk).Ask(),
        "as-last" => (this with { Form = Form.With(desk.LastGiven!) }).Laid(desk).Ask(),
        "enter" => Entered(desk),
        // The first name is the one that Enter takes, so Down goes to the second.
        "choose" when key.Is(KeyName.Down) && Form.OnBehalfOf.Chosen < 0 => (this with { Form = Form.WithLine(Form.OnBehalfOf.Handle(key).Handle(key)), Problem = "" }).Laid(desk).Ask(),
        "choose" => Other(key, desk),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        _ => Leave(desk),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk)
    {
        if (key.Is(KeyName.Enter) && Form.Focus is not UpdateField.Text)
            return Entered(desk);
        if (key.Is(KeyName.Right) && Form is { Focus: UpdateField.OnBehalfOf, OnBehalfOf: { Text.Length: 0, Candidates: [var lead, ..] } line })
            return (this with { Form = Form.WithLine(line.WithText(lead)) }).Ask();
        var edited = Form.Edit(key);
        if (ReferenceEquals(edited, Form))
            return key.Is(KeyName.Up) || key.Is(KeyName.Down) ? (this with { Form = Form.Step(key.Is(KeyName.Up) ? -1 : 1) }).Laid(desk).Ask() : Ask();
        return (this with { Form = edited, Problem = "" }).Laid(desk).Ask();
    }

    // Enter takes a suggestion that is offered, and goes on to the next field.
    private Step Entered(Desk desk)
    {
        var form = Form.Focus is UpdateField.OnBehalfOf && Form.OnBehalfOf is { Suggestions.Count: > 0 } line ? Form.WithLine(line.Accept()) : Form;
        return (this with { Form = form.Step(1), Problem = "" }).Laid(desk).Ask();
    }

    private Step Record(Desk desk)
    {
        if (Form.Text.Text.Trim().Length == 0)
            return Blocked("There is no text yet: write what is reported.", UpdateField.Text, desk);
        if (Form.On(desk.Today) is { Period: null, Problem: var problem })
            return Blocked(problem, UpdateField.GivenOn, desk);
        if (Form.OnBehalfOf is { Matches: > 1, Text: var words } line && words != KeptWords)
            return (this with { KeptWords = words }).Blocked(SmallForm.Undecided(line.Matches, "posts", words.Trim()), UpdateField.OnBehalfOf, desk);
        if (desk.Lookup(_ref) is not { } target || Loaded is null)
            return Blocked($"{_ref} is there no more: its file was removed or renamed. Esc keeps your text.", UpdateField.Text, desk);
        if (desk.Recorder is null)
            return (this with { Problem = "" }).Ask(new KeepDraft(Typed!), new OpenScreen(new Destination.Identity()));
        var recording = (this with { IsRecording = true, Problem = "" }).Laid(desk);
        return recording.Ask(new Save(Form.Order(target, Loaded, Typed, desk)));
    }

    private Step Came(SaveResult result, Desk desk)
    {
        if (result is not SaveResult.Refused refused)
            return Ask(new CloseScreen(), new RemoveDraft(Key), new RememberGiven(Form.Given));
        var screen = this with { IsRecording = false, Loaded = desk.Seen(_ref, refused, Loaded) };
        if (refused.Kind == Refusal.IdentityMissing)
            return screen.Ask(new KeepDraft(Typed!), new OpenScreen(new Destination.Identity()));
        var kept = refused.DraftPath is null ? "Your text is here." : $"Your text is here, and kept in {refused.DraftPath}.";
        return (screen with { Problem = $"{refused.Reason}\n{kept}" }).Laid(desk).Ask(new KeepDraft(Typed!));
    }

    private Step Blocked(string problem, UpdateField field, Desk desk) => (this with { Problem = problem, Form = Form with { Focus = field } }).Laid(desk).Ask();

    private Step Leave(Desk desk)
    {
        if (Typed is not { } typed)
            return Ask(new CloseScreen(), new RemoveDraft(Key));
        return Ask(new CloseScreen(), new KeepDraft(typed), new ShowNotice($"Your text is kept as a draft of {_ref}: u brings it back."));
    }

    private DraftKey Key => new(DraftKinds.Update, _ref);

    private UpdateScreen Laid(Desk desk) => this with { Form = Form with { Text = Form.Text.WithSize(UpdateView.TextRoom(this, desk)) } };
}
