using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>The findings of one rule together, as people look through them.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Severity">What they stop.</param>
/// <param name="Open">Those that nobody accepted, by file and line.</param>
/// <param name="Accepted">How many were accepted.</param>
public sealed record FindingGroup(string Code, Severity Severity, IReadOnlyList<Finding> Open, int Accepted)
{
    private const int LeastShared = 3;

    // Damage that has a sentence for all of its kind.
    private static readonly Dictionary<string, string> OfFiles = new(StringComparer.Ordinal)
    {
        ["bad-id"] = "An id that may not be used",
        ["duplicate-id"] = "An id that two things share",
        ["stray-file"] = "A file that belongs to no plan",
    };

    /// <summary>The codes that have a general sentence.</summary>
    public static IEnumerable<string> KnownCodes => Check.Codes.Concat(OfFiles.Keys);

    /// <summary>What the rule finds, in a line; empty where the findings themselves say all.</summary>
    public string About => Rule?.About ?? OfFiles.GetValueOrDefault(Code, "");

    /// <summary>Whether <c>accepted-findings</c> of a plan can name them: those of files that belong to no plan cannot be accepted.</summary>
    public bool CanBeAccepted => Severity != Severity.Damage && Check.Codes.Contains(Code)
        && Open.Any(finding => finding.Path.Contains('/', StringComparison.Ordinal) && !finding.Path.StartsWith("meetings/", StringComparison.Ordinal));

    private CheckRule? Rule => GovernanceRules.All.Concat(Check.Advice).FirstOrDefault(rule => rule.Code == Code);

    // Damage, then rules by what they are about, then advice.
    private int Rank => Severity switch { Severity.Damage => 0, Severity.Governance => 1 + (int)(Rule?.Kind ?? RuleKind.Record), _ => int.MaxValue };

    /// <summary>The groups, the weightiest first: damage, what contradicts itself, what is past, what nobody wrote down, advice.</summary>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<Finding> findings) =>
    [
        .. findings.GroupBy(finding => (finding.Severity, finding.Code))
            .Select(group => new FindingGroup(group.Key.Code, group.Key.Severity, [.. group.Where(one => one.Accepted is null)], group.Count(one => one.Accepted is not null)))
            .OrderBy(group => group.Rank),
    ];

    /// <summary>
    /// What a finding says that the others of its rule do not: without the words with which all of them begin; empty where something
    /// is not written down, and another says the very same.
    /// </summary>
    public string Particular(Finding finding)
    {
        if (Rule?.Kind == RuleKind.Record && Open.Count(one => one.What == finding.What) > 1)
            return "";
        var words = finding.What.Split(' ');
        var shared = Open.Count == 1 ? 0 : words.TakeWhile((word, i) => Open.All(one => one.What.Split(' ').ElementAtOrDefault(i) == word)).Count();
        return shared < LeastShared ? finding.What : $"… {string.Join(' ', words.Skip(shared))}";
    }
}
