using TuiPlans.Core.Merging;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>A clash with what was decided about it.</summary>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Clash">The clash.</param>
/// <param name="Choice">What was decided; null while nothing is.</param>
public sealed record Decision(string Path, Clash Clash, Choice? Choice)
{
    /// <summary>What people call the file: <c>plan/ID</c>.</summary>
    public string Ref => FileFields.RefOf(Path);
}

/// <summary>What two sides changed differently, and what of it is decided.</summary>
/// <param name="Base">The commit that both began with.</param>
/// <param name="Ours">The commit here.</param>
/// <param name="Shared">The commit there.</param>
/// <param name="Decisions">Each clash.</param>
public sealed record SettlingState(string Base, string Ours, string Shared, IReadOnlyList<Decision> Decisions)
{
    /// <summary>How many are still open.</summary>
    public int Open => Decisions.Count(decision => decision.Choice is null);
}
