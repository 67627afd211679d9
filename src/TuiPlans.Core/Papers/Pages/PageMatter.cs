using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>What pages are made of.</summary>
/// <param name="View">The plans on their day.</param>
/// <param name="Audience">For whom.</param>
public sealed record PageMatter(DayView View, Audience Audience)
{
    /// <summary>The moment of the past that is shown; null for the present.</summary>
    public AsAt? Past { get; init; }

    /// <summary>What moved in each plan since the last meeting of the body that watches it, by the plan's id; those without are left out.</summary>
    public IReadOnlyDictionary<string, MovedSince> Moved { get; init; } = new Dictionary<string, MovedSince>(StringComparer.Ordinal);

    /// <summary>How many changes of reviewed plans are not approved yet; null or 0 for none.</summary>
    public int? Unapproved { get; init; }

    /// <summary>The day.</summary>
    public Day Day => View.Day;

    /// <summary>The plans.</summary>
    public PlanSet Set => View.Day.Set;
}

/// <summary>What moved in a plan since a meeting.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Movement">What moved.</param>
public sealed record MovedSince(Meeting Meeting, Movement Movement);
