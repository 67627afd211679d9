using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>What a check found.</summary>
/// <param name="Code">A short stable word for the rule.</param>
/// <param name="Severity">What it stops.</param>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">A sentence with the remedy.</param>
public sealed record Finding(string Code, Severity Severity, string Path, int Line, int Column, string Message);
