using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Core.Workspace;

/// <content>Approving what waits on a branch of its own.</content>
public sealed partial class PlanStore
{
    /// <summary>
    /// Brings a proposal to the shared branch by a merge that says who approved it, and goes back to the shared branch. What is excepted
    /// stays on the proposal, and is challenged.
    /// </summary>
    /// <param name="approval">What was said.</param>
    /// <param name="set">The plans.</param>
    /// <param name="today">The day.</param>
    /// <param name="progress">Hears what is being done.</param>
    /// <param name="stop">Ends it between two steps.</param>
    /// <param name="onTerminal">Whether the terminal is git's meanwhile, so that it can ask for a password.</param>
    public ApproveOutcome Approve(Approval approval, PlanSet set, DateOnly today, Action<string>? progress = null, CancellationToken stop = default, bool onTerminal = false)
    {
        var (found, place, why) = Standing();
        if (why is not null)
            return NotApproved(why);
        if (found!.Recorder is null)
            return NotApproved(new GitFailure.IdentityMissing().Sentence);
        Settle();
        progress?.Invoke("Looking for the proposal…");
        var approving = new Approving(world, found, Plans, () => BringingIn(found), LockOf(found).Take) { IsOnTerminal = onTerminal };
        if (place!.Remote is { } remote && new ProposalMemory(world, found).Fetch(remote, stop, onTerminal) is { } failure)
            return approving.Unreached(failure);
        var (branch, problem) = Chosen(place, approval.Branch);
        if (branch is null)
            return NotApproved(problem);
        var bringing = BringingIn(found);
        if ((place.Remote is null ? null : bringing.Id(place.Remote.At(branch).Tracking)) is not { } tip && (tip = bringing.Id("refs/heads/" + branch)!) is null)
        {
            new GoingOn(world, found).Forget();
            return NotApproved($"There is no proposal {branch}.{Open()}");
        }
        var (held, refs, unknown) = Excepted(found, place, branch, tip, approval.Except, today);
        if (unknown is not null)
            return NotApproved(unknown);
        var outcome = approving.Run(new ToApprove(place, branch, tip, approval, held, refs, set), progress ?? (_ => { }), stop);
        repository = NotLookedYet();
        new GoingOn(world, found).After((outcome as ApproveOutcome.Hindered)?.Why, outcome is ApproveOutcome.Hindered { IsOver: true }, new Waiting(null, KeptApproval.Of(approval with { Branch = branch })));
        return outcome;
    }

    private (string? Branch, string Problem) Chosen(SharedPlace place, string? asked)
    {
        if (asked is not null)
        {
            var name = place.Remote is { } remote && asked.StartsWith(remote.Name + "/", StringComparison.Ordinal) ? asked[(remote.Name.Length + 1)..] : asked;
            return (Proposals.IsOne(name) ? name : Proposals.Prefix + name, "");
        }
        if (place.IsOnProposal)
            return (place.Current, "");
        var open = OpenProposals();
        return open is [var only] ? (only, "") : (null, open.Count == 0 ? "There is no proposal that waits for approval." : $"More than one proposal waits: say which.{Open()}");
    }

    private string Open() => OpenProposals() is { Count: > 0 } open ? $" Waiting: {string.Join(", ", open)}." : "";

    // The files of the items that are not approved, numbered as the review of the proposal numbers them.
    private (IReadOnlyCollection<string> Files, IReadOnlyList<string> Refs, string? Problem) Excepted(
        Repository found, SharedPlace place, string branch, string tip, IReadOnlyList<int> numbers, DateOnly today)
    {
        if (numbers.Count == 0)
            return ([], [], null);
        if (FindRange($"{place.Ref}..{tip}", out var range) is { Length: > 0 } no)
            return ([], [], no);
        if (!ReviewOf(range!, today).TryGet(out var review, out var failure))
            return ([], [], failure.Sentence);
        var shown = $"tuiplans changes {place.Words}..{(place.Remote is { } remote ? $"{remote.Name}/" : "")}{branch}";
        var references = new List<string>();
        foreach (var number in numbers)
        {
            if (review.Items.FirstOrDefault(item => item.Number == number) is not { } item)
                return ([], [], $"There is no item {number} in this proposal; it has {(review.Items.Count == 1 ? "1" : $"1 to {review.Items.Count}")}. See them with: {shown}");
            references.AddRange(item.Refs.Count > 0 ? item.Refs : [item.Ref]);
        }
        return LoadAt(tip).TryGet(out var then, out failure) ? HeldFiles(found, references, then, place.Ref) : ([], [], failure.Sentence);
    }

    private static ApproveOutcome.Hindered NotApproved(string sentence) => new(new SyncOutcome.Refused(sentence, []));
}
