using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>
/// One action through a period, whatever it was named. The steps are walked from the newest on; what those walked already did is kept, so
/// that of an older one it can be told whether it still holds.
/// </summary>
internal sealed class Life(string lastRef, PlanAction? end)
{
    private readonly HashSet<string> since = new(StringComparer.Ordinal);
    private Life? same;

    /// <summary>How it was named last.</summary>
    public string Ref { get; } = lastRef;

    /// <summary>The action at the end; null where it is not counted there.</summary>
    public PlanAction? End { get; } = end;

    /// <summary>The action at the beginning; null where it was not counted there.</summary>
    public PlanAction? Begin { get; set; }

    /// <summary>A title that a step told, for what is there neither at the beginning nor at the end.</summary>
    public string? ToldTitle { get; set; }

    /// <summary>Its title.</summary>
    public string Title => End?.Title ?? Begin?.Title ?? ToldTitle ?? Ref;

    /// <summary>The life that this one is, where two names turned out to be one action.</summary>
    public Life Whole => same is null ? this : same.Whole;

    /// <summary>Says that this is a part of another life: a step on a side branch knew its earlier name.</summary>
    public void JoinTo(Life other) => same = other;

    /// <summary>Keeps what a step did, for those before it.</summary>
    public void Mark(string what) => since.Add(what);

    /// <summary>Whether a later step did that.</summary>
    public bool WasSince(string what) => since.Contains(what);
}
