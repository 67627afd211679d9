using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>Ratings: from what to what, why, and who set it.</summary>
internal static class RatingLines
{
    /// <summary>Tells the changes of ratings.</summary>
    public static void Tell(Telling telling)
    {
        var (rag, why, by, on, lead) = (telling.Take("rag"), telling.Take("rag-reason"), telling.Take("rag-by"), telling.Take("rag-date"), telling.Take("rag-lead"));
        var after = telling.Pair.After;
        var set = Set(telling, FilePair.Text(after, "rag-by"), FilePair.Text(after, "rag-date"));
        if (rag is not null)
        {
            var reason = rag.To is null ? "" : why?.To is { } text ? $" Why: {Sentences.Ended(text)}" : rag.To is "red" or "amber" ? " No reason is given." : "";
            telling.Say(rag, $"{FromTo(rag.From, rag.To, rag.To is null || (by is null && on is null) ? "" : set)}.{reason}", dated: rag.To is null ? null : on?.To);
        }
        else if (on?.To is not null && FilePair.Text(after, "rag") is { } confirmed)
            telling.Say(on, $"The rating {confirmed} was confirmed{set}.");
        else if (by is not null)
            telling.Say(by, $"The rating now counts as set{(by.To is { } who ? $" by {telling.Names.WithArticle(who)}" : " by nobody in particular")}.");
        if (rag is null && why is not null)
            TextLines.Prose(telling, why, "Reason for the rating");
        if (lead is not null)
            telling.Say(lead, lead.To is { } own ? $"The lead's own rating is {own}{(lead.From is { } was ? $"; it was {was}" : "")}." : $"The lead's own rating ({lead.From}) was taken out.");
    }

    private static string FromTo(string? from, string? to, string set) => (from, to) switch
    {
        (null, _) => $"Rated {to}{set}; it was not rated before",
        (_, null) => $"No longer rated; it was {from}",
        _ => $"Rating went from {from} to {to}{(set.Length == 0 ? "" : $", set{set}")}",
    };

    private static string Set(Telling telling, string? by, string? on)
    {
        var who = by is null ? "" : $" by {telling.Names.WithArticle(by)}";
        var when = on is null ? "" : $" on {ReviewNames.Day(on)}";
        return who + when;
    }
}
