using TuiPlans.Core.Source;

namespace TuiPlans.Core.Merging;

/// <summary>What one side did to one plan file since both began.</summary>
/// <param name="Old">Where it stood, from the plans folder; null where it is new.</param>
/// <param name="New">Where it stands; null where it went.</param>
/// <param name="Text">What it holds; null where it went.</param>
public sealed record SideChange(string? Old, string? New, SourceText? Text)
{
    /// <summary>
    /// Of a file that went: what it held last before, where that is known; several where one person had taken it away and another changed it,
    /// and a third decided that it goes. What nobody had changed since the beginning is not among them.
    /// </summary>
    public Func<IReadOnlyList<LastVersion>> Last { get; init; } = static () => [];
}

/// <summary>What a file held last before it went.</summary>
/// <param name="Before">What it had been made of: what both sides began with, or an earlier version where its line parted from them before that.</param>
/// <param name="Text">What it held.</param>
public sealed record LastVersion(SourceText Before, SourceText Text);

/// <summary>A file of the merge, where it is otherwise than on the shared side.</summary>
/// <param name="Path">The path, from the plans folder.</param>
/// <param name="Text">What it holds; null where it goes.</param>
public sealed record MergedFile(string Path, SourceText? Text);

/// <summary>An id that two have: both sides gave it to something new, or one was kept whose id another had got. The one that is not shared yet gets another.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Old">The id that both chose.</param>
/// <param name="Now">The id that ours has from now on.</param>
public sealed record GivenAnotherId(string Plan, string Old, string Now);

/// <summary>A clash and the file in which it is.</summary>
/// <param name="Path">The file, from the plans folder; of a renamed one the name that it has on the shared side.</param>
/// <param name="Clash">What a person must decide.</param>
public sealed record FileClash(string Path, Clash Clash);
