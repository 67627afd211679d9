using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>A value that is not as the edition has it, and stays as it is.</summary>
/// <param name="Id">The id of the action or recommendation.</param>
/// <param name="What">What stays and why, as a phrase.</param>
public sealed record KeptValue(string Id, string What)
{
    /// <summary>Both: <c>SG-03: the rating, amber, which the edition does not give any more</c>.</summary>
    public string Sentence => $"{Id}: {What}";
}

/// <summary>What an edition does to a file of its plan.</summary>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Id">The id of the action or recommendation; <c>plan</c> for the plan's own file.</param>
/// <param name="Fields">The table of fields.</param>
/// <param name="Loaded">The text it had; null where it is new.</param>
/// <param name="After">Its text.</param>
/// <param name="Changes">What changed in it, where it is not new.</param>
public sealed record EditionFile(string Path, string Id, FieldSet Fields, string? Loaded, string After, IReadOnlyList<FieldChange> Changes);

/// <summary>What a later edition of a document does to the plan that an earlier one made.</summary>
public sealed record EditionOutcome
{
    /// <summary>The files that change or are new, but for the report.</summary>
    public IReadOnlyList<EditionFile> Files { get; init; } = [];

    /// <summary>Ids of what stands in this edition for the first time.</summary>
    public IReadOnlyList<string> New { get; init; } = [];

    /// <summary>Ids of what this edition does not hold any more. It is left as it is: that a row is gone does not say how it ended.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Values that stay against the edition.</summary>
    public IReadOnlyList<KeptValue> Kept { get; init; } = [];

    /// <summary>Why it cannot be taken in, as a sentence; empty where it can.</summary>
    public string Problem { get; init; } = "";

    /// <summary>How many actions and recommendations changed.</summary>
    public int Changed => Files.Count(file => file.Loaded is not null && PlanPath.Of(file.Path) is { Kind: not PlanFileKind.Plan });

    /// <summary>What it does in a few words: <c>3 changed, 1 new, 1 no longer in it</c>.</summary>
    public string Words
    {
        get
        {
            List<string> parts = [$"{Changed} changed"];
            if (New.Count > 0)
                parts.Add($"{New.Count} new");
            if (Gone.Count > 0)
                parts.Add($"{Gone.Count} no longer in it");
            return parts is [_] && Changed == 0 ? "nothing changed" : string.Join(", ", parts);
        }
    }
}
