namespace TuiPlans.Core.Checks;

/// <summary>How a board accepts a finding: the words that people type.</summary>
public static class Acceptance
{
    /// <summary>The command that accepts a finding of a rule.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="code">The code of the rule.</param>
    /// <param name="id">The action or recommendation; null for all of the plan.</param>
    public static string Form(string plan, string code, string? id) =>
        $"tuiplans set {plan} 'accepted-findings+={code};{(id is null ? "" : $" ref {id};")} by WHO; reason WHY'";
}
