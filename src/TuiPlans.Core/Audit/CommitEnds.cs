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

    /// <summary>The revisions of all that two commits are built on, since the latest commit that the whole of it is built on; since the very first where there is none such.</summary>
    public IReadOnlyList<string> SinceOne(string first, string second)
    {
        var call = GitCall.Of("rev-list").Flag("--parents").Flag("--topo-order").Revision(first).Revision(second);
        if (!git.Run(top, call).TryGet(out var output, out _))
            return [first, second];
        var open = new HashSet<string>([first, second], StringComparer.Ordinal);
        foreach (var line in Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var ids = line.Split(' ');
            // Each commit comes after all that is built on it; where no other is left to come, all was built on it.
            if (open.Count == 1 && open.Contains(ids[0]))
                return [first, second, "^" + ids[0]];
            open.Remove(ids[0]);
            open.UnionWith(ids[1..]);
        }
        return [first, second];
    }

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
