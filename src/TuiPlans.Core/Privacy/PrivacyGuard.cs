namespace TuiPlans.Core.Privacy;

/// <summary>
/// Finds identifiers of people in a text before it is committed: git never forgets, and a plan needs none of them.
/// What it finds blocks; the kinds that only warn are no part of it.
/// </summary>
public static class PrivacyGuard
{
    private static readonly IIdentifierRule[] Rules =
        [new NhsNumberRule(), new PupilNumberRule(), new InsuranceNumberRule(), new CaseIdRule(), new BirthDateRule()];

    /// <summary>Scans a file's text or a commit message, in time linear in its length.</summary>
    /// <param name="text">The text as it would be written; YAML escapes of double quoted text are understood.</param>
    /// <returns>The findings in the order of the text, none overlapping another; empty where there is nothing.</returns>
    public static IReadOnlyList<PrivacyFinding> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScanText.From(text);
        List<(IIdentifierRule Rule, ScanSpan Span)>? hits = null;
        for (var at = 0; at < scanned.Length; at++)
            if (scanned.StartsToken(at))
                TryRules(scanned, at, ref hits);
        return hits is null ? [] : Describe(text, scanned, hits);
    }

    private static void TryRules(ScanText text, int at, ref List<(IIdentifierRule Rule, ScanSpan Span)>? hits)
    {
        foreach (var rule in Rules)
        {
            var span = rule.MatchAt(text, at);
            if (span.IsEmpty || Overlaps(hits, span))
                continue;
            (hits ??= []).Add((rule, span));
            return;
        }
    }

    // A value is at most a few dozen characters from where its rule fired: the last hits are enough to look at.
    private static bool Overlaps(List<(IIdentifierRule Rule, ScanSpan Span)>? hits, ScanSpan span)
    {
        for (var index = (hits?.Count ?? 0) - 1; index >= 0 && index >= hits!.Count - 4; index--)
            if (span.Start < hits[index].Span.End && hits[index].Span.Start < span.End)
                return true;
        return false;
    }

    private static PrivacyFinding[] Describe(
        string text, ScanText scanned, List<(IIdentifierRule Rule, ScanSpan Span)> hits)
    {
        hits.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var findings = new PrivacyFinding[hits.Count];
        var place = new LineCounter(text);
        for (var index = 0; index < findings.Length; index++)
        {
            var (rule, span) = hits[index];
            var start = scanned.SourceOf(span.Start);
            var (line, column) = place.At(start);
            findings[index] = new PrivacyFinding(
                rule.Code, start, scanned.SourceOf(span.End) - start, line, column, Sentence(rule, line, column));
        }

        return findings;
    }

    private static string Sentence(IIdentifierRule rule, int line, int column) =>
        $"{rule.Kind} seems to stand in line {line}, column {column} ({rule.Reason}). "
        + "A plan needs no child's data and git never forgets: take it out, or say it in another way.";
}
