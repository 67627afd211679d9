using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>Findings for people: by rule, the weightiest first, a short line for each.</summary>
/// <param name="page">Where they are printed.</param>
/// <param name="set">The plans, for the titles of actions.</param>
/// <param name="plan">The plan that was asked for; null for all.</param>
/// <param name="isAll">Whether every finding of a rule is shown, however many there are.</param>
internal sealed class GroupedFindings(Page page, PlanSet set, string? plan, bool isAll)
{
    private const int Most = 10;
    private const int Indent = 2;
    private const int LeastWords = 20;

    private readonly Dictionary<string, string> titles = set.Plans.SelectMany(one => one.Counted).GroupBy(action => action.Ref, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Title, StringComparer.Ordinal);

    /// <summary>Prints all groups.</summary>
    public void Print(IReadOnlyList<Finding> findings)
    {
        foreach (var group in FindingGroup.Of(findings))
        {
            var about = group.About.Length > 0 ? $": {group.About}" : "";
            page.Prose($"{CheckCommand.Word(group.Severity).ToUpperInvariant()} {group.Code} ({group.Open.Count}){about}");
            Print(group);
            page.Line();
        }
    }

    private void Print(FindingGroup group)
    {
        // Damage is never cut off: what cannot be read must not be overlooked.
        var shown = group.Open.Take(isAll || group.Severity == Severity.Damage ? int.MaxValue : Most).ToList();
        var column = shown.Select(finding => Name(finding).Length).DefaultIfEmpty(0).Max();
        foreach (var finding in shown)
            Print(group, finding, column);
        if (group.Open.Count > shown.Count)
            page.Line($"  and {group.Open.Count - shown.Count} more: tuiplans check{Argument} --only {group.Code}");
        foreach (var remedy in shown.Select(General).Where(remedy => remedy.Length > 0).Distinct(StringComparer.Ordinal))
            page.Prose(remedy, Indent);
        if (group.CanBeAccepted)
            page.Line($"  To accept one: {Acceptance.Form(PlanOf(group), group.Code, group.Open[0].Ref is null ? null : "ID")}");
        if (group.Accepted > 0)
            page.Line($"  {group.Accepted} more {(group.Accepted == 1 ? "is" : "are")} accepted: tuiplans check{Argument} --only {group.Code} --format lines");
    }

    private void Print(FindingGroup group, Finding finding, int column)
    {
        var place = $"{finding.Path[(finding.Path.LastIndexOf('/') + 1)..]}:{finding.Line}";
        if (finding.Remedy.Length == 0)
        {
            page.Prose($"{finding.Path}:{finding.Line}  {finding.Message}", Indent * 2, "  ");
            return;
        }
        var particular = group.Particular(finding);
        var words = particular.Length > 0 ? particular : finding.Ref is { } reference ? titles.GetValueOrDefault(reference, "") : finding.What;
        var room = Math.Max(LeastWords, page.Width - Indent - column - place.Length - (2 * Indent));
        // A title is known already, and may be cut; what is particular is said whole.
        var lines = particular.Length > 0 ? TextWrap.Lines(words.ReplaceLineEndings(" "), room) : [Shortened.To(words.ReplaceLineEndings(" "), room)];
        page.Line($"  {Name(finding).PadRight(column)}  {lines[0].PadRight(room)}  {place}");
        foreach (var line in lines.Skip(1))
            page.Line($"{new string(' ', column + (2 * Indent))}{line}");
    }

    private string Argument => plan is null ? "" : $" {plan}";

    // The plan need not be said where only one can be meant.
    private string Name(Finding finding) => finding.Ref is not { } reference ? finding.Path[..finding.Path.LastIndexOf('.')]
        : plan is null && set.Plans.Count > 1 ? reference : reference[(reference.IndexOf('/') + 1)..];

    private static string General(Finding finding) =>
        finding.Ref is { } reference ? finding.Remedy.Replace(reference, "REF", StringComparison.Ordinal) : finding.Remedy;

    private static string PlanOf(FindingGroup group)
    {
        var plans = group.Open.Select(finding => finding.Path[..Math.Max(0, finding.Path.IndexOf('/', StringComparison.Ordinal))]).Distinct(StringComparer.Ordinal).ToList();
        return plans.Count == 1 ? plans[0] : "PLAN";
    }
}
