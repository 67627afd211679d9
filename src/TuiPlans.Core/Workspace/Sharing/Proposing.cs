using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>What is to be proposed.</summary>
/// <param name="Place">Where this clone stands.</param>
/// <param name="Remote">Where it is sent.</param>
/// <param name="Held">The files that are left out, from the top of the repository.</param>
/// <param name="HeldRefs">The same as people call them.</param>
/// <param name="Recorder">After whom the branch is named.</param>
/// <param name="Day">The day, for that name.</param>
internal sealed record ToPropose(SharedPlace Place, Remote Remote, IReadOnlyCollection<string> Held, IReadOnlyList<string> HeldRefs, string Recorder, DateOnly Day);

/// <summary>
/// Brings what is recorded here to a branch of its own at the remote, up to date with the shared branch. What others sent to that branch is
/// joined; only what this clone itself sent last is ever put in place of.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="newBringing">Brings commits together.</param>
/// <param name="takeLock">Takes the lock of the repository.</param>
internal sealed class Proposing(Surroundings world, Repository repository, Func<Bringing> newBringing, Func<(IDisposable? Lock, FileFailure? Failure)> takeLock)
{
    private const int MostTries = 12;

    private readonly Advance advance = new(world, repository);
    private readonly ProposalMemory memory = new(world, repository);

    private string Top => repository.Layout.Top;

    /// <summary>Whether git may ask the person on the terminal for a name, a password or a passphrase.</summary>
    public bool IsOnTerminal { get; init; }

    private sealed record Made(string Branch, string Shared, string Tip, string? There, string Own, IReadOnlyList<string> Split);

    /// <summary>Does it.</summary>
    /// <param name="wanted">What is to be proposed.</param>
    /// <param name="progress">Hears what is being done.</param>
    /// <param name="stop">Ends it between two steps.</param>
    public ProposeOutcome Run(ToPropose wanted, Action<string> progress, CancellationToken stop)
    {
        for (var i = 0; i < MostTries; i++)
        {
            progress(i == 0 ? "Receiving from the shared repository…" : "Somebody else sent at the same moment: receiving again…");
            if (memory.Fetch(wanted.Remote, stop, IsOnTerminal) is { } failure)
                return Unreached(failure, wanted);
            var bringing = newBringing();
            var (made, other) = Prepare(wanted, bringing, progress);
            if (made is null)
                return other!;
            if (stop.IsCancellationRequested)
                return Unreached(new GitFailure.Stopped(), wanted);
            progress($"Sending the proposal {made.Branch}…");
            failure = Send(wanted.Remote.At(made.Branch), made, bringing, stop);
            if (failure is null)
                return Done(wanted, made, bringing);
            if (failure is not GitFailure.PushRejected { IsBehind: true })
                return Unreached(failure, wanted);
            world.Delay(TimeSpan.FromMilliseconds(50 * (i + 1)));
        }
        return Refuse(new GitFailure.PushRejected(true, "").Sentence);
    }

    private (Made? Made, ProposeOutcome? Other) Prepare(ToPropose wanted, Bringing bringing, Action<string> progress)
    {
        var (turn, whyNot) = Turn.Take(world, repository, takeLock);
        if (turn is null)
            return (null, Refuse(whyNot!));
        using (turn)
        {
            if (bringing.Id("HEAD") is not { } head || bringing.Id(wanted.Place.Ref) is not { } shared)
                return (null, Refuse($"There is no branch {wanted.Place.Words} yet to which anything could be proposed: send once with tuiplans sync."));
            if (bringing.IsWithin(head, shared))
                return (null, Finished(bringing, wanted.Place, head, shared));
            progress("Bringing it up to date with the shared branch…");
            return Built(wanted, bringing, head, shared);
        }
    }

    private (Made? Made, ProposeOutcome? Other) Built(ToPropose wanted, Bringing bringing, string head, string shared)
    {
        var place = wanted.Place;
        var branch = place.IsOnProposal ? place.Current : memory.BranchOf(place.Branch, wanted.Remote, shared, bringing) ?? memory.NewName(wanted.Recorder, wanted.Day, wanted.Remote);
        var there = bringing.Id(wanted.Remote.At(branch).Tracking);
        var (tip, split) = (head, (IReadOnlyList<string>)[]);
        IReadOnlyCollection<string> held = wanted.Held;
        if (held.Count > 0)
        {
            var without = new Without(world.Git, Top, bringing);
            if (!bringing.Changes.WithRenamed(shared, head, held).TryGet(out held!, out var failure) || !without.Make(shared, head, held).TryGet(out var left, out failure))
                return (null, Refuse(failure.Sentence));
            (tip, split) = (left.Tip, left.Split);
            if (bringing.IsWithin(tip, shared))
                return (null, AllHeld(place, bringing, head, shared));
        }
        // What was left out before and is not now came to no branch yet; what is left out anew may be there already.
        var isBasis = there is not null && wanted.HeldRefs.All(memory.Held(branch).Contains);
        var others = isBasis ? [there!, shared] : there is not null && there != memory.Sent(branch) ? [shared, there] : new[] { shared };
        var (brought, hindrance) = All(bringing, tip, others);
        if (brought is null)
            return (null, new ProposeOutcome.Hindered(hindrance!));
        tip = brought;
        if (held.Count > 0 && Differing(shared, tip, held) is { } already)
            return (null, Refuse($"Others have added to {branch}, and it holds {already} already, so it can't be taken out of it any more. Leave it out when it is approved: tuiplans approve --except N, with its number in tuiplans changes."));
        if (bringing.TreeOf(tip) == bringing.TreeOf(shared) && held.Count == 0)
            return (null, place.IsOnProposal && advance.To(head, tip) is { } why ? Refuse(why) : Finished(bringing, place, tip, shared));
        if (!place.IsOnProposal)
            return (new Made(branch, shared, tip, there, head, split), null);
        // What others sent comes here, whatever is left out.
        var (own, clash) = held.Count == 0 ? (tip, null) : All(bringing, head, others);
        if (own is null)
            return (null, new ProposeOutcome.Hindered(clash!));
        if (advance.To(head, own) is { } stands)
            return (null, Refuse(stands));
        return (new Made(branch, shared, tip, there, held.Count == 0 ? own : OnTop(place, bringing, shared, own, tip, held), split), null);
    }

    // What is left out is recorded once more on top of the proposal, with the same files as before: otherwise each change that was proposed
    // would come to the shared branch twice, once as it was proposed and once, with what was left out, as it was recorded first.
    private string OnTop(SharedPlace place, Bringing bringing, string shared, string own, string tip, IReadOnlyCollection<string> held)
    {
        if (new Without(world.Git, Top, bringing).OnTop(shared, own, tip, held) is not { } again || bringing.TreeOf(again) != bringing.TreeOf(own))
            return own;
        return world.Git.Run(Top, GitCall.Writing("update-ref").Word($"refs/heads/{place.Current}").Word(again).Word(own)).Failure is null ? again : own;
    }

    // Nothing is to be proposed; what others sent comes here all the same.
    private ProposeOutcome.Hindered AllHeld(SharedPlace place, Bringing bringing, string head, string shared)
    {
        if (place.IsOnProposal)
        {
            var (own, clash) = bringing.Together(head, shared);
            if (own is null)
                return new ProposeOutcome.Hindered(clash!);
            if (advance.To(head, own) is { } stands)
                return Refuse(stands);
        }
        return Refuse("Everything that is recorded here is left out, so there is nothing to propose.") with { IsAllHeld = true };
    }

    private static (string? Commit, SyncOutcome? Hindrance) All(Bringing bringing, string ours, IReadOnlyList<string> others)
    {
        foreach (var other in others)
        {
            var (next, hindrance) = bringing.Together(ours, other);
            if (next is null)
                return (null, hindrance);
            ours = next;
        }
        return (ours, null);
    }

    private GitFailure? Send(Remote at, Made made, Bringing bringing, CancellationToken stop)
    {
        if (made.Tip == made.There)
            return null;
        return made.There is null || bringing.IsWithin(made.There, made.Tip)
            ? at.Push(world.Git, Top, made.Tip, stop, IsOnTerminal)
            : new RemoteBranches(world.Git, Top).Replace(at, made.Tip, made.There, stop, IsOnTerminal);
    }

    private ProposeOutcome.Done Done(ToPropose wanted, Made made, Bringing bringing)
    {
        bringing.Forget();
        memory.Remember(wanted.Place, made.Branch, made.Tip, made.Own, wanted.HeldRefs);
        var range = new CommitRange($"{wanted.Place.Words}..{wanted.Remote.Name}/{made.Branch}", made.Shared, made.Tip);
        return new ProposeOutcome.Done(made.Branch, wanted.Place.Words, range, SharedLines.Read(world.Git, Top, $"{made.Shared}..{made.Tip}", null))
        {
            IsUpdate = made.There is not null,
            Held = wanted.HeldRefs,
            Split = made.Split,
            Renumbered = bringing.Renumbered,
            IsSentAnyway = !wanted.Place.IsOnProposal,
        };
    }

    // A proposal that was approved has done its service.
    private ProposeOutcome Finished(Bringing bringing, SharedPlace place, string head, string shared)
    {
        if (!place.IsOnProposal)
            return Refuse("Everything that is recorded here is in the shared branch already, so there is nothing to propose.") with { IsOver = true };
        return new Homecoming(world, repository, bringing).From(place, head, shared) is { } why
            ? Refuse(why)
            : new ProposeOutcome.Approved($"Everything on {place.Current} is in the shared branch; {place.Branch} is checked out again.");
    }

    private string? Differing(string shared, string tip, IReadOnlyCollection<string> held)
    {
        var call = GitCall.Of("diff-tree").Flag("-r").Flag("-z").Flag("--name-only").Flag("--no-renames").Revision(shared).Revision(tip).Paths(held);
        return world.Git.Run(Top, call).TryGet(out var output, out _) && System.Text.Encoding.UTF8.GetString(output.Bytes).Split('\0')[0] is { Length: > 0 } path ? path : null;
    }

    private ProposeOutcome Unreached(GitFailure failure, ToPropose wanted) => new ProposeOutcome.Hindered(failure switch
    {
        GitFailure.Unreachable or GitFailure.NotLetIn => new SyncOutcome.Offline(failure.Sentence, SharedLines.Read(world.Git, Top, $"{wanted.Place.Ref}..HEAD", null).Count) { AsksWho = failure is GitFailure.NotLetIn },
        GitFailure.Stopped => new SyncOutcome.Refused("It was stopped. What is recorded here is as before.", []),
        GitFailure.Other when IsOnTerminal => new SyncOutcome.Refused(SyncOutcome.SaidAbove, []),
        _ => new SyncOutcome.Refused(failure.Sentence, []),
    });

    private static ProposeOutcome.Hindered Refuse(string sentence) => new(new SyncOutcome.Refused(sentence, []));
}
