using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// Brings two commits together: plan files by field, whatever the configuration of the clone says; other files as git merges them, and
/// where git cannot, a person says which of the two stays.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="changes">Tells what differs between two commits.</param>
internal sealed class Joining(Surroundings world, Repository repository, ChangesBetween changes)
{
    private readonly string prefix = changes.Prefix;

    private string Top => repository.Layout.Top;

    /// <summary>Makes the tree of both; nothing is written but objects that nothing names.</summary>
    /// <param name="began">The id of the latest commit that both have; null where there is none here.</param>
    /// <param name="ours">The id of our commit.</param>
    /// <param name="shared">The id of the shared commit.</param>
    /// <param name="choiceOf">What was decided of a clash, by file and name.</param>
    public GitAnswer<Joined> Join(string? began, string ours, string shared, Func<string, string, Choice?> choiceOf)
    {
        if (began is null)
            return new GitFailure.Unjoinable(IsShallow());
        var reading = Task.Run(() => changes.Of(began, shared));
        if (!changes.Of(began, ours).TryGet(out var mine, out var failure) || !reading.GetAwaiter().GetResult().TryGet(out var theirs, out failure))
            return failure;
        if (!Texts(began, mine, theirs).TryGet(out var texts, out failure) || !Taken(ours, shared).TryGet(out var taken, out failure))
            return failure;
        var merge = new TreeMerge(FileFields.Of, world.Reader, choiceOf);
        merge.Run(texts.Base, [.. mine.Where(IsPlanFile).Select(change => Side(change, texts.Of, began, ours))], [.. theirs.Where(IsPlanFile).Select(change => Side(change, texts.Of, began, shared))], taken);
        var others = new OtherFiles(world.Git, Top, choiceOf);
        if (!others.Join(ours, shared, [.. mine.Where(change => !IsPlanFile(change))], [.. theirs.Where(change => !IsPlanFile(change))]).TryGet(out var edits, out failure))
            return failure;
        IReadOnlyList<FileClash> clashes = [.. merge.Clashes, .. others.Clashes];
        if (clashes.Count > 0)
            return new Joined(began, ours, shared, null, clashes, []);
        edits.AddRange(merge.Files.Select(file => file.Text is null ? TreeEdit.Gone(prefix + file.Path) : new TreeEdit(prefix + file.Path, TreeEdit.Ordinary, null, file.Text.ToBytes())));
        return new TreeWriter(world.Git, Top).Tree(shared, edits).Select(tree => new Joined(began, ours, shared, tree, [], merge.Renumbered));
    }

    private bool IsShallow() =>
        world.Git.Run(Top, GitCall.Of("rev-parse").Flag("--is-shallow-repository")).TryGet(out var output, out _) && Encoding.ASCII.GetString(output.Bytes).Trim() == "true";

    // What is a link is nobody's plan file, though its name is one.
    private bool IsPlanFile(TreeChange change) => changes.IsPlanFile(change.Path) && change.Mode is not ("120000" or "160000");

    private SideChange Side(TreeChange change, IReadOnlyDictionary<string, byte[]> blobs, string began, string end)
    {
        var path = change.Path[prefix.Length..];
        var old = change.OldBlob is null ? null : (change.OldPath ?? change.Path)[prefix.Length..];
        return change.NewBlob is { } blob ? new SideChange(old, path, SourceText.FromBytes(path, blobs[blob])) : new SideChange(old, null, null) { Last = () => LastOf(change, began, end) };
    }

    // Asked only where somebody wants to keep it.
    private List<LastVersion> LastOf(TreeChange gone, string began, string end)
    {
        var names = changes.LastOf(began, end, gone.Path, gone.OldBlob!);
        if (!ObjectReader.Read(world.Git, Top, [.. names.Select(name => name.Before), .. names.Select(name => name.Text)]).TryGet(out var objects, out _))
            return [];
        var path = gone.Path[prefix.Length..];
        var found = new List<LastVersion>();
        for (var i = 0; i < names.Count; i++)
        {
            if (objects[i] is { } before && objects[names.Count + i] is { } text)
                found.Add(new LastVersion(SourceText.FromBytes(path, before.Bytes), SourceText.FromBytes(path, text.Bytes)));
        }
        return found;
    }

    private GitAnswer<(Dictionary<string, SourceText> Base, Dictionary<string, byte[]> Of)> Texts(string began, List<TreeChange> mine, List<TreeChange> theirs)
    {
        var all = mine.Concat(theirs).Where(IsPlanFile).ToList();
        var ids = all.SelectMany(change => new[] { change.OldBlob, change.NewBlob }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return ObjectReader.Read(world.Git, Top, ids).Select(objects =>
        {
            var blobs = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            for (var i = 0; i < ids.Count; i++)
                blobs[ids[i]] = objects[i]?.Bytes ?? [];
            var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
            foreach (var change in all.Where(change => change.OldBlob is not null))
            {
                var path = (change.OldPath ?? change.Path)[prefix.Length..];
                texts[path] = SourceText.FromBytes(path, blobs[change.OldBlob!]);
            }
            return (texts, blobs);
        });
    }

    private GitAnswer<HashSet<string>> Taken(string ours, string shared)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var commit in new[] { ours, shared })
        {
            if (!TreeReader.Read(world.Git, Top, commit, prefix.Length == 0 ? [] : [prefix.TrimEnd('/')]).TryGet(out var files, out var failure))
                return failure;
            taken.UnionWith(files.Select(file => file.Path[prefix.Length..]));
        }
        return taken;
    }
}
