namespace TuiPlans.Core.Checks;

/// <summary>What a rule of governance is about, the weightiest first: the order in which people should look.</summary>
public enum RuleKind
{
    /// <summary>Something that is stated, and something else that contradicts it.</summary>
    Contradiction,

    /// <summary>A day that is past, or somebody who is missing.</summary>
    Neglect,

    /// <summary>Something that nobody has written down.</summary>
    Record,
}
