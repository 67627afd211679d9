using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Source;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Journal, write, commit: the one way in which bytes reach a plan file. The caller holds the lock and has looked at the repository.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="plans">The plans folder.</param>
/// <param name="journal">What is on the way.</param>
/// <param name="moved">Hears that another branch is checked out.</param>
internal sealed class Commits(Surroundings world, Repository repository, PlansFolder plans, Journal journal, Action moved)
{
    private const int ShortId = 8;

    /// <summary>Writes and commits some files, whatever happens leaving an entry that says what was meant.</summary>
    public SaveOutcome Write(PendingCommit change, CommitPeople people)
    {
        foreach (var file in change.Files)
        {
            if (world.Files.WhyNotReplace(repository.Absolute(file.Path)) is { } link)
                return Refuse(link);
        }
        var (branch, problem) = new OwnBranch(world, repository, plans).Take(change.Files.Select(file => file.Path));
        if (problem is not null)
            return new SaveOutcome.Refused(problem, RefusalKind.Other);
        if (branch is null)
            return Written(change, people);
        moved();
        var outcome = Written(change, people);
        return outcome is SaveOutcome.Saved saved ? saved with { Notices = [.. saved.Notices, $"This plan is reviewed: it is on a proposal of its own ({branch}) until it is approved. Send it with: tuiplans propose"] } : outcome;
    }

    private SaveOutcome Written(PendingCommit change, CommitPeople people)
    {
        var entry = change.Entry(NewId(), people);
        if (journal.Add(entry) is { } full)
        {
            journal.Remove(entry);
            return Refuse(full);
        }
        for (var i = 0; i < entry.Files.Count; i++)
        {
            if (Replace(entry.Files[i], change.Found) is { } failure)
                return TakeBack(entry, i, failure);
        }
        return Commit(entry, change.NewPaths);
    }

    /// <summary>Writes those files of an entry that are not written yet, and commits.</summary>
    public SaveOutcome Complete(JournalEntry entry)
    {
        foreach (var file in entry.Files)
        {
            if (!SameBytes.In(world.Files.Read(repository.Absolute(file.Path)), file.After) && Put(file.Path, file.After) is { } failure)
                return new SaveOutcome.NotCommitted(Name(file.Path), $"{Names(entry)} {Are(entry)} saved only in part, and not yet committed. {failure.Sentence}");
        }
        return Commit(entry, [.. entry.Files.Where(file => file.Before is null).Select(file => file.Path)]);
    }

    /// <summary>Commits what an entry says, its files being written already.</summary>
    private SaveOutcome Commit(JournalEntry entry, IReadOnlyList<string> newPaths)
    {
        var writer = new CommitWriter(world.Git, world.Files, repository.Layout, repository.Config, world.LockWait);
        var paths = new List<CommitPath>(entry.Files.Count);
        foreach (var file in entry.Files)
            paths.Add(new CommitPath(file.Path, file.After, newPaths.Contains(file.Path, StringComparer.Ordinal)));
        var request = new CommitRequest(journal.MessageFile(entry), paths, PendingCommit.PeopleOf(entry));
        var path = Name(entry.Files[0].Path);
        if (journal.WriteMessage(entry) is { } full)
            return new SaveOutcome.NotCommitted(path, $"{Names(entry)} {Are(entry)} saved, and not yet committed. {full.Sentence}");
        var outcome = writer.Commit(request);
        switch (outcome)
        {
            case CommitOutcome.Committed made:
                journal.Remove(entry);
                return new SaveOutcome.Saved(made.Id, Headline(entry), path, Difference(entry), [.. Notices(made)]);
            case CommitOutcome.NothingToCommit:
                // Another git was quicker with the same bytes: the process that a killed one left behind, as a rule.
                journal.Remove(entry);
                return new SaveOutcome.Saved(HeadId(), Headline(entry), path, Difference(entry), []);
            default:
                var reason = ((CommitOutcome.Failed)outcome).Failure.Sentence;
                return new SaveOutcome.NotCommitted(path, $"{Names(entry)} {Are(entry)} saved, and not yet committed. {reason}");
        }
    }

    // No half of a change stays: what was written before one file failed is as before again, or, where even that fails, the entry stays.
    private SaveOutcome TakeBack(JournalEntry entry, int failed, FileFailure failure)
    {
        for (var i = failed; i >= 0; i--)
        {
            var file = entry.Files[i];
            var now = world.Files.Read(repository.Absolute(file.Path), out var unread);
            if (unread is not null)
                return new SaveOutcome.NotCommitted(Name(file.Path), $"{Names(entry)} may be saved in part, and {Are(entry)} not committed. {failure.Sentence} {unread.Sentence}");
            // The one that failed may be gone all the same; where it holds anything else it was never touched.
            if (SameBytes.In(now, file.Before) || (i == failed && !SameBytes.In(now, file.After)))
                continue;
            if (!SameBytes.In(now, file.After) || Put(file.Path, file.Before) is not null)
                return new SaveOutcome.NotCommitted(Name(file.Path), $"{Names(entry)} {Are(entry)} saved only in part, and not yet committed. {failure.Sentence}");
        }
        journal.Remove(entry);
        return Refuse(failure);
    }

    // Somebody's editor may have saved since the look: only what is known is replaced, and what is there already is not written again.
    private FileFailure? Replace(JournalFile file, byte[]? found)
    {
        var now = world.Files.Read(repository.Absolute(file.Path), out var unread);
        if (unread is not null)
            return unread;
        if (SameBytes.In(now, file.After))
            return null;
        return SameBytes.In(now, file.Before) || (found is not null && SameBytes.In(now, found))
            ? Put(file.Path, file.After)
            : new FileFailure($"{Name(file.Path)} was changed by somebody else at this very moment and is as they left it. Look at it, then do this again.");
    }

    private FileFailure? Put(string path, byte[]? bytes) =>
        bytes is null ? world.Files.Remove(repository.Absolute(path)) : world.Files.Write(repository.Absolute(path), bytes);

    private string Name(string path) => plans.Relative(repository.Absolute(path));

    private string Names(JournalEntry entry) => entry.Files.Count == 1 ? Name(entry.Files[0].Path) : string.Join(", ", entry.Files.Select(file => Name(file.Path)));

    private static string Are(JournalEntry entry) => entry.Files.Count == 1 ? "is" : "are";

    private static SaveOutcome.Refused Refuse(FileFailure why) => new(why.Sentence, RefusalKind.Other);

    private string HeadId() =>
        world.Git.Run(repository.Layout.Top, GitCall.Of("rev-parse").Revision("HEAD")).TryGet(out var output, out _)
            ? System.Text.Encoding.ASCII.GetString(output.Bytes).Trim()
            : "";

    // Names sort by time, and no two processes or saves share one.
    private string NewId() => (world.Clock.GetUtcNow().ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture) + $"-{Guid.NewGuid():N}")[..32];

    /// <summary>The first line of the message of an entry.</summary>
    public static string Headline(JournalEntry entry) => entry.Message.Split('\n', 2)[0];

    /// <summary>What an entry changes, by lines; where there are several files, each begins with a line that names it.</summary>
    public List<DiffLine> Difference(JournalEntry entry)
    {
        var lines = new List<DiffLine>();
        foreach (var file in entry.Files)
        {
            if (entry.Files.Count > 1)
                lines.Add(new DiffLine(DiffLine.FileMark, Name(file.Path)));
            lines.AddRange(LineDiff.Between(TextOf(file.Path, file.Before), TextOf(file.Path, file.After)));
        }
        return lines;
    }

    private static string TextOf(string path, byte[]? bytes) => bytes is null ? "" : SourceText.FromBytes(path, bytes).Text;

    private static IEnumerable<string> Notices(CommitOutcome.Committed made)
    {
        if (made.ChangedPaths.Count > 0)
            yield return $"A hook changed {string.Join(", ", made.ChangedPaths)} on the way into commit {made.Id[..ShortId]}: look at what it made of it.";
        if (made.SweptPaths.Count > 0)
            yield return $"A hook put other files into commit {made.Id[..ShortId]}: {string.Join(", ", made.SweptPaths)}.";
    }
}
