namespace TuiPlans.Effects;

/// <summary>What a context says of itself where nothing can be recorded: rows that write are then disabled.</summary>
public interface IReadOnlyContext
{
    /// <summary>Why nothing can be recorded now, and what to do, as a sentence; null where it can.</summary>
    string? WhyReadOnly { get; }
}
