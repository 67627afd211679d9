using TuiPlans.Core.Source;

namespace TuiPlans.Core.Plans;

/// <summary>What a finding stops.</summary>
public enum Severity
{
    /// <summary>Nothing: a hint.</summary>
    Advice,

    /// <summary>The freezing of a paper or a submission, never a save.</summary>
    Governance,

    /// <summary>The save of a file that the change itself would damage.</summary>
    Damage,
}

/// <summary>What is wrong at one place of one file.</summary>
/// <param name="Code">A short stable word for the rule: <c>impossible-date</c>.</param>
/// <param name="Severity">What it stops.</param>
/// <param name="Span">The place in the file's text.</param>
/// <param name="Message">A sentence with the remedy.</param>
public sealed record Problem(string Code, Severity Severity, TextSpan Span, string Message)
{
    /// <summary>True where what follows in the file is not known, so that the file counts as unreadable.</summary>
    public bool EndsReading { get; init; }
}
