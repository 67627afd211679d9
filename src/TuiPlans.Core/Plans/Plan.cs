namespace TuiPlans.Core.Plans;

/// <summary>A plan: a folder of the plans folder that holds <c>plan.yaml</c>.</summary>
public sealed record Plan
{
    /// <summary>Its id: the folder's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its title; the id where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>The area it is for.</summary>
    public string? Area { get; init; }

    /// <summary>The protective marking.</summary>
    public string? Classification { get; init; }

    /// <summary>public, partners or restricted: the default of its updates.</summary>
    public string? Audience { get; init; }

    /// <summary>Who keeps it: an id of a person, or words.</summary>
    public string? Owner { get; init; }

    /// <summary>The body that watches it.</summary>
    public string? MonitoredBy { get; init; }

    /// <summary>The themes in their order: id and label.</summary>
    public IReadOnlyList<Label> Themes { get; init; } = [];

    /// <summary>The timescales in their order: id, label and date.</summary>
    public IReadOnlyList<Label> Timescales { get; init; } = [];

    /// <summary>The documents it answers, in the order of the file.</summary>
    public IReadOnlyList<PlanSource> Sources { get; init; } = [];

    /// <summary>The steps it went through, in the order of the file.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>Findings that were accepted, with a reason.</summary>
    public IReadOnlyList<AcceptedFinding> AcceptedFindings { get; init; } = [];

    /// <summary>What the ratings mean here.</summary>
    public required RatingScheme Scheme { get; init; }

    /// <summary>
    /// Whether what is recorded in it is looked over first: it goes to a branch of its own, and comes to the shared branch by a merge that
    /// somebody approved.
    /// </summary>
    public bool IsReviewed { get; init; }

    /// <summary>Its recommendations, by id.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>Its actions, by id.</summary>
    public IReadOnlyList<PlanAction> Actions { get; init; } = [];

    /// <summary>
    /// What is counted and rated: the actions, and each recommendation that no action answers (DESIGN, the files). In the order of ids,
    /// actions first.
    /// </summary>
    public IEnumerable<PlanAction> Counted => Actions.Concat(Recommendations.Where(r => !IsAnswered(r)).Select(r => r.Progress));

    /// <summary>Recommendations, as <c>plan/ID</c>, that an action of any plan names.</summary>
    internal IReadOnlySet<string> AnsweredByRef { get; init; } = new HashSet<string>();

    /// <summary>Its files that could not be read as what they should be.</summary>
    public IReadOnlyList<UnreadableFile> Unreadable { get; init; } = [];

    private bool IsAnswered(Recommendation recommendation) => AnsweredByRef.Contains($"{Id}/{recommendation.Id}");
}

/// <summary>A theme or timescale of a plan.</summary>
/// <param name="Id">The word that actions and recommendations name.</param>
/// <param name="Text">The words on a board.</param>
/// <param name="Date">The date by which it ends, or null.</param>
public sealed record Label(string Id, string Text, Period? Date);

/// <summary>A document that a plan answers: the report of an inspection, a review.</summary>
/// <param name="Id">Its id, which recommendations name; empty where it has none.</param>
/// <param name="Title">Its title; what the file has instead where it has none.</param>
/// <param name="By">Whose it is, or null.</param>
/// <param name="Held">When the inspection was held, or null.</param>
/// <param name="Published">When it was published, or null.</param>
/// <param name="Audience">public, partners or restricted; the plan's default where absent.</param>
/// <param name="Judgements">What was judged, and how.</param>
public sealed record PlanSource(string Id, string Title, string? By, Period? Held, Period? Published, string? Audience, IReadOnlyList<Judgement> Judgements);

/// <summary>A judgement of an inspection.</summary>
/// <param name="Of">What was judged.</param>
/// <param name="Grade">How, in the inspectors' word.</param>
public sealed record Judgement(string Of, string Grade);

/// <summary>A step in the life of a plan.</summary>
/// <param name="Name">draft, consultation, agreed, approved, submitted, live, closed or archived.</param>
/// <param name="Date">When it was reached, or null.</param>
/// <param name="By">On whose authority, or null.</param>
/// <param name="At">The meeting at which it was decided, or null.</param>
public sealed record Stage(string Name, Period? Date, string? By, string? At);

/// <summary>A finding of <c>check</c> that somebody accepted: it is printed and does not change the exit code.</summary>
/// <param name="Code">The code of the check.</param>
/// <param name="Ref">The action or recommendation; null for all of the plan.</param>
/// <param name="By">Who accepted it, or null.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Until">How long it is accepted; null for ever.</param>
public sealed record AcceptedFinding(string Code, string? Ref, string? By, string? Reason, Period? Until);

/// <summary>A file that could not be read: loud, never absent.</summary>
/// <param name="Plan">The id of its plan, or null where it belongs to none.</param>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
public sealed record UnreadableFile(string? Plan, string Path, int Line, string Message);
