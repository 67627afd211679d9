namespace TuiPlans.Core.Git;

/// <summary>
/// The look at a commit just made: does it name only our paths, does it hold our bytes? And where a hook did more,
/// is the index as HEAD again?
/// </summary>
/// <param name="runner">Runs git.</param>
/// <param name="layout">The repository.</param>
internal sealed class CommitLook(GitRunner runner, RepositoryLayout layout)
{
    private static readonly GitCall Call =
        GitCall.Of("diff-tree").Flag("--root").Flag("-r").Flag("-z").Flag("--raw").Flag("--no-abbrev").Flag("--no-renames").Revision("HEAD");

    /// <summary>The look, and what must be put right in the index.</summary>
    public CommitOutcome At(CommitRequest request)
    {
        if (!runner.Run(layout.Top, Call).TryGet(out var output, out var failure))
            return new CommitOutcome.Failed(failure);
        var fields = new NulReader(output.Bytes);
        var id = fields.NextText();
        var changes = new Dictionary<string, TreeChange>(StringComparer.Ordinal);
        while (fields.Next(out var header))
        {
            var change = TreeChange.Parse(header, ref fields);
            changes[change.Path] = change;
        }

        var swept = changes.Keys.Except(request.Paths.Select(path => path.Path), StringComparer.Ordinal).ToList();
        var changed = request.Paths.Where(path => !HoldsOurs(path, changes)).Select(path => path.Path).ToList();
        if (swept.Count > 0 || changed.Count > 0)
            PutIndexRight(request, swept.ConvertAll(path => changes[path]));
        return new CommitOutcome.Committed(id, changed, swept);
    }

    /// <summary>The look at a commit after which git could not write the index: ours is set to HEAD.</summary>
    public CommitOutcome AtHalfDone(CommitRequest request)
    {
        Reset(request.Paths.Select(path => path.Path));
        return At(request);
    }

    private bool HoldsOurs(CommitPath path, Dictionary<string, TreeChange> changes)
    {
        var expected = path.Content is null ? null : BlobId.Of(path.Content, layout.ObjectFormat);
        if (changes.TryGetValue(path.Path, out var change))
            return change.NewBlob == expected;
        // Not in the difference: it was so before, among others that changed; or a hook took it out.
        var tree = TreeReader.Read(runner, layout.Top, "HEAD", [path.Path]);
        return tree.Failure is null && tree.Value.FirstOrDefault()?.Id == expected;
    }

    // git puts our files into the real index before a hook formats or adds: what the hook did is then "staged" backwards.
    private void PutIndexRight(CommitRequest request, List<TreeChange> swept)
    {
        var stale = request.Paths.Select(path => path.Path).ToList();
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
        runner.Run(layout.Top, GitCall.Writing("reset").Flag("-q").Paths(paths));

    private Dictionary<string, string?> StagedBlobs(List<string> paths)
    {
        var call = GitCall.Of("diff-index").Flag("--cached").Flag("--raw").Flag("--no-abbrev").Flag("--no-renames").Flag("-z")
            .Revision("HEAD").Paths(paths);
        var staged = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (!runner.Run(layout.Top, call).TryGet(out var output, out _))
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
