using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>Counts in JSON, as <c>plans</c> and <c>board</c> give them.</summary>
internal static class TallyJson
{
    /// <summary>Writes the members of one tally.</summary>
    public static void Members(Utf8JsonWriter json, Tally tally, RatingScheme scheme)
    {
        json.WriteNumber("actions", tally.Actions);
        json.WriteNumber("open", tally.Open);
        json.WriteNumber("delivered", tally.Delivered);
        json.WriteNumber("closed", tally.Closed);
        json.WriteNumber("overdue", tally.Overdue);
        Ratings(json, "stated", tally.Stated, tally.StatedNone, scheme);
        Ratings(json, "derived", tally.Derived, tally.DerivedNone, scheme);
        json.WriteNumber("mismatches", tally.Mismatches);
    }

    // A rating that the scheme does not use is there all the same where an action has it: no count may vanish.
    private static void Ratings(Utf8JsonWriter json, string name, ByRating<int> counts, int none, RatingScheme scheme)
    {
        json.WriteStartObject(name);
        foreach (var rating in Core.Plans.Ratings.All.Where(r => scheme.Meanings.Has(r) || counts[r] > 0))
            json.WriteNumber(rating.Word(), counts[rating]);
        json.WriteNumber("unrated", none);
        json.WriteEndObject();
    }
}
