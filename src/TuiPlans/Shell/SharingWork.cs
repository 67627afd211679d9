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
    public void Begin()
    {
        lock (gate)
        {
            if (!running.IsCompleted)
                return;
            stop.Dispose();
            stop = new CancellationTokenSource();
            var token = stop.Token;
            running = Task.Run(() => post(Guarded(() => store.Sync(store.LoadMeetings().Settings, sentence => post(new SyncProgress(sentence)), token))), CancellationToken.None);
        }
    }

    /// <summary>Sends and receives at once, on a terminal that is git's meanwhile.</summary>
    public SyncCame OnTerminal() => Guarded(() => store.Sync(store.LoadMeetings().Settings, onTerminal: true));

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
                post(new UnsentCame(store.Unsent()));
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

    private SyncCame Guarded(Func<SyncOutcome> sync)
    {
        try
        {
            return new SyncCame(Shown(sync()));
        }
        catch (Exception e)
        {
            return new SyncCame(new SyncShown.NotDone($"Something unexpected happened: {e.Message} What is recorded here is as before.", [], AsksWho: false));
        }
    }

    private SyncShown Shown(SyncOutcome outcome) => outcome switch
    {
        SyncOutcome.Done done => new SyncShown.Done(SharedWords.Of(done.Received), SharedWords.Of(done.Sent), Summary(done), [.. done.Renumbered.Select(SharedWords.Renumbered)]),
        SyncOutcome.Clashing { Settling: var state } => new SyncShown.Clashing(Clashes(state)),
        SyncOutcome.Offline offline => new SyncShown.NotDone($"{offline.Sentence}{Waiting(offline.Unsent)}", SharedWords.Of(offline.Received), offline.AsksWho),
        SyncOutcome.Refused refused => new SyncShown.NotDone(refused.Sentence, SharedWords.Of(refused.Received), AsksWho: false),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private IReadOnlyList<ClashShown> Clashes(SettlingState state)
    {
        var origins = store.OriginsOf(state);
        return [.. state.Decisions.Select((decision, i) => new ClashShown(decision.Path, decision.Ref, decision.Clash, decision.Choice, origins[i]))];
    }

    private static string Summary(SyncOutcome.Done done) => (done.Received.Count, done.Sent.Count) switch
    {
        (0, 0) => "Nothing to send and nothing new.",
        (0, var sent) => $"Sent {SharedWords.Count(sent)}; nothing new came.",
        (var received, 0) => $"Received {SharedWords.Count(received)}; there was nothing to send.",
        var (received, sent) => $"Received {SharedWords.Count(received)}, sent {sent}.",
    };

    private static string Waiting(int unsent) => unsent == 0 ? "" : $" Nothing is lost: {SharedWords.Count(unsent)} {(unsent == 1 ? "waits" : "wait")} here for the next time.";
}
