using System.Globalization;
using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Reviews;
using TuiPlans.Core.Workspace.Hosts;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Core.Workspace;

/// <content>Changes that wait for approval on a branch of their own.</content>
public sealed partial class PlanStore
{
    /// <summary>The branch of the proposal that is checked out; null where none is.</summary>
    public string? OnProposal => at is null && Repository.TryGet(out var found, out _) && BranchOf(found) is { } branch && Proposals.IsOne(branch) ? branch : null;

    /// <summary>How many changes the plans on disk hold that are not approved yet; null where no proposal is checked out, or the past is shown.</summary>
    public int? Unapproved()
    {
        if (at is not null || !Repository.TryGet(out var found, out _) || SharedPlace.Of(world.Git, found) is not { IsOnProposal: true } place)
            return null;
        var call = GitCall.Of("rev-list").Flag("--count").Flag("--no-merges").Revision("HEAD").Revision("^" + place.Ref);
        return world.Git.Run(found.Layout.Top, call).TryGet(out var output, out _) && int.TryParse(Encoding.ASCII.GetString(output.Bytes).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    /// <summary>The same, asked only where some of these plans are reviewed: others wait for nobody.</summary>
    /// <param name="set">The plans.</param>
    public int? UnapprovedOf(PlanSet set) => set.Settings.IsReviewed || set.Plans.Any(plan => plan.IsReviewed) ? Unapproved() : null;

    /// <summary>
    /// Sends what is recorded here and not shared to a branch of its own, up to date with the shared branch, where somebody can approve it.
    /// Nothing that is recorded here changes, but that a proposal which is checked out is brought up to date.
    /// </summary>
    /// <param name="held">What is left out, as people name it; what is left out stays recorded here.</param>
    /// <param name="title">The title of the pull request; null for what the review says first.</param>
    /// <param name="set">The plans.</param>
    /// <param name="today">The day.</param>
    /// <param name="progress">Hears what is being done.</param>
    /// <param name="stop">Ends it between two steps.</param>
    /// <param name="onTerminal">Whether the terminal is git's meanwhile, so that it can ask for a password.</param>
    public ProposeOutcome Propose(
        IReadOnlyList<string> held, string? title, PlanSet set, DateOnly today, Action<string>? progress = null, CancellationToken stop = default, bool onTerminal = false)
    {
        var (found, place, why) = Standing();
        if (why is not null)
            return NotProposed(why);
        if (place!.Remote is not { } remote)
            return NotProposed(NoRemote);
        if (found!.Recorder is not { } recorder)
            return NotProposed(new GitFailure.IdentityMissing().Sentence);
        var (files, refs, problem) = HeldFiles(found, held, set, place.Ref);
        if (problem is not null)
            return NotProposed(problem);
        Settle();
        var outcome = new Proposing(world, found, () => BringingIn(found), LockOf(found).Take) { IsOnTerminal = onTerminal }
            .Run(new ToPropose(place, remote, files, refs, recorder.Name, today), progress ?? (_ => { }), stop);
        repository = NotLookedYet();
        new GoingOn(world, found).After((outcome as ProposeOutcome.Hindered)?.Why, outcome is ProposeOutcome.Hindered { IsOver: true }, new Waiting(refs, null));
        return outcome is ProposeOutcome.Done done ? done with { Page = PageOf(found, remote, done, title, today) } : outcome;
    }

    /// <summary>The text for a pull request: what its changes are, in plain English; null where they cannot be read.</summary>
    /// <param name="done">The proposal.</param>
    /// <param name="today">The day.</param>
    public string? TextOf(ProposeOutcome.Done done, DateOnly today) => ReviewOf(done.Range, today).TryGet(out var review, out _) ? MarkdownReview.Write(review) : null;

    /// <summary>Those of them that somebody else made, or that at least are not checked out here.</summary>
    public IReadOnlyList<string> OthersProposals() => [.. OpenProposals().Where(branch => branch != OnProposal)];

    /// <summary>The branches of proposals that are not approved, as the remote had them when it was looked at last; local ones where there is no remote.</summary>
    public IReadOnlyList<string> OpenProposals()
    {
        var (found, place, why) = Standing();
        if (why is not null)
            return [];
        var prefix = place!.Remote is { } remote ? $"refs/remotes/{remote.Name}/" : "refs/heads/";
        var bringing = BringingIn(found!);
        return new RemoteBranches(world.Git, found!.Layout.Top).Named(prefix + Proposals.Prefix).TryGet(out var names, out _) && bringing.Id(place.Ref) is { } shared
            ? [.. names.Where(pair => !bringing.IsWithin(pair.Value, shared)).Select(pair => pair.Key[prefix.Length..])]
            : [];
    }

    // Where a proposal is checked out, sending and receiving is with its own branch; the shared one is brought in. Where a proposal or an
    // approval waits for decisions, settling goes on with that: what is to be approved must not get to the shared branch by itself.
    private SyncOutcome? SyncOfProposal(Repository found, Action<string>? progress, CancellationToken stop, bool onTerminal)
    {
        var today = DateOnly.FromDateTime(world.Now.Date);
        var waiting = new GoingOn(world, found).Read();
        if (waiting?.Approval?.Again() is { } approval)
            return Approve(approval, Load(), today, progress, stop, onTerminal) switch
            {
                ApproveOutcome.Hindered hindered => hindered.Why,
                var made => new SyncOutcome.Done([], ((ApproveOutcome.Done)made).Lines, []) { Approved = (ApproveOutcome.Done)made },
            };
        if (SharedPlace.Of(world.Git, found) is not { Remote: { } remote } place || !(place.IsOnProposal || waiting?.Held is not null))
            return null;
        if (!place.IsOnProposal)
            return Propose(waiting!.Held!, null, Load(), today, progress, stop, onTerminal) switch
            {
                ProposeOutcome.Hindered hindered => hindered.Why,
                ProposeOutcome.Done made => new SyncOutcome.Done([], made.Lines, made.Renumbered) { Proposed = made },
                _ => new SyncOutcome.Done([], [], []),
            };
        var bringing = BringingIn(found);
        var (before, began, sent) = (bringing.Id(place.Ref), bringing.Id("HEAD"), bringing.Id(remote.At(place.Current).Tracking));
        var set = Load();
        var held = waiting?.Held ?? new ProposalMemory(world, found).Held(place.Current);
        var outcome = Propose(held, null, set, today, progress, stop, onTerminal);
        return outcome switch
        {
            ProposeOutcome.Hindered { IsAllHeld: true } => new SyncOutcome.Done(Received(), [], []),
            ProposeOutcome.Hindered hindered => hindered.Why,
            ProposeOutcome.Done done => new SyncOutcome.Done(Received(), SharedLines.Read(world.Git, found.Layout.Top, sent is null ? $"{done.Range.Base}..{done.Range.Head}" : $"{sent}..{done.Range.Head}", done.Range.Base), done.Renumbered)
            {
                Proposed = waiting is null ? null : done,
            },
            _ => new SyncOutcome.Done(Received(), [], []),
        };

        List<SharedLine> Received() => SharedLines.Read(world.Git, found.Layout.Top, before is null ? place.Ref : $"{before}..{place.Ref}", began);
    }

    private Bringing BringingIn(Repository found) => new(world, found, Plans, LoadAt);

    private (Repository? Found, SharedPlace? Place, string? Why) Standing()
    {
        if (at is not null)
            return (null, null, "These are the plans as they were, which can only be read.");
        if (!Repository.TryGet(out var found, out var failure))
            return (null, null, failure.Sentence);
        return SharedPlace.Of(world.Git, found) is { } place ? (found, place, null) : (found, null, "No branch is checked out here: git switch main");
    }

    private RequestPage? PageOf(Repository found, Remote remote, ProposeOutcome.Done done, string? title, DateOnly today)
    {
        var url = Line(found.Layout.Top, GitCall.Of("remote").Word("get-url").Flag("--end-of-options").Word(remote.Name));
        var review = ReviewOf(done.Range, today).TryGet(out var made, out _) ? made : null;
        return RequestPage.For(url, found.Config["tuiplans.host"], done.Branch, remote.Branch, title ?? review?.Headline ?? done.Branch, limit => review is null ? "" : MarkdownReview.Write(review, limit));
    }

    // The files that references mean, from the top of the repository; also of what was taken away here.
    private (IReadOnlyCollection<string> Files, IReadOnlyList<string> Refs, string? Problem) HeldFiles(Repository found, IReadOnlyList<string> references, PlanSet set, string shared)
    {
        var (files, refs) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        PlanSet? before = null;
        foreach (var reference in references)
        {
            if ((PathOf(set, reference) ?? PathOf(before ??= LoadAt(shared).TryGet(out var then, out _) ? then : PlanSet.Empty, reference)) is not { } path)
                return ([], [], FileLookup.Find(set, reference).Problem);
            files.Add(found.FromTop(Plans.Absolute(path)));
            refs.Add(FileFields.RefOf(path));
        }
        return (files, [.. refs.Distinct(StringComparer.Ordinal)], null);
    }

    private static string? PathOf(PlanSet set, string reference) => FileLookup.Find(set, reference).Target?.Path
        ?? set.Files.Keys.FirstOrDefault(path => path == reference || path == reference + ".yaml");

    private static ProposeOutcome.Hindered NotProposed(string sentence) => new(new SyncOutcome.Refused(sentence, []));
}
