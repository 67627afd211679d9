namespace TuiPlans.Core.Merging;

/// <summary>
/// Fields that say something only together: who took one side's rating with the other side's reason would say what nobody said. Where both
/// sides changed any of them, a person decides about all. The date changes that led to a date go with it, but are nothing to decide by themselves:
/// see <see cref="SettledDates"/>.
/// </summary>
internal static class Bundles
{
    /// <summary>The bundles: a name, what it is for people, and its fields.</summary>
    public static readonly IReadOnlyList<(string Name, string Label, IReadOnlyList<string> Keys)> All =
    [
        ("rating", "Rating", ["rag", "rag-reason", "rag-by", "rag-date"]),
        ("status", "Status", ["status", "completed", "closed"]),
        ("due", "Due", ["due", "due-text"]),
        ("judgement", "Judgement", ["judgement", "judged"]),
    ];
}
