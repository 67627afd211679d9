using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Editing;

/// <summary>
/// The form over all fields of a file: an action, a recommendation, a plan's own file, a register, the settings. What is typed stands in it until Ctrl+S has shown what changes and Enter
/// records it; Esc leaves and keeps a draft.
/// </summary>
internal sealed partial record EditScreen : TableScreen<EditScreen>
{
    private const string OwnFile = "/plan";

    private readonly string _ref;

    private EditScreen(string reference, EditForm form) => (_ref, Form) = (reference, form);

    /// <summary>The form.</summary>
    public EditForm Form { get; private init; }

    /// <summary>The first line of the form that is shown.</summary>
    public int Top { get; private init; }

    /// <summary>The list over the form; null where there is none.</summary>
    public FieldPicker? Picker { get; private init; }

    /// <summary>What is about to be recorded; null while the form is filled in.</summary>
    public EditReview? Review { get; private init; }

    /// <summary>The reason, kept when one goes back to the form.</summary>
    public TextLine Why { get; private init; } = TextLine.Empty;

    /// <summary>The file as the person saw it.</summary>
    public PlanFile? Loaded { get; private init; }

    /// <summary>Why it could not be recorded; empty where nothing is wrong.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>Was the form filled from a kept one?</summary>
    public bool HasDraft { get; private init; }

    /// <summary>Is it being recorded?</summary>
    public bool IsRecording { get; private init; }

    /// <inheritdoc/>
    public override string Title => $"{(_ref.EndsWith(OwnFile, StringComparison.Ordinal) ? _ref[..^OwnFile.Length] : _ref[(_ref.IndexOf('/') + 1)..])} · Edit";

    /// <inheritdoc/>
    public override string? PlanId => Form.Plan.Length == 0 ? null : Form.Plan;

    /// <inheritdoc/>
    public override string? Ref => _ref;

    /// <inheritdoc/>
    public override ITextField? Field => Picker is not null ? Picker.List.Filter : Review is not null ? Review.Why : Form.Field;

    /// <inheritdoc/>
    public override bool IsBusy => IsRecording;

    /// <inheritdoc/>
    public override TypedForm? Typed => EditDraft.Of(_ref, Form, Why.Text);

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<EditScreen>> Table => Picker is not null ? EditKeys.Picking : Review is not null ? EditKeys.Reviewing : Form.Row.Kind == RowKind.Prose ? EditKeys.Writing : Form.Row.IsTyped ? EditKeys.Typing : EditKeys.Choosing;

    /// <summary>The form of a file; null where there is none.</summary>
    /// <param name="reference">As plan/ID, plan/plan for the plan's own file, or people.yaml.</param>
    /// <param name="at">Where it opens.</param>
    /// <param name="desk">What there is.</param>
    public static EditScreen? Of(string reference, EditAt at, Desk desk)
    {
        if (desk.File(reference) is not { Target: { } action } target)
            return null;
        var file = target.Loaded(desk.Set);
        var read = FormValues.Read(file.Document.Root, target.Fields);
        var draft = desk.Draft(DraftKinds.Edit, action.Ref);
        var form = new EditForm { Fields = target.Fields, Plan = action.Plan, Read = read, Values = EditDraft.Into(read, target.Fields, draft) };
        var screen = new EditScreen(action.Ref, form.Laid(desk)) { Loaded = file, HasDraft = draft is not null, Why = TextLine.Of(draft?[EditDraft.Why] ?? "") };
        return screen.Opened(at, desk).Laid(desk);
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => Review is null ? EditView.Draw(this, desk) : ReviewView.Draw(this, Review, desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        PasteMessage { Text: var text } => Pasted(text, desk).Laid(desk).Ask(),
        SaveCame { Result: var result, Order.Target.Ref: var reference } when reference == _ref && IsRecording => Came(result, desk),
        RecorderCame { Recorder: not null } when Review is not null => Record(desk),
        KeyMessage { Key: var key } when Picker is { Field: not null } && (key.Name == KeyName.Tab || key.IsCtrl('S')) => Onward(Picker, key, desk),
        KeyMessage { Key: var key } when Picker is not null => Chosen(Picker.Handle(key), desk).Laid(desk).Ask(),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "save" => ToReview(desk),
        "record" => Record(desk),
        "return" => (this with { Review = null }).Laid(desk).Ask(),
        "scroll-down" or "scroll-up" or "page-down" or "page-up" => (this with { Review = Review! with { Text = Review.Text.Handle(key) } }).Ask(),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        "who" => Ask(new OpenScreen(new Destination.Who(_ref, Form.Row.Place.Split('.', '[')[0], IsOverForm: true))),
        "leave" => Form.Inside.Length > 0 ? ToOuter(desk).Ask() : Leave(),
        "find" or "find-here" => (this with { Picker = FieldPicker.ToFind(Form, desk) }).Ask(),
        _ => (this with { Problem = "" }).Changed(id, key, desk).Laid(desk).Ask(),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => Review is not null
        ? WithWhy(Review.Why.Handle(key), desk).Ask()
        : (this with { Problem = "" }).Keyed(key, desk).Laid(desk).Ask();

    private EditScreen With(EditForm form) => ReferenceEquals(form, Form) ? this : this with { Form = form };

    private EditScreen Changed(string id, Key key, Desk desk) => id switch
    {
        "next" => With(Form.Step(1)),
        "previous" => With(Form.Step(-1)),
        "undo" => With(Form.Undo(desk)),
        "redo" => With(Form.Redo(desk)),
        "add" or "add-here" => Add(desk),
        "remove" => With(FormLists.Remove(Form, desk)),
        "remove-here" => With(Form.Row.Index >= 0 ? FormLists.Remove(Form, desk) : Form.Row.Kind == RowKind.Choice ? Form.Set(Form.Row.Place, FormTree.Emptied(Form.Value), desk) : Form),
        "move-up" => With(FormLists.Move(Form, -1, desk)),
        "move-down" => With(FormLists.Move(Form, 1, desk)),
        "tick" => With(FormLists.Tick(Form, desk)),
        "open" => Open(desk),
        _ => Keyed(key, desk),
    };

    private EditScreen Opened(EditAt at, Desk desk) => at switch
    {
        EditAt.Evidence => With(Form.Laid(desk, "evidence.seen")).OnList("evidence.seen") is var screen && screen.Form.Row.List == "evidence.seen" ? screen.ToLast().Add(desk) : this,
        EditAt.Milestones => OnList("milestones"),
        EditAt.Leads => OnList("leads"),
        _ => this,
    };

    private EditScreen OnList(string list) => Form.Rows.ToList().FindIndex(row => row.List == list) is >= 0 and var index ? With(Form.At(index)) : this;

    private EditScreen ToLast() => Form.Rows.ToList().FindLastIndex(row => row.List == Form.Row.List) is >= 0 and var index ? With(Form.At(index)) : this;

    private EditScreen Laid(Desk desk)
    {
        var sized = this with { Form = Form.Laid(desk).Sized(EditView.ValueWidth(desk)), Review = Review is null ? null : Review with { Text = Review.Text.WithHeight(ReviewView.TextRows(this, Review, desk)) } };
        return sized with { Top = EditView.TopFor(sized, desk) };
    }
}
