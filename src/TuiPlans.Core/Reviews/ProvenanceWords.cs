using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Reviews;

/// <summary>Says who said something, who recorded it and why, without what stands beside it already.</summary>
public static class ProvenanceWords
{
    /// <summary>The sentence; empty where nothing is known.</summary>
    /// <param name="part">What was recorded.</param>
    /// <param name="isOneRecorder">Whether it is said elsewhere who recorded everything.</param>
    /// <param name="item">The item, whose lines may say the reason already.</param>
    public static string Of(ReviewPart part, bool isOneRecorder, ReviewItem item)
    {
        if (part.Said is not { } said)
            return "";
        var lines = string.Join(' ', part.Lines.Select(line => $"{line.Text} {line.Quote}"));
        var why = said.Reason is { } reason && !IsSaid(reason, lines) ? $" Why: {Sentences.Ended(reason)}" : "";
        var recorded = $"recorded{(isOneRecorder ? "" : $" by {said.Recorder}")} on {Period.Day(said.Recorded).Words}";
        if (said.GivenBy is not { } by)
            return $"{Sentences.Begun(recorded)}.{why}";
        var given = $"{(said.GivenOn is { } on ? $" on {on}" : "")}{(said.GivenHow is { } how ? $" {By(how)}" : "")}";
        // The line of an update names who gave it, when and how.
        return part.Lines.Any(line => line.Quote is not null && line.Text.Contains(by, StringComparison.OrdinalIgnoreCase) && (said.GivenOn is null || line.Text.Contains(said.GivenOn, StringComparison.Ordinal)))
            ? $"{Sentences.Begun(recorded)}.{why}"
            : $"Said by {by}{given}, {recorded}.{why}";
    }

    private static string By(string how) => how is "meeting" ? "at a meeting" : how is "document" or "form" ? $"in a {how}" : $"by {how}";

    private static bool IsSaid(string reason, string lines)
    {
        var (a, b) = (Folded(reason), Folded(lines));
        return b.Contains(a, StringComparison.OrdinalIgnoreCase) || a.StartsWith("Reason for the rating:", StringComparison.Ordinal);
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
