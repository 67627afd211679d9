using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Looks;
using CoreSteps = TuiPlans.Core.Changes.Steps;

namespace TuiPlans.Screens.Steps;

/// <summary>Another date is asked for.</summary>
internal sealed record AskStep : StepKind
{
    private const string ToName = "to", CauseName = "cause", HowName = "how";

    /// <inheritdoc/>
    public override string Kind => DraftKinds.Ask;

    /// <inheritdoc/>
    public override string Title => "Ask for another date";

    /// <inheritdoc/>
    public override SmallForm Form(PlanAction action, Desk desk) => new(
    [
        SmallField.Typed(ToName, "New date", "31 jan, +2w, autumn 2027, ongoing"),
        SmallField.Typed(ReasonName, "Why", "in one line"),
        SmallField.Typed(CauseName, "Cause", $"what kept it from its date, in a word to count by: {Example(desk)}", Causes(desk)),
        SmallField.Typed(ByName, "Asked by", $"myself{(action.Leads is [var lead, ..] ? $"; or {lead.Words}" : "")}", People(action, desk)) with { Called = Names },
        SmallField.Typed(DateName, "Asked on", "today"),
        SmallField.Optional(HowName, "How", [.. Fields.Action.Find("updates")!.Children!.Find("how")!.Words]),
    ]);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Before(PlanAction action, Desk desk) =>
        [$"Due {action.Due?.Words ?? "on no date yet"}. That counts on until somebody grants another."];

    /// <inheritdoc/>
    public override StyledLine Understood(SmallField field, Desk desk)
    {
        if (field.Name != ToName || field.Value.Length == 0)
            return base.Understood(field, desk);
        var (due, problem) = DateWords.ReadDue(field.Value, desk.Today);
        return due is null ? StyledLine.Of(" ? " + problem, Palette.Warning) : StyledLine.Of($" = {DateWords.InFull(due)}", Palette.Muted);
    }

    /// <inheritdoc/>
    public override StepAnswer Answer(RefLookup target, SmallForm form, Desk desk)
    {
        if (form[ToName].Length == 0)
            return StepAnswer.Ask("Write the date that is asked for.", ToName);
        var (due, problem) = DateWords.ReadDue(form[ToName], desk.Today);
        if (due is null)
            return StepAnswer.Ask(problem, ToName);
        var (on, notUnderstood) = Past(form[DateName], Period.Day(desk.Today), desk);
        if (on is null)
            return StepAnswer.Ask(notUnderstood, DateName);
        var by = Id(form[ByName], desk);
        var step = CoreSteps.Ask(target.Action!, target.Fields, new DateRequest(by ?? desk.RecorderWords, on, due, Or(form[ReasonName]), Or(form[CauseName])));
        var how = Or(form[HowName]);
        var isOwn = by is null && form[DateName].Length == 0 && how is null;
        return new StepAnswer(step, Text: Or(form[ReasonName]), Given: isOwn ? null : new Given(by, on, how));
    }

    private static string Example(Desk desk) => Causes(desk) is [var first, ..] ? first : "recruitment";

    // The words that were used before, so that the same cause is counted as one.
    private static System.Collections.Immutable.ImmutableArray<string> Causes(Desk desk) =>
        [.. desk.Set.Plans.SelectMany(plan => plan.Actions).SelectMany(action => action.DateChanges).Select(change => change.Cause).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>The date that is asked for is granted, refused or withdrawn.</summary>
/// <param name="Asked">What somebody typed to ask for a date themselves, before another did; null as a rule.</param>
internal sealed record DecideStep(TypedForm? Asked = null) : StepKind
{
    private const string DecisionName = "decision";

    /// <inheritdoc/>
    public override string Kind => DraftKinds.Decide;

    /// <inheritdoc/>
    public override string Title => "Decide on the date that is asked for";

    /// <inheritdoc/>
    public override SmallForm Form(PlanAction action, Desk desk) => new(
    [
        SmallField.Chosen(DecisionName, "Decision", "", DateDecision.Granted, DateDecision.Refused, DateDecision.Withdrawn),
        SmallField.Typed(ByName, "Decided by", "a body or post", Deciders(desk)) with { Called = Names },
        SmallField.Typed(AtName, "At the meeting", "its id, such as 2012-08-30-psg"),
        SmallField.Typed(DateName, "Decided on", "today"),
        SmallField.Typed(ReasonName, "Why", "in one line; may be left out"),
    ]);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Before(PlanAction action, Desk desk) =>
    [
        .. CoreSteps.Open(action).SelectMany(change => new[]
        {
            $"Asked: {change.To?.Words ?? "no date that can be read"} instead of {action.Due?.Words ?? "no date"}"
                + $"{(change.AskedBy is { } by ? $", by {desk.Set.Registers.Words(by)}" : "")}{(change.AskedOn is { } on ? $", {on.Words}" : "")}.",
            change.Reason is { } why ? $"“{why}”" : "No reason was given.",
        }),
        .. Asked is null ? Array.Empty<string>() :
        [
            $"You began to ask yourself, before this was asked; your draft is kept, and open again once this is decided: {string.Join("; ", Asked.Values.Select(value => $"{value.Name} {value.Value}"))}",
        ],
    ];

    /// <inheritdoc/>
    public override StepAnswer Answer(RefLookup target, SmallForm form, Desk desk)
    {
        if (form[DecisionName].Length == 0)
            return StepAnswer.Ask("Choose what was decided: g granted, r refused, w withdrawn.", DecisionName);
        var (on, problem) = Past(form[DateName], Period.Day(desk.Today), desk);
        if (on is null)
            return StepAnswer.Ask(problem, DateName);
        var step = CoreSteps.Decide(
            target.Action!, target.Fields, new DateDecision(form[DecisionName], Id(form[ByName], desk), Or(form[AtName]), on) { Reason = Or(form[ReasonName]) });
        return new StepAnswer(step, Text: Or(form[ReasonName]));
    }
}

/// <summary>The lead says that it is done.</summary>
internal sealed record CompleteStep : StepKind
{
    /// <inheritdoc/>
    public override string Kind => DraftKinds.Complete;

    /// <inheritdoc/>
    public override string Title => "Complete";

    /// <inheritdoc/>
    public override SmallForm Form(PlanAction action, Desk desk) => new(
    [
        SmallField.Typed(DateName, "Completed on", "today"),
        SmallField.Typed(ReasonName, "Note", "for the record; may be left out"),
    ]);

    /// <inheritdoc/>
    public override StepAnswer Answer(RefLookup target, SmallForm form, Desk desk)
    {
        const string ByWord = "by ";
        var typed = form[DateName];
        var isAtLatest = typed.StartsWith(ByWord, StringComparison.OrdinalIgnoreCase);
        var (on, problem) = Past(isAtLatest ? typed[ByWord.Length..].Trim() : typed, Period.Day(desk.Today), desk);
        return on is null
            ? StepAnswer.Ask(problem, DateName)
            : new StepAnswer(CoreSteps.Complete(target.Action!, target.Fields, on, isAtLatest), Text: Or(form[ReasonName]));
    }

    /// <inheritdoc/>
    public override StyledLine Understood(SmallField field, Desk desk) =>
        field.Name == DateName && field.Value.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? Date(field.Value[3..].Trim(), desk) : base.Understood(field, desk);
}

/// <summary>Work on it goes on.</summary>
internal sealed record ReopenStep : StepKind
{
    /// <inheritdoc/>
    public override string Kind => DraftKinds.Reopen;

    /// <inheritdoc/>
    public override string Title => "Re-open";

    /// <inheritdoc/>
    public override SmallForm Form(PlanAction action, Desk desk) => new([SmallField.Typed(ReasonName, "Why", "in one line")]);

    /// <inheritdoc/>
    public override StepAnswer Answer(RefLookup target, SmallForm form, Desk desk) =>
        new(CoreSteps.Reopen(target.Action!, target.Fields, Or(form[ReasonName])), Text: Or(form[ReasonName]));
}

/// <summary>It ends otherwise than by delivery.</summary>
internal sealed record CloseStep : StepKind
{
    private const string AsName = "as", ToName = "to";

    /// <inheritdoc/>
    public override string Kind => DraftKinds.Close;

    /// <inheritdoc/>
    public override string Title => "Close otherwise than by delivery";

    /// <inheritdoc/>
    public override SmallForm Form(PlanAction action, Desk desk) => new(
    [
        SmallField.Chosen(AsName, "Closed as", ["", .. Fields.Action.Find("closed")!.Children!.Find("as")!.Words]),
        SmallField.Typed(ReasonName, "Why", "in one line"),
        SmallField.Typed(ToName, "To", "what takes its place, or whose it is now"),
        SmallField.Typed(ByName, "On authority of", "a body or post", Deciders(desk)) with { Called = Names },
        SmallField.Typed(AtName, "At the meeting", "its id, such as 2012-08-30-psg"),
        SmallField.Typed(DateName, "Closed on", "today"),
    ]);

    /// <inheritdoc/>
    public override StepAnswer Answer(RefLookup target, SmallForm form, Desk desk)
    {
        var (on, problem) = Past(form[DateName], Period.Day(desk.Today), desk);
        if (on is null)
            return StepAnswer.Ask(problem, DateName);
        if (form[AsName].Length == 0)
            return StepAnswer.Ask("Choose how it ends: with the arrows to the left and right, or by its letter.", AsName);
        var closing = new Closing(form[AsName], on, Id(form[ByName], desk), Or(form[AtName]), Or(form[ReasonName]), Or(form[ToName]));
        return new StepAnswer(CoreSteps.Close(target.Action!, target.Fields, closing), Text: Or(form[ReasonName]));
    }
}
