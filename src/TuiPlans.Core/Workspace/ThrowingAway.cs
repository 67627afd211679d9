using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Throws away what is written and has no commit: the file is as in <c>HEAD</c> again. No word goes with it: what was typed becomes a
/// draft first, and the file as it was saved is kept beside the drafts.
/// </summary>
internal sealed class ThrowingAway(Surroundings world, Repository repository, Journal journal, Drafts drafts, Commits commits)
{
    private const string KeptFolder = "thrown-away";

    /// <summary>What waits, newest first.</summary>
    public IReadOnlyList<WaitingSave> Look() =>
        [.. journal.Read().Reverse().Select(entry => new WaitingSave(entry.Id, entry.Ref, Commits.Headline(entry), commits.Difference(entry), WhyNot(entry)))];

    /// <summary>Throws some of it away. The caller holds the lock.</summary>
    /// <param name="ids">As <see cref="Look"/> gave them; what is committed meanwhile is passed over.</param>
    public IReadOnlyList<ThrownAway> Run(IReadOnlyList<string> ids) =>
        [.. journal.Read().Reverse().Where(entry => ids.Contains(entry.Id, StringComparer.Ordinal)).Select(entry => Run(entry))];

    private ThrownAway Run(JournalEntry entry)
    {
        if (WhyNot(entry) is { } why)
            return Left(entry, why);
        var draft = entry.Typed.Length == 0 ? (null, null) : drafts.Add(entry.Ref, entry.Typed);
        if ((draft.Failure ?? KeepFiles(entry)) is { } full)
            return Left(entry, $"What was typed cannot be kept, so nothing was thrown away: {full.Sentence}");
        foreach (var file in entry.Files.Reverse())
        {
            var path = repository.Absolute(file.Path);
            if ((file.Before is null ? world.Files.Remove(path) : world.Files.Write(path, file.Before)) is { } failure)
                return Left(entry, $"{file.Path} cannot be put back: {failure.Sentence}");
        }

        journal.Remove(entry);
        var words = draft.Draft is null ? "" : "; what was typed is kept as a draft (g d)";
        return new ThrownAway(entry.Ref, $"Thrown away{words}: {Commits.Headline(entry)}. The file as it was saved is in {Folder}.", IsDone: true, draft.Draft?.Form);
    }

    private string Folder => Path.Combine(repository.Own, KeptFolder);

    private FileFailure? KeepFiles(JournalEntry entry) => entry.Files
        .Where(file => file.After is not null)
        .Select(file => world.Files.Write(Path.Combine(Folder, $"{entry.Id}-{Path.GetFileName(file.Path)}"), file.After!, ownerOnly: true))
        .FirstOrDefault(failure => failure is not null);

    // Only what is exactly as this save left it may be thrown away: nobody's later work goes with it.
    private string? WhyNot(JournalEntry entry)
    {
        var heads = ObjectReader.Read(world.Git, repository.Layout.Top, [.. entry.Files.Select(file => $"HEAD:{file.Path}")]);
        if (!heads.TryGet(out var inHead, out var failure))
            return $"It cannot be thrown away: {failure.Sentence}";
        for (var i = 0; i < entry.Files.Count; i++)
        {
            var file = entry.Files[i];
            if (!SameBytes.In(inHead[i]?.Bytes, file.Before))
                return $"{file.Path} has another commit since, so this is settled by trying again.";
            var onDisk = world.Files.Read(repository.Absolute(file.Path), out var unread);
            if (unread is not null)
                return $"It cannot be thrown away: {unread.Sentence}";
            if (!SameBytes.In(onDisk, file.After) && !SameBytes.In(onDisk, file.Before))
                return $"{file.Path} was changed by hand since, so it cannot be thrown away here: git checkout -- {file.Path} does it, tuiplans commit {entry.Ref} -m WHY keeps it.";
        }

        return null;
    }

    private static ThrownAway Left(JournalEntry entry, string why) => new(entry.Ref, why, IsDone: false, null);
}
