namespace TuiPlans.Core.Reviews;

/// <summary>What an item of a review is about.</summary>
public enum ReviewItemKind
{
    /// <summary>An action.</summary>
    Action,

    /// <summary>A recommendation.</summary>
    Recommendation,

    /// <summary>The plan itself: its title, stages, themes.</summary>
    Plan,

    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A round of returns.</summary>
    Round,

    /// <summary>An entry of a register, or the settings.</summary>
    Register,

    /// <summary>Changes of several files that were made together and are read as one.</summary>
    Together,
}

/// <summary>One thing that a branch changes, with a number by which people can answer to it.</summary>
/// <param name="Ref">What it is named by: <c>plan/ID</c>, or the file of what belongs to no plan.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Parts">What changed, by who recorded it, the earliest first.</param>
public sealed record ReviewItem(string Ref, string Title, ReviewItemKind Kind, IReadOnlyList<ReviewPart> Parts)
{
    /// <summary>Its number in this review, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The id of its plan; empty where it belongs to none.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Its id within the plan, or what stands for it.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it was named by before, where that changed; else null.</summary>
    public string? FormerRef { get; init; }

    /// <summary>What a chair would ask, the weightiest first.</summary>
    public IReadOnlyList<ReviewQuestion> Questions { get; init; } = [];

    /// <summary>What the check finds new beside that: small things that nobody need decide.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The names of all files that it tells of, as <see cref="Ref"/>, where they are several.</summary>
    public IReadOnlyList<string> Refs { get; init; } = [];

    /// <summary>What those are: <c>3 actions and 1 register</c>; empty where it tells of one.</summary>
    public string RefWords { get; init; } = "";

    /// <summary>What it counts as in the headline.</summary>
    internal IReadOnlyList<CountedChange> Counted { get; init; } = [];

    /// <summary>Whether a question stands open.</summary>
    public bool NeedsAttention => Questions.Count > 0;
}

/// <summary>What one person recorded at one time.</summary>
/// <param name="Lines">What changed.</param>
/// <param name="Said">Who said it and who recorded it; null where nothing is known of it.</param>
public sealed record ReviewPart(IReadOnlyList<ReviewLine> Lines, Provenance? Said);

/// <summary>A question that a chair would ask.</summary>
/// <param name="Concern">What it is about.</param>
/// <param name="Text">The question, with what gives rise to it.</param>
public sealed record ReviewQuestion(Concern Concern, string Text);
