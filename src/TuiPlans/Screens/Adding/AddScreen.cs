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
    private const string TitleName = "title", TextName = "action", RecommendationName = "recommendation", LeadName = "lead", AgencyName = "agency", DueName = "due", IdName = "id";
    private const string Section = "New action";
    private const int MostWidth = 78;
    private const int MostShown = 40;

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<AddScreen>> Rows = new(SmallFormKeys.Rows<AddScreen>(Section, screen => screen.IsRecording));

    private static readonly KeyTable<KeyContext<AddScreen>> Choosing = SmallFormKeys.Choosing(Rows);

    private readonly string _plan;
    private string _id = "";

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
    protected override KeyTable<KeyContext<AddScreen>> Table => Form.IsChoosing ? Choosing : Rows;

    /// <summary>The form for a plan, with what was kept of it; null where there is no such plan.</summary>
    public static AddScreen? Of(string plan, Desk desk) => desk.Set.Plan(plan) is { } found
        ? new AddScreen(found.Id, FormFor(found, desk).With(desk.Draft(DraftKinds.Add, found.Id)))
        : null;

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        PasteMessage { Text: var text } => With(Form.Paste(text), desk).Ask(),
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
        var fields = Shown(desk).View(inner, field => Understood(field, desk), !IsRecording);
        List<StyledLine> lines = [.. head, .. fields];
        if (Problem.Length > 0)
            lines.AddRange([StyledLine.Empty, .. WordWrap.Rows("! " + Problem, Math.Max(2, inner - 2)).Select(row => StyledLine.Of(" " + row, Palette.Danger))]);
        // A problem stands at the end, and is what must be seen.
        var (shown, hidden) = Panes.Window(lines, Problem.Length > 0 ? lines.Count - 1 : head.Count + Form.Focus, Math.Max(1, desk.Body.Height - Panes.Border));
        var caret = IsRecording || head.Count + Form.Focus < hidden ? null : Shown(desk).Caret(inner)?.Offset(1 + head.Count - hidden, 1);
        return new Drawing(Panes.Box(IsRecording ? "Recording…" : Title, shown, width, shown.Count + Panes.Border, focused: true), caret);
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "save" => With(Form.Completed(), desk).Record(desk),
        "enter" => Entered(desk),
        "choose" => Other(key, desk),
        // The arrows choose among suggestions while there are some.
        "next" or "previous" when key.Name != KeyName.Tab && Form.Handle(key) is var chosen && !ReferenceEquals(chosen, Form) => With(chosen, desk).Ask(),
        "next" => With(Form.Step(1), desk).Ask(),
        "previous" => With(Form.Step(-1), desk).Ask(),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        _ => Typed is { } typed
            ? Ask(new CloseScreen(), new KeepDraft(typed), new ShowNotice($"Nothing was added. What you typed is kept as a draft; n takes it up again."))
            : Ask(new CloseScreen(), new RemoveDraft(Key)),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => Form.Handle(key) is var form && ReferenceEquals(form, Form) ? Ask() : With(form, desk).Ask();

    private DraftKey Key => new(DraftKinds.Add, _plan);

    private static SmallForm FormFor(Plan plan, Desk desk) => new(
    [
        SmallField.Typed(TitleName, "Title", "what it is called, in a few words"),
        SmallField.Typed(TextName, "Action", "what is to be done; may follow later"),
        SmallField.Typed(RecommendationName, "Recommendation", "words of its text, or its id", [.. plan.Recommendations.Select(Words)]),
        SmallField.Typed(LeadName, "Lead", "an id, post or name", [.. desk.Set.Registers.People.Select(person => person.Words).Distinct(StringComparer.Ordinal)]) with { Called = "posts" },
        SmallField.Typed(AgencyName, "Agency", "that of the lead", [.. desk.Set.Registers.Bodies.Select(body => body.Name).Distinct(StringComparer.Ordinal)]) with { Called = "bodies" },
        SmallField.Typed(DueName, "Due", "31 jan, +2w, autumn 2027, ongoing"),
        SmallField.Typed(IdName, "Id", "the next that is free"),
    ]);

    private static string Words(Recommendation one) => $"{one.Id}  {one.Text.ReplaceLineEndings(" ").Trim()}";

    // Which id is next depends on the recommendation: the form says the one that will be recorded.
    private SmallForm Shown(Desk desk) => desk.Set.Plan(_plan) is not { } plan ? Form : Form.Change(
        IdName, field => field with { Line = field.Line! with { Placeholder = $"{desk.View.NextId(plan, Recommendation(desk)?.Id)}, the next that is free" } });

    private ImmutableArray<string> Recommendations(Desk desk) => Form[RecommendationName].Length == 0 ? [] : [Recommendation(desk)?.Id ?? Form[RecommendationName]];

    // A recommendation that was chosen stands there by its id; a lead that is known brings their agency.
    private AddScreen With(SmallForm form, Desk desk)
    {
        if (desk.Set.Plan(_plan)?.Recommendations.FirstOrDefault(one => Words(one) == form[RecommendationName]) is { } chosen)
            form = form.Change(RecommendationName, field => field.With(chosen.Id));
        var (before, now) = (Agency(Form, desk), Agency(form, desk));
        if (now.Length > 0 && now != before && (form[AgencyName].Length == 0 || form[AgencyName] == before))
            form = form.Change(AgencyName, field => field.With(now));
        return this with { Form = form, Problem = "" };
    }

    private static string Agency(SmallForm form, Desk desk) => Updates.UpdateForm.Person(form[LeadName], desk.Set.Registers)?.Agency ?? "";

    private static Body? Body(string words, Desk desk) => words.Length == 0 ? null : desk.Set.Registers.Bodies.FirstOrDefault(body =>
        body.Id.Equals(words, StringComparison.OrdinalIgnoreCase) || body.Name.Equals(words, StringComparison.OrdinalIgnoreCase));

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
                return Recommendation(desk) is { } one ? StyledLine.Of($" = {one.Text.ReplaceLineEndings(" ")}", Palette.Muted).Crop(MostShown)
                    : field.Line is { Matches: > 0 } open ? SmallForm.Offered(open).Crop(MostShown)
                    : StyledLine.Of($" ? there is no {field.Value} in this plan", Palette.Warning);
            case LeadName:
                return Updates.UpdateForm.Person(field.Value, desk.Set.Registers) is { } person && person.Id != field.Value ? StyledLine.Of($" = {person.Id}", Palette.Good) : StyledLine.Empty;
            case AgencyName:
                return Body(field.Value, desk) is { } body ? StyledLine.Of($" = {(body.Id == field.Value ? body.Name : body.Id)}", Palette.Good)
                    : StyledLine.Of(" in no register yet: kept in these words", Palette.Muted);
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
        return !ReferenceEquals(accepted, Form) ? With(accepted, desk).Ask()
            : Form.IsAtEnd ? With(Form.Completed(), desk).Record(desk) : With(Form.Step(1), desk).Ask();
    }

    // Once: the second time the words stand as they are.
    private (SmallForm Form, string Question) Asked(Desk desk)
    {
        var field = Form.Fields.First(one => one.Name == RecommendationName);
        if (field.Value.Length == 0 || Recommendation(desk) is not null || IsOfAnother(field.Value, desk) || Form.IsConfirmed(field))
            return Form.Asked();
        return (Form.Confirming(RecommendationName), field.Line!.Matches > 1
            ? SmallForm.Undecided(field.Line.Matches, "recommendations", field.Value)
            : $"There is no recommendation {field.Value} in this plan: words of its text find one, or Ctrl+S again writes {field.Value} all the same.");
    }

    private static bool IsOfAnother(string reference, Desk desk) => reference.Split('/') is [var plan, var id]
        && desk.Set.Plan(plan)?.Recommendations.Any(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) == true;

    private Step Record(Desk desk)
    {
        if (desk.Set.Plan(_plan) is not { } plan)
            return (this with { Problem = $"The plan {_plan} is there no more. Esc keeps what you typed." }).Ask();
        if (Form[TitleName].Length == 0 && Form[TextName].Length == 0)
            return (this with { Problem = "Write a title, or what is to be done.", Form = Form.At(TitleName) }).Ask();
        var (due, problem) = Form[DueName].Length == 0 ? (null, "") : DateWords.ReadDue(Form[DueName], desk.Today);
        if (problem.Length > 0)
            return (this with { Problem = problem, Form = Form.At(DueName) }).Ask();
        if (Asked(desk) is { Question: { Length: > 0 } question, Form: var asked })
            return (this with { Problem = question, Form = asked }).Ask();
        if (desk.Recorder is null)
            return Ask(new OpenScreen(new Destination.Identity()));
        var recommendations = Recommendations(desk);
        var id = Form[IdName].Length > 0 ? Form[IdName] : NextId.For(plan, recommendations);
        return (this with { IsRecording = true, Problem = "", _id = id }).Ask(new AddAction(plan, id, Edits(recommendations, due, desk), Typed!));
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
        if (Form[AgencyName] is { Length: > 0 } agency)
            edits.Add(new SetField(FieldPath.Of("agency"), Body(agency, desk)?.Id ?? agency));
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
        _ => Ask(new CloseScreen(), new RemoveDraft(Key), new ShowAdded($"{_plan}/{_id}")),
    };
}
