using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>What became of one interrupted save.</summary>
/// <param name="Ref">The action, as <c>plan/ID</c>.</param>
/// <param name="Sentence">What was found and done, for the person.</param>
/// <param name="IsOpen">True where it still waits: for a retry, or for a person.</param>
public sealed record Settled(string Ref, string Sentence, bool IsOpen)
{
    /// <summary>The files that wait, from the top of the repository; none where it is settled.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The save, where it was finished now; null where it was settled otherwise.</summary>
    public SaveOutcome.Saved? Finished { get; init; }
}

/// <summary>
/// Settles what a killed program left, by comparing bytes: what is in <c>HEAD</c> is done; what is written is committed; what is not
/// written is offered again as a draft; anything else a person decides. The caller holds the lock.
/// </summary>
internal sealed class Recovery(Surroundings world, Repository repository, Journal journal, Drafts drafts, Commits commits)
{
    // A commit of ours is looked for among so many of its file's latest.
    private const int MostCommits = 50;

    public IReadOnlyList<Settled> Run()
    {
        var settled = new List<Settled>();
        foreach (var entry in journal.Read())
        {
            if (Settle(entry) is { } result)
                settled.Add(result);
        }
        journal.Sweep();
        return settled;
    }

    private Settled? Settle(JournalEntry entry)
    {
        foreach (var file in entry.Files)
            world.Files.RemoveLeftovers(Path.GetDirectoryName(repository.Absolute(file.Path))!);
        var heads = ObjectReader.Read(world.Git, repository.Layout.Top, [.. entry.Files.Select(file => $"HEAD:{file.Path}")]);
        if (!heads.TryGet(out var inHead, out var failure))
            return Open(entry, $"An interrupted save of {entry.Ref} waits: {failure.Sentence}");
        var files = entry.Files.Select((file, i) => new Standing(file, inHead[i]?.Bytes, world.Files.Read(repository.Absolute(file.Path)))).ToList();
        if (files.TrueForAll(file => file.IsCommitted))
            return Done(entry);
        if (files.TrueForAll(file => file.IsHeadOld))
        {
            if (files.Exists(file => file is { IsWritten: false, IsUntouched: false }))
                return ByHand(entry);
            // Of several files some may be written: the rest follows, since half of a change is worse than none.
            return files.Exists(file => file.IsWritten) ? Complete(entry) : GiveBack(entry);
        }
        // Bytes that came back, as an undo brings them, are found in history too: it is asked only where HEAD has moved on.
        if (IsInHistory(entry))
            return Done(entry);
        return files.Count > 1 && files.Exists(file => file is { IsWritten: true, IsCommitted: false }) ? ByHand(entry) : GiveBack(entry);
    }

    private Settled? Done(JournalEntry entry)
    {
        journal.Remove(entry);
        return null;
    }

    private Settled Complete(JournalEntry entry) => commits.Complete(entry) switch
    {
        SaveOutcome.Saved saved => new Settled(
            entry.Ref, $"What was saved and had no commit yet was finished: {saved.Headline} (commit {saved.Commit[..Math.Min(8, saved.Commit.Length)]}).", IsOpen: false)
        {
            Finished = saved,
        },
        SaveOutcome.NotCommitted waiting => Open(entry, waiting.Reason),
        var other => Open(entry, ((SaveOutcome.Refused)other).Reason),
    };

    private Settled GiveBack(JournalEntry entry)
    {
        if (entry.Typed.Length == 0)
        {
            journal.Remove(entry);
            return new Settled(entry.Ref, $"A change to {entry.Ref} was interrupted before it was written: do it again.", IsOpen: false);
        }
        var draft = drafts.Add(entry.Ref, entry.Typed);
        if (draft.Failure is { } failure)
            return Open(entry, $"A change to {entry.Ref} was interrupted, and its text cannot be kept as a draft: {failure.Sentence}");
        journal.Remove(entry);
        return new Settled(
            entry.Ref,
            $"A change to {entry.Ref} was interrupted before it was written. Nothing is lost: its text is kept in {draft.Draft!.Path}.",
            IsOpen: false);
    }

    private static Settled ByHand(JournalEntry entry) => Open(
        entry,
        $"A save of {entry.Ref} was interrupted, and {string.Join(", ", entry.Files.Select(file => file.Path))} was changed by hand since, so neither may be thrown away. "
        + (entry.Files.Count == 1
            ? $"Look at the file; when it is right: tuiplans commit {entry.Ref} -m WHY"
            : "Look at the files; when they are right: tuiplans commit -m WHY"));

    private static Settled Open(JournalEntry entry, string sentence) =>
        new(entry.Ref, sentence, IsOpen: true) { Paths = [.. entry.Files.Select(file => file.Path)] };

    // Ours is a commit that made each file what it was to be, out of something else.
    private bool IsInHistory(JournalEntry entry)
    {
        var blobs = entry.Files.Select(file => file.After is null ? null : BlobId.Of(file.After, repository.Layout.ObjectFormat)).ToList();
        return CommitWalk.History(world.Git, repository.Layout.Top, [.. entry.Files.Select(file => file.Path)], limit: MostCommits).TryGet(out var commits, out _)
            && commits.Any(commit =>
            {
                var changes = commit.Changes.SelectMany(change => change.Apart()).ToList();
                return entry.Files.Select((file, i) => changes.Exists(change => change.Path == file.Path && change.NewBlob == blobs[i] && change.OldBlob != blobs[i]))
                    .All(isThere => isThere);
            });
    }

    // One file of an entry, as it is in HEAD and on disk.
    private sealed record Standing(JournalFile File, byte[]? InHead, byte[]? OnDisk)
    {
        public bool IsCommitted { get; } = SameBytes.In(InHead, File.After);

        public bool IsHeadOld { get; } = SameBytes.In(InHead, File.Before);

        public bool IsWritten { get; } = SameBytes.In(OnDisk, File.After);

        public bool IsUntouched { get; } = SameBytes.In(OnDisk, File.Before);
    }
}
