using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>What a check found.</summary>
/// <param name="Code">A short stable word for the rule.</param>
/// <param name="Severity">What it stops.</param>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">A sentence with the remedy.</param>
public sealed record Finding(string Code, Severity Severity, string Path, int Line, int Column, string Message)
{
    /// <summary>The action or recommendation, as <c>plan/ID</c>; null where it is about none.</summary>
    public string? Ref { get; init; }

    /// <summary>The end of the message that says what to do; empty where it is no sentence of its own.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The message without the remedy.</summary>
    public string What => Message[..^Remedy.Length].TrimEnd();

    /// <summary>How it was accepted, in words; null where nobody accepted it. What is accepted is printed and fails no check.</summary>
    public AcceptedFinding? Accepted { get; init; }

    /// <summary>Whether the same was found in another version of the files, wherever it stood there.</summary>
    public bool IsSameAs(Finding other) => Code == other.Code && Path == other.Path && Message == other.Message;
}
