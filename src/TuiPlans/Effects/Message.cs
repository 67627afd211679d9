using TuiPlans.Core.Boards;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Terminal;

namespace TuiPlans.Effects;

/// <summary>Something that happened: a key, a paste, or the result of an effect.</summary>
internal abstract record Message;

/// <summary>A key was pressed.</summary>
internal sealed record KeyMessage(Key Key) : Message;

/// <summary>A text was pasted.</summary>
internal sealed record PasteMessage(string Text) : Message;

/// <summary>The screen has another size.</summary>
internal sealed record SizeMessage(ScreenSize Size) : Message;

/// <summary>The day has changed.</summary>
internal sealed record TodayMessage(DateOnly Today, bool IsSet) : Message;

/// <summary>Plan files changed on disk and were read again.</summary>
internal sealed record PlansCame(PlanSet Set) : Message;

/// <summary>A save, an undo or a redo came to its end.</summary>
/// <param name="Order">What was asked; null where it was no change of one action.</param>
/// <param name="Result">How it came out.</param>
/// <param name="Set">The plans as they are now.</param>
/// <param name="Otherwise">What it was where there is no order.</param>
internal sealed record SaveCame(SaveOrder? Order, SaveResult Result, PlanSet Set, SaveKind Otherwise = SaveKind.Undo) : Message;

/// <summary>What was worked out of an undo or a redo.</summary>
/// <param name="Reversal">What it would do.</param>
/// <param name="AskedFor">The commit that was asked for; null for the latest.</param>
internal sealed record ReversalCame(ReversalShown Reversal, string? AskedFor) : Message;

/// <summary>The person's own editor was left.</summary>
/// <param name="Ref">The action whose file it was.</param>
/// <param name="IsReady">Is there something to record, once it is known why?</param>
/// <param name="Problem">Why there is not, as a sentence; empty where there is.</param>
/// <param name="Advice">What the person should know besides.</param>
internal sealed record EditorCame(string Ref, bool IsReady, string Problem, IReadOnlyList<string> Advice) : Message
{
    /// <summary>What was changed in the editor, by lines; none where nothing is to be recorded.</summary>
    public IReadOnlyList<DiffLine> Difference { get; init; } = [];
}

/// <summary>The lock files of git were looked for.</summary>
/// <param name="Locks">A sentence each, with its age.</param>
internal sealed record LocksCame(IReadOnlyList<string> Locks) : Message;

/// <summary>Something was done in the background that is worth a sentence.</summary>
internal sealed record Told(string Sentence) : Message;

/// <summary>What was recorded lately was read.</summary>
/// <param name="Changes">Newest first.</param>
internal sealed record RecentCame(IReadOnlyList<RecentEntry> Changes) : Message;

/// <summary>What waits for its commit was tried again.</summary>
/// <param name="Sentences">What was found and done.</param>
/// <param name="StillWaiting">Does something still wait?</param>
/// <param name="Set">The plans as they are now.</param>
internal sealed record RetryCame(IReadOnlyList<string> Sentences, bool StillWaiting, PlanSet Set) : Message;

/// <summary>What is saved and not committed was looked at.</summary>
/// <param name="Saves">Newest first; none where nothing waits any more.</param>
internal sealed record WaitingCame(IReadOnlyList<WaitingShown> Saves) : Message;

/// <summary>What waited was thrown away, or not.</summary>
/// <param name="Sentences">What was done and where the words are, or why not.</param>
/// <param name="Kept">The forms that were kept as drafts.</param>
/// <param name="StillWaiting">Does something still wait?</param>
/// <param name="Set">The plans as they are now.</param>
internal sealed record ThrownAwayCame(IReadOnlyList<string> Sentences, IReadOnlyList<TypedForm> Kept, bool StillWaiting, PlanSet Set) : Message;

/// <summary>The trail of a file was read.</summary>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Entries">Newest first.</param>
/// <param name="Problem">Why there is none; null where it was read.</param>
internal sealed record HistoryCame(string Path, IReadOnlyList<HistoryEntry> Entries, string? Problem) : Message
{
    /// <summary>The commit of the past at which it ends; null where it was read as of today.</summary>
    public string? Until { get; init; }
}

/// <summary>All of the trail of an action or recommendation was read.</summary>
/// <param name="Ref">As plan/ID.</param>
/// <param name="Until">The commit of the past at which it ends; null where it was read as of today.</param>
/// <param name="Changes">Newest first.</param>
/// <param name="Problem">Why there is none, as a sentence; null where it was read.</param>
internal sealed record TrailCame(string Ref, string? Until, IReadOnlyList<RecordedChange> Changes, string? Problem) : Message;

/// <summary>Who set each value of an action or recommendation was read.</summary>
/// <param name="Ref">As plan/ID.</param>
/// <param name="Until">The commit of the past at which it was looked at; null for today.</param>
/// <param name="Values">In the order of the file.</param>
/// <param name="Problem">Why there is none, as a sentence; null where it was read.</param>
internal sealed record WhoCame(string Ref, string? Until, IReadOnlyList<ValueOrigin> Values, string? Problem) : Message;

/// <summary>The plans as they were at a moment were read, or not.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="At">The moment that was found; null where there is none.</param>
/// <param name="Set">The plans as they were; null where there are none.</param>
/// <param name="Problem">Why there is none, as a sentence; empty where there is.</param>
internal sealed record PastCame(string Asked, AsAt? At, PlanSet? Set, string Problem) : Message;

/// <summary>The person at the keyboard is known to git now, or why not.</summary>
internal sealed record RecorderCame(Recorder? Recorder, string? Problem) : Message;

/// <summary>A draft was written, or could not be.</summary>
/// <param name="Key">Which.</param>
/// <param name="Problem">Why it could not be written, as a sentence; null where it was.</param>
internal sealed record DraftCame(DraftKey Key, string? Problem) : Message;

/// <summary>Something could not be done in the background.</summary>
internal sealed record Failed(string Sentence) : Message;

/// <summary>Another second has gone by: what is being typed is kept, so that a crash costs no more than that.</summary>
internal sealed record SecondPassed : Message;

/// <summary>The program is told to end by a signal: what was typed is kept.</summary>
internal sealed record CloseAsked : Message;

/// <summary>How a save came out.</summary>
internal abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>Written and committed.</summary>
    /// <param name="Commit">The id of the commit.</param>
    /// <param name="Headline">The first line of its message.</param>
    /// <param name="Path">The file, from the plans folder.</param>
    /// <param name="Author">In whose name it stands; null where that could not be read.</param>
    /// <param name="Difference">What changed, by lines.</param>
    /// <param name="Notices">What else the person should know.</param>
    public sealed record Saved(
        string Commit, string Headline, string Path, string? Author, IReadOnlyList<DiffLine> Difference, IReadOnlyList<string> Notices) : SaveResult
    {
        /// <summary>The words that stand with it in the commit; null where there are none.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>Written and not committed.</summary>
    public sealed record NotCommitted(string Path, string Reason) : SaveResult;

    /// <summary>Nothing was written.</summary>
    public sealed record Refused(string Reason, Refusal Kind, string? DraftPath) : SaveResult;
}

/// <summary>What else is a commit beside a change of one action.</summary>
internal enum SaveKind
{
    /// <summary>A commit was taken back.</summary>
    Undo,

    /// <summary>What was taken back was done again.</summary>
    Redo,

    /// <summary>A file came back from the person's own editor.</summary>
    Edit,

    /// <summary>An action was added.</summary>
    Add,
}

/// <summary>Refusals about which a screen does something.</summary>
internal enum Refusal
{
    /// <summary>Shown, and left to the person.</summary>
    Other,

    /// <summary>Nobody is named yet: ask.</summary>
    IdentityMissing,

    /// <summary>A lock of git is in the way: it is shown with its age.</summary>
    LockLeft,

    /// <summary>The field was changed by somebody else: the next save goes on top of that.</summary>
    ChangedMeanwhile,
}

/// <summary>A commit that changed a file.</summary>
/// <param name="Commit">Its id.</param>
/// <param name="Day">The day on which it was given.</param>
/// <param name="Author">Who gave it.</param>
/// <param name="Recorder">Who recorded it; null where that is the same person.</param>
/// <param name="Headline">The first line of its message.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Reason">The words that stand with it.</param>
internal sealed record HistoryEntry(
    string Commit, DateOnly Day, string Author, string? Recorder, string Headline, IReadOnlyList<FieldChange> Changes, string? Reason)
{
    /// <summary>What a person settled with it, a phrase each; none where it is no such commit.</summary>
    public IReadOnlyList<string> Settled { get; init; } = [];
}
