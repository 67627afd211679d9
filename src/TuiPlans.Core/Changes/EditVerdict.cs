using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>How a file came back from the editor.</summary>
public enum EditState
{
    /// <summary>As it was: there is nothing to save.</summary>
    Unchanged,

    /// <summary>Without a word, which is how people leave an editor that they did not mean to open; nothing is to be saved.</summary>
    Emptied,

    /// <summary>With something wrong that was not wrong before: the editor is offered again.</summary>
    Damaged,

    /// <summary>Ready to be saved.</summary>
    Ready,
}

/// <summary>What came back from the editor.</summary>
/// <param name="State">How.</param>
/// <param name="After">The file as the person left it, without our lines.</param>
/// <param name="Changes">What changed by field; empty where it is not ready, and where only the form of the text changed.</param>
public sealed record EditVerdict(EditState State, PlanFile After, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>What is wrong, a sentence each with its line in the person's own text.</summary>
    public IReadOnlyList<string> Problems =>
        [.. After.Problems.Where(problem => problem.Severity == Severity.Damage).Select(problem => $"{After.Path}, line {After.LineOf(problem)}: {problem.Message}")];
}
