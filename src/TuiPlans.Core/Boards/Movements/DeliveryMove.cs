using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>
/// How much is delivered at both moments, and what made the difference: a percentage alone rises also where the base falls.
/// </summary>
/// <param name="Before">How much was delivered.</param>
/// <param name="Now">How much is delivered.</param>
/// <param name="Completed">Counted at both moments, and delivered now alone.</param>
/// <param name="ReOpened">Counted at both moments, and delivered before alone.</param>
/// <param name="Came">Counted now alone, by why, the most frequent first: new actions, re-opened ones.</param>
/// <param name="Went">Counted before alone, by why: superseded, removed.</param>
/// <param name="CameDelivered">Of those that came, how many are delivered.</param>
/// <param name="WentDelivered">Of those that went, how many were delivered.</param>
public sealed record DeliveryMove(
    Delivery Before, Delivery Now, int Completed, int ReOpened, IReadOnlyList<Part> Came, IReadOnlyList<Part> Went, int CameDelivered, int WentDelivered)
{
    /// <summary>Compares the ends of each pair.</summary>
    /// <param name="pairs">The actions.</param>
    /// <param name="whyGone">Why an action that is not counted any more is not.</param>
    internal static DeliveryMove Of(IReadOnlyList<MovedPair> pairs, Func<PlanAction, string> whyGone)
    {
        var both = pairs.Where(pair => pair.WasInBase && pair.IsInBase).ToList();
        var came = pairs.Where(pair => !pair.WasInBase && pair.IsInBase).ToList();
        var went = pairs.Where(pair => pair.WasInBase && !pair.IsInBase).ToList();
        return new DeliveryMove(
            Delivery.To([.. pairs.Select(pair => pair.Before).OfType<ActionRow>()]),
            Delivery.To([.. pairs.Select(pair => pair.Now).OfType<ActionRow>()]),
            both.Count(pair => !pair.WasDelivered && pair.IsDelivered),
            both.Count(pair => pair.WasDelivered && !pair.IsDelivered),
            Part.Of(came.Select(pair => pair.Before is null ? "new action" : "taken up again")),
            Part.Of(went.Select(pair => pair.Now is { } now ? now.Action.Closed?.As?.Replace('-', ' ') ?? "closed otherwise" : whyGone(pair.Before!.Action))),
            came.Count(pair => pair.IsDelivered),
            went.Count(pair => pair.WasDelivered));
    }

    /// <summary>The percentage now; null where nothing is counted.</summary>
    public int? PercentNow => Percent(Now);

    /// <summary>The percentage before; null where nothing was counted.</summary>
    public int? PercentBefore => Percent(Before);

    /// <summary>
    /// Both percentages and what made the difference: <c>19 of 31 delivered (61%), 17 of 31 (55%) before: 2 were completed, none
    /// re-opened, the same 31 are counted</c>.
    /// </summary>
    public string Sentence
    {
        get
        {
            if (Now.Of == 0 && Before.Of == 0)
                return "Nothing was counted before, and nothing is now";
            var was = Before.Of == 0 ? "nothing was counted before" : $"{Before.Short} ({PercentBefore}%) before";
            var now = Now.Of == 0 ? "Nothing is counted now" : $"{Now.Short} delivered ({PercentNow}%)";
            return $"{now}, {was}: {string.Join(", ", Reasons())}";
        }
    }

    private IEnumerable<string> Reasons()
    {
        yield return $"{(Completed == 0 ? "none" : Completed)} {(Completed > 1 ? "were" : "was")} completed";
        yield return $"{(ReOpened == 0 ? "none" : ReOpened)} re-opened";
        if (CameDelivered > 0)
            yield return $"{CameDelivered} came in already delivered";
        if (WentDelivered > 0)
            yield return $"{WentDelivered} that {(WentDelivered == 1 ? "was" : "were")} delivered {(WentDelivered == 1 ? "is" : "are")} not counted any more";
        yield return Base();
    }

    private string Base()
    {
        var (grew, fell) = (Part.Joined(Came), Part.Joined(Went));
        if (Came.Count + Went.Count == 0)
            return Now.Of == 1 ? "the same 1 is counted" : $"the same {Now.Of} are counted";
        return "the base " + (Went.Count == 0 ? $"grew by {grew}" : Came.Count == 0 ? $"fell by {fell}" : $"grew by {grew} and fell by {fell}");
    }

    // Nothing but all is 100%, and nothing but none is 0%.
    private static int? Percent(Delivery delivery)
    {
        if (delivery.Of == 0)
            return null;
        var rounded = (int)Math.Round(100.0 * delivery.Delivered / delivery.Of, MidpointRounding.AwayFromZero);
        return delivery.Delivered == 0 ? 0 : delivery.Left == 0 ? 100 : Math.Clamp(rounded, 1, 99);
    }
}

/// <summary>A part of a count, and why it is one.</summary>
/// <param name="Why">In words: <c>superseded</c>.</param>
/// <param name="Count">How many.</param>
public sealed record Part(string Why, int Count)
{
    private const string NewAction = "new action";

    /// <summary>The parts, the most frequent first.</summary>
    internal static IReadOnlyList<Part> Of(IEnumerable<string> reasons) =>
    [
        .. reasons.GroupBy(why => why, StringComparer.Ordinal).Select(group => new Part(group.Key, group.Count()))
            .OrderByDescending(part => part.Count).ThenBy(part => part.Why, StringComparer.Ordinal),
    ];

    /// <summary>All parts in words: <c>3 new actions and 1 taken up again</c>.</summary>
    internal static string Joined(IReadOnlyList<Part> parts) =>
        string.Join(" and ", parts.Select(part => $"{part.Count} {part.Why}{(part is { Count: > 1, Why: NewAction } ? "s" : "")}"));
}
