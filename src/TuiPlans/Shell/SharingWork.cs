using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;
using TuiPlans.Effects;

namespace TuiPlans.Shell;

/// <summary>Sends and receives beside everything else: keys and saves wait at most for the moment in which files are moved on.</summary>
/// <param name="store">The plans and their repository.</param>
/// <param name="post">Takes what came of it; called on a thread of the pool.</param>
internal sealed class SharingWork(PlanStore store, Action<Message> post) : IDisposable
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;
    private int counting;

    /// <summary>Is nothing being sent, received or counted?</summary>
    public bool IsIdle => running.IsCompleted && Volatile.Read(ref counting) == 0;

    /// <summary>Begins to send and receive, unless that is under way.</summary>
    public void Begin() => Begin(token => Synced(onTerminal: false, token));

    /// <summary>Begins to propose or to approve, unless something is under way.</summary>
    /// <param name="asked">Which of both.</param>
    /// <param name="set">The plans as they are on disk.</param>
    public void Propose(Effect asked, PlanSet set) => Begin(token => Shared(asked, set, onTerminal: false, token));

    private void Begin(Func<CancellationToken, Message> work)
    {
        lock (gate)
        {
            if (!running.IsCompleted)
                return;
            stop.Dispose();
            stop = new CancellationTokenSource();
            var token = stop.Token;
            running = Task.Run(() => post(Guarded(() => work(token))), CancellationToken.None);
        }
    }

    /// <summary>Does it at once, on a terminal that is git's meanwhile.</summary>
    /// <param name="asked">What is to be done.</param>
    /// <param name="set">The plans as they are on disk.</param>
    public Message OnTerminal(Effect asked, PlanSet set) => Guarded(() => Shared(asked, set, onTerminal: true, CancellationToken.None));

    /// <summary>Ends it between two steps; what came of it is told all the same.</summary>
    public void Stop()
    {
        lock (gate)
            stop.Cancel();
    }

    /// <summary>Counts what is not sent.</summary>
    public void Count()
    {
        Interlocked.Increment(ref counting);
        _ = Task.Run(() =>
        {
            try
            {
                post(new UnsentCame(store.Unsent()) { Unapproved = store.Unapproved() });
            }
            finally
            {
                Interlocked.Decrement(ref counting);
            }
        });
    }

    /// <summary>Ends what is under way, so that the program leaves nothing half done behind.</summary>
    public void Dispose()
    {
        Stop();
        running.Wait(LongestEnd);
        stop.Dispose();
    }

    // On a terminal of git's nothing is told while it lasts.
    private Action<string>? Progress(bool onTerminal) => onTerminal ? null : sentence => post(new SyncProgress(sentence));

    private Message Shared(Effect asked, PlanSet set, bool onTerminal, CancellationToken token) => asked switch
    {
        ApproveNow approve => store.Approve(ApprovalOf(approve), set, approve.Today, Progress(onTerminal), token, onTerminal) switch
        {
            ApproveOutcome.Done done => Told(done),
            var outcome => new SyncCame(Shown(((ApproveOutcome.Hindered)outcome).Why)) { Asked = asked },
        },
        ProposeNow propose => store.Propose(propose.Held, propose.Title.Length == 0 ? null : propose.Title, set, propose.Today, Progress(onTerminal), token, onTerminal) switch
        {
            ProposeOutcome.Done done => Told(done),
            ProposeOutcome.Approved approved => new ProposalCame("Approved already", approved.Sentence, [], []),
            var outcome => new SyncCame(Shown(((ProposeOutcome.Hindered)outcome).Why)) { Asked = asked },
        },
        _ => Synced(onTerminal, token),
    };

    // Settling went on with what had waited for it.
    private Message Synced(bool onTerminal, CancellationToken token) => store.Sync(store.LoadMeetings().Settings, Progress(onTerminal), token, onTerminal) switch
    {
        SyncOutcome.Done { Proposed: { } proposed } => Told(proposed),
        SyncOutcome.Done { Approved: { } approved } => Told(approved),
        var outcome => new SyncCame(Shown(outcome)),
    };

    private static ProposalCame Told(ProposeOutcome.Done done) => new(
        "Proposed",
        $"{SharedWords.Count(done.Lines.Count)} on {done.Branch}, for {done.Target}.",
        SharedWords.Of(done.Lines),
        [
            .. done.Held.Count == 0 ? [] : new[] { $"Left out, and still recorded here: {string.Join(", ", done.Held)}." },
            .. SharedWords.SentAnyway(done, "F5"),
            .. done.Split.Select(headline => $"Only part of this is in it, since it touches what is left out: {headline}"),
            done.Page is { } page ? $"Open the pull request at {page.Host}: {page.Plain}" : $"Open its pull request at your host, for the branch {done.Branch}.",
            "Its text: tuiplans propose --body FILE writes it; g c shows it here.",
        ]);

    private static ProposalCame Told(ApproveOutcome.Done done) => new(
        "Approved",
        $"{done.Branch} is in {done.Target}, approved by {done.Approval.By}.",
        SharedWords.Of(done.Lines),
        [.. done.Left.Count == 0 ? [] : new[] { $"Not approved, and still on {done.Branch}: {string.Join(", ", done.Left)}." }, .. done.Notices]);

    private static Approval ApprovalOf(ApproveNow asked) => new()
    {
        By = asked.By,
        On = asked.On,
        How = asked.How,
        At = asked.At,
        Why = asked.Why,
        Except = asked.Except,
        Branch = asked.Branch.Length == 0 ? null : asked.Branch,
    };

    private static Message Guarded(Func<Message> work) =>
        Unexpected.Told(work, why => new SyncCame(new SyncShown.NotDone($"{why} What is recorded here is as before.", [], AsksWho: false)));

    private SyncShown Shown(SyncOutcome outcome) => outcome switch
    {
        SyncOutcome.Done done => new SyncShown.Done(SharedWords.Of(SharedWords.Counting(done.Received)), SharedWords.Of(SharedWords.Counting(done.Sent)), SharedWords.Summary(done), [.. done.Renumbered.Select(SharedWords.Renumbered), .. SharedWords.Waiting(store.OthersProposals(), "g A")])
        {
            Settled = [.. done.Settled.Select(line => line.Sentence)],
        },
        SyncOutcome.Clashing { Settling: var state } => new SyncShown.Clashing(Clashes(state)),
        SyncOutcome.Offline offline => new SyncShown.NotDone($"{offline.Sentence}{Waiting(offline.Unsent)}", SharedWords.Of(offline.Received), offline.AsksWho)
        {
            Clashes = store.KnownClashes() is { Settling: var known } ? Clashes(known) : [],
        },
        SyncOutcome.Refused refused => new SyncShown.NotDone(refused.Sentence, SharedWords.Of(refused.Received), AsksWho: false),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private IReadOnlyList<ClashShown> Clashes(SettlingState state)
    {
        var origins = store.OriginsOf(state);
        return [.. state.Decisions.Select((decision, i) => new ClashShown(decision.Path, decision.Ref, decision.Clash, decision.Choice, origins[i]))];
    }

    private static string Waiting(int unsent) => unsent == 0 ? "" : $" Nothing is lost: {SharedWords.Count(unsent)} {(unsent == 1 ? "waits" : "wait")} here for the next time.";
}
