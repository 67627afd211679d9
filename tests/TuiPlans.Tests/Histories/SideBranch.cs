using System.Collections.Immutable;

namespace TuiPlans.Tests.Histories;

/// <summary>A branch beside the shared one, which is merged into it after a few commits.</summary>
internal sealed class SideBranch(ImmutableDictionary<int, FileState> root, int mark, int length)
{
    /// <summary>The files where it began.</summary>
    public ImmutableDictionary<int, FileState> Root { get; } = root;

    public ImmutableDictionary<int, FileState> Files { get; set; } = root;

    public int Head { get; set; } = mark;

    public int Left { get; set; } = length;

    public List<(MadeCommit Commit, Draft Draft)> Commits { get; } = [];

    public SortedSet<int> Touched { get; } = [];

    public bool TouchesPlan(string plan) => Touched.Any(uid => Files.TryGetValue(uid, out var file) && file.Plan == plan);
}
