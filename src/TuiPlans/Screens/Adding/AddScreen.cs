using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Screens.Steps;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Adding;

/// <summary>A new action of a plan: the few fields without which nobody knows what it is; the form of all fields has the rest.</summary>
internal sealed record AddScreen : TableScreen<AddScreen>
{
    private const string TitleName = "title", TextName = "action", RecommendationName = "recommendation", LeadName = "lead", DueName = "due", IdName = "id";
    private const string Section = "New action";
    private const int MostWidth = 78;
    private const int MostShown = 40;

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<AddScreen>> Rows = new(SmallFormKeys.Rows<AddScreen>(Section, screen => screen.IsRecording));

    private readonly string _plan;

    private AddScreen(string plan, SmallForm form) => (_plan, Form) = (plan, form);

    /// <summary>What stands in it.</summary>
    public SmallForm Form { get; private init; }

    /// <summary>Is it being recorded?</summary>
    public bool IsRecording { get; private init; }

    /// <summary>Why it could not be recorded; empty where it was not tried.</summary>
    public string Problem { get; private init; } = "";

    /// <inheritdoc/>
    public override string Title => "New action";

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <summary>The plan: a draft of a new action is kept under it.</summary>
    public override string? Ref => _plan;

    /// <inheritdoc/>
    public override TypedForm? Typed => Form.Values is { Count: > 0 } values ? new TypedForm(DraftKinds.Add, _plan, values) : null;

    /// <inheritdoc/>
    public override ITextField? Field => Form.Line;

    /// <inheritdoc/>
    public override bool IsBusy => IsRecording;

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<AddScreen>> Table => Rows;

    /// <summary>The form for a plan, with what was kept of it; null where there is no such plan.</summary>
    public static AddScreen? Of(string plan, Desk desk) => desk.Set.Plan(plan) is { } found
        ? new AddScreen(found.Id, FormFor(found, desk).With(desk.Draft(DraftKinds.Add, found.Id)))
        : null;

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        PasteMessage { Text: var text } => (this with { Form = Form.Paste(text), Problem = "" }).Ask(),
        SaveCame { Order: null, Otherwise: SaveKind.Add, Result: var result } when IsRecording => Came(result),
        RecorderCame { Recorder: not null } when !IsRecording => Record(desk),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        var inner = width - Panes.Border;
        List<StyledLine> head = [StyledLine.Of($" {desk.Set.Plan(_plan)?.Title ?? _plan}", Palette.Muted), StyledLine.Empty];
        var fields = Form.View(inner, field => Understood(field, desk), !IsRecording);
        List<StyledLine> lines = [.. head, .. fields];
        if (Problem.Length > 0)
            lines.AddRange([StyledLine.Empty, .. WordWrap.Rows("! " + Problem, Math.Max(2, inner - 2)).Select(row => StyledLine.Of(" " + row, Palette.Danger))]);
        // A problem stands at the end, and is what must be seen.
        var (shown, hidden) = Panes.Window(lines, Problem.Length > 0 ? lines.Count - 1 : head.Count + Form.Focus, Math.Max(1, desk.Body.Height - Panes.Border));
        var caret = IsRecording || head.Count + Form.Focus < hidden ? null : Form.Caret(inner)?.Offset(1 + head.Count - hidden, 1);
        return new Drawing(Panes.Box(IsRecording ? "Recording…" : Title, shown, width, shown.Count + Panes.Border, focused: true), caret);
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "save" => (this with { Form = Form.Completed() }).Record(desk),
        "enter" => Entered(desk),
        // The arrows choose among suggestions while there are some.
        "next" or "previous" when key.Name != KeyName.Tab && Form.Handle(key) is var chosen && !ReferenceEquals(chosen, Form) => (this with { Form = chosen }).Ask(),
        "next" => (this with { Form = Form.Step(1) }).Ask(),
        "previous" => (this with { Form = Form.Step(-1) }).Ask(),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        _ => Typed is { } typed
            ? Ask(new CloseScreen(), new KeepDraft(typed), new ShowNotice($"Nothing was added. What you typed is kept as a draft; n takes it up again."))
            : Ask(new CloseScreen(), new RemoveDraft(Key)),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => Form.Handle(key) is var form && ReferenceEquals(form, Form) ? Ask() : (this with { Form = form, Problem = "" }).Ask();

    private DraftKey Key => new(DraftKinds.Add, _plan);

    private static SmallForm FormFor(Plan plan, Desk desk) => new(
    [
        SmallField.Typed(TitleName, "Title", "what it is called, in a few words"),
        SmallField.Typed(TextName, "Action", "what is to be done; may follow later"),
        SmallField.Typed(RecommendationName, "Recommendation", "which it answers", [.. plan.Recommendations.Select(one => one.Id)]),
        SmallField.Typed(LeadName, "Lead", "an id, post or name", [.. desk.Set.Registers.People.Select(person => person.Words).Distinct(StringComparer.Ordinal)]),
        SmallField.Typed(DueName, "Due", "31 jan, +2w, autumn 2027, ongoing"),
        SmallField.Typed(IdName, "Id", $"{NextId.For(plan, [])}, the next that is free"),
    ]);

    private StyledLine Understood(SmallField field, Desk desk)
    {
        if (field.Value.Length == 0)
            return StyledLine.Empty;
        switch (field.Name)
        {
            case DueName:
                var (due, problem) = DateWords.ReadDue(field.Value, desk.Today);
                return due is null ? StyledLine.Of(" ? " + problem, Palette.Warning) : StyledLine.Of($" = {DateWords.InFull(due)}", Palette.Muted);
            case RecommendationName:
                return Recommendation(desk) is { } one
                    ? StyledLine.Of($" = {one.Text ?? one.Id}", Palette.Muted).Crop(MostShown)
                    : StyledLine.Of($" ? there is no {field.Value} in this plan; it is written all the same", Palette.Warning);
            case LeadName:
                return Updates.UpdateForm.Person(field.Value, desk.Set.Registers) is { } person && person.Id != field.Value ? StyledLine.Of($" = {person.Id}", Palette.Good) : StyledLine.Empty;
            case IdName:
                return Ids.WhyNot(field.Value) is { } bad ? StyledLine.Of(" ? " + bad, Palette.Warning) : StyledLine.Empty;
            default:
                return StyledLine.Empty;
        }
    }

    private Recommendation? Recommendation(Desk desk) =>
        desk.Set.Plan(_plan)?.Recommendations.FirstOrDefault(one => one.Id.Equals(Form[RecommendationName], StringComparison.OrdinalIgnoreCase));

    private Step Entered(Desk desk)
    {
        var accepted = Form.Accepted();
        return !ReferenceEquals(accepted, Form) ? (this with { Form = accepted }).Ask()
            : Form.IsAtEnd ? (this with { Form = Form.Completed() }).Record(desk) : (this with { Form = Form.Step(1) }).Ask();
    }

    private Step Record(Desk desk)
    {
        if (desk.Set.Plan(_plan) is not { } plan)
            return (this with { Problem = $"The plan {_plan} is there no more. Esc keeps what you typed." }).Ask();
        if (Form[TitleName].Length == 0 && Form[TextName].Length == 0)
            return (this with { Problem = "Write a title, or what is to be done.", Form = Form.At(TitleName) }).Ask();
        var (due, problem) = Form[DueName].Length == 0 ? (null, "") : DateWords.ReadDue(Form[DueName], desk.Today);
        if (problem.Length > 0)
            return (this with { Problem = problem, Form = Form.At(DueName) }).Ask();
        if (desk.Recorder is null)
            return Ask(new OpenScreen(new Destination.Identity()));
        ImmutableArray<string> recommendations = Form[RecommendationName].Length == 0 ? [] : [Recommendation(desk)?.Id ?? Form[RecommendationName]];
        var id = Form[IdName].Length > 0 ? Form[IdName] : NextId.For(plan, recommendations);
        return (this with { IsRecording = true, Problem = "" }).Ask(new AddAction(plan, id, Edits(recommendations, due, desk), Typed!));
    }

    private List<FieldEdit> Edits(ImmutableArray<string> recommendations, Due? due, Desk desk)
    {
        var edits = new List<FieldEdit>();
        if (Form[TitleName].Length > 0)
            edits.Add(new SetField(FieldPath.Of("title"), Form[TitleName]));
        if (Form[TextName].Length > 0)
            edits.Add(new SetField(FieldPath.Of("action"), Form[TextName]));
        if (!recommendations.IsEmpty)
            edits.Add(new PutField(FieldPath.Of("recommendations"), YamlValue.List(recommendations.Select(one => YamlValue.Scalar(one)), preferFlow: true)));
        if (Form[LeadName] is { Length: > 0 } lead)
            edits.Add(new PutField(FieldPath.Of("leads"), YamlValue.List([YamlValue.Scalar(Updates.UpdateForm.Person(lead, desk.Set.Registers)?.Id ?? lead)])));
        if (due is not null)
            edits.Add(new SetField(FieldPath.Of("due"), due.Text));
        edits.Add(new SetField(FieldPath.Of("status"), Status.NotStarted.Word()));
        return edits;
    }

    private Step Came(SaveResult result) => result switch
    {
        SaveResult.Refused { Kind: Refusal.IdentityMissing } => (this with { IsRecording = false }).Ask(new OpenScreen(new Destination.Identity())),
        SaveResult.Refused refused => (this with { IsRecording = false, Problem = refused.Reason }).Ask(new KeepDraft(Typed!)),
        _ => Ask(new CloseScreen(), new RemoveDraft(Key)),
    };
}
