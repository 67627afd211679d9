using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>What became of one interrupted save.</summary>
/// <param name="Ref">The action, as <c>plan/ID</c>.</param>
/// <param name="Sentence">What was found and done, for the person.</param>
/// <param name="IsOpen">True where it still waits: for a retry, or for a person.</param>
public sealed record Settled(string Ref, string Sentence, bool IsOpen);

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
        var absolute = repository.Absolute(entry.Path);
        world.Files.RemoveLeftovers(Path.GetDirectoryName(absolute)!);
        var onDisk = world.Files.Read(absolute);
        var head = HeadOf(entry.Path);
        if (head.Failure is { } failure)
            return new Settled(entry.Ref, $"An interrupted save of {entry.Ref} waits: {failure.Sentence}", IsOpen: true);
        var inHead = head.Value.Bytes;
        var written = Same(onDisk, entry.After);
        var headIsOld = Same(inHead, entry.Before);
        if (Same(inHead, entry.After))
            return Done(entry);
        if (headIsOld && written)
            return Commit(entry, isNew: entry.Before is null);
        // Bytes that came back, as an undo brings them, are found in history too: it is asked only where HEAD has moved on.
        if (!headIsOld && IsInHistory(entry))
            return Done(entry);
        return headIsOld && !Same(onDisk, entry.Before) ? ByHand(entry) : GiveBack(entry);
    }

    private Settled? Done(JournalEntry entry)
    {
        journal.Remove(entry);
        return null;
    }

    private Settled Commit(JournalEntry entry, bool isNew) => commits.Commit(entry, isNew) switch
    {
        SaveOutcome.Saved saved => new Settled(
            entry.Ref, $"An interrupted save of {entry.Ref} was finished: commit {saved.Commit[..Math.Min(8, saved.Commit.Length)]}.", IsOpen: false),
        SaveOutcome.NotCommitted waiting => new Settled(entry.Ref, waiting.Reason, IsOpen: true),
        var other => new Settled(entry.Ref, ((SaveOutcome.Refused)other).Reason, IsOpen: true),
    };

    private Settled GiveBack(JournalEntry entry)
    {
        var draft = drafts.Add(entry.Ref, entry.Typed);
        if (draft.Failure is { } failure)
            return new Settled(entry.Ref, $"A change to {entry.Ref} was interrupted, and its text cannot be kept as a draft: {failure.Sentence}", IsOpen: true);
        journal.Remove(entry);
        return new Settled(
            entry.Ref,
            $"A change to {entry.Ref} was interrupted before it was written. Nothing is lost: its text is kept in {draft.Draft!.Path}.",
            IsOpen: false);
    }

    private static Settled ByHand(JournalEntry entry) => new(
        entry.Ref,
        $"A save of {entry.Ref} was interrupted, and {entry.Path} was changed by hand since, so neither may be thrown away. "
        + $"Look at the file; when it is right: tuiplans commit {entry.Ref} -m WHY",
        IsOpen: true);

    private GitAnswer<HeadFile> HeadOf(string path) =>
        ObjectReader.Read(world.Git, repository.Layout.Top, [$"HEAD:{path}"]).Select(objects => new HeadFile(objects[0]?.Bytes));

    private bool IsInHistory(JournalEntry entry)
    {
        var blob = BlobId.Of(entry.After, repository.Layout.ObjectFormat);
        return CommitWalk.History(world.Git, repository.Layout.Top, [entry.Path], limit: MostCommits).TryGet(out var commits, out _)
            && commits.Any(commit => commit.Changes.Any(change => change.NewBlob == blob && change.OldBlob != blob));
    }

    private static bool Same(byte[]? a, byte[]? b) => a is null ? b is null : b is not null && a.AsSpan().SequenceEqual(b);

    private sealed record HeadFile(byte[]? Bytes);
}
