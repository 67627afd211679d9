using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Steps;

/// <summary>A step in the life of an action: a few fields, what is understood and what will be missed, then one commit.</summary>
internal sealed record StepScreen : TableScreen<StepScreen>
{
    private const string Section = "Step";
    // The action and a blank line; one line at least for what is wrong.
    private const int HeadRows = 2;
    private const int LeastBelow = 1;
    private const int MostWidth = 78;

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<StepScreen>> Rows = new(SmallFormKeys.Rows<StepScreen>(Section, screen => screen.IsRecording));

    private static readonly KeyTable<KeyContext<StepScreen>> Choosing = SmallFormKeys.Choosing(Rows);

    private readonly string _ref;
    private readonly StepKind _kind;

    private StepScreen(string reference, StepKind kind, SmallForm form, PlanFile? loaded) => (_ref, _kind, Form, Loaded) = (reference, kind, form, loaded);

    /// <summary>What stands in it.</summary>
    public SmallForm Form { get; private init; }

    /// <summary>The file as the person saw it; what somebody else sets meanwhile is not overwritten unseen.</summary>
    public PlanFile? Loaded { get; private init; }

    /// <summary>Is it being recorded?</summary>
    public bool IsRecording { get; private init; }

    /// <summary>Why it could not be recorded; empty where it was not tried.</summary>
    public string Problem { get; private init; } = "";

    /// <inheritdoc/>
    public override string Title => _kind.Title;

    /// <inheritdoc/>
    public override string? PlanId => _ref[.._ref.IndexOf('/')];

    /// <inheritdoc/>
    public override string? Ref => _ref;

    /// <inheritdoc/>
    public override TypedForm? Typed => Form.Values is { Count: > 0 } values ? new TypedForm(_kind.Kind, _ref, values) : null;

    /// <inheritdoc/>
    public override ITextField? Field => Form.Line;

    /// <inheritdoc/>
    public override bool IsBusy => IsRecording;

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<StepScreen>> Table => Form.IsChoosing ? Choosing : Rows;

    /// <summary>The form of a step for an action; null where there is no such action.</summary>
    public static StepScreen? Of(string reference, StepKind kind, Desk desk) => desk.Action(reference) is { } action
        ? new StepScreen(reference, kind, kind.Form(action, desk).With(desk.Draft(kind.Kind, reference)), desk.Set.Files.GetValueOrDefault(action.Path))
        : null;

    /// <summary>Asks for a date, or decides on the one that is asked for already.</summary>
    public static StepScreen? ForDate(string reference, Desk desk) =>
        Of(reference, desk.Action(reference) is { } action && Core.Changes.Steps.Open(action).Count > 0 ? new DecideStep(desk.Draft(DraftKinds.Ask, reference)) : new AskStep(), desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        PasteMessage { Text: var text } => (this with { Form = Form.Paste(text), Problem = "" }).Ask(),
        SaveCame { Result: var result, Order.Target.Ref: var reference } when IsRecording && reference == _ref => Came(result, desk),
        RecorderCame { Recorder: not null } when !IsRecording => Record(desk),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        var inner = width - Panes.Border;
        if (desk.Lookup(_ref) is not { Action: { } action } target)
            return new Drawing(Panes.Box(Title, [StyledLine.Of($" {_ref} is there no more. Esc keeps what you typed.", Palette.Warning)], width, 1 + Panes.Border, focused: true));
        var fields = Form.View(inner, field => _kind.Understood(field, desk), !IsRecording);
        // Where the room is low the explanation gives way to the fields.
        var explained = Math.Max(0, desk.Body.Height - Panes.Border - HeadRows - LeastBelow - fields.Count);
        List<StyledLine> head =
        [
            StyledLine.Of($" {action.Id}  {action.Title}", Palette.Title),
            .. _kind.Before(action, desk).SelectMany(text => Wrapped(text, inner, Palette.Muted)).Take(explained),
            StyledLine.Empty,
        ];
        var room = Math.Max(1, desk.Body.Height - Panes.Border - head.Count - fields.Count);
        List<StyledLine> all = [.. head, .. fields, .. Below(target, desk, inner, room)];
        var (lines, hidden) = Panes.Window(all, head.Count + Form.Focus, Math.Max(1, desk.Body.Height - Panes.Border));
        var caret = IsRecording ? null : Form.Caret(inner)?.Offset(1 + head.Count - hidden, 1);
        return new Drawing(Panes.Box(IsRecording ? "Recording…" : Title, lines, width, lines.Count + Panes.Border, focused: true), caret);
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "save" => (this with { Form = Form.Completed() }).Record(desk),
        "enter" => Entered(desk),
        // The arrows choose among suggestions while there are some.
        "choose" => Other(key, desk),
        "next" or "previous" when !key.Is(KeyName.Tab) && key.Name != KeyName.Tab && Form.Handle(key) is var chosen && !ReferenceEquals(chosen, Form) => (this with { Form = chosen }).Ask(),
        "next" => (this with { Form = Form.Step(1) }).Ask(),
        "previous" => (this with { Form = Form.Step(-1) }).Ask(),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        _ => Typed is { } typed
            ? Ask(new CloseScreen(), new KeepDraft(typed), new ShowNotice($"Nothing was changed. What you typed is kept as a draft of {_ref}."))
            : Ask(new CloseScreen(), new RemoveDraft(Key)),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => Form.Handle(key) is var form && ReferenceEquals(form, Form) ? Ask() : (this with { Form = form, Problem = "" }).Ask();

    private DraftKey Key => new(_kind.Kind, _ref);

    private static IEnumerable<StyledLine> Wrapped(string text, int width, Spectre.Console.Style style) =>
        WordWrap.Rows(text, Math.Max(2, width - 2)).Select(row => StyledLine.Of(" " + row, style));

    // What governance will miss is shown while one types, and stops nothing.
    private IEnumerable<StyledLine> Below(RefLookup target, Desk desk, int width, int room)
    {
        if (Problem.Length > 0)
            return new[] { StyledLine.Empty }.Concat(Wrapped("! " + Problem, width, Palette.Danger)).Take(room);
        var answer = _kind.Answer(target, Form, desk);
        if (answer.Step is { Problem.Length: > 0 } impossible)
            return new[] { StyledLine.Empty }.Concat(Wrapped("! " + impossible.Problem, width, Palette.Warning)).Take(room);
        return answer.Step is { Missing.Count: > 0 } step ? Missing(step.Missing, width, room) : [];
    }

    // The heading gives way to what it is about; where there is no room for all of it, it is said how much there is.
    private static IEnumerable<StyledLine> Missing(IReadOnlyList<string> missing, int width, int room)
    {
        List<StyledLine> heading = [StyledLine.Empty, .. Wrapped("Missing; it can be recorded all the same:", width, Palette.Muted)];
        var lines = missing.SelectMany(text => Wrapped("– " + text, width, Palette.Warning)).ToList();
        return heading.Count + lines.Count <= room ? [.. heading, .. lines]
            : lines.Count <= room ? lines
            : [.. lines.Take(room - 1), StyledLine.Of($" … {missing.Count} things are missing; it can be recorded.", Palette.Muted).Fit(width)];
    }

    private Step Entered(Desk desk)
    {
        var accepted = Form.Accepted();
        return !ReferenceEquals(accepted, Form) ? (this with { Form = accepted }).Ask()
            : Form.IsAtEnd ? (this with { Form = Form.Completed() }).Record(desk) : (this with { Form = Form.Step(1) }).Ask();
    }

    private Step Record(Desk desk)
    {
        if (desk.Lookup(_ref) is not { Action: { } action } target || Loaded is null)
            return (this with { Problem = $"{_ref} is there no more. Esc keeps what you typed." }).Ask();
        if (Form.Asked() is { Question: { Length: > 0 } question, Form: var asked })
            return (this with { Problem = question, Form = asked }).Ask();
        var answer = _kind.Answer(target, Form, desk);
        if (answer.Step is not { } step)
            return (this with { Problem = answer.Problem, Form = Form.At(answer.Field) }).Ask();
        if (step.Changes is not { } changes)
            return (this with { Problem = step.Problem }).Ask();
        if (desk.Recorder is null)
            return Ask(new OpenScreen(new Destination.Identity()));
        return (this with { IsRecording = true, Problem = "" }).Ask(new Save(new SaveOrder(action, changes, Loaded, answer.Text, Typed, answer.Given)));
    }

    private Step Came(SaveResult result, Desk desk) => result switch
    {
        SaveResult.Refused { Kind: Refusal.IdentityMissing } => (this with { IsRecording = false }).Ask(new OpenScreen(new Destination.Identity())),
        SaveResult.Refused refused => (this with { IsRecording = false, Problem = refused.Reason, Loaded = desk.Seen(_ref, refused, Loaded) }).Ask(Typed is { } typed ? new KeepDraft(typed) : new RemoveDraft(Key)),
        _ => Ask(new CloseScreen(), new RemoveDraft(Key)),
    };
}
