using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Core.Workspace;

/// <content>What is shared with others: sending, receiving, settling.</content>
public sealed partial class PlanStore
{
    private const string NoRemote =
        "This clone shares with nobody yet. Where there is a shared repository, name it once: git remote add origin ADDRESS. Without one all is recorded here as before.";

    /// <summary>Where the current branch is sent to; null where this clone shares with nobody, or is on no branch.</summary>
    public Remote? SharedWith() => Repository.TryGet(out var found, out _) && BranchOf(found) is { } branch ? Remote.Of(found.Config, branch) : null;

    /// <summary>How many changes are recorded here and not sent yet; null where this clone shares with nobody.</summary>
    public int? Unsent()
    {
        if (SharedWith() is not { } remote || !Repository.TryGet(out var found, out _))
            return null;
        var call = GitCall.Of("rev-list").Flag("--count").Flag("--no-merges").Revision("HEAD").Revision("^" + remote.Tracking);
        // What is on a proposal is sent to its own branch.
        if (OnProposal is { } proposal && Line(found.Layout.Top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision(remote.At(proposal).Tracking).AlsoFine(1)) is { } sent)
            call = call.Revision("^" + sent);
        // What is left out of it waits on purpose.
        if (OnProposal is { } own && new ProposalMemory(world, found).Own(own) is { } known)
            call = call.Revision("^" + known);
        if (!world.Git.Run(found.Layout.Top, call).TryGet(out var output, out _)
            && !world.Git.Run(found.Layout.Top, GitCall.Of("rev-list").Flag("--count").Flag("--no-merges").Revision("HEAD")).TryGet(out output, out _))
        {
            return null;
        }
        return int.TryParse(System.Text.Encoding.ASCII.GetString(output.Bytes).Trim(), out var count) ? count : null;
    }

    /// <summary>Sends and receives; where both sides changed something differently, nothing is changed and the clashes come back.</summary>
    /// <param name="settings">The settings of the plans.</param>
    /// <param name="progress">Hears what is being done.</param>
    /// <param name="stop">Ends it between two steps.</param>
    /// <param name="onTerminal">Whether the terminal is git's meanwhile, so that it can ask for a password.</param>
    public SyncOutcome Sync(Settings settings, Action<string>? progress = null, CancellationToken stop = default, bool onTerminal = false)
    {
        if (at is not null)
            return new SyncOutcome.Refused("These are the plans as they were, which can only be read.", []);
        if (!Repository.TryGet(out var found, out var failure))
            return new SyncOutcome.Refused(failure.Sentence, []);
        if (BranchOf(found) is not { } branch)
            return new SyncOutcome.Refused("No branch is checked out here, so there is nothing to send: git switch main", []);
        if (Remote.Of(found.Config, branch) is not { } remote)
            return new SyncOutcome.Refused(NoRemote, []);
        Settle();
        var began = Line(found.Layout.Top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision("HEAD").AlsoFine(1));
        var outcome = SyncOfProposal(found, progress, stop, onTerminal) ?? SyncOfBranch(found, branch, remote, settings, progress, stop, onTerminal);
        return outcome is SyncOutcome.Done { Received: var received, Sent: var sent } done && began is { Length: > 0 } && received.Count + sent.Count > 0 ? WithSettled(done, began, found) : outcome;
    }

    // What somebody settled stands in the merges that came, or that were made here, since then; of a proposal and an approval in its branch.
    private SyncOutcome.Done WithSettled(SyncOutcome.Done done, string began, Repository found)
    {
        var call = GitCall.Of("log").Flag("--merges").Flag("--no-show-signature").Flag($"--grep=^{SettledField.Key}: ").Flag("--format=%H %P").Revision($"{began}..{done.Proposed?.Range.Head ?? done.Approved?.Merge ?? "HEAD"}");
        if (!world.Git.Run(found.Layout.Top, call).TryGet(out var output, out _))
            return done;
        var steps = new List<RecordedChange>();
        foreach (var merge in System.Text.Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Where(ids => ids.Length > 2))
        {
            // Both sides since they parted: who gave the values that were chosen of may have done so long before.
            if (Line(found.Layout.Top, GitCall.Of("merge-base").Revision(merge[1]).Revision(merge[2]).AlsoFine(1)) is { Length: > 0 } parted && Between(parted, merge[0]).TryGet(out var both, out _))
                steps.AddRange(both);
        }
        if (steps.Count == 0)
            return done;
        var way = new SettledOnTheWay([.. steps.DistinctBy(step => (step.Commit, step.Path, step.IsSettled, step.Headline))], Recorder?.EMail, Load().Registers);
        return done with { Settled = way.Lines, Received = way.Marked(done.Received), Sent = way.Marked(done.Sent) };
    }

    private SyncOutcome SyncOfBranch(Repository found, string branch, Remote remote, Settings settings, Action<string>? progress, CancellationToken stop, bool onTerminal)
    {
        var outcome = new Syncing(world, found, BringingIn(found), LockOf(found).Take) { IsOnTerminal = onTerminal }.Run(remote, settings, progress ?? (_ => { }), stop);
        if (outcome is SyncOutcome.Done && found.Config[$"branch.{branch}.merge"] is null)
        {
            // As "git push -u" does, so that git itself knows it too.
            RepositorySetup.SetConfig(world.Git, found.Layout.Top, $"branch.{branch}.remote", remote.Name);
            RepositorySetup.SetConfig(world.Git, found.Layout.Top, $"branch.{branch}.merge", $"refs/heads/{remote.Branch}");
            repository = NotLookedYet();
        }
        return outcome;
    }

    /// <summary>
    /// What two people changed differently as far as it is known here, from the last time that something was received; null where nothing is.
    /// Decisions about it are kept, and hold for the next sending unless the values are others by then.
    /// </summary>
    public SyncOutcome.Clashing? KnownClashes()
    {
        var (found, place, why) = Standing();
        if (why is not null || place!.Remote is not { } remote)
            return null;
        var bringing = BringingIn(found!);
        var approved = new GoingOn(world, found!).Read()?.Approval?.Branch;
        if ((approved is null ? bringing.Id(Head) : bringing.Id(remote.At(approved).Tracking)) is not { } ours)
            return null;
        return new[] { place.IsOnProposal && approved is null ? remote.At(place.Current).Tracking : null, place.Ref }
            .Select(other => other is null ? null : bringing.Id(other)).OfType<string>()
            .Select(other => bringing.Together(ours, other).Hindrance).OfType<SyncOutcome.Clashing>().FirstOrDefault();
    }

    /// <summary>Keeps what was decided about a clash until it is sent; null takes the decision back. A sentence where that failed.</summary>
    /// <param name="decision">The clash, with what is decided now.</param>
    public string? Decide(Decision decision) => Repository.TryGet(out var found, out var failure)
        ? new Choices(world, found).Keep(decision.Path, decision.Clash, decision.Choice)?.Sentence
        : failure.Sentence;

    /// <summary>Forgets every decision that is not sent yet; a sentence where that failed.</summary>
    public string? ForgetDecisions()
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure.Sentence;
        new GoingOn(world, found).Forget();
        return new Choices(world, found).Clear()?.Sentence;
    }

    private string? BranchOf(Repository found)
    {
        var call = GitCall.Of("symbolic-ref").Flag("--short").Flag("--quiet").Revision("HEAD").AlsoFine(1);
        return world.Git.Run(found.Layout.Top, call).TryGet(out var output, out _) && System.Text.Encoding.UTF8.GetString(output.Bytes).Trim() is { Length: > 0 } name ? name : null;
    }
}
