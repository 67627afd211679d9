using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace;

/// <summary>Takes commits of plan files back, each as a new commit.</summary>
internal sealed class Undoing(Surroundings world, Repository repository, PlansFolder plans, Commits commits, RecentChanges recent)
{
    private const int ShortId = 8;

    /// <summary>What <see cref="Undo"/> would do; null is the latest change of the recorder.</summary>
    public UndoPreview Preview(string? commit) => (commit is null ? LatestChange() : Plan(commit)).Preview;

    /// <summary>What <see cref="Redo"/> would do.</summary>
    public UndoPreview PreviewRedo() => LatestUndo().Preview;

    /// <summary>Takes a commit back. The caller holds the lock.</summary>
    public SaveOutcome Undo(string commit, PlanSet set, bool partly, string? reason, IReadOnlyList<Settled> waiting) => Do(Plan(commit), set, partly, reason, waiting);

    /// <summary>Takes the latest undo back. The caller holds the lock.</summary>
    public SaveOutcome Redo(PlanSet set, bool partly, string? reason, IReadOnlyList<Settled> waiting) => Do(LatestUndo(), set, partly, reason, waiting);

    private SaveOutcome Do(UndoPlan plan, PlanSet set, bool partly, string? reason, IReadOnlyList<Settled> waiting)
    {
        if (plan.Preview.WhyNot is { } why)
            return Refuse(why);
        if (plan.Preview.Left.Count > 0 && !partly)
            return Refuse(string.Join('\n', plan.Preview.Left.Select(left => left.Sentence)) + "\nNothing was undone.", RefusalKind.ChangedMeanwhile);
        // Those to which nothing is done count too: one that is as it was by hand alone is not so in any commit.
        string[] paths = [.. plan.Files.Select(file => file.Path), .. plan.Others];
        if (waiting.FirstOrDefault(one => paths.Any(path => one.Paths.Contains(path, StringComparer.Ordinal))) is { } open)
            return Refuse(open.Sentence);
        var (looks, refusal) = new BeforeWriting(world, repository).Look(paths);
        if (looks is null)
            return refusal!;
        for (var i = 0; i < looks.Count; i++)
        {
            var isClean = i < plan.Files.Count
                ? looks[i].State == (plan.Files[i].Before is null ? PathState.Absent : PathState.Clean)
                : looks[i].State is PathState.Absent or PathState.Clean;
            if (!isClean)
                return Refuse($"{looks[i].Path} was edited by hand and not committed, so that nothing may be mixed into it. Commit it, or throw it away with: git checkout HEAD -- {looks[i].Path}", RefusalKind.HandEdited);
        }
        // What an undo brings back may be what somebody took out with good reason.
        var message = plan.Message(reason);
        if (Guarding.Together(plan.Files.Select(file => TextOf(file.Before)), plan.Files.Select(file => TextOf(file.After)), message) is { } guarded)
            return Refuse(guarded, RefusalKind.Guard);
        IReadOnlyList<string> fresh = [.. looks.Take(plan.Files.Count).Where(look => look.IsNew).Select(look => look.Path)];
        return commits.Write(
            new PendingCommit(plan.Subject, [.. plan.Files.OrderBy(file => file.After is null ? 1 : 0)], fresh, message, reason ?? ""),
            Signing.For(null, repository.Recorder!, set, world.Now));
    }

    private UndoPlan LatestChange()
    {
        if (repository.Recorder is not { } me)
            return UndoPlan.None("git does not know who you are, so your latest change cannot be told: name the commit (tuiplans log shows them).");
        if (!recent.Latest(change => change is { IsOurs: true, Undoes: null, IsUndone: false }).TryGet(out var latest, out var failure))
            return UndoPlan.None($"{failure.Sentence} Nothing was undone.");
        return latest.Change is { } change
            ? Plan(change.Entry)
            : UndoPlan.None($"{me.Name} has recorded nothing {latest.Where} that still stands, so there is nothing to undo. Other commits are undone by name: tuiplans undo --list");
    }

    private UndoPlan LatestUndo()
    {
        if (repository.Recorder is not { } me)
            return UndoPlan.None("git does not know who you are, so your latest undo cannot be told: name the commit (tuiplans undo COMMIT).");
        if (!recent.Latest(change => change is { Undoes: not null, IsRedo: false, IsUndone: false }).TryGet(out var latest, out var failure))
            return UndoPlan.None($"{failure.Sentence} Nothing was changed.");
        return latest.Change is { } change
            ? AsRedo(Plan(change.Entry))
            : UndoPlan.None($"{me.Name} has undone nothing {latest.Where} that is still undone, so there is nothing to redo.");
    }

    private UndoPlan Plan(string commit)
    {
        if (!CommitWalk.History(world.Git, repository.Layout.Top, [], commit, limit: 1).TryGet(out var found, out var failure))
            return UndoPlan.None($"{failure.Sentence} Nothing was undone.");
        if (found is not [var entry])
            return UndoPlan.None($"There is no commit {Short(commit)}. Nothing was undone.");
        return recent.WhyGone(entry) is { } gone ? UndoPlan.None(gone, entry.Id, HeadlineOf(entry)) : Plan(entry);
    }

    private UndoPlan Plan(CommitEntry entry)
    {
        if (recent.WhyNot(entry) is { } why)
            return UndoPlan.None(why, entry.Id, HeadlineOf(entry));
        var changes = entry.Changes.SelectMany(change => change.Apart()).OrderBy(change => change.Path, StringComparer.Ordinal).ToList();
        var names = changes.SelectMany(change => new[] { change.OldBlob, change.NewBlob }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (!ObjectReader.Read(world.Git, repository.Layout.Top, names).TryGet(out var objects, out var failure))
            return UndoPlan.None($"{failure.Sentence} Nothing was undone.", entry.Id, HeadlineOf(entry));
        if (objects.Contains(null))
            return UndoPlan.None("The earlier version of the file is not in this clone. Nothing was undone.", entry.Id, HeadlineOf(entry));
        var blobs = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
            blobs[names[i]] = objects[i]!.Bytes;
        var now = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            now[change.Path] = world.Files.Read(repository.Absolute(change.Path), out var unread);
            if (unread is not null)
                return UndoPlan.None($"{unread.Sentence} Nothing was undone.", entry.Id, HeadlineOf(entry));
        }
        var files = changes.ConvertAll(change => new UndoingFile(
            recent.PlanFilePath(change.Path)!, change.Path, BytesOf(change.OldBlob), BytesOf(change.NewBlob), now[change.Path])
            .WorkOut(world.Reader));
        if (WhyPlansStay(entry, [.. files.Select(file => file.File).OfType<JournalFile>()]) is { } stays)
            return UndoPlan.None(stays, entry.Id, HeadlineOf(entry));
        return Plan(entry, files, FileFields.RefOf(recent.PlanFilePath(changes[0].Path)!));

        byte[]? BytesOf(string? blob) => blob is null ? null : blobs[blob];
    }

    // Without settings and plans no later start would find the folder, nor what waits in it; without its plan.yaml a plan's files are on no board.
    private string? WhyPlansStay(CommitEntry entry, List<JournalFile> done)
    {
        var gone = done.Where(file => file.After is null).Select(file => recent.PlanFilePath(file.Path)!).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0)
            return null;
        var kept = world.Files.YamlFiles(plans.Path).Select(plans.Relative).Where(path => !gone.Contains(path))
            .Concat(done.Where(file => file.After is not null).Select(file => recent.PlanFilePath(file.Path)!)).ToList();
        if (!kept.Exists(PlansFolder.Marks))
            return $"{Short(entry.Id)} brought every plan that there is: to undo it would take all of them away.";
        foreach (var plan in gone.Where(path => PlanPath.Of(path) is { Kind: PlanFileKind.Plan }).Select(FileFields.RefOf))
        {
            if (kept.Find(path => path.StartsWith(plan + "/", StringComparison.Ordinal)) is { } stray)
                return $"{Short(entry.Id)} made the plan {plan}, and {stray} stands in it: without its plan nobody would see it. Take that away first.";
        }
        return null;
    }

    private static UndoPlan Plan(CommitEntry entry, List<UndoneFile> files, string firstRef)
    {
        var headline = HeadlineOf(entry);
        var left = files.SelectMany(file => file.Left).ToList();
        var done = files.Select(file => file.File).OfType<JournalFile>().ToList();
        if (done.Count == 0)
        {
            var why = left.Count == 0
                ? $"What {Short(entry.Id)} changed is as it was before already, so there is nothing to undo."
                : string.Join('\n', left.Select(field => field.Sentence)) + "\nNothing of it can be taken back.";
            return UndoPlan.None(why, entry.Id, headline) with { Preview = new UndoPreview(entry.Id, headline, [], left, why) };
        }
        var told = files.Select(file => file.Told).OfType<FileChanges>().ToList();
        var (subject, words) = SubjectOf(headline, firstRef);
        return new UndoPlan(
            new UndoPreview(entry.Id, headline, [.. files.SelectMany(file => file.Fields)], left, null),
            subject,
            done,
            reason => CommitMessage.Together(subject, words, subject.Split('/')[0], told, reason, null, entry.Id, [.. left.Select(field => field.Path.Length == 0 ? field.Ref : $"{field.Ref} {field.Path}")]))
        {
            Others = [.. entry.Changes.SelectMany(change => change.Apart()).Select(change => change.Path).Except(done.Select(file => file.Path), StringComparer.Ordinal)],
        };
    }

    // "REF: undo "what was done"", and of an undo "REF: redo "what was done"".
    private static (string Subject, string Words) SubjectOf(string headline, string firstRef)
    {
        var colon = headline.IndexOf(": ", StringComparison.Ordinal);
        var isOurs = colon > 0 && !headline[..colon].Contains(' ');
        var (subject, words) = isOurs ? (headline[..colon], headline[(colon + 2)..]) : (firstRef, headline);
        foreach (var (was, becomes) in new[] { ("undo \"", "redo \""), ("redo \"", "undo \"") })
        {
            if (words.StartsWith(was, StringComparison.Ordinal))
                return (subject, becomes + words[was.Length..]);
        }
        return (subject, $"undo \"{words}\"");
    }

    // What comes back is asked about, not its undo, which would read as the opposite.
    private static UndoPlan AsRedo(UndoPlan plan)
    {
        const string Undone = ": undo \"";
        var headline = plan.Preview.Headline;
        var at = headline.IndexOf(Undone, StringComparison.Ordinal);
        return at < 0 || !headline.EndsWith('"')
            ? plan
            : plan with { Preview = plan.Preview with { Headline = $"{headline[..at]}: {headline[(at + Undone.Length)..^1]}" } };
    }

    private static string HeadlineOf(CommitEntry entry) => entry.Message.Split('\n', 2)[0];

    private static string TextOf(byte[]? bytes) => bytes is null ? "" : SourceText.FromBytes("", bytes).Text;

    private static string Short(string commit) => commit[..Math.Min(ShortId, commit.Length)];

    private static SaveOutcome.Refused Refuse(string reason, RefusalKind kind = RefusalKind.Other) => new(reason, kind);
}
