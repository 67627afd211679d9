namespace TuiPlans.Core.Git;

/// <summary>
/// The look at a commit just made: does it name only our paths, does it hold our bytes? And where a hook did more,
/// is the index as HEAD again?
/// </summary>
/// <param name="runner">Runs git.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="expected">The blob each of our paths must have, null where it was removed.</param>
internal sealed class CommitLook(GitRunner runner, string top, IReadOnlyDictionary<string, string?> expected)
{
    private static readonly GitCall Call =
        GitCall.Of("diff-tree").Flag("--root").Flag("-r").Flag("-z").Flag("--raw").Flag("--no-abbrev").Flag("--no-renames").Revision("HEAD");

    /// <summary>The look, and what must be put right in the index.</summary>
    public CommitOutcome Outcome()
    {
        if (!runner.Run(top, Call).TryGet(out var output, out var failure))
            return new CommitOutcome.Failed(failure);
        var fields = new NulReader(output.Bytes);
        var id = fields.NextText();
        var changes = new Dictionary<string, TreeChange>(StringComparer.Ordinal);
        while (fields.Next(out var header))
        {
            var change = TreeChange.Parse(header, ref fields);
            changes[change.Path] = change;
        }

        var swept = changes.Keys.Where(path => !expected.ContainsKey(path)).ToList();
        var changed = expected.Keys.Where(path => !HoldsOurs(path, changes)).ToList();
        if (swept.Count > 0 || changed.Count > 0)
            PutIndexRight(swept.ConvertAll(path => changes[path]));
        return new CommitOutcome.Committed(id, changed, swept);
    }

    /// <summary>The look at a commit after which git could not write the index: ours is set to HEAD.</summary>
    public CommitOutcome OutcomeOfHalfDone()
    {
        Reset(expected.Keys);
        return Outcome();
    }

    private bool HoldsOurs(string path, Dictionary<string, TreeChange> changes)
    {
        if (changes.TryGetValue(path, out var change))
            return change.NewBlob == expected[path];
        // Not in the difference: it was so before, among others that changed; or a hook took it out.
        var tree = TreeReader.Read(runner, top, "HEAD", [path]);
        return tree.Failure is null && tree.Value.FirstOrDefault()?.Id == expected[path];
    }

    // git puts our files into the real index before a hook formats or adds: what the hook did is then "staged" backwards.
    private void PutIndexRight(List<TreeChange> swept)
    {
        var stale = expected.Keys.ToList();
        if (swept.Count > 0)
        {
            var staged = StagedBlobs(swept.ConvertAll(change => change.Path));
            // What somebody had staged himself, another version than HEAD's before, is work of his and stays.
            stale.AddRange(swept.Where(change => staged.TryGetValue(change.Path, out var blob) && blob == change.OldBlob)
                .Select(change => change.Path));
        }

        Reset(stale);
    }

    private void Reset(IEnumerable<string> paths) =>
        runner.Run(top, GitCall.Writing("reset").Flag("-q").Paths(paths));

    private Dictionary<string, string?> StagedBlobs(List<string> paths)
    {
        var call = GitCall.Of("diff-index").Flag("--cached").Flag("--raw").Flag("--no-abbrev").Flag("--no-renames").Flag("-z")
            .Revision("HEAD").Paths(paths);
        var staged = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (!runner.Run(top, call).TryGet(out var output, out _))
            return staged;
        var fields = new NulReader(output.Bytes);
        while (fields.Next(out var header))
        {
            var change = TreeChange.Parse(header, ref fields);
            staged[change.Path] = change.NewBlob;
        }

        return staged;
    }
}
