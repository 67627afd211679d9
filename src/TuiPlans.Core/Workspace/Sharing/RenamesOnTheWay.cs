using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// Which file became which, told commit by commit: one that was renamed and then changed much looks, from end to end, like one that went and
/// another that came.
/// </summary>
/// <param name="git">Runs git.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="from">The earlier commit.</param>
/// <param name="to">The later commit.</param>
internal sealed class RenamesOnTheWay(GitRunner git, string top, string from, string to)
{
    /// <summary>The changes, with what went and came joined where it is one file.</summary>
    /// <param name="changes">What differs between the two commits.</param>
    /// <param name="isWanted">Whether a path is looked at.</param>
    public List<TreeChange> Paired(List<TreeChange> changes, Func<string, bool> isWanted)
    {
        var gone = changes.Where(change => change is { OldBlob: not null, NewBlob: null } && isWanted(change.Path)).ToDictionary(change => change.Path, StringComparer.Ordinal);
        var came = changes.Where(change => change is { OldBlob: null, NewBlob: not null } && isWanted(change.Path)).ToDictionary(change => change.Path, StringComparer.Ordinal);
        if (gone.Count == 0 || came.Count == 0)
            return changes;
        foreach (var (old, now) in Read())
        {
            if (!gone.TryGetValue(old, out var went) || !came.Remove(now, out var arrived))
                continue;
            changes.Remove(went);
            changes.Remove(arrived);
            changes.Add(new TreeChange('R', now, old, went.OldBlob, arrived.NewBlob) { Mode = arrived.Mode });
        }
        return changes;
    }

    // Old names to the names of the end. A name that was left may be taken again by another file.
    private Dictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var call = GitCall.Of("log").Flag("-z").Flag("--raw").Flag("--no-abbrev").Flag("-M").Flag("--diff-filter=R").Flag("--reverse").Flag("--topo-order").Flag("--no-show-signature")
            .Flag("--diff-merges=first-parent").Flag("--format=").Revision($"{from}..{to}");
        if (!git.Run(top, call).TryGet(out var output, out _))
            return names;
        var fields = new NulReader(output.Bytes);
        while (fields.Next(out var field))
        {
            var start = field.TrimStart((byte)'\n');
            if (start.IsEmpty || start[0] != (byte)':')
                continue;
            var change = TreeChange.Parse(start, ref fields);
            if (change.OldPath is not { } old)
                continue;
            var first = names.FirstOrDefault(pair => pair.Value == old).Key ?? old;
            names[first] = change.Path;
        }
        return names;
    }
}
