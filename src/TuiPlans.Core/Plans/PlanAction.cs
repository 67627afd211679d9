namespace TuiPlans.Core.Plans;

/// <summary>
/// One action of a plan, as its file says. Every value but the id may be absent; what could not be read is absent here and stands
/// among the file's problems.
/// </summary>
public sealed record PlanAction
{
    /// <summary>The id of its plan: the folder's name.</summary>
    public required string Plan { get; init; }

    /// <summary>Its id: the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>The file, from the plans folder: <c>darlington-2011/SG-01.yaml</c>.</summary>
    public required string Path { get; init; }

    /// <summary>How it is named from outside its plan: <c>darlington-2011/SG-01</c>.</summary>
    public string Ref => Plan.Length == 0 ? Id : $"{Plan}/{Id}";

    /// <summary>The title as it stands in the file, or null.</summary>
    public string? OwnTitle { get; init; }

    /// <summary>The title, else the first words of the action.</summary>
    public string Title => OwnTitle ?? FirstWords(Action) ?? Id;

    /// <summary>The recommendations it answers; ids here, or <c>plan/ID</c> of other plans.</summary>
    public IReadOnlyList<string> Recommendations { get; init; } = [];

    /// <summary>Earlier numbers.</summary>
    public IReadOnlyList<string> Formerly { get; init; } = [];

    /// <summary>The theme on the action itself, else that of its first recommendation.</summary>
    public string? Theme { get; init; }

    /// <summary>The timescale on the action itself, else that of its first recommendation.</summary>
    public string? Timescale { get; init; }

    /// <summary>The id of the lead agency.</summary>
    public string? Agency { get; init; }

    /// <summary>Ids of the agencies that a recommendation is addressed to; none for an action, which names its own.</summary>
    public IReadOnlyList<string> AddressedTo { get; init; } = [];

    /// <summary>Ids of all agencies for which it counts: its own, else those it is addressed to.</summary>
    public IReadOnlyList<string> Agencies => Agency is null ? AddressedTo : [Agency];

    /// <summary>Who answers for it: an id of a person, or words.</summary>
    public string? Accountable { get; init; }

    /// <summary>Who leads it.</summary>
    public IReadOnlyList<Lead> Leads { get; init; } = [];

    /// <summary>Ids of partner agencies.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>The body that watches it; the plan's where absent.</summary>
    public string? MonitoredBy { get; init; }

    /// <summary>What is to be done.</summary>
    public string? Action { get; init; }

    /// <summary>When work begins.</summary>
    public Period? Start { get; init; }

    /// <summary>Steps on the way.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Outcome measure: what will be different.</summary>
    public string? Outcome { get; init; }

    /// <summary>Measure of success: how we will know.</summary>
    public string? Success { get; init; }

    /// <summary>Figures with their targets.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Evidence that is expected.</summary>
    public IReadOnlyList<string> EvidenceExpected { get; init; } = [];

    /// <summary>Evidence that was seen.</summary>
    public IReadOnlyList<Evidence> EvidenceSeen { get; init; } = [];

    /// <summary>The evidence that was seen and not withdrawn.</summary>
    public IEnumerable<Evidence> StandingEvidence => EvidenceSeen.Where(item => !item.IsWithdrawn);

    /// <summary>The date that was agreed.</summary>
    public Due? Due { get; init; }

    /// <summary>The wording of an imported document.</summary>
    public string? DueText { get; init; }

    /// <summary>When to look again, where there is no date.</summary>
    public Period? NextCheck { get; init; }

    /// <summary>Requests for another date, and what was decided.</summary>
    public IReadOnlyList<DateChange> DateChanges { get; init; } = [];

    /// <summary>Actions that must come first.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>What holds it up.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init; } = [];

    /// <summary>How far it has come.</summary>
    public Status Status { get; init; }

    /// <summary>When it was completed: a period, or "by" one, as written.</summary>
    public string? Completed { get; init; }

    /// <summary>How it ended otherwise, or null.</summary>
    public Closure? Closed { get; init; }

    /// <summary>The action of an earlier plan that it goes on with.</summary>
    public string? Continues { get; init; }

    /// <summary>The rating in force; null where it is not rated.</summary>
    public Rating? Rag { get; init; }

    /// <summary>Why it is rated so.</summary>
    public string? RagReason { get; init; }

    /// <summary>Who set the rating: an id of a person or body, or words.</summary>
    public string? RagBy { get; init; }

    /// <summary>When it was set or last confirmed.</summary>
    public Period? RagDate { get; init; }

    /// <summary>What the lead said, where it differs.</summary>
    public Rating? RagLead { get; init; }

    /// <summary>The look at whether practice lasted, or null.</summary>
    public ImpactReview? ImpactReview { get; init; }

    /// <summary>What was reported, in the order of the file.</summary>
    public IReadOnlyList<ProgressUpdate> Updates { get; init; } = [];

    /// <summary>The latest update: the one given last, a later line before an earlier one of the same date.</summary>
    public ProgressUpdate? LatestUpdate =>
        Updates.Where(u => u.Date is not null).MaxBy(u => u.Date!.First) is { } dated
            ? Updates.Last(u => u.Date?.First == dated.Date!.First)
            : Updates.LastOrDefault();

    /// <summary>The day of the latest dated update: the first it may be of; null where there is none.</summary>
    public DateOnly? LastNews
    {
        get
        {
            DateOnly? latest = null;
            foreach (var update in Updates)
            {
                if (update.Date is { } date && !(date.First <= latest))
                    latest = date.First;
            }
            return latest;
        }
    }

    /// <summary>How many extensions of the agreed date were granted.</summary>
    public int ExtensionsGranted
    {
        get
        {
            var granted = 0;
            foreach (var change in DateChanges)
                granted += change is { Kind: "extension", Decision: "granted" } ? 1 : 0;
            return granted;
        }
    }

    private static string? FirstWords(string? text)
    {
        const int Most = 70;
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = JoinedLines.Of(text);
        var space = line.Length <= Most ? -1 : line.LastIndexOf(' ', Most);
        return space > Most / 2 ? line[..space] + "…" : Shortened.To(line, Most);
    }
}
