using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// A plans folder and the repository in which it lies: everything that reads plans from disk, and everything that changes them.
/// Reading needs no git; every change is one commit.
/// </summary>
public sealed partial class PlanStore
{
    private readonly Surroundings world;
    private Lazy<GitAnswer<Repository>> repository;
    private PlanSet? last;

    /// <summary>Opens a plans folder; nothing is read yet.</summary>
    public PlanStore(Surroundings world, PlansFolder plans)
    {
        this.world = world;
        Plans = plans;
        repository = NotLookedYet();
        versions = VersionsNotReadYet();
    }

    /// <summary>The plans folder.</summary>
    public PlansFolder Plans { get; }

    /// <summary>The repository, looked for once, or why there is none that can be used.</summary>
    public GitAnswer<Repository> Repository => repository.Value;

    /// <summary>Begins to look for the repository at once, beside whatever the caller does next; git takes its time to start.</summary>
    public void LookAhead()
    {
        var look = repository;
        _ = Task.Run(() => look.Value);
    }

    /// <summary>The person at the keyboard; null where git knows none, or there is no repository.</summary>
    public Recorder? Recorder => Repository.TryGet(out var found, out _) ? found.Recorder : null;

    /// <summary>Reads every plan file as it is on disk, or as it was where this is a store <see cref="At"/> a moment.</summary>
    public PlanSet Load() => at is not null ? last ??= LoadAt(at).Value : last = new PlanSetReader(world.Reader).Read(Plans.ReadAll(world.Files), last);

    /// <summary>
    /// Reads what a reference may mean and what it needs: the settings and registers, and of each plan that has a file of that id this
    /// file and <c>plan.yaml</c>. Finding the reference in it gives the same as in all plans; where no file has that id, all are read,
    /// so that the nearest name can be told.
    /// </summary>
    public PlanSet LoadOnly(string reference)
    {
        if (at is not null)
            return Load();
        var files = new NarrowReading(world.Files, Plans).For(reference);
        return files is null ? Load() : new PlanSetReader(world.Reader).Read(files);
    }

    /// <summary>The plan files that differ from what was committed last, from the plans folder.</summary>
    public GitAnswer<IReadOnlyList<string>> HandEdited() =>
        Repository.TryGet(out var found, out var failure) ? HandEdits.Find(world, found, Plans) : failure;

    /// <summary>A look at the plan files on disk, to be asked again and again.</summary>
    public DiskLook Look() => new(world.Files, Plans.Path, world.Clock);

    /// <summary>The path of a plan file from the top of the repository, as git and people's editors name it.</summary>
    public string FromTop(string path) =>
        Repository.TryGet(out var found, out _) ? found.FromTop(Plans.Absolute(path)) : $"{Path.GetFileName(Plans.Path)}/{path}";

    /// <summary>What was typed and is in no plan; empty where there is no repository.</summary>
    public IReadOnlyList<Draft> AllDrafts() => Repository.TryGet(out var found, out _) ? DraftsOf(found).All() : [];

    /// <summary>Why drafts that are there cannot be read, as sentences; none as a rule.</summary>
    public IReadOnlyList<string> UnreadableDrafts() => Repository.TryGet(out var found, out _) ? DraftsOf(found).Unreadable() : [];

    /// <summary>Keeps what was typed in a form; a sentence where that failed.</summary>
    public string? KeepDraft(Changes.TypedForm form)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure.Sentence;
        return DraftsOf(found).Replace(form).Failure?.Sentence;
    }

    /// <summary>Takes the draft of a kind of form for an action away; a sentence where that failed.</summary>
    public string? RemoveDraft(string kind, string reference) =>
        Repository.TryGet(out var found, out _) ? DraftsOf(found).Remove(kind, reference)?.Sentence : null;

    /// <summary>Tells git who sits at the keyboard, for this repository alone; a sentence where that failed.</summary>
    public string? SetRecorder(Recorder recorder)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure.Sentence;
        failure = RepositorySetup.SetConfig(world.Git, found.Layout.Top, "user.name", recorder.Name)
            ?? RepositorySetup.SetConfig(world.Git, found.Layout.Top, "user.email", recorder.EMail);
        repository = NotLookedYet();
        return failure?.Sentence;
    }

    /// <summary>
    /// Settles what an interrupted save left. Cheap where there is nothing: no lock is taken and no git is started.
    /// </summary>
    public IReadOnlyList<Settled> Settle()
    {
        if (!Repository.TryGet(out var found, out _) || JournalOf(found).IsEmpty)
            return [];
        var (taken, failure) = LockOf(found).Take();
        if (taken is null)
            return [new Settled("", failure!.Sentence, IsOpen: true)];
        using (taken)
            return RecoveryOf(found).Run();
    }

    /// <summary>True where a save was begun and is not settled.</summary>
    public bool IsUnsettled => Repository.TryGet(out var found, out _) && !JournalOf(found).IsEmpty;

    /// <summary>Saves a change: proposed to the file as it is now, guarded, written down, written, committed.</summary>
    public SaveOutcome Save(SaveRequest request, PlanSet set) => Locked(
        request.Target.Ref, request.Typed, [request.Changes.File],
        (found, _) => new Saving(world, found, Plans, CommitsOf(found)).Save(request, set));

    /// <summary>Adds an action to a plan, as one commit.</summary>
    public SaveOutcome Add(NewAction action, PlanSet set)
    {
        var (request, problem) = action.Request(world.Reader);
        return request is null ? new SaveOutcome.Refused($"{problem} Nothing was changed.", RefusalKind.Proposal) : SaveTogether(request, set);
    }

    /// <summary>Writes an imported plan, which must not be there yet, as one commit.</summary>
    public SaveOutcome Import(NewImport import, PlanSet set)
    {
        if (import.Guarded() is { } guarded)
            return new SaveOutcome.Refused($"{guarded} Nothing was written.", RefusalKind.Guard);
        var (request, problem) = import.Request(set.Registers, world.Reader);
        return request is null ? new SaveOutcome.Refused($"{problem} Nothing was written.", RefusalKind.Proposal) : SaveTogether(request, set);
    }

    /// <summary>
    /// Saves a change of several files as one commit, or none of it: each file must hold what was loaded, be as it was committed last,
    /// and be a plan file afterwards; a file may be new, or go.
    /// </summary>
    public SaveOutcome SaveTogether(TogetherRequest request, PlanSet set) => Locked(
        request.Ref, request.Typed, [.. request.Files.Select(file => file.Path)],
        (found, _) => new SavingTogether(world, found, Plans, CommitsOf(found)).Save(request, set));

    /// <summary>Commits a file that was edited by hand, with a message of ours.</summary>
    /// <param name="target">The action or recommendation whose file it is.</param>
    /// <param name="fields">The table of fields of that file.</param>
    /// <param name="reason">Why it was changed.</param>
    /// <param name="set">The plans, for the registers.</param>
    public SaveOutcome CommitByHand(PlanAction target, FieldSet fields, string reason, PlanSet set)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return new SaveOutcome.Refused($"{failure.Sentence} Nothing was changed.", RefusalKind.Other);
        var (taken, busy) = LockOf(found).Take();
        if (taken is null)
            return Refuse(busy!.Sentence);
        using (taken)
        {
            // What was asked for may be the commit of a save that waited, and then it is made with that.
            var recovery = RecoveryOf(found);
            if (recovery.Run().FirstOrDefault(one => one.Ref == target.Ref && one.Finished is not null) is { } settled)
                return settled.Finished!;
            var outcome = new HandEdits(world, found, Plans, CommitsOf(found)).Commit(target, fields, reason, set);
            // The person has looked at the file and decided: what an interrupted save of it meant is settled with that.
            if (outcome is SaveOutcome.Saved)
                recovery.Decided(found.FromTop(Plans.Absolute(target.Path)));
            return outcome;
        }
    }

    /// <summary>
    /// The latest commits that touched plan files, newest first, at most <paramref name="most"/>; none where there is no repository. Of a
    /// long history only the end is read.
    /// </summary>
    public IReadOnlyList<RecentChange> Recent(int most) =>
        Repository.TryGet(out var found, out _) && new RecentChanges(world, found, Plans).Read(most).TryGet(out var changes, out _) ? changes : [];

    /// <summary>What <see cref="Undo"/> would do, and what it would leave to the person; nothing is changed.</summary>
    /// <param name="commit">The commit; null for the latest of this recorder that is not undone and is no undo itself.</param>
    /// <param name="set">The plans.</param>
    public UndoPreview PreviewUndo(string? commit, PlanSet set) =>
        Repository.TryGet(out var found, out var failure) ? UndoingIn(found).Preview(commit) : UndoPreview.None($"{failure.Sentence} Nothing was undone.");

    /// <summary>
    /// Reverses a commit by field, as a new commit with the trailer <c>Undoes</c>; later work on other fields stays. Where a field changed
    /// since, it is refused, unless <paramref name="partly"/> says that the rest is to be undone all the same. The reason, where one is
    /// given, stands in the commit.
    /// </summary>
    public SaveOutcome Undo(string commit, PlanSet set, bool partly = false, string? reason = null) =>
        Locked("", null, [], (found, waiting) => UndoingIn(found).Undo(commit, set, partly, reason, waiting));

    /// <summary>What <see cref="Redo"/> would do; nothing is changed.</summary>
    public UndoPreview PreviewRedo(PlanSet set) =>
        Repository.TryGet(out var found, out var failure) ? UndoingIn(found).PreviewRedo() : UndoPreview.None($"{failure.Sentence} Nothing was changed.");

    /// <summary>Undoes the latest undo of this recorder.</summary>
    public SaveOutcome Redo(PlanSet set, bool partly = false, string? reason = null) =>
        Locked("", null, [], (found, waiting) => UndoingIn(found).Redo(set, partly, reason, waiting));

    /// <summary>
    /// The lock files of git that are there now, with their ages: of a git at work, or left by one that was killed. None where there is
    /// no repository.
    /// </summary>
    public IReadOnlyList<WriteObstacle.LockLeft> Locks()
    {
        if (!Repository.TryGet(out var found, out _))
            return [];
        var call = GitCall.Of("symbolic-ref").Flag("--short").Flag("--quiet").Revision("HEAD").AlsoFine(1);
        var branch = world.Git.Run(found.Layout.Top, call).TryGet(out var output, out _) ? System.Text.Encoding.UTF8.GetString(output.Bytes).Trim() : "";
        return RepositoryLocks.Find(found.Layout, branch.Length == 0 ? null : branch, world.Files, world.Now);
    }

    /// <summary>Removes a lock file that a killed git left, which the person has said yes to.</summary>
    /// <returns>True where it is gone.</returns>
    public bool Unlock(WriteObstacle.LockLeft shown) =>
        Repository.TryGet(out var found, out _) && RepositoryLocks.Unlock(found.Layout, shown, world.Files, world.Now);

    // The lock spans settling, writing and committing, so that no two saves ever see half of each other.
    private SaveOutcome Locked(string reference, string? typed, IReadOnlyList<string> paths, Func<Repository, IReadOnlyList<Settled>, SaveOutcome> save)
    {
        if (at is not null)
            return Refuse("These are the plans as they were, which can only be read. Nothing was changed.");
        if (!Repository.TryGet(out var found, out var failure))
            return new SaveOutcome.Refused($"{failure.Sentence} Nothing was changed.", RefusalKind.Other);
        var (taken, busy) = LockOf(found).Take();
        if (taken is null)
            return Kept(found, reference, typed, Refuse(busy!.Sentence));
        using (taken)
        {
            var waiting = RecoveryOf(found).Run();
            var open = waiting.FirstOrDefault(settled =>
                settled.IsOpen && paths.Any(path => settled.Paths.Contains(found.FromTop(Plans.Absolute(path)), StringComparer.Ordinal)));
            return Kept(found, reference, typed, open is null ? WithDamage(save(found, waiting), waiting) : Refuse(open.Sentence));
        }
    }

    // What was set aside just now is told with the save that found it; whoever misses it there finds it in the check-up.
    private static SaveOutcome WithDamage(SaveOutcome outcome, IReadOnlyList<Settled> settled) =>
        outcome is SaveOutcome.Saved saved && settled.Any(one => one.IsDamaged)
            ? saved with { Notices = [.. saved.Notices, .. settled.Where(one => one.IsDamaged).Select(one => one.Sentence)] }
            : outcome;

    // Whatever refused a save, what was typed for it stays as a draft.
    private SaveOutcome Kept(Repository found, string reference, string? typed, SaveOutcome outcome)
    {
        if (outcome is not SaveOutcome.Refused { DraftPath: null } refused || string.IsNullOrWhiteSpace(typed))
            return outcome;
        var (draft, failure) = DraftsOf(found).Add(reference, typed);
        return failure is null
            ? refused with { DraftPath = draft!.Path }
            : refused with { Reason = $"{refused.Reason}\nAnd the text could not be kept as a draft: {failure.Sentence}" };
    }

    private static SaveOutcome.Refused Refuse(string reason) => new(reason, RefusalKind.Other);

    private Lazy<GitAnswer<Repository>> NotLookedYet() => new(() => Workspace.Repository.Find(world.Git, Plans.Path));

    private WriteLock LockOf(Repository found) => new(world.Files, Path.Combine(found.Own, "lock"), world.Delay, world.Say);

    private Journal JournalOf(Repository found) => new(world.Files, Path.Combine(found.Own, "journal"));

    private Drafts DraftsOf(Repository found) => new(world.Files, Path.Combine(found.Own, "drafts"));

    private Commits CommitsOf(Repository found) => new(world, found, Plans, JournalOf(found), () => repository = NotLookedYet());

    private Undoing UndoingIn(Repository found) => new(world, found, Plans, CommitsOf(found), new RecentChanges(world, found, Plans));

    private Recovery RecoveryOf(Repository found) => new(world, found, JournalOf(found), DraftsOf(found), CommitsOf(found));
}
