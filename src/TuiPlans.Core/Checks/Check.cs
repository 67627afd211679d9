using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>All checks over a plans folder. Pure: it changes nothing.</summary>
public static class Check
{
    private static readonly Func<PlanSet, IEnumerable<Finding>>[] FileRules =
    [
        FileProblems.Find,
        StrayFiles.Find,
        IdRules.Find,
        UnknownIds.Find,
        NewNames.Find,
    ];

    // What is over is no longer held to account; that its files can be read still is.
    private static readonly string[] Over = ["closed", "archived"];

    /// <summary>What is found as advice: it fails no check.</summary>
    public static IReadOnlyList<CheckRule> Advice { get; } =
    [
        new("unknown-key", RuleKind.Record, "A key that no field has; it is kept, and not used"),
        new("unknown-id", RuleKind.Record, "A person, body, label or number that is in no register or plan"),
        new(NewNames.Code, RuleKind.Record, "A lead in words who is no post of people.yaml"),
        new("bad-view", RuleKind.Record, "A saved view that cannot be used"),
    ];

    /// <summary>Codes of findings that can be accepted: those of governance, and of advice.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. GovernanceRules.All.Concat(Advice).Select(rule => rule.Code)];

    /// <summary>What the files alone tell, on whatever day: damage and advice, by file and line.</summary>
    public static IReadOnlyList<Finding> Files(PlanSet set) => InOrder(FileRules.SelectMany(rule => rule(set)));

    /// <summary>Every finding on a day, by file and line; what was accepted is marked.</summary>
    public static IReadOnlyList<Finding> All(Day day) => InOrder(AcceptedFindings.Mark(
        Files(day.Set).Concat(OfActions(day)).Concat(OfMeetings(day)).Concat(AcceptedFindings.Doubts(day, Codes)), day));

    /// <summary>
    /// Of the findings on a day those that were not there before, and what only the two versions together tell. Both are looked at on
    /// the same day, so that time alone makes nothing new.
    /// </summary>
    public static IReadOnlyList<Finding> Since(PlanSet before, Day day)
    {
        var old = All(new Day(before, day.Today)).Select(finding => (finding.Code, finding.Path, finding.Message)).ToHashSet();
        return InOrder(All(day).Where(finding => !old.Contains((finding.Code, finding.Path, finding.Message)))
            .Concat(AcceptedFindings.Mark(Comparison.Find(before, day), day)));
    }

    private static IEnumerable<Finding> OfActions(Day day) =>
        from plan in day.Set.Plans
        where plan.Stages.Count == 0 || !Over.Contains(plan.Stages[^1].Name)
        from action in plan.Counted
        from rule in GovernanceRules.OfActions
        from doubt in rule.Find(action, day)
        select At(day.Set, rule, action.Path, doubt) with { Ref = action.Ref };

    private static IEnumerable<Finding> OfMeetings(Day day) =>
        from meeting in day.Set.Meetings
        where meeting.IsOver(day.Today)
        from rule in GovernanceRules.OfMeetings
        from doubt in rule.Find(meeting, day)
        select At(day.Set, rule, meeting.Path, doubt);

    private static Finding At(PlanSet set, CheckRule rule, string path, Doubt doubt)
    {
        var (line, column) = Places.Of(set, path, doubt);
        return new Finding(rule.Code, Severity.Governance, path, line, column, doubt.Message) { Remedy = doubt.Remedy };
    }

    private static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.Path, NaturalOrder.Instance)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column),
    ];
}
