using System.Collections.Concurrent;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Effects;

namespace TuiPlans.Shell;

/// <summary>
/// Does to the world what screens ask for, one thing after the other on a thread of its own, and sends back what came of it. Keys
/// are handled meanwhile.
/// </summary>
internal sealed class EffectRunner : IDisposable
{
    private const int HistoryEntries = 100;
    private const int RecentEntries = 100;
    private readonly PlanStore _store;
    private readonly DiskLook _look;
    private readonly Action<Message> _post;
    private readonly TimeZoneInfo _here;
    private readonly BlockingCollection<Effect> _queue = [];
    private readonly Thread _worker;
    private readonly Lock _gate = new();
    private readonly TrailReadings _readings;
    private readonly SharingWork _sharing;
    private readonly RenderWork _rendering;
    private readonly ManualResetEventSlim _idle = new(initialState: true);
    private readonly ConcurrentDictionary<string, (EditTarget Target, byte[] Text)> _edited = new(StringComparer.Ordinal);
    private IReadOnlyList<WriteObstacle.LockLeft> _locks = [];
    private int _waiting;
    private (SaveOrder? Order, SaveOutcome Outcome, SaveKind Otherwise)? _made;
    private PlanSet _set;

    /// <summary>Starts the thread.</summary>
    /// <param name="store">The plans and their repository.</param>
    /// <param name="post">Takes what came of an effect; called on the runner's thread.</param>
    /// <param name="here">The time of this place.</param>
    public EffectRunner(PlanStore store, Action<Message> post, TimeZoneInfo here)
    {
        (_store, _look, _post, _here) = (store, store.Look(), post, here);
        _set = Read();
        _readings = new TrailReadings(store, post);
        _sharing = new SharingWork(store, post);
        _rendering = new RenderWork(store, post);
        _worker = new Thread(Work) { IsBackground = true, Name = "effects" };
        _worker.Start();
    }

    /// <summary>The plans as they were read at the start.</summary>
    public PlanSet First => _set;

    /// <summary>Is nothing under way?</summary>
    public bool IsIdle => _idle.IsSet;

    /// <summary>Is nothing of the trail being read, nothing sent or received, and no page written, beside it?</summary>
    public bool HasRead => _readings.IsIdle && _sharing.IsIdle && _rendering.IsIdle;

    /// <summary>Asks for something to be done.</summary>
    public void Run(Effect effect)
    {
        lock (_gate)
        {
            _waiting++;
            _idle.Reset();
        }

        _queue.Add(effect);
    }

    /// <summary>Keeps what came back from an editor until it is known why it was changed.</summary>
    public void Keep(EditTarget target, byte[] text) => _edited[target.Action.Ref] = (target, text);

    /// <summary>Ends sending and receiving, whatever else is under way.</summary>
    public void StopSync() => _sharing.Stop();

    /// <summary>Ends the writing of pages, whatever else is under way.</summary>
    public void StopRendering() => _rendering.Stop();

    /// <summary>Sends and receives on a terminal that is git's meanwhile.</summary>
    public Message SyncOnTerminal(Effect asked) => _sharing.OnTerminal(asked, _set);

    /// <summary>Waits until all that was asked for is done.</summary>
    public void WaitUntilIdle() => _idle.Wait();

    /// <summary>Ends the thread once all is done.</summary>
    public void Dispose()
    {
        _readings.End();
        _sharing.Dispose();
        _rendering.Dispose();
        _queue.CompleteAdding();
        _worker.Join();
        _queue.Dispose();
        _idle.Dispose();
    }

    private void Work()
    {
        foreach (var effect in _queue.GetConsumingEnumerable())
        {
            if (Guarded(effect) is { } message)
                _post(message);
            lock (_gate)
            {
                if (--_waiting == 0)
                    _idle.Set();
            }
        }
    }

    // Whatever happens here is said, and the front end goes on: what was typed is still in its form.
    private Message? Guarded(Effect effect)
    {
        _made = null;
        try
        {
            return Do(effect);
        }
        catch (Exception e) when (_made is not null)
        {
            // The save itself is through, and what came of it stands whatever happened afterwards.
            var (order, outcome, otherwise) = _made.Value;
            var after = $"After that something unexpected happened: {e.Message} What stands on the screen may be of before it: leave the program and start it again.";
            return new SaveCame(order, ResultOf(outcome, after, Plain), _set, otherwise);
        }
        catch (Exception e)
        {
            if (effect is Save or Undo or Redo or SaveEdited or AddAction && _store.IsUnsettled)
                _post(new RetryCame(["A save was begun and is not settled. Ctrl+R finishes it, or gives its text back."], StillWaiting: true, _set));
            var sentence = $"Something unexpected happened: {e.Message} What you typed is still here.";
            if (effect is LoadPast { Asked: var asked })
                return new PastCame(asked, null, null, $"Something unexpected happened: {e.Message}");
            return effect is Save or Undo or Redo or SaveEdited or AddAction
                ? new SaveCame((effect as Save)?.Order, new SaveResult.Refused(sentence, Refusal.Other, null), _set, KindOf(effect))
                : new Failed(sentence);
        }
    }

    private Message? Do(Effect effect) => effect switch
    {
        Save { Order: var order } => Saved(order, _store.Save(Request(order), _set)),
        Undo undo => Saved(null, _store.Undo(undo.Commit, _set, undo.IsPartly)),
        Redo redo => Saved(null, _store.Redo(_set, redo.IsPartly), SaveKind.Redo),
        PreviewReversal asked => new ReversalCame(Reversals.Of(asked.IsRedo, asked.IsRedo ? _store.PreviewRedo(_set) : _store.PreviewUndo(asked.Commit, _set)), asked.Commit),
        SaveEdited edited => Saved(null, _edited.TryGetValue(edited.Ref, out var text) ? _store.SaveText(text.Target, text.Text, edited.Why, _set) : Gone(edited.Ref), SaveKind.Edit),
        AddAction add => Saved(null, _store.Add(new NewAction(add.Plan, add.Id, add.Edits, DraftFormat.Write(add.Typed)), _set), SaveKind.Add),
        LoadLocks => Locked(),
        RemoveLocks => Unlocked(),
        LoadRecent => new RecentCame(Reversals.Of(_store.Recent(RecentEntries), _here)),
        Retry => Retried(_store.Settle()),
        LoadWaiting => new WaitingCame([.. _store.Waiting().Select(one => new WaitingShown(one.Id, one.Headline, one.Difference, one.WhyNot))]),
        ThrowAway { Ids: var ids } => ThrownAway(_store.ThrowAway(ids)),
        LoadHistory history => History(history.Path, history.At),
        LoadTrail trail => TrailOf(trail),
        LoadWho who => WhoSet(who),
        LoadPast asked => Past(asked),
        Effects.SetRecorder { Person: var person } => Named(person),
        KeepDraft { Form: var form } => new DraftCame(DraftKey.Of(form), _store.KeepDraft(form)),
        RemoveDraft { Key: var key } => Removed(key),
        LookAtFiles => Looked(),
        ReadTrail reading => Begun(reading),
        SyncNow => Begun(_sharing.Begin),
        ProposeNow or ApproveNow => Begun(() => _sharing.Propose(effect, _set)),
        RenderPages pages => Begun(() => _rendering.Begin(pages, _set)),
        CountUnsent => Begun(_sharing.Count),
        DecideClash { Clash: var clash } decided => Said(_store.Decide(new Core.Workspace.Sharing.Decision(clash.Path, clash.Clash, decided.Choice))),
        Effects.ForgetDecisions => Said(_store.ForgetDecisions()),
        _ => null,
    };

    private static SaveKind KindOf(Effect effect) => effect switch
    {
        Redo => SaveKind.Redo,
        SaveEdited => SaveKind.Edit,
        AddAction => SaveKind.Add,
        _ => SaveKind.Undo,
    };

    private static SaveRequest Request(SaveOrder order) => new()
    {
        Target = order.Target,
        Changes = order.Changes,
        Loaded = order.Loaded,
        Text = order.Text,
        Typed = order.Typed is null ? null : DraftFormat.Write(order.Typed),
        Given = order.Given,
    };

    private SaveCame Saved(SaveOrder? order, SaveOutcome outcome, SaveKind otherwise = SaveKind.Undo)
    {
        _made = (order, outcome, otherwise);
        return new SaveCame(order, ResultOf(outcome, "", AsShown), Read(), otherwise);
    }

    // What else happened is said with it; an empty sentence is nothing.
    private static SaveResult ResultOf(SaveOutcome outcome, string after, Func<SaveOutcome.Saved, SaveResult.Saved> shown) => outcome switch
    {
        SaveOutcome.Saved made => shown(after.Length == 0 ? made : made with { Notices = [.. made.Notices, after] }),
        SaveOutcome.NotCommitted waiting => new SaveResult.NotCommitted(waiting.Path, $"{waiting.Reason} {after}".TrimEnd()),
        SaveOutcome.Refused refused => new SaveResult.Refused($"{refused.Reason} {after}".TrimEnd(), KindOf(refused.Kind), refused.DraftPath),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private static SaveResult.Saved Plain(SaveOutcome.Saved made) => new(made.Commit, made.Headline, made.Path, null, made.Difference, made.Notices);

    // A notice names the command that goes on; here a key does.
    private static string AsKeys(string notice) => notice.Replace("Send it with: tuiplans propose", "Send it with: g P", StringComparison.Ordinal);

    // Who gave it and why are read back from the commit, as everybody else will read them.
    private SaveResult.Saved AsShown(SaveOutcome.Saved made)
    {
        var entry = _store.History(made.Path, 1).TryGet(out var entries, out _) && entries is [var one] ? one : null;
        return new SaveResult.Saved(made.Commit, made.Headline, made.Path, entry?.Author.Name, made.Difference, [.. made.Notices.Select(AsKeys)]) { Reason = entry?.Reason };
    }

    private static Refusal KindOf(RefusalKind kind) => kind switch
    {
        RefusalKind.IdentityMissing => Refusal.IdentityMissing,
        RefusalKind.LockLeft => Refusal.LockLeft,
        RefusalKind.ChangedMeanwhile => Refusal.ChangedMeanwhile,
        _ => Refusal.Other,
    };

    private static SaveOutcome.Refused Gone(string reference) => new($"The text of {reference} is here no more: press E again.", RefusalKind.Other);

    private LocksCame Locked()
    {
        _locks = _store.Locks();
        return new LocksCame([.. _locks.Select(one => one.Sentence)]);
    }

    // A lock that was made anew since it was shown stays: a git is at work.
    private Message Unlocked()
    {
        var left = _locks.Where(one => !_store.Unlock(one)).ToList();
        return left.Count == 0
            ? new Told("The locks are gone. Do again what was refused.")
            : new Failed($"{string.Join(", ", left.Select(one => one.Path))} could not be removed: another git is at work, or they may not be deleted. Wait for it, then try again.");
    }

    private RetryCame Retried(IReadOnlyList<Settled> settled) =>
        new([.. settled.Select(one => one.Sentence)], settled.Any(one => one.IsOpen), Read());

    private ThrownAwayCame ThrownAway(IReadOnlyList<ThrownAway> thrown) => new(
        [.. thrown.Select(one => one.Sentence)], [.. thrown.Select(one => one.Kept).OfType<Core.Changes.TypedForm>()], _store.Waiting().Count > 0, Read());

    private HistoryCame History(string path, AsAt? at)
    {
        var answer = StoreAt(at).History(path, HistoryEntries);
        return (answer.TryGet(out var entries, out var failure)
            ? new HistoryCame(path, [.. entries.Select(Entry)], null)
            : new HistoryCame(path, [], failure.Sentence)) with
        { Until = at?.Commit };
    }

    private TrailCame TrailOf(LoadTrail asked) => StoreAt(asked.At).HistoryOf(asked.Path).TryGet(out var changes, out var failure)
        ? new TrailCame(asked.Ref, asked.At?.Commit, changes, null)
        : new TrailCame(asked.Ref, asked.At?.Commit, [], failure.Sentence);

    private WhoCame WhoSet(LoadWho asked)
    {
        var store = StoreAt(asked.At);
        return store.Who(asked.Path, asked.At is null ? _set : store.Load()).TryGet(out var values, out var failure)
            ? new WhoCame(asked.Ref, asked.At?.Commit, values, null)
            : new WhoCame(asked.Ref, asked.At?.Commit, [], failure.Sentence);
    }

    private PlanStore StoreAt(AsAt? at) => at is null ? _store : _store.At(at);

    private PastCame Past(LoadPast asked)
    {
        var (at, problem) = _store.FindAsAt(asked.Asked, _set, asked.Today);
        if (at is null)
            return new PastCame(asked.Asked, null, null, problem);
        return _store.LoadAt(at, _set).TryGet(out var then, out var failure)
            ? new PastCame(asked.Asked, at, then, "")
            : new PastCame(asked.Asked, null, null, failure.Sentence);
    }

    private HistoryEntry Entry(RecordedChange entry) => new(
        entry.Commit,
        DateOnly.FromDateTime(entry.Author.When.Date),
        entry.Author.Name,
        entry.Author.Name == entry.Recorder.Name ? null : entry.Recorder.Name,
        entry.Headline,
        entry.Changes,
        entry.Reason)
    {
        Settled = entry.IsSettled ? SettledWords.Of(entry, _set.Registers) : [],
    };

    private RecorderCame Named(Effects.Recorder person)
    {
        var problem = _store.SetRecorder(new Core.Workspace.Recorder(person.Name, person.EMail));
        return problem is null ? new RecorderCame(person, null) : new RecorderCame(null, problem);
    }

    private Failed? Removed(DraftKey key) => _store.RemoveDraft(key.Kind, key.Ref) is { } problem ? new Failed(problem) : null;

    private Message? Begun(ReadTrail reading)
    {
        _readings.Begin(reading, _set);
        return null;
    }

    private static Message? Begun(Action begin)
    {
        begin();
        return null;
    }

    private static Failed? Said(string? problem) => problem is null ? null : new Failed(problem);

    private PlansCame? Looked() => _look.HasChanged() ? new PlansCame(Read()) : null;

    // The mark is taken before reading: a change in between is seen at the next look.
    private PlanSet Read()
    {
        _look.Mark();
        return _set = _store.Load();
    }
}
