using TuiPlans.Core.Boards;
using TuiPlans.Core.Changes;

namespace TuiPlans.Effects;

/// <summary>Where a screen can lead to, without naming the other screen.</summary>
internal abstract record Destination
{
    private Destination()
    {
    }

    /// <summary>All plans.</summary>
    public sealed record Plans : Destination;

    /// <summary>The board of one plan by rating.</summary>
    /// <param name="Plan">The id of the plan.</param>
    /// <param name="Ref">The action to begin on, or null.</param>
    public sealed record Ratings(string Plan, string? Ref = null) : Destination;

    /// <summary>The table of one plan's actions.</summary>
    /// <param name="Plan">The id of the plan.</param>
    /// <param name="Ref">The action to begin on, or null.</param>
    /// <param name="IsTyping">Whether to begin in its filter.</param>
    public sealed record List(string Plan, string? Ref = null, bool IsTyping = false) : Destination
    {
        /// <summary>The part of the plan that it is of, such as a cell of the matrix, to which Esc goes back; all where empty.</summary>
        public IReadOnlyList<Facet> Within { get; init; } = [];
    }

    /// <summary>One plan over time.</summary>
    /// <param name="Plan">The id of the plan.</param>
    /// <param name="Ref">The action to begin on, or null.</param>
    public sealed record Timeline(string Plan, string? Ref = null) : Destination;

    /// <summary>One action.</summary>
    /// <param name="Ref">As plan/ID.</param>
    public sealed record Action(string Ref) : Destination;

    /// <summary>The form of a new action.</summary>
    /// <param name="Plan">The id of the plan.</param>
    public sealed record Add(string Plan) : Destination;

    /// <summary>The form of a progress update.</summary>
    /// <param name="Ref">As plan/ID.</param>
    public sealed record Update(string Ref) : Destination;

    /// <summary>The form over all fields.</summary>
    /// <param name="Ref">An action or recommendation as plan/ID, plan/plan for the plan's own file, or a file such as people.yaml.</param>
    /// <param name="At">Where it opens.</param>
    public sealed record Edit(string Ref, EditAt At = EditAt.Form) : Destination;

    /// <summary>The recommendations of a plan with the actions under each.</summary>
    /// <param name="Plan">The id of the plan.</param>
    /// <param name="Ref">The action to begin on, or null.</param>
    public sealed record Recommendations(string Plan, string? Ref = null) : Destination;

    /// <summary>A plan as themes by timescales.</summary>
    /// <param name="Plan">The id of the plan.</param>
    public sealed record Matrix(string Plan) : Destination;

    /// <summary>Who has how much to do in a plan.</summary>
    /// <param name="Plan">The id of the plan.</param>
    public sealed record Workload(string Plan) : Destination;

    /// <summary>The picker of a rating.</summary>
    /// <param name="Ref">As plan/ID.</param>
    public sealed record Rating(string Ref) : Destination;

    /// <summary>The picker of a status.</summary>
    /// <param name="Ref">As plan/ID.</param>
    public sealed record Status(string Ref) : Destination;

    /// <summary>The same change to all marked actions.</summary>
    /// <param name="Plan">The plan from which it is opened.</param>
    /// <param name="What">The name of what is changed: Status, Rating or Other.</param>
    /// <param name="Only">The one action to change where none is marked; null where marks count.</param>
    public sealed record Several(string Plan, string What, string? Only = null) : Destination;

    /// <summary>Asks for another date, or decides on the one that is asked for.</summary>
    /// <param name="Ref">As plan/ID.</param>
    public sealed record Date(string Ref) : Destination;

    /// <summary>Completes an action.</summary>
    /// <param name="Ref">As plan/ID.</param>
    public sealed record Complete(string Ref) : Destination;

    /// <summary>Re-opens an action.</summary>
    /// <param name="Ref">As plan/ID.</param>
    public sealed record Reopen(string Ref) : Destination;

    /// <summary>Closes an action otherwise than by delivery.</summary>
    /// <param name="Ref">As plan/ID.</param>
    public sealed record Closing(string Ref) : Destination;

    /// <summary>What taking a change back would do.</summary>
    /// <param name="Commit">The commit; null for the latest that can be taken back.</param>
    public sealed record Undo(string? Commit) : Destination;

    /// <summary>What taking the latest undo back would do.</summary>
    public sealed record Redo : Destination;

    /// <summary>What is saved and not committed, with the question whether it is thrown away.</summary>
    public sealed record Waiting : Destination;

    /// <summary>What was recorded lately.</summary>
    public sealed record Recent : Destination;

    /// <summary>The lock files of git, to be removed on a yes.</summary>
    public sealed record Locks : Destination;

    /// <summary>Every change of an action or recommendation.</summary>
    /// <param name="Ref">As plan/ID.</param>
    public sealed record History(string Ref) : Destination;

    /// <summary>Who set each value of an action or recommendation.</summary>
    /// <param name="Ref">As plan/ID.</param>
    /// <param name="Field">The key of the field on which the cursor begins; null for the first.</param>
    /// <param name="IsOverForm">Does it lie over a form, which must not be left behind?</param>
    public sealed record Who(string Ref, string? Field = null, bool IsOverForm = false) : Destination;

    /// <summary>One recorded change in full.</summary>
    /// <param name="What">The change.</param>
    public sealed record Change(RecordedChange What) : Destination;

    /// <summary>What moved between two moments.</summary>
    /// <param name="Plan">The id of the plan; null for all.</param>
    /// <param name="Since">From when on: a date, a meeting, a revision; empty for the last meeting of the body that watches the plan.</param>
    public sealed record Movement(string? Plan, string Since = "") : Destination;

    /// <summary>How far agreed dates have moved.</summary>
    /// <param name="Plan">The id of the plan; null for all.</param>
    public sealed record Slippage(string? Plan) : Destination;

    /// <summary>How far a plan has come from meeting to meeting, and where it will be.</summary>
    /// <param name="Plan">The id of the plan.</param>
    public sealed record Trajectory(string Plan) : Destination;

    /// <summary>The status pages.</summary>
    /// <param name="Plan">The id of the plan on whose page it begins; null for the index of all.</param>
    public sealed record Pages(string? Plan) : Destination;

    /// <summary>What a branch changes, item by item; at first what this one brings to the shared one.</summary>
    public sealed record Branch : Destination;

    /// <summary>What is to be left out of a proposal.</summary>
    public sealed record Propose : Destination;

    /// <summary>Who approved a proposal, when and how.</summary>
    /// <param name="Proposal">Its branch; empty where it is not said.</param>
    public sealed record Approve(string Proposal = "") : Destination;

    /// <summary>What two people changed differently, to be decided.</summary>
    public sealed record Settling : Destination;

    /// <summary>Asks at which moment of the past the plans are to be shown.</summary>
    public sealed record AsAt : Destination;

    /// <summary>Which commit of the past is shown, and why.</summary>
    public sealed record WhyAsAt : Destination;

    /// <summary>What was typed and is in no plan.</summary>
    public sealed record Drafts : Destination;

    /// <summary>One draft, with the question whether it is thrown away.</summary>
    /// <param name="Key">Which.</param>
    public sealed record Draft(DraftKey Key) : Destination;

    /// <summary>The files that cannot be read.</summary>
    public sealed record Unreadable : Destination;

    /// <summary>The keys of the screen on top.</summary>
    public sealed record Help : Destination;

    /// <summary>All that can be done on the screen on top, to be found by words.</summary>
    public sealed record Commands : Destination;

    /// <summary>Asks who sits at the keyboard.</summary>
    /// <param name="NoChange">The action on which "no change" is recorded once that is known, as plan/ID; null where a form waits.</param>
    public sealed record Identity(string? NoChange = null) : Destination;
}

/// <summary>Where the edit form opens.</summary>
internal enum EditAt
{
    /// <summary>At its first field.</summary>
    Form,

    /// <summary>At a new item of evidence.</summary>
    Evidence,

    /// <summary>At the milestones.</summary>
    Milestones,

    /// <summary>At the leads.</summary>
    Leads,
}
