using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;

namespace TuiPlans.Effects;

/// <summary>Sends what is recorded here and receives what others recorded, beside everything else.</summary>
internal sealed record SyncNow : Effect;

/// <summary>Sends and receives, proposes or approves with the terminal given to git meanwhile, so that it can ask for a password.</summary>
/// <param name="Asked">What is to be done.</param>
internal sealed record SyncOnTerminal(Effect Asked) : Effect;

/// <summary>Ends sending and receiving between two steps.</summary>
internal sealed record StopSync : Effect;

/// <summary>Counts what is recorded here and not sent yet, beside everything else.</summary>
internal sealed record CountUnsent : Effect;

/// <summary>Keeps what was decided about a clash until it is sent.</summary>
/// <param name="Clash">The clash.</param>
/// <param name="Choice">What is decided now; null takes the decision back.</param>
internal sealed record DecideClash(ClashShown Clash, Choice? Choice) : Effect;

/// <summary>Forgets every decision that is not sent yet.</summary>
internal sealed record ForgetDecisions : Effect;

/// <summary>Something that two people changed differently, with who set each version and what is decided of it.</summary>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Ref">What people call the file: <c>plan/ID</c>.</param>
/// <param name="Clash">The fields, in three versions.</param>
/// <param name="Choice">What is decided; null while nothing is.</param>
/// <param name="Origins">Who set each version, in the order of the fields.</param>
internal sealed record ClashShown(string Path, string Ref, Clash Clash, Choice? Choice, IReadOnlyList<ThreeOrigins> Origins)
{
    /// <summary>By what it is known again.</summary>
    public string Key => $"{Path}\n{Clash.Name}";
}

/// <summary>What is being done while it is sent and received.</summary>
/// <param name="Sentence">In words.</param>
internal sealed record SyncProgress(string Sentence) : Message;

/// <summary>Sending and receiving came to its end.</summary>
/// <param name="Result">How it came out.</param>
internal sealed record SyncCame(SyncShown Result) : Message
{
    /// <summary>What was asked for: sending and receiving, or a proposal, or an approval.</summary>
    public Effect Asked { get; init; } = new SyncNow();
}

/// <summary>What is not sent yet was counted.</summary>
/// <param name="Count">How many changes; null where this clone shares with nobody.</param>
internal sealed record UnsentCame(int? Count) : Message
{
    /// <summary>How many changes are not approved; null where no proposal is checked out.</summary>
    public int? Unapproved { get; init; }
}

/// <summary>How sending and receiving came out, in words.</summary>
/// <param name="Received">What came, a line each; newest first.</param>
internal abstract record SyncShown(IReadOnlyList<string> Received)
{
    /// <summary>Both sides hold the same now.</summary>
    /// <param name="Received">What came, a line each; newest first.</param>
    /// <param name="Sent">What went, a line each; newest first.</param>
    /// <param name="Summary">How much of both, in a sentence.</param>
    /// <param name="Notes">What else should be known.</param>
    public sealed record Done(IReadOnlyList<string> Received, IReadOnlyList<string> Sent, string Summary, IReadOnlyList<string> Notes) : SyncShown(Received)
    {
        /// <summary>What was settled, a line each: what counts, whose it is, and what does not.</summary>
        public IReadOnlyList<string> Settled { get; init; } = [];
    }

    /// <summary>A person must decide first; nothing was changed here or there.</summary>
    /// <param name="Clashes">What to decide.</param>
    public sealed record Clashing(IReadOnlyList<ClashShown> Clashes) : SyncShown([]);

    /// <summary>It was not done; what is recorded is as before.</summary>
    /// <param name="Sentence">Why, and what to do.</param>
    /// <param name="Received">What came all the same, a line each.</param>
    /// <param name="AsksWho">Whether the shared repository asks who we are, which git can ask the person on the terminal.</param>
    public sealed record NotDone(string Sentence, IReadOnlyList<string> Received, bool AsksWho) : SyncShown(Received)
    {
        /// <summary>What is to be decided, as far as it is known here.</summary>
        public IReadOnlyList<ClashShown> Clashes { get; init; } = [];
    }
}
