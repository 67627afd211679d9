using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>The agreed date moves only by these steps: it is asked for, and then somebody decides.</summary>
internal static class DateSteps
{
    private const string ListKey = "date-changes";

    public static Step Ask(PlanAction action, FieldSet fields, DateRequest request)
    {
        if (Steps.Open(action) is [var open, ..])
            return Step.Refuse($"A date is asked for already for {action.Ref}: {Words(open)}. Have it granted, refused or withdrawn first.");
        if (action.Due?.Text == request.To.Text)
            return Step.Refuse($"{action.Ref} is due {request.To.Words} already.");
        var row = fields.Find(ListKey)!.Children!;
        var kind = KindOf(action.Due, request.To);
        var asked = new StepMap(row.Find("asked")!.Children!)
            .With("by", request.By).With("date", request.Date?.Text).With("reason", request.Reason).With("cause", request.Cause);
        var item = new StepMap(row)
            .With("kind", kind).With("from", action.Due?.Text).With("to", request.To.Text).With("asked", asked).With("decision", "asked");
        return new Step(
            new ChangeSet(action.Path, fields, [new AddToList(FieldPath.Of(ListKey), item.Block)])
            {
                Headline = $"date asked {FromTo(action.Due, request.To)}",
            },
            "",
            [.. MissingToAsk(action, request, kind)]);
    }

    public static Step Decide(PlanAction action, FieldSet fields, DateDecision decision)
    {
        var row = fields.Find(ListKey)!.Children!;
        if (decision.Decision is not (DateDecision.Granted or DateDecision.Refused or DateDecision.Withdrawn))
            return Step.Refuse($"A date that is asked for is granted, refused or withdrawn; \"{decision.Decision}\" is none of these.");
        var open = Steps.Open(action);
        if (open.Count != 1)
            return Step.Refuse(open.Count == 0 ? NoneOpen(action) : SeveralOpen(action, open));
        var change = open[0];
        if (change.To is null)
            return Step.Refuse($"The date that is asked for cannot be read in {action.Path}: give {ListKey}[{change.Name}] a date in \"to\" first.");
        var isGranted = decision.Decision == DateDecision.Granted;
        var decided = new StepMap(row.Find("decided")!.Children!)
            .With("by", decision.By).With("at", decision.At).With("date", decision.Date?.Text).With("reason", decision.Reason);
        var edits = new List<FieldEdit>();
        if (isGranted)
            edits.AddRange(Moved(action, change));
        edits.Add(new SetField(Of(change, "decision"), decision.Decision));
        if (!decided.IsEmpty)
            edits.Add(new PutField(Of(change, "decided"), decided.Value));
        return new Step(
            new ChangeSet(action.Path, fields, edits) { Headline = Headline(action, change, decision) }, "", [.. MissingToDecide(action, change, decision)]);
    }

    /// <summary>What is asked for: <c>14 Jun 2012, asked by service-manager on 20 Mar 2012</c>.</summary>
    public static string Words(DateChange change)
    {
        var by = change.AskedBy is null ? "" : $" by {change.AskedBy}";
        var on = change.AskedOn is null ? "" : $" {(change.AskedOn.Precision == Precision.Day ? "on" : "in")} {change.AskedOn.Words}";
        return (change.To?.Words ?? "no date that can be read") + (by.Length + on.Length == 0 ? "" : $", asked{by}{on}");
    }

    // The wording of the imported document said the old date, so it goes where the old date is told.
    private static IEnumerable<FieldEdit> Moved(PlanAction action, DateChange change)
    {
        yield return new SetField(FieldPath.Of("due"), change.To!.Text);
        if (action.DueText is not { } words)
            yield break;
        yield return new SetField(Of(change, "from-text"), words);
        yield return new RemoveField(FieldPath.Of("due-text"));
    }

    private static string KindOf(Due? from, Due to) => (from?.LastDay, to.LastDay) switch
    {
        ({ } before, { } after) when after > before => "extension",
        ({ } before, { } after) when after < before => "brought-forward",
        _ => "re-plan",
    };

    private static string FromTo(Due? from, Due to) => from is null ? to.Words : $"{from.Words} -> {to.Words}";

    private static string Headline(PlanAction action, DateChange change, DateDecision decision) => decision.Decision switch
    {
        DateDecision.Granted => $"date granted: due {FromTo(action.Due, change.To!)}",
        DateDecision.Refused => $"date refused: {change.To!.Words}{Stays(action)}",
        _ => $"request for a date withdrawn: {change.To!.Words}{Stays(action)}",
    };

    private static string Stays(PlanAction action) => action.Due is null ? "" : $"; due stays {action.Due.Words}";

    private static string NoneOpen(PlanAction action)
    {
        var last = action.DateChanges.LastOrDefault(change => change.Kind != "correction");
        var before = last?.Decision is null ? "" : $" The last request, for {Words(last)}, is {last.Decision}.";
        return $"No date is asked for {action.Ref}, so there is nothing to decide.{before} Ask for a date first.";
    }

    private static string SeveralOpen(PlanAction action, IReadOnlyList<DateChange> open) =>
        $"{open.Count} dates are asked for {action.Ref}: {string.Join("; ", open.Select(Words))}. Leave one of them open: "
        + $"set the decision of each other, such as {ListKey}[{open[0].Name}].decision=withdrawn.";

    private static IEnumerable<string> MissingToAsk(PlanAction action, DateRequest request, string kind)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            yield return "No reason is given for another date.";
        if (!action.Status.IsOpen())
            yield return $"It is {action.Status.Label().ToLowerInvariant()}, so its date no longer counts.";
        if (kind == "extension" && Extensions(action) is >= 2 and var before)
            yield return $"It was extended {(before == 2 ? "twice" : $"{before} times")} already.";
    }

    private static IEnumerable<string> MissingToDecide(PlanAction action, DateChange change, DateDecision decision)
    {
        if (decision.Decision != DateDecision.Withdrawn && string.IsNullOrWhiteSpace(decision.By) && string.IsNullOrWhiteSpace(decision.At))
            yield return "Who decided is not named, nor at which meeting.";
        if (decision.Decision != DateDecision.Granted)
            yield break;
        if (change.From?.Text != action.Due?.Text)
            yield return $"It was asked when the date was {change.From?.Words ?? "not set"}; the agreed date was {action.Due?.Words ?? "not set"} by now.";
        if (change.To!.LastDay is null && action.NextCheck is null)
            yield return $"Due {change.To.Words} has no day, so it needs a next check.";
        if (change.Kind == "extension" && Extensions(action) is >= 2 and var before)
            yield return $"This is extension number {before + 1}.";
    }

    private static int Extensions(PlanAction action) =>
        action.DateChanges.Count(change => change is { Kind: "extension", Decision: DateDecision.Granted });

    private static FieldPath Of(DateChange change, string key) => new([new FieldStep(ListKey, change.Name), new FieldStep(key, null)]);
}
