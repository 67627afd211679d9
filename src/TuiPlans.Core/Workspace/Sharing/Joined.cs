using TuiPlans.Core.Merging;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>Two branches brought together, before anything is written.</summary>
/// <param name="Base">The commit that both began with.</param>
/// <param name="Ours">The commit here.</param>
/// <param name="Shared">The commit there, which becomes the first parent.</param>
/// <param name="Tree">The tree of both; null where a person must decide first.</param>
/// <param name="Clashes">What a person must decide.</param>
/// <param name="Renumbered">What of ours got another id.</param>
public sealed record Joined(
    string Base, string Ours, string Shared, string? Tree, IReadOnlyList<FileClash> Clashes, IReadOnlyList<GivenAnotherId> Renumbered);
