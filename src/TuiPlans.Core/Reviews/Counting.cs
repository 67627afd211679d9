using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>What the changes of a file count as.</summary>
internal static class Counting
{
    private static readonly string[] Wordings = ["title", "text", "action", "outcome", "success"];

    /// <summary>Each kind once for a file.</summary>
    public static IReadOnlyList<CountedChange> Of(FilePair pair, IReadOnlyList<FieldChange> changes)
    {
        var isOfProgress = pair.Kind is ReviewItemKind.Action or ReviewItemKind.Recommendation;
        if (pair.After is null)
            return [CountedChange.Deleted];
        if (!isOfProgress)
            return [OfOthers(pair.Kind)];
        if (pair.Before is null)
            return [CountedChange.New];
        var found = changes.SelectMany(change => One(pair, change)).Distinct().Order().ToList();
        return found.Count > 0 ? found : [pair.FormerPath is null ? CountedChange.Other : CountedChange.Renumbered];
    }

    private static CountedChange OfOthers(ReviewItemKind kind) => kind switch
    {
        ReviewItemKind.Plan => CountedChange.PlanItself,
        ReviewItemKind.Meeting => CountedChange.Meeting,
        ReviewItemKind.Round => CountedChange.Round,
        ReviewItemKind.Register => CountedChange.Register,
        _ => CountedChange.Other,
    };

    /// <summary>The headline's part: <c>3 actions completed, 2 new dates, 1 rating worsened</c>.</summary>
    public static string Words(IReadOnlyList<ReviewItem> items)
    {
        const int Most = 12;
        // An update comes with nearly everything else, and is worth a word only where it is all there is.
        var counts = items.SelectMany(item => item.Counted.Where(kind => kind != CountedChange.Update || item.Counted.Count == 1)).CountBy(kind => kind).OrderBy(pair => pair.Key).ToList();
        var shown = counts.Where(pair => pair.Key != CountedChange.Other).Take(Most).ToList();
        var said = shown.Select(pair => Words(pair.Key, pair.Value, items)).ToList();
        var other = items.Count(item => !item.Counted.Any(kind => shown.Exists(pair => pair.Key == kind)));
        if (other > 0)
            said.Add(Sentences.Count(other, said.Count == 0 ? "change" : "other change"));
        return string.Join(", ", said);
    }

    private static IEnumerable<CountedChange> One(FilePair pair, FieldChange change)
    {
        switch (change.Path)
        {
            case "status":
                var (was, now) = (StatusLines.Of(change.From), StatusLines.Of(change.To));
                if (now == Status.Closed)
                    yield return CountedChange.Closed;
                else if (now < was)
                    yield return was >= Status.Complete && now.IsOpen() ? CountedChange.Reopened : CountedChange.MovedBack;
                else if (now is Status.SignedOff or Status.Embedded)
                    yield return CountedChange.SignedOff;
                else if (now == Status.Complete)
                    yield return CountedChange.Completed;
                yield break;
            case "due":
                yield return CountedChange.NewDate;
                yield break;
            case "rag" when Ratings.ParseWord(change.From) is { } before && Ratings.ParseWord(change.To) is { } after:
                yield return after > before ? CountedChange.RatingWorsened : CountedChange.RatingImproved;
                yield break;
            case "rag" when change.From is null:
                yield return CountedChange.FirstRating;
                yield break;
        }
        if (change.TopKey == "date-changes" && change.Item is { } asked && NodeText.Of(asked["decision"]) is null or "asked" && change.TopKey == "date-changes" && change.From is null)
            yield return CountedChange.DateAsked;
        else if (change.Path.Contains("].withdrawn", StringComparison.Ordinal) && change.From is null)
            yield return CountedChange.EvidenceWithdrawn;
        else if (Wordings.Contains(change.Path, StringComparer.Ordinal) && pair.Before is not null)
            yield return CountedChange.Wording;
        else if (change.TopKey == "leads")
            yield return CountedChange.Leads;
        else if (change.TopKey == "updates" && change.From is null && change.Item is not null)
            yield return CountedChange.Update;
    }

    // What all that are counted so are; the weaker word where they are of several kinds.
    private static string Noun(CountedChange kind, IReadOnlyList<ReviewItem> items)
    {
        var kinds = items.Where(item => item.Counted.Contains(kind)).Select(item => item.Kind).Distinct().ToList();
        return kinds is [var one and not ReviewItemKind.Together] ? WholeLines.Noun(one) : "file";
    }

    private static string Words(CountedChange kind, int count, IReadOnlyList<ReviewItem> items) => kind switch
    {
        CountedChange.Completed => $"{Sentences.Count(count, "action")} completed",
        CountedChange.SignedOff => $"{Sentences.Count(count, "action")} signed off",
        CountedChange.Closed => $"{Sentences.Count(count, "action")} closed",
        CountedChange.Reopened => $"{Sentences.Count(count, "action")} re-opened",
        CountedChange.Renumbered => $"{Sentences.Count(count, Noun(kind, items))} renumbered",
        CountedChange.PlanItself => $"the plan itself changed{(count == 1 ? "" : $" in {count} plans")}",
        CountedChange.Meeting => $"{Sentences.Count(count, "meeting")} recorded",
        CountedChange.Round => $"{Sentences.Count(count, "round")} of returns",
        CountedChange.Register => $"{Sentences.Count(count, "register entry", "register entries")} changed",
        CountedChange.MovedBack => $"{Sentences.Count(count, "status", "statuses")} moved back",
        CountedChange.NewDate => Sentences.Count(count, "new date"),
        CountedChange.DateAsked => $"{Sentences.Count(count, "date")} asked for",
        CountedChange.RatingWorsened => $"{Sentences.Count(count, "rating")} worsened",
        CountedChange.RatingImproved => $"{Sentences.Count(count, "rating")} improved",
        CountedChange.EvidenceWithdrawn => $"evidence withdrawn on {Sentences.Count(count, "action")}",
        CountedChange.New => Noun(kind, items) is var noun && count == 1 ? $"1 new {noun}" : $"{count} new {noun}s",
        CountedChange.FirstRating => Sentences.Count(count, "first rating"),
        CountedChange.Deleted => $"{Sentences.Count(count, Noun(kind, items))} deleted",
        CountedChange.Wording => $"{Sentences.Count(count, "wording")} altered",
        CountedChange.Leads => $"leads changed on {Sentences.Count(count, "action")}",
        CountedChange.Update => Sentences.Count(count, "update"),
        _ => Sentences.Count(count, "other change"),
    };
}
