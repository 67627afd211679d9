using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>A change to be saved as one commit.</summary>
public sealed record SaveRequest
{
    /// <summary>The action or recommendation that changes.</summary>
    public required PlanAction Target { get; init; }

    /// <summary>What to do to its file.</summary>
    public required ChangeSet Changes { get; init; }

    /// <summary>The file as the person saw it; a field that somebody else changed since is not overwritten.</summary>
    public required PlanFile Loaded { get; init; }

    /// <summary>Whether the file is made where there is none: a register, or the settings.</summary>
    public bool MayMake => RegisterFile.Of(Changes.File) is not null;

    /// <summary>The update's text, or the reason: the body of the message. May be null.</summary>
    public string? Text { get; init; }

    /// <summary>What the person typed, to be kept as a draft where it cannot be saved. May be null.</summary>
    public string? Typed { get; init; }

    /// <summary>Who gave it, when and how; null where the recorder speaks for themselves.</summary>
    public Given? Given { get; init; }
}
