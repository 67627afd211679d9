using System.Collections.Immutable;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>What a query is read with.</summary>
/// <param name="Day">The day and the plans: what dates without a year mean, which views and meetings there are.</param>
/// <param name="Inside">The saved views that are being read, outermost first; one that names itself would never end.</param>
internal sealed record QueryContext(Day Day, ImmutableArray<string> Inside)
{
    public QueryContext(Day day)
        : this(day, [])
    {
    }
}
