using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Core.Merging;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>Files that are no plan files, brought together as git does it.</summary>
/// <param name="git">Runs git.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="choiceOf">What was decided of a clash, by file and name.</param>
internal sealed class OtherFiles(GitRunner git, string top, Func<string, string, Choice?> choiceOf)
{
    /// <summary>The name of the clash of a whole file.</summary>
    private const string Whole = "";

    /// <summary>What git cannot merge, so that a person says which of the two stays.</summary>
    public List<FileClash> Clashes { get; } = [];

    /// <summary>What is otherwise than on the shared side.</summary>
    public GitAnswer<List<TreeEdit>> Join(string ours, string shared, List<TreeChange> mine, List<TreeChange> theirs)
    {
        var edits = new List<TreeEdit>();
        var touched = theirs.SelectMany(change => change.Apart()).ToDictionary(change => change.Path, StringComparer.Ordinal);
        var both = new List<TreeChange>();
        foreach (var change in mine.SelectMany(change => change.Apart()))
        {
            if (!touched.TryGetValue(change.Path, out var other))
                edits.Add(Edit(change));
            else if (other.NewBlob != change.NewBlob)
                both.Add(change);
        }
        if (both.Count == 0)
            return edits;
        if (!Merged(ours, shared).TryGet(out var merged, out var failure))
            return failure;
        foreach (var change in both)
        {
            var choice = choiceOf(change.Path, Whole);
            if (choice is Choice.Ours)
                edits.Add(Edit(change));
            else if (choice is null && merged.Clashing.Contains(change.Path))
                Clashes.Add(new FileClash(change.Path, new Clash(Whole, "A file that is no plan file", [new ClashPart("", Became(change), Became(touched[change.Path]))])));
            else if (choice is null)
                edits.Add(merged.Blobs.TryGetValue(change.Path, out var blob) ? new TreeEdit(change.Path, change.Mode, blob, null) : TreeEdit.Gone(change.Path));
        }
        return edits;
    }

    private static string Became(TreeChange change) => change.NewBlob is null ? "gone" : change.OldBlob is null ? "new" : "changed";

    private static TreeEdit Edit(TreeChange change) => change.NewBlob is null ? TreeEdit.Gone(change.Path) : new TreeEdit(change.Path, change.Mode, change.NewBlob, null);

    // What git itself makes of the two, and where it could not.
    private GitAnswer<(IReadOnlyDictionary<string, string> Blobs, IReadOnlySet<string> Clashing)> Merged(string ours, string shared)
    {
        var call = GitCall.Of("merge-tree").Flag("--write-tree").Flag("-z").Flag("--name-only").Flag("--no-messages").AlsoFine(1).Revision(shared).Revision(ours);
        if (!git.Run(top, call).TryGet(out var output, out var failure))
            return failure;
        var fields = Encoding.UTF8.GetString(output.Bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return TreeReader.Read(git, top, fields[0].Trim(), []).Select<(IReadOnlyDictionary<string, string>, IReadOnlySet<string>)>(files =>
            (files.ToDictionary(file => file.Path, file => file.Id, StringComparer.Ordinal), fields.Skip(1).ToHashSet(StringComparer.Ordinal)));
    }
}
