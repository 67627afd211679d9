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

    /// <summary>What the ratings mean here.</summary>
    public required RatingScheme Scheme { get; init; }

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

/// <summary>A file that could not be read: loud, never absent.</summary>
/// <param name="Plan">The id of its plan, or null where it belongs to none.</param>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
public sealed record UnreadableFile(string? Plan, string Path, int Line, string Message);
