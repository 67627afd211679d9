using TuiPlans.Core.Merging;
using TuiPlans.Core.Workspace.Hosts;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>How proposing came out.</summary>
public abstract record ProposeOutcome
{
    private ProposeOutcome()
    {
    }

    /// <summary>The proposal is at the shared repository.</summary>
    /// <param name="Branch">Its branch.</param>
    /// <param name="Target">The shared branch in words: <c>origin/main</c>.</param>
    /// <param name="Range">What it brings to the shared branch.</param>
    /// <param name="Lines">What is in it, newest first.</param>
    public sealed record Done(string Branch, string Target, CommitRange Range, IReadOnlyList<SharedLine> Lines) : ProposeOutcome
    {
        /// <summary>Whether the branch was there before.</summary>
        public bool IsUpdate { get; init; }

        /// <summary>What is left out and stays recorded here, as <c>plan/ID</c>.</summary>
        public IReadOnlyList<string> Held { get; init; } = [];

        /// <summary>The first lines of commits that touched what is left out and something else too: only that is in the proposal.</summary>
        public IReadOnlyList<string> Split { get; init; } = [];

        /// <summary>What of ours got another id, since somebody else gave it to something new.</summary>
        public IReadOnlyList<GivenAnotherId> Renumbered { get; init; } = [];

        /// <summary>Whether the next sending brings all that is recorded here to the shared branch, approved or not: it is checked out, since the plan is not reviewed.</summary>
        public bool IsSentAnyway { get; init; }

        /// <summary>The page on which the pull request opens; null where the host is not known.</summary>
        public RequestPage? Page { get; init; }
    }

    /// <summary>All of it is in the shared branch already; where a proposal was checked out, the shared branch is now.</summary>
    /// <param name="Sentence">What was found and done.</param>
    public sealed record Approved(string Sentence) : ProposeOutcome;

    /// <summary>It is not proposed.</summary>
    /// <param name="Why">Why, as sending and receiving say it.</param>
    public sealed record Hindered(SyncOutcome Why) : ProposeOutcome
    {
        /// <summary>Whether there is nothing left to be done, now or later.</summary>
        public bool IsOver { get; init; }

        /// <summary>Whether all that is recorded here is left out.</summary>
        public bool IsAllHeld { get; init; }
    }
}
