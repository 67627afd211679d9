using System.Text;

namespace TuiPlans.Core.Plans;

/// <summary>
/// What the ratings mean in one body. A scheme is data (<c>tuiplans.yaml</c>), a plan names one, and every board prints its legend.
/// </summary>
/// <param name="Id">Its name in <c>plan.yaml</c>.</param>
/// <param name="Meanings">What each rating means, best first; a rating without a meaning is not used by the scheme.</param>
public sealed record RatingScheme(string Id, ByRating<string> Meanings)
{
    /// <summary>The rating for each <see cref="Position"/>, in the order of their values (DESIGN, the rules); null for none.</summary>
    internal Rating?[] ForPositions { get; init; } = [null, Rating.Blue, Rating.Blue, Rating.Green, Rating.Amber, Rating.Red, null];

    /// <summary>The default of the two schemes that ship.</summary>
    public static RatingScheme Brag { get; } = new("brag", new ByRating<string>
    {
        [Rating.Blue] = "complete",
        [Rating.Green] = "on track",
        [Rating.Amber] = "slipping",
        [Rating.Red] = "overdue or off track",
    });

    /// <summary>The scheme of bodies in which green means complete and blue signed off.</summary>
    public static RatingScheme BragAssured { get; } = new("brag-assured", new ByRating<string>
    {
        [Rating.Blue] = "signed off",
        [Rating.Green] = "complete",
        [Rating.Amber] = "on track",
        [Rating.Red] = "off track",
    })
    {
        ForPositions = [null, Rating.Blue, Rating.Green, Rating.Amber, Rating.Amber, Rating.Red, null],
    };

    /// <summary>The legend in one line: <c>B complete · G on track · A slipping · R overdue or off track · – not rated</c>.</summary>
    public string Legend
    {
        get
        {
            var legend = new StringBuilder();
            foreach (var rating in Ratings.All)
            {
                if (Meanings.Has(rating))
                    legend.Append(rating.Letter()).Append(' ').Append(Meanings[rating]).Append(" · ");
            }
            return legend.Append("– not rated").ToString();
        }
    }

    /// <summary>The rating that this scheme gives to where an action stands; null for none.</summary>
    public Rating? Of(Position position) => ForPositions[(int)position];

    /// <summary>The rating with its meaning: <c>Amber, slipping</c>.</summary>
    public string Words(Rating? rating) =>
        rating is { } known && Meanings.Has(known) ? $"{rating.Label()}, {Meanings[known]}" : rating.Label();
}
