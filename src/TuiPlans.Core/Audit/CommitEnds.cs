using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>Compares two commits, whatever lies between them.</summary>
/// <param name="git">Runs git.</param>
/// <param name="top">The top folder of the repository.</param>
internal sealed class CommitEnds(GitRunner git, string top)
{
    /// <summary>The latest commit that two have in common; null where there is none.</summary>
    public string? CommonOf(string first, string second) =>
        git.Run(top, GitCall.Of("merge-base").Revision(first).Revision(second).AlsoFine(1)).TryGet(out var output, out _)
            && Encoding.ASCII.GetString(output.Bytes).Split('\n')[0] is { Length: > 0 } id ? id : null;

    /// <summary>The files that have another name in the later commit, as git pairs them: the later name by the earlier one.</summary>
    public IReadOnlyDictionary<string, string> Renamed(string from, string to)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var call = GitCall.Of("diff-tree").Flag("-r").Flag("-z").Flag("--raw").Flag("--no-abbrev").Flag("-M").Flag("-l0").Flag("--diff-filter=R").Revision(from).Revision(to);
        if (!git.Run(top, call).TryGet(out var output, out _))
            return renamed;
        foreach (var change in TreeChange.ReadAll(output.Bytes).Where(change => change.OldPath is not null))
            renamed[change.OldPath!] = change.Path;
        return renamed;
    }
}
