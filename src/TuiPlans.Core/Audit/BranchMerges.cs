using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>Which merge brought each commit to the branch that people share: the first on its first-parent chain that holds it.</summary>
internal sealed class BranchMerges
{
    private readonly Dictionary<string, string[]> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> broughtBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BroughtBy?> told = new(StringComparer.Ordinal);
    private readonly GitRunner git;
    private readonly string top;

    private BranchMerges(GitRunner git, string top) => (this.git, this.top) = (git, top);

    /// <summary>Reads the shape of history, and nothing of what stands in it.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="top">The top folder of the repository.</param>
    /// <param name="branch">The branch.</param>
    public static GitAnswer<BranchMerges> Read(GitRunner git, string top, string branch) =>
        git.Run(top, GitCall.Of("rev-list").Flag("--parents").Revision(branch)).Select(output =>
        {
            var merges = new BranchMerges(git, top);
            merges.Shape(Encoding.ASCII.GetString(output.Bytes));
            return merges;
        });

    /// <summary>The changes, each with the merge that brought it.</summary>
    public IReadOnlyList<RecordedChange> Tell(IReadOnlyList<RecordedChange> changes)
    {
        var wanted = changes.Select(change => broughtBy.GetValueOrDefault(change.Commit)).OfType<string>().Where(merge => !told.ContainsKey(merge)).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count > 0)
            Read(wanted);
        return [.. changes.Select(change => broughtBy.TryGetValue(change.Commit, out var merge) ? change with { Merge = told.GetValueOrDefault(merge) } : change)];
    }

    private void Shape(string lines)
    {
        string? tip = null;
        foreach (var line in lines.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                continue;
            var ids = line.ToString().Split(' ');
            tip ??= ids[0];
            parents[ids[0]] = ids[1..];
        }
        Mark(tip);
    }

    // From the beginning of the chain on: what a merge holds beyond those before it, it brought.
    private void Mark(string? tip)
    {
        var chain = new List<string>();
        for (var at = tip; at is not null; at = parents.GetValueOrDefault(at) is [var first, ..] ? first : null)
            chain.Add(at);
        var here = new HashSet<string>(chain, StringComparer.Ordinal);
        var open = new Stack<string>();
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            foreach (var side in (parents.GetValueOrDefault(chain[i]) ?? []).Skip(1))
                open.Push(side);
            while (open.TryPop(out var commit))
            {
                if (here.Contains(commit) || !parents.TryGetValue(commit, out var before) || !broughtBy.TryAdd(commit, chain[i]))
                    continue;
                foreach (var parent in before)
                    open.Push(parent);
            }
        }
    }

    private void Read(List<string> wanted)
    {
        if (!CommitWalk.Of(git, top, wanted).TryGet(out var commits, out _))
            return;
        foreach (var merge in commits)
        {
            var message = MessageParts.Of(merge.Message);
            var by = new Signature(merge.Committer.Name, merge.Committer.Email, merge.Committer.When);
            told[merge.Id] = new BroughtBy(merge.Id, by, message.ValueOf("Approved-by"), message.Headline);
        }
    }
}
