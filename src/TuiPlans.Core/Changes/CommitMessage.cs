using System.Text;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>
/// The message of one commit: a headline in words, the text or reason, and trailers that say the change again, so that a squash at
/// the host loses nothing. The trail itself compares files and needs none of it.
/// </summary>
public static class CommitMessage
{
    private const int Width = 72;
    private const int MostOfAValue = 60;

    /// <summary>
    /// Writes the message for a change of one action or recommendation.
    /// </summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="id">The id of the action or recommendation.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="fields">The table of fields, for their labels.</param>
    /// <param name="text">The update's text, or the reason; may be null.</param>
    /// <param name="given">Who gave it, when and how, where that is not the recorder; may be null.</param>
    public static string Write(string plan, string id, IReadOnlyList<FieldChange> changes, FieldSet fields, string? text, Given? given)
    {
        var message = new StringBuilder();
        message.Append(plan).Append('/').Append(id).Append(": ").Append(Headline(changes, fields)).Append('\n');
        if (!string.IsNullOrWhiteSpace(text))
            message.Append('\n').Append(Wrapped(text.Trim())).Append('\n');
        message.Append('\n').Append("Plan: ").Append(plan).Append('\n').Append("Action: ").Append(id).Append('\n');
        foreach (var change in changes)
            message.Append("Change: ").Append(TrailerOf(change, fields)).Append('\n');
        Add(message, "Given-by", given?.By);
        Add(message, "Given-on", given?.On?.Text);
        Add(message, "Given-how", given?.How);
        return message.ToString();
    }

    /// <summary>What changed, in a few words: <c>rating amber -> green; due Mar 2012 -> Jun 2012</c>.</summary>
    public static string Headline(IReadOnlyList<FieldChange> changes, FieldSet fields)
    {
        const int Most = 3;
        // Why and by whom a rating was set goes with the rating, and is not news of its own.
        var news = changes.Where(change => change.TopKey is not ("rag-reason" or "rag-by" or "rag-date" or "due-text" or "date-changes")).ToList();
        if (news.Count == 0)
            news = [.. changes];
        var parts = news.Take(Most).Select(change => InWords(change, fields)).Distinct(StringComparer.Ordinal).ToList();
        if (news.Count > Most)
            parts.Add($"{news.Count - Most} more");
        return parts.Count == 0 ? "no change" : string.Join("; ", parts);
    }

    private static string InWords(FieldChange change, FieldSet fields)
    {
        var field = FieldOf(change, fields);
        var label = (field?.Label ?? change.Path).ToLowerInvariant();
        if (change.TopKey == "updates")
            return change.From is null ? "progress update" : "update changed";
        if (change.Path.Contains('['))
            return $"{label} {(change.From is null ? "added" : change.To is null ? "removed" : "changed")}";
        if (field?.Kind is ValueKind.Prose || (change.From ?? "").Contains('\n') || (change.To ?? "").Contains('\n'))
            return $"{label} {(change.From is null ? "added" : change.To is null ? "removed" : "changed")}";
        return $"{label} {Value(change.From, field)} -> {Value(change.To, field)}";
    }

    private static string Value(string? text, Field? field)
    {
        if (text is null)
            return "none";
        var words = field?.Kind is ValueKind.Due or ValueKind.Period or ValueKind.Completion ? Due.Parse(text)?.Words ?? text : text;
        return Cropped(words, 30);
    }

    private static string TrailerOf(FieldChange change, FieldSet fields)
    {
        var path = OneLine(change.Path);
        if (change.Path.Contains('[') && change.From is null)
            return Cropped($"{path}: added", MostOfAValue);
        if (change.Path.Contains('[') && change.To is null)
            return Cropped($"{path}: removed", MostOfAValue);
        var isLong = FieldOf(change, fields)?.Kind == ValueKind.Prose || (change.From ?? "").Contains('\n') || (change.To ?? "").Contains('\n');
        var line = isLong && change.From is not null && change.To is not null
            ? $"{path}: changed ({LineCount.Of(change.From, change.To)})"
            : $"{path}: {OneLine(change.From ?? "none")} -> {OneLine(change.To ?? "none")}";
        return line.Length <= MostOfAValue ? line : Cropped(line, MostOfAValue);
    }

    private static Field? FieldOf(FieldChange change, FieldSet fields) =>
        FieldPath.TryParse(change.Path, fields, out var path, out _) ? path!.Field(fields) : fields.Find(change.TopKey);

    private static void Add(StringBuilder message, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            message.Append(name).Append(": ").Append(OneLine(value)).Append('\n');
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string Cropped(string text, int most) =>
        OneLine(text) is var line && line.Length <= most ? line : line[..(most - 1)].TrimEnd() + "…";

    // Wraps at blanks, and keeps the writer's own lines and paragraphs.
    private static string Wrapped(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = line.TrimEnd();
            while (rest.Length > Width)
            {
                var space = rest.LastIndexOf(' ', Width);
                if (space <= 0)
                    space = rest.IndexOf(' ');
                if (space <= 0)
                    break;
                lines.Add(rest[..space].TrimEnd());
                rest = rest[(space + 1)..].TrimStart();
            }
            lines.Add(rest);
        }
        return string.Join('\n', lines);
    }
}
