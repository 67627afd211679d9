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

    /// <summary>True for what was noted of a save and is damaged, so that only a person can say what it was.</summary>
    public bool IsDamaged { get; init; }

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
        var settled = journal.Damaged().Select(SetAside).ToList();
        foreach (var entry in journal.Read())
        {
            if (Settle(entry) is { } result)
                settled.Add(result);
        }
        journal.Sweep();
        return settled;
    }

    // Which action it was is not asked of what is damaged, so it holds up none; its file, where it was written, shows as edited by hand.
    private Settled SetAside(string path)
    {
        var (aside, failure) = journal.SetAside(path);
        return aside is null
            ? new Settled("", $"{path}, in which a save was noted, cannot be read, nor set aside: {failure!.Sentence}", IsOpen: true)
            : new Settled("", DamagedSentence(aside), IsOpen: false) { IsDamaged = true };
    }

    /// <summary>What to do about a damaged entry that was set aside.</summary>
    public static string DamagedSentence(string aside) =>
        $"A save was interrupted, and what was noted of it is damaged: it is kept as it is in {aside}, and what can be read of it in {Journal.WordsOf(aside)}. "
        + "Copy out what is missing in the plans, then delete both. A plan file that it had written shows as edited by hand: tuiplans doctor";

    private Settled? Settle(JournalEntry entry)
    {
        foreach (var file in entry.Files)
            world.Files.RemoveLeftovers(Path.GetDirectoryName(repository.Absolute(file.Path))!);
        var (files, whyNot) = Look(entry.Files);
        if (whyNot is not null)
            return Waits(entry, whyNot);
        if (files.TrueForAll(file => file.IsCommitted))
            return Done(entry);
        if (files.TrueForAll(file => file.IsHeadOld))
        {
            if (files.Exists(file => file is { IsWritten: false, IsUntouched: false }))
                return ByPerson(entry, $"{Names(entry)} was changed by hand since, so neither may be thrown away");
            // Of several files some may be written: the rest follows, since half of a change is worse than none.
            return files.Exists(file => file.IsWritten) ? Complete(entry) : GiveBack(entry);
        }
        // Bytes that came back, as an undo brings them, are found in history too: it is asked only where HEAD has moved on.
        if (IsInHistory(entry))
            return Done(entry);
        if (!files.Exists(file => file is { IsWritten: true, IsCommitted: false }))
            return GiveBack(entry);
        return ByPerson(entry, files.Count == 1
            ? $"another version of {Names(entry)} was committed since, so a person decides"
            : $"of {Names(entry)} some were committed since, so a person decides about the others");
    }

    /// <summary>
    /// A person has looked at one file, named from the top, and committed it: an entry that was to change it goes, unless another file
    /// of it is still not as <c>HEAD</c> has it.
    /// </summary>
    public void Decided(string path)
    {
        foreach (var entry in journal.Read().Where(entry => entry.Files.Any(file => file.Path == path)))
        {
            var others = entry.Files.Where(file => file.Path != path).ToList();
            var (files, whyNot) = Look(others);
            if (whyNot is null && files.TrueForAll(file => file.IsAsInHead))
                journal.Remove(entry);
        }
    }

    private (List<Standing> Files, string? WhyNot) Look(IReadOnlyList<JournalFile> files)
    {
        if (!ObjectReader.Read(world.Git, repository.Layout.Top, [.. files.Select(file => $"HEAD:{file.Path}")]).TryGet(out var heads, out var failure))
            return ([], failure.Sentence);
        var found = new List<Standing>();
        for (var i = 0; i < files.Count; i++)
        {
            var onDisk = world.Files.Read(repository.Absolute(files[i].Path), out var unread);
            if (unread is not null)
                return ([], unread.Sentence);
            found.Add(new Standing(files[i], heads[i]?.Bytes, onDisk));
        }
        return (found, null);
    }

    private Settled? Done(JournalEntry entry)
    {
        journal.Remove(entry);
        return null;
    }

    // What stops a save stops the end of one too: since it was begun, somebody may have begun a bisect, or left every branch.
    private Settled Complete(JournalEntry entry)
    {
        if (!RepositoryState.Look(world.Git, world.Files, repository.Layout, [], world.Now).TryGet(out var state, out var failure))
            return Waits(entry, failure.Sentence);
        // For a lock the commit itself waits.
        if (state.Obstacles.FirstOrDefault(obstacle => obstacle is not WriteObstacle.LockLeft) is { } obstacle)
            return Waits(entry, obstacle.Sentence);
        return commits.Complete(entry) switch
        {
            SaveOutcome.Saved saved => new Settled(
                entry.Ref, $"What was saved and had no commit yet was finished: {saved.Headline} (commit {saved.Commit[..Math.Min(8, saved.Commit.Length)]}).", IsOpen: false)
            {
                Finished = saved,
            },
            SaveOutcome.NotCommitted waiting => Open(entry, waiting.Reason),
            var other => Open(entry, ((SaveOutcome.Refused)other).Reason),
        };
    }

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
        if (!journal.Remove(entry))
            return Open(entry, $"A change to {entry.Ref} was interrupted; its text is kept in {draft.Draft!.Path}, and what was noted of it cannot be deleted in {repository.Own}: see that you may write there.");
        return new Settled(
            entry.Ref,
            $"A change to {entry.Ref} was interrupted before it was written. Nothing is lost: its text is kept in {draft.Draft!.Path}.",
            IsOpen: false);
    }

    private static Settled ByPerson(JournalEntry entry, string why) => Open(
        entry,
        $"A save of {entry.Ref} was interrupted, and {why}. "
        + (entry.Files.Count == 1
            ? $"Look at the file; when it is right: tuiplans commit {entry.Ref} -m WHY"
            : "Look at the files; when they are right: tuiplans commit -m WHY"));

    private static Settled Waits(JournalEntry entry, string why) => Open(entry, $"An interrupted save of {entry.Ref} waits: {why}");

    private static string Names(JournalEntry entry) => string.Join(", ", entry.Files.Select(file => file.Path));

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

        public bool IsAsInHead => SameBytes.In(OnDisk, InHead);
    }
}
