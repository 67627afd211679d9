using TuiPlans.Core.Merging;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>A change that was sent or received, in one line.</summary>
/// <param name="Commit">The id of the commit.</param>
/// <param name="Who">Who gave it.</param>
/// <param name="Headline">What was done: the first line of its message.</param>
/// <param name="When">When it was recorded.</param>
public sealed record SharedLine(string Commit, string Who, string Headline, DateTimeOffset When)
{
    /// <summary>Whether nothing of it counts, since somebody settled it otherwise.</summary>
    public bool IsOverruled { get; init; }

    /// <summary>What of it does not count, in words; empty where all of it does.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>How sending and receiving came out.</summary>
public abstract record SyncOutcome
{
    private SyncOutcome()
    {
    }

    /// <summary>Both sides hold the same now.</summary>
    /// <param name="Received">What came, newest first.</param>
    /// <param name="Sent">What went, newest first.</param>
    /// <param name="Renumbered">What of ours got another id, since somebody else gave it to something new.</param>
    public sealed record Done(IReadOnlyList<SharedLine> Received, IReadOnlyList<SharedLine> Sent, IReadOnlyList<GivenAnotherId> Renumbered) : SyncOutcome
    {
        /// <summary>What somebody settled, here or there.</summary>
        public IReadOnlyList<SettledLine> Settled { get; init; } = [];

        /// <summary>The proposal that waited for what was decided, and is made now; null where none did.</summary>
        public ProposeOutcome.Done? Proposed { get; init; }

        /// <summary>The approval that waited for what was decided, and is made now; null where none did.</summary>
        public ApproveOutcome.Done? Approved { get; init; }
    }

    /// <summary>A person must decide first; nothing was changed here or there.</summary>
    /// <param name="Settling">What to decide.</param>
    public sealed record Clashing(SettlingState Settling) : SyncOutcome;

    /// <summary>The shared repository could not be reached; all goes on here.</summary>
    /// <param name="Sentence">Why.</param>
    /// <param name="Unsent">How many changes wait.</param>
    public sealed record Offline(string Sentence, int Unsent) : SyncOutcome
    {
        /// <summary>Whether it was reached and asks who we are, which git can ask the person on a terminal.</summary>
        public bool AsksWho { get; init; }

        /// <summary>What came before it stopped, newest first.</summary>
        public IReadOnlyList<SharedLine> Received { get; init; } = [];
    }

    /// <summary>It was not done; what is recorded is as before, here and there.</summary>
    /// <param name="Sentence">Why, and what to do.</param>
    /// <param name="Received">What came all the same, newest first.</param>
    public sealed record Refused(string Sentence, IReadOnlyList<SharedLine> Received) : SyncOutcome;

    internal const string SaidAbove = "git could not do it, and has said why. What is recorded here is as before; if somebody else sent at the same moment, do it once more.";
}
