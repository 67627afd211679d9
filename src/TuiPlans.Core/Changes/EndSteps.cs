using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>The steps that end an action, and the one that takes its end back.</summary>
internal static class EndSteps
{
    public static Step Complete(PlanAction action, FieldSet fields, Period completed, bool isAtLatest)
    {
        if (action.Status.IsDelivered())
            return Step.Refuse($"{action.Ref} is {Words(action)} already{CompletedWords(action)}.");
        if (action.Status == Status.Closed)
            return Step.Refuse($"{action.Ref} is {Words(action)}, so it cannot be completed: re-open it first.");
        var when = isAtLatest ? $"by {completed.Text}" : completed.Text;
        return new Step(
            new ChangeSet(action.Path, fields, [Set("status", Status.Complete.Word()), Set("completed", when)])
            {
                Headline = $"completed {(isAtLatest ? "by " : "")}{completed.Words}",
            },
            "",
            [.. MissingToComplete(action, fields)]);
    }

    public static Step Reopen(PlanAction action, FieldSet fields, string? reason)
    {
        if (action.Status.IsOpen())
            return Step.Refuse($"{action.Ref} is open already: {action.Status.Label()}.");
        var missing = new List<string>();
        if (string.IsNullOrWhiteSpace(reason))
            missing.Add("No reason is given for re-opening it.");
        if (action.Rag == Rating.Blue)
            missing.Add("It is still rated Blue, which is for what is complete: give it the rating that holds now.");
        return new Step(
            new ChangeSet(
                action.Path,
                fields,
                [Set("status", Status.InProgress.Word()), new RemoveField(FieldPath.Of("completed")), new RemoveField(FieldPath.Of("closed"))])
            {
                Headline = "re-opened",
            },
            "",
            missing);
    }

    public static Step Close(PlanAction action, FieldSet fields, Closing closing)
    {
        if (action.Status == Status.Closed)
            return Step.Refuse($"{action.Ref} is {Words(action)} already.");
        var closed = fields.Find("closed")!;
        if (FieldValue.WhyNot(closed.Children!.Find("as")!, closing.As) is { } problem)
            return Step.Refuse(problem.Message);
        var value = new StepMap(closed.Children)
            .With("as", closing.As).With("date", closing.Date?.Text).With("by", closing.By).With("at", closing.At)
            .With("reason", closing.Reason).With("to", closing.To);
        return new Step(
            new ChangeSet(action.Path, fields, [Set("status", Status.Closed.Word()), new PutField(FieldPath.Of("closed"), value.Value)])
            {
                Headline = $"closed: {closing.As}{(string.IsNullOrWhiteSpace(closing.To) ? "" : $" {(closing.As == "superseded" ? "by" : "to")} {closing.To.Trim()}")}",
            },
            "",
            [.. MissingToClose(action, closing)]);
    }

    private static IEnumerable<string> MissingToComplete(PlanAction action, FieldSet fields)
    {
        var expected = action.EvidenceExpected.Count;
        if (fields.Find("evidence") is not null && action.EvidenceSeen.All(item => item.IsWithdrawn))
            yield return expected == 0 ? "No evidence has been seen yet." : $"No evidence has been seen yet; expected: {string.Join(", ", action.EvidenceExpected)}.";
        var undone = action.Milestones.Where(milestone => !milestone.IsDone).Select(milestone => Shortened.To(milestone.Text.Trim(), 60)).ToList();
        if (undone.Count > 0)
            yield return $"{(undone.Count == 1 ? "1 milestone is" : $"{undone.Count} milestones are")} not done: {string.Join("; ", undone)}.";
        foreach (var change in Steps.Open(action))
            yield return $"A date is asked for and not decided: {DateSteps.Words(change)}.";
        if (action.Rag is Rating.Red or Rating.Amber)
            yield return $"It is still rated {action.Rag.Label()}, which contradicts that it is complete.";
    }

    private static IEnumerable<string> MissingToClose(PlanAction action, Closing closing)
    {
        if (string.IsNullOrWhiteSpace(closing.Reason))
            yield return "No reason is given for closing it.";
        if (string.IsNullOrWhiteSpace(closing.By) && string.IsNullOrWhiteSpace(closing.At))
            yield return "Nobody's authority for closing it is named.";
        if (closing.As is "superseded" or "transferred" && string.IsNullOrWhiteSpace(closing.To))
            yield return closing.As == "superseded" ? "What supersedes it is not named." : "To whom it is transferred is not named.";
        if (action.Status.IsDelivered())
            yield return $"It was {Words(action)}{CompletedWords(action)}; closed otherwise, it no longer counts as delivered.";
    }

    private static string Words(PlanAction action) =>
        action.Status.Label().ToLowerInvariant() + (action.Status == Status.Closed && action.Closed?.As is { } how ? $" ({how})" : "");

    private static string CompletedWords(PlanAction action) => action.Completed is { } text
        ? $" (completed {(text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? "by " : "")}{PeriodParser.Parse(FieldValue.WithoutBy(text))?.Words ?? FieldValue.WithoutBy(text)})"
        : "";

    private static SetField Set(string key, string value) => new(FieldPath.Of(key), value);
}
