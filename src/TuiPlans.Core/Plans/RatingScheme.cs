namespace TuiPlans.Core.Plans;

/// <summary>
/// What the ratings mean in one body. A scheme is data (<c>tuiplans.yaml</c>), a plan names one, and every board prints its legend.
/// </summary>
/// <param name="Id">Its name in <c>plan.yaml</c>.</param>
/// <param name="Meanings">What each rating means, best first; a rating without a meaning is not used by the scheme.</param>
public sealed record RatingScheme(string Id, IReadOnlyDictionary<Rating, string> Meanings)
{
    /// <summary>The default of the two schemes that ship.</summary>
    public static RatingScheme Brag { get; } = new("brag", new Dictionary<Rating, string>
    {
        [Rating.Blue] = "complete",
        [Rating.Green] = "on track",
        [Rating.Amber] = "slipping",
        [Rating.Red] = "overdue or off track",
    });

    /// <summary>The scheme of bodies in which green means complete and blue signed off.</summary>
    public static RatingScheme BragAssured { get; } = new("brag-assured", new Dictionary<Rating, string>
    {
        [Rating.Blue] = "signed off",
        [Rating.Green] = "complete",
        [Rating.Amber] = "on track",
        [Rating.Red] = "off track",
    });

    /// <summary>The legend in one line: <c>B complete · G on track · A slipping · R overdue or off track · – not rated</c>.</summary>
    public string Legend =>
        string.Join(" · ", Ratings.All.Where(Meanings.ContainsKey).Select(r => $"{r.Letter()} {Meanings[r]}")) + " · – not rated";

    /// <summary>The rating with its meaning: <c>Amber, slipping</c>.</summary>
    public string Words(Rating? rating) =>
        rating is { } known && Meanings.TryGetValue(known, out var meaning) ? $"{rating.Label()}, {meaning}" : rating.Label();
}
