using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>What a chair would ask where the leads of several actions change together: one heading explains them all, and need not be true of each.</summary>
internal static class LeadQuestions
{
    private sealed record Handover(string Id, IReadOnlyList<string> Gone);

    /// <summary>The questions; none where fewer than two actions lose a lead.</summary>
    /// <param name="pairs">The files whose changes were made together.</param>
    /// <param name="names">Says ids in words.</param>
    public static IReadOnlyList<ReviewQuestion> Of(IEnumerable<FilePair> pairs, ReviewNames names)
    {
        var handovers = pairs.Select(pair => new Handover(pair.Id, [.. Gone(pair).Select(lead => OtherLines.Who(names, lead))])).Where(one => one.Gone.Count > 0).ToList();
        if (handovers.Count < 2)
            return [];
        var leaving = handovers.SelectMany(one => one.Gone).GroupBy(lead => lead, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First();
        return [.. (leaving.Count() < 2 ? [$"{handovers.Count} actions get another lead, and each was led by somebody else. Was that meant for all of them?"] : Of(handovers, leaving.Key))
            .Select(text => new ReviewQuestion(Concern.LeadReplaced, text))];
    }

    private static IEnumerable<string> Of(List<Handover> handovers, string leaving)
    {
        yield return $"{leaving} is taken off {Sentences.Listed([.. handovers.Where(one => one.Gone.Contains(leaving)).Select(one => one.Id)])}. Is that agreed with whoever takes over?";
        foreach (var one in handovers)
        {
            var others = one.Gone.Where(lead => lead != leaving).ToList();
            if (others.Count == one.Gone.Count)
                yield return $"{one.Id} was led by somebody else: {Sentences.Named(others)}. Was that meant?";
            else if (others.Count > 0)
                yield return $"On {one.Id}, {Sentences.Count(others.Count, "other is", "others are")} taken off too: {Sentences.Named(others)}. Was that meant?";
        }
    }

    private static IEnumerable<string> Gone(FilePair pair) => pair.Kind is ReviewItemKind.Action or ReviewItemKind.Recommendation
        ? pair.Changes.Where(change => change.TopKey == "leads" && !change.IsMove && change.To is null && !change.Path.Contains("].", StringComparison.Ordinal)).Select(change => change.From!)
        : [];
}
