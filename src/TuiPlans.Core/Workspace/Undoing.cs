using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace;

/// <summary>Takes a commit of plan files back, as a new commit.</summary>
internal sealed class Undoing(Surroundings world, Repository repository, Commits commits, RecentChanges recent)
{
    private const int ShortId = 8;

    /// <summary>What <see cref="Undo"/> would do.</summary>
    public UndoPreview Preview(string? commit, PlanSet set)
    {
        _ = set;
        var (plan, problem) = commit is null ? LatestChange() : Plan(commit);
        return plan?.Preview ?? problem!;
    }

    /// <summary>What <see cref="Redo"/> would do.</summary>
    public UndoPreview PreviewRedo(PlanSet set)
    {
        _ = set;
        var (plan, problem) = LatestUndo();
        return plan?.Preview ?? problem!;
    }

    /// <summary>Takes a commit back. The caller holds the lock.</summary>
    public SaveOutcome Undo(string commit, PlanSet set, bool partly) => Do(Plan(commit), set, partly);

    /// <summary>Takes the latest undo back. The caller holds the lock.</summary>
    public SaveOutcome Redo(PlanSet set, bool partly) => Do(LatestUndo(), set, partly);

    private SaveOutcome Do((UndoPlan? Plan, UndoPreview? Problem) found, PlanSet set, bool partly)
    {
        if (found.Plan is not { } plan)
            return Refuse(found.Problem!.WhyNot!);
        if (plan.Preview.WhyNot is { } why)
            return Refuse(why);
        if (plan.Preview.Left.Count > 0 && !partly)
            return Refuse(string.Join('\n', plan.Preview.Left.Select(left => left.Sentence)) + "\nNothing was undone.");
        var (looks, refusal) = new BeforeWriting(world, repository).Look([.. plan.Files.Select(file => file.Path)]);
        if (looks is null)
            return refusal!;
        if (looks.FirstOrDefault(look => look.State is not (PathState.Clean or PathState.Absent)) is { } edited)
            return Refuse($"{edited.Path} was edited by hand and not committed, so that nothing may be mixed into it.", RefusalKind.HandEdited);
        IReadOnlyList<string> fresh = [.. looks.Where(look => look.IsNew).Select(look => look.Path)];
        return commits.Write(
            new PendingCommit(plan.Subject, plan.Files, fresh, plan.Message, ""), Signing.For(null, repository.Recorder!, set, world.Now));
    }

    private (UndoPlan? Plan, UndoPreview? Problem) LatestChange()
    {
        if (repository.Recorder is not { } me)
            return (null, UndoPreview.None("git does not know who you are, so your latest change cannot be told: name the commit (tuiplans log shows them)."));
        if (!recent.Latest(change => change is { IsOurs: true, Undoes: null, IsUndone: false }).TryGet(out var latest, out var failure))
            return (null, UndoPreview.None($"{failure.Sentence} Nothing was undone."));
        return latest is null
            ? (null, UndoPreview.None($"{me.Name} has recorded nothing here yet, so there is nothing to undo."))
            : Plan(latest.Entry.Id);
    }

    private (UndoPlan? Plan, UndoPreview? Problem) LatestUndo()
    {
        if (repository.Recorder is not { } me)
            return (null, UndoPreview.None("git does not know who you are, so your latest undo cannot be told: name the commit (tuiplans undo COMMIT)."));
        if (!recent.Latest(change => change is { Undoes: not null, IsRedo: false, IsUndone: false }).TryGet(out var latest, out var failure))
            return (null, UndoPreview.None($"{failure.Sentence} Nothing was changed."));
        return latest is null
            ? (null, UndoPreview.None($"{me.Name} has undone nothing that is not redone, so there is nothing to redo."))
            : Plan(latest.Entry.Id);
    }

    private (UndoPlan? Plan, UndoPreview? Problem) Plan(string commit)
    {
        if (!CommitWalk.History(world.Git, repository.Layout.Top, [], commit, limit: 1).TryGet(out var found, out var failure))
            return (null, UndoPreview.None($"{failure.Sentence} Nothing was undone."));
        if (found is not [var entry])
            return (null, UndoPreview.None($"There is no commit {Short(commit)}. Nothing was undone."));
        var headline = entry.Message.Split('\n', 2)[0];
        if (entry.Parents.Count > 1)
            return (null, UndoPreview.None($"{Short(commit)} is a merge, so it cannot be taken back in one step: undo the changes that it brought.", entry.Id, headline));
        var changes = entry.Changes.SelectMany(change => change.Apart()).ToList();
        if (changes.Find(change => recent.PlanFilePath(change.Path) is null || change.Status is not ('A' or 'M' or 'D')) is { } foreign)
        {
            return (null, UndoPreview.None(
                $"{Short(commit)} changes {foreign.Path} too, which is no plan file: take it back with git (git revert {Short(commit)}).", entry.Id, headline));
        }
        if (changes.Count == 0)
            return (null, UndoPreview.None($"{Short(commit)} changes nothing, so there is nothing to undo.", entry.Id, headline));
        return Plan(entry, changes, headline);
    }

    private (UndoPlan? Plan, UndoPreview? Problem) Plan(CommitEntry entry, List<TreeChange> changes, string headline)
    {
        var answer = ObjectReader.Read(world.Git, repository.Layout.Top, [.. changes.Select(change => change.OldBlob).OfType<string>()]);
        if (!answer.TryGet(out var objects, out var failure))
            return (null, UndoPreview.None($"{failure.Sentence} Nothing was undone.", entry.Id, headline));
        var before = objects.OfType<GitObject>().DistinctBy(found => found.Id, StringComparer.Ordinal)
            .ToDictionary(found => found.Id, found => found.Bytes, StringComparer.Ordinal);
        var (files, told, fields, left) = (new List<JournalFile>(), new List<FileChanges>(), new List<UndoneField>(), new List<LeftField>());
        foreach (var change in changes)
        {
            var path = recent.PlanFilePath(change.Path)!;
            var now = world.Files.Read(repository.Absolute(change.Path));
            if ((now is null ? null : BlobId.Of(now, repository.Layout.ObjectFormat)) != change.NewBlob)
            {
                left.Add(new LeftField(FileFields.RefOf(path), "", null, null, $"{change.Path} has changed since {Short(entry.Id)}, so it is left as it is."));
                continue;
            }
            var old = change.OldBlob is null ? null : before.GetValueOrDefault(change.OldBlob);
            if (old is null && change.OldBlob is not null)
                return (null, UndoPreview.None("The earlier version of the file is not in this clone. Nothing was undone.", entry.Id, headline));
            files.Add(new JournalFile(change.Path, now, old));
            var table = FileFields.Of(path);
            var steps = now is null || old is null ? [] : PlanDiff.Between(RootOf(path, now), RootOf(path, old), table);
            told.Add(new FileChanges(path, table, IsNew: now is null, IsGone: old is null, steps));
            fields.AddRange(now is null || old is null
                ? [new UndoneField(FileFields.RefOf(path), "", now is null ? null : "there", old is null ? null : "there")]
                : steps.Select(step => new UndoneField(FileFields.RefOf(path), step.Path, step.From, step.To)));
        }
        var (subject, words) = Subject(headline, FileFields.RefOf(recent.PlanFilePath(changes[0].Path)!));
        var message = CommitMessage.Together(subject, $"undo \"{words}\"", subject.Split('/')[0], told, null, null, entry.Id);
        var preview = new UndoPreview(entry.Id, headline, fields, left, null);
        return (new UndoPlan(preview, subject, files, message), null);
    }

    private static (string Subject, string Words) Subject(string headline, string reference)
    {
        var colon = headline.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && headline[..colon] == reference ? (reference, headline[(colon + 2)..]) : (reference, headline);
    }

    private Yaml.YamlNode? RootOf(string path, byte[] bytes) => world.Reader.Read(SourceText.FromBytes(path, bytes)).Root;

    private static string Short(string commit) => commit[..Math.Min(ShortId, commit.Length)];

    private static SaveOutcome.Refused Refuse(string reason, RefusalKind kind = RefusalKind.Other) => new(reason, kind);

    // What is to be done, worked out.
    private sealed record UndoPlan(UndoPreview Preview, string Subject, IReadOnlyList<JournalFile> Files, string Message);
}
