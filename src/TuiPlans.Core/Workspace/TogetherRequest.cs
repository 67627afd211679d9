using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Workspace;

/// <summary>A change of several files that is one commit: all of it is saved, or none.</summary>
public sealed record TogetherRequest
{
    /// <summary>What the change is about, as <c>plan/ID</c> or <c>plan</c>; it begins the headline, and a draft is kept under it.</summary>
    public required string Ref { get; init; }

    /// <summary>What was done, in a few words: the rest of the first line of the message.</summary>
    public required string Headline { get; init; }

    /// <summary>The id of the plan, for the trailer; null where the change is of no one plan.</summary>
    public required string? Plan { get; init; }

    /// <summary>The reason: the body of the message. May be null.</summary>
    public string? Text { get; init; }

    /// <summary>What the person typed, to be kept as a draft where it cannot be saved. May be null.</summary>
    public string? Typed { get; init; }

    /// <summary>Who gave it, when and how; null where the recorder speaks for themselves.</summary>
    public Given? Given { get; init; }

    /// <summary>The day of the edition of a document that this is; null where it is none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The files, each once; at least one.</summary>
    public required IReadOnlyList<FileEdit> Files { get; init; }
}
