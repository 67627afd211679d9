using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Documents;

/// <summary>A chart as figures; how it is drawn is the writer's matter.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Words">The same in a sentence, for who does not see it.</param>
public abstract record Chart(string Title, string Words)
{
    /// <summary>Shares of a whole, by rating.</summary>
    /// <param name="Title">What it shows.</param>
    /// <param name="Words">The same in a sentence.</param>
    /// <param name="Slices">How many are rated as what; those of none are left out.</param>
    public sealed record Pie(string Title, string Words, IReadOnlyList<(Rating? Rating, int Count)> Slices) : Chart(Title, Words);

    /// <summary>How much was delivered by the end of each month, and how much there is to deliver.</summary>
    /// <param name="Title">What it shows.</param>
    /// <param name="Words">The same in a sentence.</param>
    /// <param name="Months">The first day of each month, the earliest first, without gaps.</param>
    /// <param name="Delivered">How many were delivered by its end.</param>
    /// <param name="Of">How many are counted.</param>
    public sealed record BurnUp(string Title, string Words, IReadOnlyList<DateOnly> Months, IReadOnlyList<int> Delivered, int Of) : Chart(Title, Words);

    /// <summary>Open actions along the calendar.</summary>
    /// <param name="Title">What it shows.</param>
    /// <param name="Words">The same in a sentence.</param>
    /// <param name="Sections">The bars, by theme.</param>
    /// <param name="Today">The day of the page.</param>
    public sealed record Gantt(string Title, string Words, IReadOnlyList<GanttSection> Sections, DateOnly Today) : Chart(Title, Words);
}

/// <summary>Bars under one heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Bars">The bars.</param>
public sealed record GanttSection(string Title, IReadOnlyList<GanttBar> Bars);

/// <summary>An action on the calendar.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day: that of the agreed date; today where it has passed.</param>
/// <param name="IsOverdue">Whether that has passed, and it is open.</param>
public sealed record GanttBar(string Id, string Title, DateOnly From, DateOnly To, bool IsOverdue);
