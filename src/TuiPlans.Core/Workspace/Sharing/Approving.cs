using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>What is to be approved.</summary>
/// <param name="Place">Where this clone stands.</param>
/// <param name="Branch">The branch of the proposal.</param>
/// <param name="Tip">Its last commit, as it was looked at: nothing else is approved.</param>
/// <param name="Approval">What was said.</param>
/// <param name="Held">The files of what is not approved, from the top of the repository.</param>
/// <param name="HeldRefs">The same as people call them.</param>
/// <param name="Set">The plans, for the registers.</param>
internal sealed record ToApprove(SharedPlace Place, string Branch, string Tip, Approval Approval, IReadOnlyCollection<string> Held, IReadOnlyList<string> HeldRefs, PlanSet Set);

/// <summary>
/// Brings a proposal to the shared branch by a merge that says who approved it. The merge itself changes nothing: what had to be brought
/// together, and what was challenged, are commits of the side that it takes in.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="plans">The plans folder.</param>
/// <param name="newBringing">Brings commits together.</param>
/// <param name="takeLock">Takes the lock of the repository.</param>
internal sealed class Approving(Surroundings world, Repository repository, PlansFolder plans, Func<Bringing> newBringing, Func<(IDisposable? Lock, FileFailure? Failure)> takeLock)
{
    private const int MostTries = 12;
    private const string Heads = "refs/heads/";

    private readonly Advance advance = new(world, repository);
    private readonly ProposalMemory memory = new(world, repository);
    private readonly List<string> notices = [];

    private string Top => repository.Layout.Top;

    /// <summary>Whether git may ask the person on the terminal for a name, a password or a passphrase.</summary>
    public bool IsOnTerminal { get; init; }

    private RemoteBranches Branches => new(world.Git, Top);

    private sealed record Made(string Shared, string Merge, Challenging Challenging, IReadOnlyList<string> Unchallenged);

    /// <summary>Does it.</summary>
    /// <param name="wanted">What is to be approved.</param>
    /// <param name="progress">Hears what is being done.</param>
    /// <param name="stop">Ends it between two steps.</param>
    public ApproveOutcome Run(ToApprove wanted, Action<string> progress, CancellationToken stop)
    {
        var (turn, whyNot) = Turn.Take(world, repository, takeLock);
        if (turn is null)
            return Refuse(whyNot!);
        using (turn)
        {
            for (var i = 0; i < MostTries; i++)
            {
                var bringing = newBringing();
                var (made, other) = Prepare(wanted, bringing);
                if (made is null)
                    return other!;
                progress($"Sending the approval to {wanted.Place.Words}…");
                if (Send(wanted.Place, made, stop) is not { } failure)
                    return Done(wanted, made, bringing, stop);
                if (failure is not GitFailure.PushRejected { IsBehind: true })
                    return Unreached(failure);
                world.Delay(TimeSpan.FromMilliseconds(50 * (i + 1)));
                if (wanted.Place.Remote is { } remote && memory.Fetch(remote, stop, IsOnTerminal) is { } away)
                    return Unreached(away);
            }
            return Refuse(new GitFailure.PushRejected(true, "").Sentence);
        }
    }

    private (Made? Made, ApproveOutcome? Other) Prepare(ToApprove wanted, Bringing bringing)
    {
        if (bringing.Id(wanted.Place.Ref) is not { } shared)
            return (null, Refuse($"There is no branch {wanted.Place.Words} yet."));
        if (bringing.IsWithin(wanted.Tip, shared))
            return (null, Refuse($"{wanted.Branch} is approved already: the shared branch holds all of it.") with { IsOver = true });
        if (wanted.Place.Remote is { } remote && bringing.Id(remote.At(wanted.Branch).Tracking) is { } there && there != wanted.Tip)
            return (null, Refuse($"{wanted.Branch} was changed while it was being approved. Look at it again, then approve it."));
        var tip = wanted.Tip;
        if (wanted.Held.Count > 0)
        {
            var without = new Without(world.Git, Top, bringing);
            if (!bringing.Changes.WithRenamed(shared, tip, wanted.Held).TryGet(out var held, out var failure) || !without.Make(shared, tip, held).TryGet(out var left, out failure))
                return (null, Refuse(failure.Sentence));
            tip = left.Tip;
            if (bringing.IsWithin(tip, shared))
                return (null, Refuse("That is all of the proposal, so nothing is left to approve. It stays as it is."));
        }
        var (both, hindrance) = bringing.Together(tip, shared);
        if (both is null)
            return (null, new ApproveOutcome.Hindered(hindrance!));
        var challenging = new Challenging(world, repository, plans, bringing, wanted.Approval, wanted.Set);
        var (challenged, open, problem) = challenging.On(both, wanted.HeldRefs);
        if (problem is not null)
            return (null, Refuse(problem));
        var count = SharedLines.Read(world.Git, Top, $"{shared}..{tip}", null).Count;
        var people = Signing.For(wanted.Approval.Given, repository.Recorder!, wanted.Set, world.Now);
        var (merge, why) = bringing.Commit(bringing.TreeOf(challenged), [shared, challenged], wanted.Approval.Message(wanted.Branch, count, wanted.HeldRefs), people);
        return merge is null ? (null, new ApproveOutcome.Hindered(why!)) : (new Made(shared, merge, challenging, open), null);
    }

    // Where nothing is shared the branch here is the shared one; it moves below, with its files where it is checked out.
    private GitFailure? Send(SharedPlace place, Made made, CancellationToken stop) => place.Remote is { } remote
        ? remote.Push(world.Git, Top, made.Merge, stop, IsOnTerminal)
        : place.IsOnProposal ? world.Git.Run(Top, GitCall.Writing("update-ref").Word(Heads + place.Branch).Word(made.Merge).Word(made.Shared)).Failure : null;

    private ApproveOutcome.Done Done(ToApprove wanted, Made made, Bringing bringing, CancellationToken stop)
    {
        bringing.Forget();
        var lines = SharedLines.Read(world.Git, Top, $"{made.Shared}..{made.Merge}", null);
        if (wanted.Held.Count == 0)
            TakenAway(wanted, made.Merge, bringing, stop);
        else
            StaysOpen(wanted, made, bringing, stop);
        return new ApproveOutcome.Done(wanted.Branch, made.Merge, wanted.Place.Words, lines) { Approval = wanted.Approval, Left = wanted.HeldRefs, Challenges = made.Challenging.Headlines, Notices = notices };
    }

    private void TakenAway(ToApprove wanted, string merge, Bringing bringing, CancellationToken stop)
    {
        var (place, branch) = (wanted.Place, wanted.Branch);
        if (place.Remote is { } remote && bringing.Id(remote.At(branch).Tracking) is { } there && Branches.Delete(remote.At(branch), there, stop, IsOnTerminal) is { } failure)
            notices.Add($"{branch} is approved, but could not be taken away at {remote.Name}: {failure.Sentence}");
        var head = bringing.Id("HEAD")!;
        if (place.Current != branch)
        {
            if (bringing.Id(Heads + branch) is { } local && bringing.IsWithin(local, merge))
                new Homecoming(world, repository, bringing).Take(branch);
            else if (bringing.Id(Heads + branch) is null)
                memory.Forget(branch);
            if (!place.IsOnProposal)
                Onwards(bringing, head, merge);
        }
        else if (!bringing.IsWithin(head, merge))
        {
            Onwards(bringing, head, merge);
            notices.Add($"What was recorded here since stays on {branch}, and is not approved. Send it with: tuiplans propose");
        }
        else if (new Homecoming(world, repository, bringing).From(place, head, merge) is { } why)
        {
            notices.Add(why);
        }
    }

    private void StaysOpen(ToApprove wanted, Made made, Bringing bringing, CancellationToken stop)
    {
        var (place, branch) = (wanted.Place, wanted.Branch);
        var (open, _) = bringing.Together(wanted.Tip, made.Merge);
        if (open is null)
        {
            notices.Add($"{branch} could not be brought up to date with what is approved. Do it with: tuiplans sync, on that branch.");
            return;
        }
        // What is new in the proposal itself stands nowhere else, so it is challenged there.
        var (challenged, none, problem) = made.Challenging.On(open, made.Unchallenged);
        if (problem is not null || none.Count > 0)
            notices.Add(problem ?? $"{string.Join(", ", none)} takes no note, so that the approval alone says it was left out.");
        if (place.Remote is { } remote && remote.At(branch).Push(world.Git, Top, challenged, stop, IsOnTerminal) is { } failure)
            notices.Add($"{branch} could not be sent: {failure.Sentence}");
        if (place.Current == branch)
            Onwards(bringing, bringing.Id("HEAD")!, challenged);
        else if (!place.IsOnProposal)
            Onwards(bringing, bringing.Id("HEAD")!, made.Merge);
        if (place.Current != branch && bringing.Id(Heads + branch) is { } local && bringing.IsWithin(local, challenged))
            world.Git.Run(Top, GitCall.Writing("update-ref").Word(Heads + branch).Word(challenged).Word(local));
    }

    // The branch that is checked out takes in what is approved; where a person must decide first, sending and receiving asks for it.
    private void Onwards(Bringing bringing, string head, string next)
    {
        var (both, hindrance) = bringing.Together(head, next);
        var why = both is null ? (hindrance as SyncOutcome.Refused)?.Sentence ?? "What is recorded here and not sent clashes with it." : advance.To(head, both);
        if (why is not null)
            notices.Add($"It is approved and shared; the files here are as before: {why} Take it in with: tuiplans sync");
    }

    /// <summary>What a failure of the remote means for an approval.</summary>
    public ApproveOutcome.Hindered Unreached(GitFailure failure) => failure switch
    {
        GitFailure.Unreachable or GitFailure.NotLetIn => new ApproveOutcome.Hindered(new SyncOutcome.Offline(failure.Sentence, 0) { AsksWho = failure is GitFailure.NotLetIn }),
        GitFailure.Other when IsOnTerminal => Refuse(SyncOutcome.SaidAbove),
        _ => Refuse(failure.Sentence),
    };

    private static ApproveOutcome.Hindered Refuse(string sentence) => new(new SyncOutcome.Refused(sentence, []));
}
