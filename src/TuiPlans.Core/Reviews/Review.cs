using TuiPlans.Core.Changes;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Reviews;

/// <summary>What a review is made of.</summary>
/// <param name="Asked">The range, as a command line can say it again.</param>
/// <param name="Before">The plans before.</param>
/// <param name="After">The plans after, on the day of the review.</param>
/// <param name="Recorded">What was recorded between the two, newest first.</param>
public sealed record ReviewMatter(string Asked, PlanSet Before, Day After, IReadOnlyList<RecordedChange> Recorded)
{
    /// <summary>What the check finds before, on the day of the review.</summary>
    public required IReadOnlyList<Finding> FoundBefore { get; init; }

    /// <summary>What the check finds after.</summary>
    public required IReadOnlyList<Finding> FoundAfter { get; init; }

    /// <summary>What the check finds new, that included which only the two versions together tell.</summary>
    public required IReadOnlyList<Finding> FoundNew { get; init; }

    /// <summary>Files that are no plan files and differ too, from the top of the repository.</summary>
    public IReadOnlyList<OtherFile> OtherFiles { get; init; } = [];
}

/// <summary>What a branch changes in the plans, item by item, for somebody who is to approve it.</summary>
/// <param name="Asked">The range, as a command line can say it again.</param>
/// <param name="Items">The items, what needs attention first; numbered from 1.</param>
public sealed record Review(string Asked, IReadOnlyList<ReviewItem> Items)
{
    /// <summary>What was changed and what of it needs attention, in one sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>What was damaged: files that cannot be read any more, and whatever else blocks.</summary>
    public IReadOnlyList<Finding> Damage { get; init; } = [];

    /// <summary>What the check finds new in files that no item is about; accepted ones left out.</summary>
    public IReadOnlyList<Finding> FoundElsewhere { get; init; } = [];

    /// <summary>What the check found before and finds no more, each with the words it had.</summary>
    public IReadOnlyList<Finding> Settled { get; init; } = [];

    /// <summary>Of those, what is in files that no item is about. What an item itself settles its own lines tell; said again it reads as a repair.</summary>
    public IReadOnlyList<Finding> SettledElsewhere { get; init; } = [];

    /// <summary>Names that are new.</summary>
    public IReadOnlyList<NewName> NewNames { get; init; } = [];

    /// <summary>Files that are no plan files; together they are one more item for whoever answers, with the number after the last.</summary>
    public IReadOnlyList<OtherFile> OtherFiles { get; init; } = [];

    /// <summary>What a finding of <see cref="FoundElsewhere"/> or <see cref="SettledElsewhere"/> is about: <c>SG-05 (Audit of core groups) in Plan of 2011</c>, by its <c>plan/ID</c>.</summary>
    public IReadOnlyDictionary<string, string> Named { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The titles of the plans, by id.</summary>
    public IReadOnlyDictionary<string, string> PlanTitles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many items need attention.</summary>
    public int NeedingAttention => Items.Count(item => item.NeedsAttention);
}
