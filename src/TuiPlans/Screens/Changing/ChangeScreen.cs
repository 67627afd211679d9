using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Changing;

/// <summary>Sets the rating or the status of an action, with a reason: a list to choose from and a line for why.</summary>
internal sealed record ChangeScreen : TableScreen<ChangeScreen>
{
    private const string Section = "Change";
    private const int MostWidth = 70;
    private const int MostProblemRows = 6;

    // The action above the choices, the reason below them.
    private const int OtherRows = 2;
    private const string ChoiceName = "choice";
    private const string ReasonName = "reason";

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<ChangeScreen>> Rows = new(
    [
        new("save", "Ctrl+S", "record", "Record the change: one commit", Section, 10),
        new("next", "Enter", "choose", "Take the choice and write why; there, record it", Section, 20),
        new("other", "Tab, Shift+Tab", "other field", "Between the choice and the reason", Section, 30),
        new("leave", "Esc", "leave", "Leave without a change; a reason that was typed is kept as a draft", Section, 25),
        .. TextKeys.Clipboard<ChangeScreen>(),
        .. TextKeys.Undo<ChangeScreen>(),
        new("help", "F1", "help", "This help", Section, 90),
    ]);

    private readonly string _ref;
    private readonly bool _isRating;

    private ChangeScreen(string reference, bool isRating, ListPane<ChoiceOption> choices, PlanFile? loaded) =>
        (_ref, _isRating, Choices, Loaded) = (reference, isRating, choices, loaded);

    /// <summary>The choices.</summary>
    public ListPane<ChoiceOption> Choices { get; private init; }

    /// <summary>Why.</summary>
    public TextLine Reason { get; private init; } = TextLine.Empty with { Placeholder = "why, in one line" };

    /// <summary>Do keys go to the reason?</summary>
    public bool InReason { get; private init; }

    /// <summary>The file as the person saw it; what somebody else sets meanwhile is not overwritten unseen.</summary>
    public PlanFile? Loaded { get; private init; }

    /// <summary>Is it being recorded?</summary>
    public bool IsRecording { get; private init; }

    /// <summary>Why it could not be recorded; empty where it was not tried.</summary>
    public string Problem { get; private init; } = "";

    /// <inheritdoc/>
    public override string Title => _isRating ? "Rating" : "Status";

    /// <inheritdoc/>
    public override string? PlanId => _ref[.._ref.IndexOf('/')];

    /// <inheritdoc/>
    public override string? Ref => _ref;

    // A choice alone is made again sooner than it is thrown away.
    /// <inheritdoc/>
    public override TypedForm? Typed => Reason.Text.Trim() is { Length: > 0 } reason
        ? new TypedForm(Key.Kind, _ref, [new TypedValue(ChoiceName, Choices.Selected is { } choice ? Id(choice) : ""), new TypedValue(ReasonName, reason)])
        : null;

    /// <inheritdoc/>
    public override ITextField? Field => InReason ? Reason : null;

    /// <inheritdoc/>
    public override bool IsBusy => IsRecording;

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<ChangeScreen>> Table => Rows;

    /// <summary>The picker of a rating; null where there is no such action.</summary>
    public static ChangeScreen? ForRating(string reference, Desk desk)
    {
        if (desk.Action(reference) is not { } action)
            return null;
        var scheme = desk.Set.PlanOf(action).Scheme;
        var options = Ratings.All.Where(scheme.Meanings.Has)
            .Select(rating => new ChoiceOption(RatingMarks.Of(rating).Label(scheme.Words(rating)), rating.Letter())).ToList();
        return Of(action, true, options, action.Rag is { } now ? now.Letter().ToString() : null, desk);
    }

    /// <summary>The picker of a status; null where there is no such action.</summary>
    public static ChangeScreen? ForStatus(string reference, Desk desk) => desk.Action(reference) is { } action
        ? Of(action, false, [.. Statuses.All.Select((status, i) => new ChoiceOption(status.Label(), (char)('1' + i)))], ((char)('1' + (int)action.Status)).ToString(), desk)
        : null;

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        PasteMessage { Text: var text } when InReason => (this with { Reason = Reason.Paste(text) }).Ask(),
        SaveCame { Result: var result, Order.Target.Ref: var reference } when reference == _ref => Came(result, desk),
        RecorderCame { Recorder: not null } => Record(desk),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        var inner = width - Panes.Border;
        var problem = Problem.Length == 0 ? [] : WordWrap.Rows("! " + Problem, Math.Max(2, inner - 2)).Take(MostProblemRows).ToList();
        // Where the room is low the choices scroll, so that reason and refusal stay to be read.
        var choices = Choices.WithHeight(Math.Min(Choices.Items.Count, desk.Body.Height - Panes.Border - OtherRows - problem.Count));
        List<StyledLine> lines =
        [
            StyledLine.Of(" " + (desk.Action(_ref) is { } action ? $"{action.Id}  {action.Title}" : _ref), Palette.Muted),
            .. choices.View(inner, (option, _) => StyledLine.Of($"{(ReferenceEquals(option, Choices.Selected) ? "▸" : " ")} {option.Letter}  ", Palette.KeyHint) + option.Label, !InReason),
            StyledLine.Of((InReason ? "▸" : " ") + "Reason ", InReason ? Palette.Title : Palette.Muted) + Reason.View(Math.Max(1, inner - 9), InReason),
            .. problem.Select(row => StyledLine.Of(" " + row, Palette.Danger)),
        ];
        var caret = InReason && !IsRecording ? new CaretPosition(2 + choices.Height, 9 + Reason.CaretColumn(Math.Max(1, inner - 9))) : (CaretPosition?)null;
        return new Drawing(Panes.Box(IsRecording ? "Recording…" : Title, lines, width, lines.Count + Panes.Border, focused: true), caret);
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "save" => Record(desk),
        "next" => InReason ? Record(desk) : (this with { InReason = true }).Ask(),
        "other" => (this with { InReason = !InReason }).Ask(),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        _ => Typed is { } typed
            ? Ask(new CloseScreen(), new KeepDraft(typed), new ShowNotice($"Nothing was changed. Your reason is kept as a draft of {_ref}: {(_isRating ? "r" : "s")} brings it back."))
            : Ask(new CloseScreen(), new RemoveDraft(Key)),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk)
    {
        if (InReason)
            return (this with { Reason = Reason.Handle(key), Problem = "" }).Ask();
        var letter = Choices.Items.FirstOrDefault(option => key.IsText && option.Letter is { } known && char.ToLowerInvariant(known) == char.ToLowerInvariant((char)Math.Min(key.Rune.Value, char.MaxValue)));
        return (this with { Choices = letter is null ? Choices.Handle(key) : Choices.Select(Id(letter)), Problem = "" }).Ask();
    }

    private static ChangeScreen Of(PlanAction action, bool isRating, IReadOnlyList<ChoiceOption> options, string? now, Desk desk)
    {
        var choices = new ListPane<ChoiceOption>(options, Id, height: options.Count);
        var screen = new ChangeScreen(action.Ref, isRating, now is null ? choices : choices.Select(now), desk.Set.Files.GetValueOrDefault(action.Path));
        return desk.Draft(screen.Key.Kind, action.Ref) is not { } kept ? screen
            : screen with { Choices = screen.Choices.Select(kept[ChoiceName] ?? ""), Reason = screen.Reason.WithText(kept[ReasonName] ?? "") };
    }

    private static string Id(ChoiceOption option) => option.Letter.ToString()!;

    private Step Record(Desk desk)
    {
        if (desk.Lookup(_ref) is not { } target || Loaded is null || Choices.Selected is not { Letter: { } letter })
            return (this with { Problem = $"{_ref} is there no more. Esc goes back." }).Ask();
        if (desk.Recorder is null)
            return Ask(new OpenScreen(new Destination.Identity()));
        var reason = Reason.Text.Trim();
        IReadOnlyList<FieldEdit> edits = _isRating
            ? UpdateRequest.RatingEdits(target.Action!, Ratings.Parse(letter.ToString())!.Value, reason, desk.RecorderWords, Period.Day(desk.Today))
            : [new SetField(FieldPath.Of("status"), Statuses.All[letter - '1'].Word())];
        var order = new SaveOrder(target.Action!, new ChangeSet(target.Action!.Path, target.Fields, edits), Loaded, reason.Length == 0 ? null : reason, Typed, null);
        return (this with { IsRecording = true, Problem = "" }).Ask(new Save(order));
    }

    private DraftKey Key => new(_isRating ? DraftKinds.Rating : DraftKinds.Status, _ref);

    private Step Came(SaveResult result, Desk desk) => result switch
    {
        SaveResult.Refused { Kind: Refusal.IdentityMissing } => (this with { IsRecording = false }).Ask(new OpenScreen(new Destination.Identity())),
        SaveResult.Refused refused => (this with { IsRecording = false, Problem = refused.Reason, Loaded = desk.Seen(_ref, refused, Loaded) }).Ask(Typed is { } typed ? new KeepDraft(typed) : new RemoveDraft(Key)),
        _ => Ask(new CloseScreen(), new RemoveDraft(Key)),
    };
}
