namespace TuiPlans.Core.Exchange;

/// <summary>What an action or recommendation is recognised by in the next edition of its document.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Numbers">The numbers by which it goes, or went.</param>
/// <param name="Group">The recommendation that it answers; null where there is none.</param>
internal sealed record Recognised(Wording Text, IReadOnlyList<string> Numbers, string? Group);

/// <summary>
/// Finds what stands in two editions of a document: the same words, else words that are alike. A number helps and is never enough, since
/// the next edition may give it to something else.
/// </summary>
internal static class EditionPairs
{
    private const double Alike = 0.6;
    private const double AlikeWithNumber = 0.35;
    private const double NumberCounts = 0.25;
    private const double GroupCounts = 0.1;

    /// <summary>For each of <paramref name="fresh"/> the place in <paramref name="known"/> of what it was, or -1 where it is new.</summary>
    public static int[] Of(IReadOnlyList<Recognised> fresh, IReadOnlyList<Recognised> known)
    {
        var found = new int[fresh.Count];
        Array.Fill(found, -1);
        var taken = new bool[known.Count];
        var candidates = fresh.SelectMany((one, i) => known.Select((other, j) => new Candidate(i, j, Score(one, other)))).Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => Math.Abs(pair.Fresh - pair.Known)).ThenBy(pair => pair.Fresh);
        foreach (var (i, j, _) in candidates)
        {
            if (found[i] >= 0 || taken[j])
                continue;
            found[i] = j;
            taken[j] = true;
        }
        return found;
    }

    private static double Score(Recognised fresh, Recognised known)
    {
        var isNumber = fresh.Numbers.Intersect(known.Numbers, StringComparer.OrdinalIgnoreCase).Any();
        var likeness = fresh.Text.IsSame(known.Text) ? 2 : fresh.Text.Likeness(known.Text);
        if (likeness < (isNumber ? AlikeWithNumber : Alike))
            return 0;
        return likeness + (isNumber ? NumberCounts : 0) + (fresh.Group is not null && fresh.Group == known.Group ? GroupCounts : 0);
    }

    private sealed record Candidate(int Fresh, int Known, double Score);
}
