using System.Collections.Immutable;
using TuiPlans.Core.Papers.Documents;

namespace TuiPlans.Screens.Pages;

/// <summary>A place where somebody reads: the page, and how it is looked at.</summary>
/// <param name="Path">The page, from the folder of the pages.</param>
internal sealed record PageSpot(string Path)
{
    /// <summary>The heading that is to be at the top, once the page is there; null where the line says it.</summary>
    public string? Heading { get; init; }

    /// <summary>The first line that is shown.</summary>
    public int Offset { get; init; }

    /// <summary>The link or folded part under the cursor; null where it is on none.</summary>
    public int? Focus { get; init; }

    /// <summary>The parts that are unfolded.</summary>
    public ImmutableHashSet<int> Unfolded { get; init; } = [];

    /// <summary>Where a link leads.</summary>
    public static PageSpot Of(Place to) => new(to.Path) { Heading = to.Heading };

    /// <summary>Another place of the same page.</summary>
    public PageSpot To(string? heading) => this with { Heading = heading, Offset = 0, Focus = null };
}
