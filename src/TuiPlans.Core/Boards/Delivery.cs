using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>
/// How much of something is delivered: "x of y", where y leaves out what is closed otherwise, which is said beside it (DESIGN, the rules).
/// </summary>
/// <param name="Delivered">Complete, signed off or embedded.</param>
/// <param name="Of">All but those closed otherwise.</param>
/// <param name="Otherwise">How many were superseded, transferred and so on, the most frequent first.</param>
public sealed record Delivery(int Delivered, int Of, IReadOnlyList<(string How, int Count)> Otherwise)
{
    /// <summary>How something ended whose file does not say.</summary>
    internal const string Unsaid = "closed otherwise";

    /// <summary>How many were closed otherwise.</summary>
    public int Closed => Otherwise.Sum(one => one.Count);

    /// <summary>Open ones: what is left to deliver.</summary>
    public int Left => Of - Delivered;

    /// <summary>Counts actions.</summary>
    public static Delivery To(IReadOnlyCollection<ActionRow> rows)
    {
        var closed = rows.Where(row => row.Action.Status == Status.Closed).ToList();
        return new Delivery(
            rows.Count(row => row.Action.Status.IsDelivered()),
            rows.Count - closed.Count,
            [
                .. closed.GroupBy(row => row.Action.Closed?.As?.Replace('-', ' ') ?? Unsaid, StringComparer.Ordinal)
                    .Select(group => (group.Key, group.Count()))
                    .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal),
            ]);
    }

    /// <summary>Without what is closed otherwise: <c>5 of 9</c>.</summary>
    public string Short => $"{Delivered} of {Of}";

    /// <summary>In full: <c>5 of 9 complete; 1 more was superseded</c>.</summary>
    public string Words => $"{Short} complete{(Closed == 0 ? "" : "; " + OtherwiseWords)}";

    /// <summary>What was closed otherwise: <c>1 more was superseded</c>.</summary>
    public string OtherwiseWords => Otherwise.Count == 1
        ? $"{Closed} more {(Closed == 1 ? "was" : "were")} {Otherwise[0].How}"
        : $"{Closed} more were closed otherwise ({string.Join(", ", Otherwise.Select(one => $"{one.Count} {(one.How == Unsaid ? "without saying how" : one.How)}"))})";
}
