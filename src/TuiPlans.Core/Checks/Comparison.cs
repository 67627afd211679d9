using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>
/// What only two versions of the plans can tell: a commitment that was altered, a status moved back, a date moved without a date change,
/// a plan or an action that is gone.
/// </summary>
public static class Comparison
{
    private static readonly ComparingRule Wording = new("wording-altered", RuleKind.Contradiction, "The inspectors' wording was altered after the plan was submitted");
    private static readonly ComparingRule Commitment = new("commitment-altered", RuleKind.Contradiction, "An action, outcome or measure of success was altered after the plan was submitted");
    private static readonly ComparingRule Back = new("status-moved-back", RuleKind.Contradiction, "A status was moved back without a reason");
    private static readonly ComparingRule Moved = new("due-moved", RuleKind.Contradiction, "A date was moved without a date change");
    private static readonly ComparingRule Gone = new("action-gone", RuleKind.Contradiction, "A plan, action or recommendation is there no more");

    /// <summary>The rules, for a list of them.</summary>
    internal static IReadOnlyList<CheckRule> Rules { get; } = [Wording, Commitment, Back, Moved, Gone];

    /// <summary>What became doubtful between <paramref name="before"/> and the plans of <paramref name="day"/>.</summary>
    public static IEnumerable<Finding> Find(PlanSet before, Day day) => before.Plans.SelectMany(old => Plan(old, day));

    private static IEnumerable<Finding> Plan(Plan old, Day day)
    {
        if (day.Set.Plan(old.Id) is not { } now)
            return IsLost(old, day.Set) ? [IsGone(old)] : [];
        var isSubmitted = old.Stages.Any(stage => stage.Name == "submitted");
        return old.Recommendations.SelectMany(r => Recommendation(r, now, isSubmitted, day)).Concat(old.Actions.SelectMany(a => Action(a, now, isSubmitted, day)));
    }

    private static IEnumerable<Finding> Recommendation(Recommendation old, Plan plan, bool isSubmitted, Day day)
    {
        if (plan.Recommendations.FirstOrDefault(r => r.Id == old.Id) is not { } now)
        {
            if (!plan.Unreadable.Any(file => file.Path == old.Path))
                yield return IsGone($"{old.Plan}/{old.Id}", old.Path, "The recommendation");
            yield break;
        }
        if (isSubmitted && Folded(old.Text) != Folded(now.Text))
            yield return At(Wording, now.Progress, day, new Doubt("The inspectors' wording was altered, and the plan was submitted with the earlier one.", "Bring it back; what the board adds goes into an action or a note.", "text"));
        // One that no action answers is what is counted itself; its wording is the inspectors', and looked at above.
        foreach (var finding in Changed(old.Progress, now.Progress, isSubmitted: false, day))
            yield return finding;
    }

    private static IEnumerable<Finding> Action(PlanAction old, Plan plan, bool isSubmitted, Day day)
    {
        if (plan.Actions.FirstOrDefault(a => a.Id == old.Id) is not { } now)
        {
            if (!plan.Unreadable.Any(file => file.Path == old.Path) && !plan.Actions.Any(a => a.Formerly.Contains(old.Id, StringComparer.OrdinalIgnoreCase)))
                yield return IsGone(old.Ref, old.Path, "The action");
            yield break;
        }
        foreach (var finding in Changed(old, now, isSubmitted, day))
            yield return finding;
    }

    private static IEnumerable<Finding> Changed(PlanAction old, PlanAction now, bool isSubmitted, Day day)
    {
        foreach (var (key, label, before, after) in new[] { ("action", "action", old.Action, now.Action), ("outcome", "outcome measure", old.Outcome, now.Outcome), ("success", "measure of success", old.Success, now.Success) })
        {
            if (isSubmitted && Folded(before) is { Length: > 0 } was && was != Folded(after))
                yield return At(Commitment, now, day, new Doubt($"The {label} was altered, and the plan was submitted with the earlier wording.", "Bring it back, or have the change accepted with a reason (accepted-findings in plan.yaml).", key));
        }
        if (Rank(now.Status) < Rank(old.Status) && now.Updates.Count == old.Updates.Count)
            yield return At(Back, now, day, new Doubt($"The status was moved back from {old.Status.Label().ToLowerInvariant()} to {now.Status.Label().ToLowerInvariant()}, and no update says why.", $"Say so: tuiplans update {now.Ref} -m WHY", "status"));
        if (old.Due is { } due && due.Text != now.Due?.Text && now.DateChanges.Count <= old.DateChanges.Count && old.DateChanges.All(change => change.Decision != "asked"))
            yield return At(Moved, now, day, new Doubt($"The date was {due.Words} and is {now.Due?.Words ?? "none"}, and no date change says who moved it and why.", $"Set it back, then: tuiplans ask {now.Ref} --due DATE -m WHY", "due"));
    }

    // Closed ends the way from wherever it was: nothing moves back by closing, and what is opened again does.
    private static int Rank(Status status) => status == Status.Closed ? int.MaxValue : (int)status;

    private static string Folded(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Finding IsGone(string reference, string path, string what) =>
        new(Gone.Code, Severity.Governance, path, 1, 1, $"{what} {reference} is there no more, and nothing says what became of it. Bring the file back and close it with a reason: tuiplans close {reference} --as HOW -m WHY") { Ref = reference };

    // Files that are left of it are damage by themselves.
    private static bool IsLost(Plan old, PlanSet now) => !now.Strays.Any(file => file.Path.StartsWith($"{old.Id}/", StringComparison.OrdinalIgnoreCase));

    private static Finding IsGone(Plan old) => new(
        Gone.Code, Severity.Governance, $"{old.Id}/plan.yaml", 1, 1,
        $"The plan {old.Id} is there no more, with all that stood in it, and nothing says what became of it. Bring its folder back; where the plan is over, say so in the stages of its plan.yaml (closed, archived).");

    private static Finding At(CheckRule rule, PlanAction action, Day day, Doubt doubt)
    {
        var (line, column) = Places.Of(day.Set, action.Path, doubt);
        return new Finding(rule.Code, Severity.Governance, action.Path, line, column, doubt.Message) { Ref = action.Ref, Remedy = doubt.Remedy };
    }
}
