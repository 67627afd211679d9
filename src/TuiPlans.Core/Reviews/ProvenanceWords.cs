using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Reviews;

/// <summary>Says who said something, who recorded it and why, without what stands beside it already.</summary>
public static class ProvenanceWords
{
    /// <summary>The sentence; empty where nothing is known.</summary>
    /// <param name="part">What was recorded.</param>
    /// <param name="isOneRecorder">Whether it is said elsewhere who recorded everything, and on which day.</param>
    /// <param name="item">The item, whose lines may say the reason already.</param>
    public static string Of(ReviewPart part, bool isOneRecorder, ReviewItem item)
    {
        if (part.Said is not { } said)
            return "";
        var lines = string.Join(' ', part.Lines.Select(line => $"{line.Text} {line.Quote}"));
        // Whoever typed it need not have been told so by anybody.
        var reason = Why(said.Reason, $"{lines} {item.Title}");
        var why = reason.Length == 0 ? "" : said.GivenBy is null ? $"Reason given by {said.Recorder}: {reason}" : $"Reason: {reason}";
        if (said.Note is { } note && Why(note, $"{lines} {item.Title}").Length > 0)
            why = $"{said.Recorder} noted with it: \"{Sentences.Within(note)}\".";
        why = string.Join(' ', [why, .. said.Mentions.Where(one => why.Contains(one.Id, StringComparison.Ordinal)).Select(one => $"{one.Id} is: {Sentences.Ended(one.Title)}")]);
        if (said.Written is { } written)
            why = $"{(isOneRecorder ? "Written" : "It was written")} on {Period.Day(written).Words}.{(why.Length == 0 ? "" : " " + why)}";
        var recorded = isOneRecorder ? null : $"recorded by {said.Recorder} on {Period.Day(said.Recorded).Words}";
        var alone = recorded is null ? why : $"{Sentences.Begun(recorded)}.{(why.Length == 0 ? "" : " " + why)}";
        if (said.GivenBy is not { } by)
            return alone;
        var given = $"{(said.GivenOn is { } on ? $" on {on}" : "")}{(said.GivenHow is { } how ? $" {By(how)}" : "")}";
        // The line of an update, or of a decision, names who gave it, when and how.
        return part.Lines.Any(line => line.Text.Contains(by, StringComparison.OrdinalIgnoreCase) && (said.GivenOn is null ? line.Quote is not null : line.Text.Contains(said.GivenOn, StringComparison.Ordinal)))
            ? alone
            : $"Said by {by}{given}{(recorded is null ? "" : $", {recorded}")}.{(why.Length == 0 ? "" : " " + why)}";
    }

    /// <summary>How something came: <c>by e-mail</c>, <c>at a meeting</c>, <c>in a document</c>.</summary>
    internal static string By(string how) => how is "meeting" ? "at a meeting" : how is "document" or "form" ? $"in a {how}" : $"by {how}";

    // The message of a commit says again what the file holds: of its paragraphs those count that stand in no line.
    private static string Why(string? reason, string lines)
    {
        var said = Folded(lines);
        var left = LineBreaks.Replace(reason ?? "", "\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(paragraph => !said.Contains(Folded(paragraph), StringComparison.OrdinalIgnoreCase) && !paragraph.StartsWith("Reason for the rating:", StringComparison.Ordinal)).ToList();
        return string.Join(' ', left.Select(Sentences.Ended));
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
