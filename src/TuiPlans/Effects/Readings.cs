using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Reviews;

namespace TuiPlans.Effects;

/// <summary>Something that is read of the trail beside everything else: it may take a while, and no key or save waits for it.</summary>
internal abstract record ReadTrail : Effect;

/// <summary>Reads what moved between two moments.</summary>
/// <param name="Asked">What is asked for.</param>
internal sealed record LoadMovement(MovementAsked Asked) : ReadTrail;

/// <summary>Reads how far agreed dates have moved.</summary>
/// <param name="Asked">What is asked for.</param>
internal sealed record LoadSlippage(PlanAsked Asked) : ReadTrail;

/// <summary>Reads how far a plan has come from meeting to meeting.</summary>
/// <param name="Asked">What is asked for.</param>
internal sealed record LoadTrajectory(PlanAsked Asked) : ReadTrail;

/// <summary>Reads how each plan stood at the last meetings.</summary>
/// <param name="Asked">What is asked for.</param>
internal sealed record LoadTrends(TrendsAsked Asked) : ReadTrail;

/// <summary>Reads what a branch changes.</summary>
/// <param name="Asked">What is asked for.</param>
internal sealed record LoadReview(ReviewAsked Asked) : ReadTrail;

/// <summary>Reads what status pages are made of.</summary>
/// <param name="Asked">What is asked for.</param>
internal sealed record LoadPages(PagesAsked Asked) : ReadTrail;

/// <summary>Which movement is asked for.</summary>
/// <param name="Plan">The id of the plan; null for all.</param>
/// <param name="Since">From when on, as it was typed; empty for the last meeting of the body that watches the plan.</param>
/// <param name="Until">Until when, as it was typed; empty for what was recorded last.</param>
/// <param name="Today">The day.</param>
/// <param name="At">The moment of the past that is shown, after which nothing counts; null for today.</param>
internal sealed record MovementAsked(string? Plan, string Since, string Until, DateOnly Today, AsAt? At);

/// <summary>A plan at a day.</summary>
/// <param name="Plan">The id of the plan; null for all.</param>
/// <param name="Today">The day.</param>
/// <param name="At">The moment of the past that is shown; null for today.</param>
internal sealed record PlanAsked(string? Plan, DateOnly Today, AsAt? At);

/// <summary>Which trends are asked for.</summary>
/// <param name="Meetings">The meetings of all plans, in words that tell one choice from another.</param>
/// <param name="Today">The day.</param>
/// <param name="At">The moment of the past that is shown; null for today.</param>
internal sealed record TrendsAsked(string Meetings, DateOnly Today, AsAt? At);

/// <summary>Which branch is to be reviewed.</summary>
/// <param name="Head">The branch; empty for where one is.</param>
/// <param name="Base">With which branch it is compared; empty for the shared one.</param>
/// <param name="Today">The day of the review.</param>
/// <param name="At">The moment of the past that is shown; null for today.</param>
internal sealed record ReviewAsked(string Head, string Base, DateOnly Today, AsAt? At);

/// <summary>What moved was read, or not.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Found">What moved; null where there is a problem.</param>
/// <param name="Problem">Why there is nothing, as a sentence; empty where there is.</param>
internal sealed record MovementCame(MovementAsked Asked, MovementShown? Found, string Problem) : Message;

/// <summary>What moved, and between which moments.</summary>
/// <param name="Movement">What moved.</param>
/// <param name="From">The earlier moment.</param>
/// <param name="To">The later moment; null for what was recorded last.</param>
internal sealed record MovementShown(Movement Movement, AsAt From, AsAt? To);

/// <summary>How far dates have moved was read.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Slippage">How far; null where there is a problem.</param>
/// <param name="Note">What is missing, or why there is nothing, as a sentence; empty where all is well.</param>
internal sealed record SlippageCame(PlanAsked Asked, Slippage? Slippage, string Note) : Message;

/// <summary>How far a plan has come was read.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Trajectory">How far; null where there is a problem.</param>
/// <param name="Moments">The moments at which it was looked at.</param>
/// <param name="Problem">Why there is nothing, as a sentence; empty where there is.</param>
internal sealed record TrajectoryCame(PlanAsked Asked, Trajectory? Trajectory, TrajectoryMoments? Moments, string Problem) : Message;

/// <summary>How each plan stood at the last meetings was read.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Trends">The plans that are watched by a body that has met; none where it could not be read.</param>
internal sealed record TrendsCame(TrendsAsked Asked, IReadOnlyList<RatingTrend> Trends) : Message;

/// <summary>What a branch changes was read, or not.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Review">What it changes; null where there is a problem.</param>
/// <param name="Problem">Why there is nothing, as a sentence; empty where there is.</param>
internal sealed record ReviewCame(ReviewAsked Asked, Review? Review, string Problem) : Message
{
    /// <summary>The branches that are here, the latest first.</summary>
    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>The branch with which others are compared unless told otherwise.</summary>
    public string Shared { get; init; } = "main";
}
