using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace.Hooks;

namespace TuiPlans.Core.Workspace;

/// <content>The check-up, and what it can mend.</content>
public sealed partial class PlanStore
{
    /// <summary>Everything that would stand in somebody's way, in installation, repository, files, locks and drafts. Nothing is changed.</summary>
    /// <remarks>What one failure makes impossible is left out; all else is looked at, so that nobody mends one thing a day.</remarks>
    public IReadOnlyList<HealthFinding> Examine(PlanSet set)
    {
        var findings = new List<HealthFinding>();
        if (world.Git.CheckVersion() is { } old)
            findings.Add(new HealthFinding("installation", "git", true, old.Sentence));
        if (Repository.TryGet(out var found, out var failure))
            return [.. findings, .. new CheckUp(world, Plans, found).Run(set, JournalOf(found), DraftsOf(found))];
        // Without git there is no repository either, for the same reason.
        if (findings.Count == 0)
            findings.Add(new HealthFinding("repository", "no-repository", true, failure.Sentence));
        return [.. findings, .. CheckUp.Damage(set, path => $"{Path.GetFileName(Plans.Path)}/{path}")];
    }

    /// <summary>Does what a finding says can be done; gives what came of it as a sentence, and whether it was done.</summary>
    /// <param name="mending">What to do.</param>
    /// <param name="identity">Who sits here, for <see cref="Mending.SetIdentity"/>; null where nobody said.</param>
    /// <param name="set">The plans.</param>
    public (bool IsDone, string Sentence) Mend(Mending mending, Recorder? identity, PlanSet set)
    {
        switch (mending)
        {
            case Mending.RemoveLock { Lock: var left }:
                return Unlock(left) ? (true, $"{left.Path} is gone.") : (false, $"{left.Path} stays: a git is at work and made it anew meanwhile, or it may not be deleted.");
            case Mending.SettleSaves:
                var settled = Settle();
                return (settled.All(s => !s.IsOpen), settled.Count == 0 ? "Nothing was left to settle." : string.Join('\n', settled.Select(s => s.Sentence)));
            case Mending.SweepLeftovers:
                return Sweep(set);
            case Mending.SetIdentity when identity is null:
                return (false, "Nobody said who sits here: tuiplans doctor --fix --name NAME --email ADDRESS");
            case Mending.SetIdentity:
                return SetRecorder(identity) is { } problem ? (false, problem) : (true, $"git knows you as {identity.Name} <{identity.EMail}> in this repository.");
            case Mending.SetDiffDriver:
                return SetDriver(DiffDriver.Set, "git shows plan files as people read them, in this clone.");
            case Mending.WriteHooks:
                return WriteHooks();
            case Mending.SetMergeDriver:
                return SetDriver(MergeDriver.Set, "git merges plan files by field, in this clone.");
            default:
                return Attribute(((Mending.WriteAttributes)mending).Line, set);
        }
    }

    private (bool IsDone, string Sentence) SetDriver(Func<GitRunner, string, string, GitFailure?> set, string done)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return (false, failure.Sentence);
        if (set(world.Git, found.Layout.Top, world.OwnProgram!) is { } problem)
            return (false, problem.Sentence);
        repository = NotLookedYet();
        return (true, done);
    }

    private (bool IsDone, string Sentence) WriteHooks()
    {
        if (!Repository.TryGet(out var found, out var failure) || !HookFiles.In(world, found.Layout.Top).TryGet(out var hooks, out failure))
            return (false, failure.Sentence);
        var written = hooks.Write(HookScript.OfClone);
        return (written.Problem is null, string.Join('\n', written.Notices.Append(written.Problem ?? "The hooks are as they should be, in this clone.")));
    }

    private (bool IsDone, string Sentence) Sweep(PlanSet set)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return (false, failure.Sentence);
        var (taken, busy) = LockOf(found).Take();
        if (taken is null)
            return (false, busy!.Sentence);
        using (taken)
        {
            foreach (var folder in new CheckUp(world, Plans, found).FoldersOf(set))
                world.Files.RemoveLeftovers(folder);
        }
        return (true, "The temporary files are gone.");
    }

    private (bool IsDone, string Sentence) Attribute(string line, PlanSet set) =>
        Locked(StarterFiles.Attributes, null, [], (found, _) => WriteAttributes(found, line, set)) switch
        {
            SaveOutcome.Saved saved => (true, $".gitattributes has the line, commit {saved.Commit[..8]}."),
            SaveOutcome.NotCommitted waiting => (false, waiting.Reason),
            var other => (false, ((SaveOutcome.Refused)other).Reason),
        };

    private SaveOutcome WriteAttributes(Repository found, string line, PlanSet set)
    {
        const string path = StarterFiles.Attributes;
        var looked = new BeforeWriting(world, found).Look(path);
        if (looked.Paths is not [var look])
            return looked.Refusal!;
        if (look.State is not (PathState.Clean or PathState.Absent))
            return new SaveOutcome.Refused($"{path} was edited by hand and not committed: commit it first, or add this line yourself: {line}", RefusalKind.HandEdited);
        var before = world.Files.Read(found.Absolute(path), out var unread);
        if (unread is not null)
            return new SaveOutcome.Refused($"{unread.Sentence} Nothing was changed.", RefusalKind.Other);
        var text = Encoding.UTF8.GetString(before ?? []);
        var after = Encoding.UTF8.GetBytes($"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}{line}\n");
        var pending = new PendingCommit(path, [new JournalFile(path, before, after)], look.IsNew ? [path] : [], "Tell git to leave plan files as they are\n", "");
        return CommitsOf(found).Write(pending, Signing.For(null, found.Recorder!, set, world.Now));
    }
}
