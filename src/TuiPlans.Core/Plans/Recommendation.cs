namespace TuiPlans.Core.Plans;

/// <summary>
/// What the inspectors asked for. Where no action stands under it, it is itself what is counted and rated.
/// </summary>
public sealed record Recommendation
{
    /// <summary>The id of its plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Its id: the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>The file, from the plans folder.</summary>
    public required string Path { get; init; }

    /// <summary>The inspectors' words.</summary>
    public string Text { get; init; } = "";

    /// <summary>The id of the source in <c>plan.yaml</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The page or paragraph in the source.</summary>
    public string? Page { get; init; }

    /// <summary>must or should.</summary>
    public string? Level { get; init; }

    /// <summary>Its theme.</summary>
    public string? Theme { get; init; }

    /// <summary>Its timescale.</summary>
    public string? Timescale { get; init; }

    /// <summary>The inspectors' own date.</summary>
    public Period? Deadline { get; init; }

    /// <summary>Ids of the agencies it is addressed to.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>met, partly-met, not-met or not-accepted; null while nobody has judged.</summary>
    public string? Judgement { get; init; }

    /// <summary>Related recommendations.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>The fields of progress, counted only where no action stands under it.</summary>
    public required PlanAction Progress { get; init; }
}
