using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>Counts of actions as tables and sentences.</summary>
internal static class Counts
{
    private static readonly Rating?[] WorstFirst = [Rating.Red, Rating.Amber, Rating.Green, Rating.Blue, null];

    /// <summary>What is counted: actions, recommendations, or both.</summary>
    public static string Noun(IReadOnlyCollection<ActionRow> rows) =>
        rows.All(row => row.IsOfRecommendation) && rows.Count > 0 ? "recommendation" : rows.Any(row => row.IsOfRecommendation) ? "item" : "action";

    /// <summary>How it stands in one sentence: <c>19 of 31 actions are complete; 12 are open, 8 of them overdue.</c></summary>
    public static string Headline(IReadOnlyCollection<ActionRow> rows)
    {
        var (delivery, tally) = (Delivery.To(rows), Tally.Of(rows));
        if (rows.Count == 0)
            return "Nothing is counted here yet.";
        var noun = Noun(rows);
        var done = delivery.Of == 0 ? $"Nothing is left to deliver of {Sentences.Count(rows.Count, noun)}"
            : $"{delivery.Delivered} of {Sentences.Count(delivery.Of, noun)} {(delivery.Delivered == 1 ? "is" : "are")} complete";
        var open = tally switch
        {
            { Open: 0 } => "none is open",
            { Open: 1 } => $"1 is open, and {(tally.Overdue == 0 ? "not overdue" : "overdue")}",
            _ => $"{tally.Open} are open, {(tally.Overdue == 0 ? "none" : tally.Overdue)} of them overdue",
        };
        return $"{done}; {open}.{(delivery.Closed == 0 ? "" : $" {Sentences.Begun(delivery.OtherwiseWords)}.")}";
    }

    /// <summary>What each rating is called and means, with its symbol, the best first.</summary>
    public static string Legend(RatingScheme scheme) => string.Join(
        " · ", Ratings.All.Where(scheme.Meanings.Has).Select(rating => $"{RatingSigns.Of(rating)}: {scheme.Meanings[rating]}").Append($"{RatingSigns.Short(null)} not rated"));

    /// <summary>How well what is complete is assured: <c>5 signed off, 1 without evidence that was seen</c>; null where nothing is complete.</summary>
    public static string? Assured(IReadOnlyCollection<ActionRow> rows)
    {
        var delivered = rows.Where(row => row.Action.Status.IsDelivered()).ToList();
        var signed = delivered.Count(row => row.Action.Status != Status.Complete);
        var bare = delivered.Count(row => row.Assurance == Assurance.NotEvidenced);
        var parts = new List<string>();
        Add(signed, "signed off");
        Add(delivered.Count - signed - bare, "with evidence that waits to be accepted");
        Add(bare, "without evidence that was seen");
        return parts.Count == 0 ? null : string.Join(", ", parts);

        void Add(int count, string words)
        {
            if (count > 0)
                parts.Add($"{count} {words}");
        }
    }

    /// <summary>A table of groups: how much is complete, what is overdue, and the ratings.</summary>
    /// <param name="by">What the groups are.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="isStated">The stated ratings; else those that dates and status give.</param>
    public static Block.Table Table(string by, IReadOnlyList<(Line Name, IReadOnlyList<ActionRow> Rows)> groups, bool isStated) => new(
        [by, Column.Figures("Complete"), Column.Figures("Overdue"), .. WorstFirst.Select(rating => Column.Figures(RatingSigns.Short(rating)))],
        [.. groups.Select(group => Row(group.Name, group.Rows, isStated))]);

    /// <summary>How many are rated as what.</summary>
    public static int Of(Tally tally, Rating? rating, bool isStated) => (rating, isStated) switch
    {
        ({ } known, true) => tally.Stated[known],
        ({ } known, false) => tally.Derived[known],
        (null, true) => tally.StatedNone,
        _ => tally.DerivedNone,
    };

    /// <summary>The ratings of some actions in a sentence.</summary>
    public static string Said(Tally tally, bool isStated) => isStated
        ? $"As stated: {Tally.Words(tally.Stated, tally.StatedNone, "not rated")}."
        : $"By dates and status: {Tally.Words(tally.Derived, tally.DerivedNone, "without a rating")}.";

    /// <summary>A chart of the ratings; null where fewer than two of them are there.</summary>
    public static Chart.Pie? Pie(Tally tally, bool isStated)
    {
        var slices = WorstFirst.Select(rating => (rating, Of(tally, rating, isStated))).ToList();
        return slices.Count(slice => slice.Item2 > 0) < 2 ? null
            : new Chart.Pie(isStated ? "Ratings as stated" : "Ratings by dates and status", Said(tally, isStated), slices);
    }

    private static List<Line> Row(Line name, IReadOnlyList<ActionRow> rows, bool isStated)
    {
        var tally = Tally.Of(rows);
        return [name, Delivery.To(rows).Short, $"{tally.Overdue}", .. WorstFirst.Select(rating => (Line)$"{Of(tally, rating, isStated)}")];
    }
}
