namespace TuiPlans.Core.Boards;

/// <summary>Days from one to another, both of them in it.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; never before <paramref name="First"/>.</param>
public readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>The span between two days; null where the last is missing or before the first.</summary>
    internal static DaySpan? Of(DateOnly? first, DateOnly? last) => first <= last ? new DaySpan(first.Value, last.Value) : null;
}
