using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Screens.Steps;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Several;

/// <summary>How far a change of several actions is.</summary>
internal enum SeveralStage
{
    /// <summary>What is to be changed is asked.</summary>
    Asking,

    /// <summary>What it would do to each is shown; nothing is written yet.</summary>
    Preview,

    /// <summary>They are recorded one after the other.</summary>
    Recording,

    /// <summary>What was recorded and what was not is shown.</summary>
    Report,
}

/// <summary>The same change to all marked actions: asked, previewed, recorded as one commit an action, reported.</summary>
internal sealed record SeveralScreen : TableScreen<SeveralScreen>
{
    private const string Section = "Several actions";

    /// <summary>Its keys while it asks what is to be changed.</summary>
    internal static readonly KeyTable<KeyContext<SeveralScreen>> Asking = new(
    [
        new("preview", "Ctrl+S", "preview", "Show what it would do to each action; nothing is written yet", Section, 10),
        new("enter", "Enter", "next", "To the next field; in the last one, show what it would do", Section, 15),
        new("next", "Tab, Down", "next field", "To the next field", Section, 20),
        new("previous", "Shift+Tab, Up", "field before", "To the field before", Section),
        new("leave", "Esc", "leave", "Leave without a change; what was typed is kept as a draft", Section, 18),
        .. TextKeys.Clipboard<SeveralScreen>(),
        .. TextKeys.Undo<SeveralScreen>(),
        new("help", "F1", "help", "This help", Section, 90),
    ]);

    /// <summary>Its keys while it shows what it would do, and what it did.</summary>
    internal static readonly KeyTable<KeyContext<SeveralScreen>> Shown = new(
    [
        new("record", "Ctrl+S, Enter", "record all", "Record what is shown, one commit an action", Section, 10, context => context.Screen.WhyNotOn),
        new("leave", "Esc", "back", "Back to the form; while recording, stop after the action in hand", Section, 20),
        CommonKeys.Palette<SeveralScreen>(),
        .. CommonKeys.Movement<SeveralScreen>(),
        new("help", "F1, ?", "help", "This help", Section, 90),
    ]);

    /// <summary>Its keys once all is recorded.</summary>
    internal static readonly KeyTable<KeyContext<SeveralScreen>> Reporting = new(
    [
        new("leave", "Enter, Esc, Ctrl+S", "close", "Close this; what was not recorded stays marked", Section, 10),
        .. CommonKeys.Movement<SeveralScreen>(),
        new("help", "F1, ?", "help", "This help", Section, 90),
    ]);

    private SeveralScreen(string plan, SeveralField what, ImmutableSortedSet<string> refs, SmallForm form) => (Plan, What, Refs, Form) = (plan, what, refs, form);

    /// <summary>The plan from which it was opened.</summary>
    public string Plan { get; }

    /// <summary>What is changed.</summary>
    public SeveralField What { get; }

    /// <summary>The actions.</summary>
    public ImmutableSortedSet<string> Refs { get; }

    /// <summary>How many actions of other plans are marked: they stay as they are.</summary>
    public int Elsewhere { get; private init; }

    /// <summary>What stands in the form.</summary>
    public SmallForm Form { get; private init; }

    /// <summary>How far it is.</summary>
    public SeveralStage Stage { get; private init; }

    /// <summary>The actions with what is done to each; none before the preview.</summary>
    public ImmutableArray<SeveralRow> Actions { get; private init; } = [];

    /// <summary>The action that is being recorded, by its number; the number of actions once all are through.</summary>
    public int At { get; private init; }

    /// <summary>They as lines, scrolled.</summary>
    public ScrollView Text { get; private init; } = new([]);

    /// <summary>Why the form cannot be gone on from; empty where it was not tried.</summary>
    public string Problem { get; private init; } = "";

    /// <inheritdoc/>
    public override string Title => What switch { SeveralField.Status => "Status of several", SeveralField.Rating => "Rating of several", _ => "A field of several" };

    /// <inheritdoc/>
    public override string? PlanId => Plan;

    /// <inheritdoc/>
    public override ITextField? Field => Stage == SeveralStage.Asking ? Form.Line : null;

    /// <inheritdoc/>
    public override TypedForm? Typed => Stage != SeveralStage.Report && Form.Values is { Count: > 0 } values
        ? new TypedForm(KindOf(What), Plan, [new TypedValue("what", What.ToString()), .. values]) : null;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<SeveralScreen>> Table => Stage switch { SeveralStage.Asking => Asking, SeveralStage.Report => Reporting, _ => Shown };

    private string? WhyNotOn => Stage == SeveralStage.Recording ? "They are being recorded: Esc stops after the one in hand."
        : Stage == SeveralStage.Preview && Actions.All(row => row.Order is null) ? "There is nothing to record here: Esc goes back to the form." : null;

    /// <summary>The form for the marked actions.</summary>
    /// <param name="plan">The plan from which it is opened.</param>
    /// <param name="what">What is changed.</param>
    /// <param name="only">The one action to change; null for those that are marked.</param>
    /// <param name="desk">What there is.</param>
    public static SeveralScreen Of(string plan, SeveralField what, string? only, Desk desk)
    {
        // Earlier versions kept a change of every kind under one name.
        var draft = desk.Draft(KindOf(what), plan) ?? desk.Draft(DraftKinds.Several, plan);
        var kept = draft?["what"] == what.ToString() ? draft : null;
        return new SeveralScreen(plan, what, only is null ? [.. desk.MarkedIn(plan)] : [only], SeveralChange.Form(what, desk).With(kept))
        {
            Elsewhere = only is null ? desk.Marks.Count - desk.MarkedIn(plan).Count : 0,
        }.Laid(desk);
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        PasteMessage { Text: var text } when Stage == SeveralStage.Asking => (this with { Form = Form.Paste(text), Problem = "" }).Laid(desk).Ask(),
        SaveCame { Order.Target.Ref: var reference } came when Stage == SeveralStage.Recording && At < Actions.Length && Actions[At].Ref == reference => Came(came.Result, desk),
        RecorderCame { Recorder: not null } when Stage == SeveralStage.Preview => Begin(desk),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => SeveralView.Draw(this, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "preview" => (this with { Form = Form.Completed() }).Previewed(desk),
        "enter" => Entered(desk),
        "next" or "previous" when key.Name != KeyName.Tab && Form.Handle(key) is var chosen && !ReferenceEquals(chosen, Form) => (this with { Form = chosen }).Laid(desk).Ask(),
        "next" => (this with { Form = Form.Step(1) }).Laid(desk).Ask(),
        "previous" => (this with { Form = Form.Step(-1) }).Laid(desk).Ask(),
        "record" => Begin(desk),
        "leave" => Left(desk),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        _ => (this with { Text = Text.Handle(key) }).Ask(),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => Stage != SeveralStage.Asking || Form.Handle(key) is var form && ReferenceEquals(form, Form)
        ? Ask() : (this with { Form = Form.Handle(key), Problem = "" }).Laid(desk).Ask();

    private DraftKey Key => new(KindOf(What), Plan);

    // A status that was begun is not thrown away because another time a rating is.
    private static string KindOf(SeveralField what) => what switch
    {
        SeveralField.Status => DraftKinds.SeveralStatus,
        SeveralField.Rating => DraftKinds.SeveralRating,
        _ => DraftKinds.Several,
    };

    private Step Entered(Desk desk)
    {
        var accepted = Form.Accepted();
        return !ReferenceEquals(accepted, Form) ? (this with { Form = accepted }).Laid(desk).Ask()
            : Form.IsAtEnd ? (this with { Form = Form.Completed() }).Previewed(desk) : (this with { Form = Form.Step(1) }).Laid(desk).Ask();
    }

    private Step Previewed(Desk desk)
    {
        if (SeveralChange.Asked(What, Form) is { Question: { Length: > 0 } question, Form: var asked })
            return (this with { Problem = question, Form = asked }).Laid(desk).Ask();
        var (problem, field) = SeveralChange.WhyNot(What, Form);
        return problem.Length > 0
            ? (this with { Problem = problem, Form = Form.At(field) }).Laid(desk).Ask()
            : (this with { Stage = SeveralStage.Preview, Actions = SeveralChange.Preview(What, Form, Refs, desk), Problem = "" }).Laid(desk).Ask();
    }

    private Step Left(Desk desk) => Stage switch
    {
        SeveralStage.Preview => (this with { Stage = SeveralStage.Asking }).Laid(desk).Ask(),
        SeveralStage.Recording => Stopped(desk),
        SeveralStage.Report => Ask(new CloseScreen()),
        _ => Typed is { } typed ? Ask(new CloseScreen(), new KeepDraft(typed), new ShowNotice("Nothing was changed. What you typed is kept as a draft.")) : Ask(new CloseScreen(), new RemoveDraft(Key)),
    };

    private Step Begin(Desk desk)
    {
        if (desk.Recorder is null)
            return Ask(new OpenScreen(new Destination.Identity()));
        return (this with { Stage = SeveralStage.Recording, At = -1 }).Next(desk);
    }

    // One after the other: what happens to one stops none of the others.
    private Step Next(Desk desk)
    {
        var at = At + 1;
        while (at < Actions.Length && Actions[at].Order is null)
            at++;
        var screen = this with { At = at };
        if (at < Actions.Length)
            return screen.Laid(desk).Ask(new Save(Actions[at].Order!));
        var done = Actions.Where(row => row.IsDone).Select(row => row.Ref);
        // What is still to be done needs no word typed twice.
        Effect draft = screen.IsAllDone || Typed is not { } typed ? new RemoveDraft(Key) : new KeepDraft(typed);
        return (screen with { Stage = SeveralStage.Report }).Laid(desk).Ask(new Unmark([.. done]), draft);
    }

    private Step Came(SaveResult result, Desk desk)
    {
        var row = result switch
        {
            SaveResult.Saved => Actions[At] with { IsDone = true },
            SaveResult.NotCommitted waiting => Actions[At] with { Refusal = "Saved, not committed: " + waiting.Reason, IsWritten = true },
            SaveResult.Refused refused => Actions[At] with { Refusal = refused.Reason },
            _ => Actions[At],
        };
        return (this with { Actions = Actions.SetItem(At, row) }).Next(desk);
    }

    private bool IsAllDone => !WasStopped && Actions.All(row => row.Order is null || row.IsDone || row.IsWritten);

    private bool WasStopped { get; init; }

    private Step Stopped(Desk desk) => (this with
    {
        WasStopped = true,
        Actions = [.. Actions.Select((row, i) => i > At && row.Order is not null ? row with { Order = null, Refusal = "Not begun: it was stopped before." } : row)],
    }).Laid(desk).Ask();

    private SeveralScreen Laid(Desk desk) => this with { Text = Text.WithHeight(SeveralView.ListHeight(this, desk)).WithLines(SeveralView.Actions(this, desk)) };
}
