using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Journal, write, commit: the one way in which bytes reach a plan file. The caller holds the lock and has looked at the repository.
/// </summary>
internal sealed class Commits(Surroundings world, Repository repository, PlansFolder plans, Journal journal, Drafts drafts)
{
    private const int ShortId = 8;

    /// <summary>Writes and commits one file, whatever happens leaving an entry that says what was meant.</summary>
    public SaveOutcome Write(PendingFile file, CommitPeople people, bool isNew)
    {
        var absolute = repository.Absolute(file.Path);
        if (world.Files.WhyNotReplace(absolute) is { } link)
            return Keep(file, link.Sentence);
        var entry = file.Entry(NewId(), people);
        if (journal.Add(entry) is { } full)
        {
            journal.Remove(entry);
            return Keep(file, full.Sentence);
        }
        if (world.Files.Write(absolute, file.After) is { } failure)
        {
            journal.Remove(entry);
            return Keep(file, failure.Sentence);
        }
        return Commit(entry, isNew);
    }

    /// <summary>Commits what an entry says, its file being written already.</summary>
    public SaveOutcome Commit(JournalEntry entry, bool isNew)
    {
        var writer = new CommitWriter(world.Git, world.Files, repository.Layout, repository.Config, world.LockWait);
        var request = new CommitRequest(
            journal.MessageFile(entry), [new CommitPath(entry.Path, entry.After, isNew)], PendingFile.PeopleOf(entry));
        var path = plans.Relative(repository.Absolute(entry.Path));
        if (journal.WriteMessage(entry) is { } full)
            return new SaveOutcome.NotCommitted(path, $"{path} is saved, and not yet committed. {full.Sentence}");
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
                return new SaveOutcome.NotCommitted(path, $"{path} is saved, and not yet committed. {reason}");
        }
    }

    private SaveOutcome.Refused Keep(PendingFile file, string reason)
    {
        var draft = file.Typed.Length == 0 ? null : drafts.Add(file.Ref, file.Typed).Draft;
        return new SaveOutcome.Refused(reason, RefusalKind.Other, draft?.Path);
    }

    private string HeadId() =>
        world.Git.Run(repository.Layout.Top, GitCall.Of("rev-parse").Revision("HEAD")).TryGet(out var output, out _)
            ? System.Text.Encoding.ASCII.GetString(output.Bytes).Trim()
            : "";

    // Names sort by time, and no two processes or saves share one.
    private string NewId() => (world.Clock.GetUtcNow().ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture) + $"-{Guid.NewGuid():N}")[..32];

    private static string Headline(JournalEntry entry) => entry.Message.Split('\n', 2)[0];

    private static IReadOnlyList<DiffLine> Difference(JournalEntry entry) => LineDiff.Between(
        entry.Before is null ? "" : SourceText.FromBytes(entry.Path, entry.Before).Text,
        SourceText.FromBytes(entry.Path, entry.After).Text);

    private static IEnumerable<string> Notices(CommitOutcome.Committed made)
    {
        if (made.ChangedPaths.Count > 0)
            yield return $"A hook changed {string.Join(", ", made.ChangedPaths)} on the way into commit {made.Id[..ShortId]}: look at what it made of it.";
        if (made.SweptPaths.Count > 0)
            yield return $"A hook put other files into commit {made.Id[..ShortId]}: {string.Join(", ", made.SweptPaths)}.";
    }
}
