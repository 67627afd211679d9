using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>The date is another than the last date change leads to.</summary>
internal static class DueUnexplained
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.DateChanges.LastOrDefault(change => change.Decision == "granted" && change.To is not null) is not { To: { } agreed } || agreed.Text == action.Due?.Text)
            yield break;
        var now = action.Due is { } due ? $"The date is {due.Words}" : "There is no date";
        // A date that stands there already cannot be recorded as a change to it.
        var remedy = action.Due is null ? "Record how it moved" : "Set it back, then move it with its reason";
        var to = action.Due is null ? "DATE" : agreed.Text.Contains(' ', StringComparison.Ordinal) ? $"'{agreed.Text}'" : agreed.Text;
        yield return new Doubt($"{now}, and the last date change that was granted leads to {agreed.Words}.", $"{remedy}: tuiplans set {action.Ref} due={to} -m WHY", action.Due is null ? "date-changes" : "due");
    }
}
