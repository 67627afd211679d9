using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>
/// The shape of a branch: which commits of its first-parent chain are which in its order, and which merge of that chain brought each other
/// commit.
/// </summary>
internal sealed class BranchMerges
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> chain = [];
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

    /// <summary>
    /// Whether a commit is in what the chain holds at another one of it. Where the other is of a side branch, everything counts as there:
    /// what that branch itself holds is not worked out.
    /// </summary>
    public bool IsIn(string commit, string chainCommit) =>
        !places.TryGetValue(chainCommit, out var until) || chain[until] != chainCommit || !places.TryGetValue(commit, out var place) || place <= until;

    /// <summary>The changes, each with the merge that brought it.</summary>
    public IReadOnlyList<RecordedChange> Tell(IReadOnlyList<RecordedChange> changes)
    {
        var wanted = changes.Select(change => BringerOf(change.Commit)).OfType<string>().Where(merge => !told.ContainsKey(merge)).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count > 0)
            Read(wanted);
        return [.. changes.Select(change => BringerOf(change.Commit) is { } merge ? change with { Merge = told.GetValueOrDefault(merge) } : change)];
    }

    /// <summary>The commit of the chain with which a commit came: itself, or a merge; null where it is not of this branch.</summary>
    public string? BringerOrItself(string commit) => places.TryGetValue(commit, out var place) ? chain[place] : null;

    private string? BringerOf(string commit) => places.TryGetValue(commit, out var place) && chain[place] != commit ? chain[place] : null;

    private void Shape(string lines)
    {
        const int Shortest = 40;
        var parents = new Dictionary<string, string[]>(lines.Length / (2 * Shortest), StringComparer.Ordinal);
        string? tip = null;
        foreach (var line in lines.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                continue;
            var ids = line.ToString().Split(' ');
            tip ??= ids[0];
            parents[ids[0]] = ids[1..];
        }
        for (var at = tip; at is not null; at = parents.GetValueOrDefault(at) is [var first, ..] ? first : null)
            chain.Add(at);
        chain.Reverse();
        for (var i = 0; i < chain.Count; i++)
            places[chain[i]] = i;
        Mark(parents);
    }

    // From the beginning of the chain on: what a merge holds beyond those before it, it brought.
    private void Mark(Dictionary<string, string[]> parents)
    {
        var open = new Stack<string>();
        for (var i = 0; i < chain.Count; i++)
        {
            foreach (var side in (parents.GetValueOrDefault(chain[i]) ?? []).Skip(1))
                open.Push(side);
            while (open.TryPop(out var commit))
            {
                if (!parents.TryGetValue(commit, out var before) || !places.TryAdd(commit, i))
                    continue;
                foreach (var parent in before)
                    open.Push(parent);
            }
        }
    }

    private void Read(List<string> wanted)
    {
        foreach (var (merge, by) in Describe(git, top, wanted))
            told[merge] = by;
    }

    /// <summary>What is told of merges, by their ids; of one that git does not give, nothing.</summary>
    public static IReadOnlyDictionary<string, BroughtBy> Describe(GitRunner git, string top, IReadOnlyList<string> merges)
    {
        var described = new Dictionary<string, BroughtBy>(StringComparer.Ordinal);
        if (merges.Count == 0 || !CommitWalk.Of(git, top, merges).TryGet(out var commits, out _))
            return described;
        foreach (var merge in commits)
        {
            var message = MessageParts.Of(merge.Message);
            var by = new Signature(merge.Committer.Name, merge.Committer.Email, merge.Committer.When);
            described[merge.Id] = new BroughtBy(merge.Id, by, message.ValueOf("Approved-by"), message.Headline);
        }
        return described;
    }
}
