using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audits;

/// <summary>What the rules know beside the commits.</summary>
/// <param name="Reader">Reads YAML.</param>
/// <param name="Now">The settings as they are: whom they name as recorders counts for the past too.</param>
public sealed record AuditContext(IYamlReader Reader, AuditSettings Now)
{
    /// <summary>The address of who sits at the keyboard; null where git knows none.</summary>
    public string? OwnEMail { get; init; }

    /// <summary>Whether this clone signs what is recorded in it.</summary>
    public bool SignsHere { get; init; }

    /// <summary>The addresses of those who set the repository up: of the commits with which it begins.</summary>
    public IReadOnlySet<string> Founders { get; init; } = new HashSet<string>();
}
