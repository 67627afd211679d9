using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Updates;

/// <summary>The fields of the form, from the top.</summary>
internal enum UpdateField
{
    /// <summary>What is reported.</summary>
    Text,

    /// <summary>The rating from now on.</summary>
    Rating,

    /// <summary>Why; there only once a rating is chosen.</summary>
    Reason,

    /// <summary>The status from now on.</summary>
    Status,

    /// <summary>Who said it, where that is not the recorder.</summary>
    OnBehalfOf,

    /// <summary>When it was said.</summary>
    GivenOn,

    /// <summary>How it reached us.</summary>
    How,
}

/// <summary>What stands in the form of a progress update, and what that means.</summary>
internal sealed partial record UpdateForm
{
    private static readonly string[] HowWords = ["e-mail", "telephone", "meeting", "document", "form"];

    private bool _howChosen;

    /// <summary>The field with the focus.</summary>
    public UpdateField Focus { get; init; }

    /// <summary>What is reported.</summary>
    public required TextArea Text { get; init; }

    /// <summary>The rating: as it is, or one of the scheme.</summary>
    public required ChoiceLine Rating { get; init; }

    /// <summary>Why the rating is what it is.</summary>
    public TextLine Reason { get; init; } = TextLine.Empty with { Placeholder = "why this rating, in one line (may be left out)" };

    /// <summary>The status: as it is, or another.</summary>
    public required ChoiceLine Status { get; init; }

    /// <summary>Who said it.</summary>
    public required TextLine OnBehalfOf { get; init; }

    /// <summary>When it was said, as typed.</summary>
    public TextLine GivenOn { get; init; } = TextLine.Empty with { Placeholder = "today" };

    /// <summary>How it reached us.</summary>
    public ChoiceLine How { get; init; } = new([new ChoiceOption("not said"), .. HowWords.Select(word => new ChoiceOption(word, word[0]))]);

    /// <summary>Was a rating chosen?</summary>
    public bool HasRating => Rating.Index > 0;

    /// <summary>The fields that are there now.</summary>
    public IReadOnlyList<UpdateField> Fields => [.. Enum.GetValues<UpdateField>().Where(one => one != UpdateField.Reason || HasRating)];

    /// <summary>The form for an action, with what was kept of it where there is something.</summary>
    public static UpdateForm Of(PlanAction action, Desk desk)
    {
        var scheme = desk.Set.PlanOf(action).Scheme;
        var empty = new UpdateForm
        {
            Text = TextArea.Of("", ScreenSize.Standard) with { Placeholder = "What was done, what comes next. Enter begins a new line." },
            Rating = Ratings(action, scheme),
            Status = Statuses(action),
            OnBehalfOf = TextLine.Empty with
            {
                Placeholder = "myself; type a post or name",
                Candidates = People(action, desk),
            },
        };
        return desk.Draft(DraftKinds.Update, action.Ref) is { } kept ? empty.Holding(kept) : empty;
    }

    /// <summary>Rating choices: as it is, then those of the scheme.</summary>
    public static ChoiceLine Ratings(PlanAction action, RatingScheme scheme) => new(
    [
        new ChoiceOption(StyledLine.Of("as it is: ") + RatingMarks.Of(action.Rag).Label(scheme.Words(action.Rag))),
        .. Core.Plans.Ratings.All.Where(scheme.Meanings.Has).Select(rating => new ChoiceOption(RatingMarks.Of(rating).Label(scheme.Words(rating)), rating.Letter())),
    ]);

    /// <summary>The rating that a choice stands for; null for "as it is".</summary>
    public static Rating? RatingOf(ChoiceLine choice) => choice.Options[choice.Index].Letter is { } letter ? Core.Plans.Ratings.Parse(letter.ToString()) : null;

    /// <summary>The form after a key for the field with the focus; the same instance where that field has no use for it.</summary>
    public UpdateForm Edit(Key key) => Focus switch
    {
        UpdateField.Text => Text.Handle(key) is var text && ReferenceEquals(text, Text) ? this : this with { Text = text },
        UpdateField.Rating => Rating.Handle(key) is var rating && ReferenceEquals(rating, Rating) ? this : this with { Rating = rating },
        UpdateField.Status => Status.Handle(key) is var status && ReferenceEquals(status, Status) ? this : this with { Status = status },
        UpdateField.How => How.Handle(key) is var how && ReferenceEquals(how, How) ? this : this with { How = how, _howChosen = true },
        _ => WithLine(Line.Handle(key)),
    };

    /// <summary>The form after a paste.</summary>
    public UpdateForm Paste(string text) => Focus switch
    {
        UpdateField.Text => this with { Text = Text.Paste(text) },
        UpdateField.Rating or UpdateField.Status or UpdateField.How => this,
        _ => WithLine(Line.Paste(text)),
    };

    /// <summary>The text with the focus; null where a choice has it.</summary>
    public ITextField? Field => Focus switch
    {
        UpdateField.Text => Text,
        UpdateField.Rating or UpdateField.Status or UpdateField.How => null,
        _ => Line,
    };

    /// <summary>The line with the focus; only where the field is one.</summary>
    public TextLine Line => Focus switch
    {
        UpdateField.Reason => Reason,
        UpdateField.OnBehalfOf => OnBehalfOf,
        _ => GivenOn,
    };

    /// <summary>The form with another line in the field with the focus.</summary>
    public UpdateForm WithLine(TextLine line) => ReferenceEquals(line, Line) ? this : Focus switch
    {
        UpdateField.Reason => this with { Reason = line },
        UpdateField.OnBehalfOf => (this with { OnBehalfOf = line }).WithHow(),
        _ => this with { GivenOn = line },
    };

    /// <summary>The form with the only person who can be meant in place of the letters that were typed of them.</summary>
    public UpdateForm Completed() => Focus == UpdateField.OnBehalfOf && OnBehalfOf.Suggestions.Count == 1 ? WithLine(OnBehalfOf.Accept()) : this;

    /// <summary>The form with the focus moved; beyond the last field it goes to the first.</summary>
    public UpdateForm Step(int by)
    {
        var fields = Fields;
        var at = fields.ToList().IndexOf(Focus);
        return this with { Focus = fields[(at + by + fields.Count) % fields.Count] };
    }

    /// <summary>The form with who, when and how of the last update.</summary>
    public UpdateForm With(LastGiven last) => this with
    {
        OnBehalfOf = OnBehalfOf.WithText(last.OnBehalfOf),
        GivenOn = GivenOn.WithText(last.GivenOn),
        How = How with { Index = last.How is null ? 0 : 1 + Array.IndexOf(HowWords, last.How) },
        _howChosen = true,
    };

    /// <summary>Who, when and how as they stand now, for the next update.</summary>
    public LastGiven Given => new(OnBehalfOf.Text.Trim(), GivenOn.Text.Trim(), HowWord);

    /// <summary>The word of the file for how it reached us; null where that is not said.</summary>
    public string? HowWord => How.Index == 0 ? null : HowWords[How.Index - 1];

    /// <summary>When it was said: today where nothing is typed.</summary>
    public (Period? Period, string Problem) On(DateOnly today) =>
        GivenOn.Text.Trim().Length == 0 ? (Period.Day(today), "") : DateWords.Read(GivenOn.Text, today, DateSense.Past);

    /// <summary>Who said it: the id of the register, or the words as typed; null for the recorder.</summary>
    public string? By(Registers registers)
    {
        var words = OnBehalfOf.Text.Trim();
        if (words.Length == 0)
            return null;
        return Person(words, registers)?.Id ?? words;
    }

    /// <summary>The person of the register who is named so; null where none is.</summary>
    public static Core.Plans.Person? Person(string words, Registers registers) => registers.People.FirstOrDefault(person =>
        Same(person.Id, words) || Same(person.Post, words) || Same(person.Holder, words));

    /// <summary>The update as a change set and the rest of what a commit needs.</summary>
    public SaveOrder Order(RefLookup target, PlanFile loaded, TypedForm? typed, Desk desk)
    {
        var by = By(desk.Set.Registers);
        var on = On(desk.Today).Period;
        var request = new UpdateRequest
        {
            Text = Text.Text,
            By = by ?? desk.RecorderWords,
            On = on,
            How = HowWord,
            Rating = RatingOf(Rating),
            RatingReason = Reason.Text.Trim().Length == 0 ? null : Reason.Text.Trim(),
            Status = Status.Index == 0 ? null : Core.Plans.Statuses.All[Status.Index - 1],
        };
        var isOwn = by is null && GivenOn.Text.Trim().Length == 0 && HowWord is null;
        return new SaveOrder(
            target.Action!, request.For(target.Action!, target.Fields, desk.Today), loaded, Text.Text.Trim(), typed, isOwn ? null : new Given(by, on, HowWord));
    }

    private static ChoiceLine Statuses(PlanAction action) => new(
    [
        new ChoiceOption("as it is: " + action.Status.Label()),
        .. Core.Plans.Statuses.All.Select(status => new ChoiceOption(status.Label())),
    ]);

    // The leads of the action stand first: it is they who answer.
    private static ImmutableArray<string> People(PlanAction action, Desk desk) =>
        [.. action.Leads.Select(lead => lead.Words).Concat(desk.Set.Registers.People.Select(person => person.Words)).Distinct(StringComparer.Ordinal)];

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    // What is recorded for somebody else came by e-mail, as a rule; a choice of the person's own stays.
    private UpdateForm WithHow() => _howChosen ? this : this with { How = How with { Index = OnBehalfOf.Text.Trim().Length > 0 ? 1 : 0 } };
}
