using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

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
            return [CountedChange.Other];
        if (pair.Before is null)
            return [CountedChange.New];
        var found = changes.SelectMany(change => One(pair, change)).Distinct().Order().ToList();
        return found.Count == 0 ? [CountedChange.Other] : found;
    }

    /// <summary>The headline's part: <c>3 actions completed, 2 new dates, 1 rating worsened</c>.</summary>
    public static string Words(IReadOnlyList<ReviewItem> items)
    {
        const int Most = 6;
        var counts = items.SelectMany(item => item.Counted).CountBy(kind => kind).OrderBy(pair => pair.Key).ToList();
        // What counts as something else is only said where nothing else is, or beside it as other changes.
        var said = counts.Where(pair => pair.Key != CountedChange.Other).Take(Most).Select(pair => Words(pair.Key, pair.Value)).ToList();
        var other = counts.Where(pair => pair.Key == CountedChange.Other).Sum(pair => pair.Value) + counts.Where(pair => pair.Key != CountedChange.Other).Skip(Most).Sum(pair => pair.Value);
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
                    yield return CountedChange.MovedBack;
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

    private static string Words(CountedChange kind, int count) => kind switch
    {
        CountedChange.Completed => $"{Sentences.Count(count, "action")} completed",
        CountedChange.SignedOff => $"{Sentences.Count(count, "action")} signed off",
        CountedChange.Closed => $"{Sentences.Count(count, "action")} closed",
        CountedChange.MovedBack => $"{Sentences.Count(count, "status", "statuses")} moved back",
        CountedChange.NewDate => Sentences.Count(count, "new date"),
        CountedChange.DateAsked => $"{Sentences.Count(count, "date")} asked for",
        CountedChange.RatingWorsened => $"{Sentences.Count(count, "rating")} worsened",
        CountedChange.RatingImproved => $"{Sentences.Count(count, "rating")} improved",
        CountedChange.EvidenceWithdrawn => $"evidence withdrawn on {Sentences.Count(count, "action")}",
        CountedChange.New => Sentences.Count(count, "new entry", "new entries"),
        CountedChange.Deleted => $"{count} deleted",
        CountedChange.Wording => $"{Sentences.Count(count, "wording")} altered",
        CountedChange.Leads => $"leads changed on {Sentences.Count(count, "action")}",
        CountedChange.Update => Sentences.Count(count, "update"),
        _ => Sentences.Count(count, "other change"),
    };
}
