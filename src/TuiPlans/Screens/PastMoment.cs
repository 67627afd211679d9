using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Screens;

/// <summary>A moment of the past that is shown instead of today, and the present that is kept meanwhile.</summary>
internal sealed record PastMoment
{
    private readonly PlanSet _then;
    private IReadOnlyList<LateUpdate>? _late;

    /// <summary>A moment, with the present as it is.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="then">The plans as they were.</param>
    /// <param name="present">What is shown but for this.</param>
    public PastMoment(AsAt at, PlanSet then, Desk present) => (At, _then, Now, Today, TodayIsSet) = (at, then, present.Set, present.Today, present.TodayIsSet);

    /// <summary>The moment.</summary>
    public AsAt At { get; }

    /// <summary>The plans as they are on disk.</summary>
    public PlanSet Now { get; private init; }

    /// <summary>The day that it is.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Was that day set by hand?</summary>
    public bool TodayIsSet { get; init; }

    /// <summary>The day of the past, as in <c>30 Aug 2012</c>.</summary>
    public string Words => Period.Day(At.Day).Words;

    /// <summary>Why nothing can be recorded.</summary>
    public string WhyReadOnly => $"This is as at {Words}: T goes back to today.";

    /// <summary>Which commit is shown, and why that one.</summary>
    public string WhichAndWhy => $"commit {At.Commit[..Math.Min(8, At.Commit.Length)]}, {At.Why}";

    /// <summary>What was given by then, and recorded later; worked out once for as long as the plans on disk stay.</summary>
    public IReadOnlyList<LateUpdate> Late => _late ??= LateUpdate.Of(_then, Now, At.Day);

    /// <summary>How many were recorded later, in words; empty where none was.</summary>
    public string LateWords => Late.Count switch { 0 => "", 1 => "1 recorded later", var count => $"{count} recorded later" };

    /// <summary>The same moment, after the plans on disk changed.</summary>
    public PastMoment With(PlanSet now) => this with { Now = now, _late = null };
}
