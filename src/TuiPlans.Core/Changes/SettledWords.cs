using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>What a person settled, in words: <c>Settled by Business Manager: Rating amber, not green</c>.</summary>
public static class SettledWords
{
    private const string Dates = "date-changes";

    /// <summary>A phrase for each field.</summary>
    /// <param name="settled">What was settled.</param>
    /// <param name="registers">Who is who.</param>
    /// <param name="key">The key of the field that alone is of interest; null where all are.</param>
    public static IReadOnlyList<string> Of(RecordedChange settled, Registers registers, string? key = null)
    {
        var changes = settled.Changes.Where(change => key is null || change.TopKey == key).ToList();
        // What became of the request for a date goes without saying where the date is told; so does who rated, and when, beside the rating.
        var isRated = changes.Exists(change => change.Path == "rag");
        var told = changes.Where(change => change.TopKey != Dates && (!isRated || change.Path is not ("rag-by" or "rag-date"))).ToList();
        return [.. (told.Count > 0 ? told : changes).Select(change => $"Settled by {settled.Recorder.Name}: {Phrase(settled, change, registers)}")];
    }

    /// <summary>What a field is called.</summary>
    public static string Label(FieldChange change, FieldSet fields) => RowOf(change, fields)?.Label ?? change.Path;

    /// <summary>A value of it as people say it.</summary>
    public static string Value(string? value, FieldChange change, FieldSet fields, Registers registers) =>
        Value(value, RowOf(change, fields), registers);

    /// <summary>The same of a field that is known.</summary>
    public static string Value(string? value, Field? field, Registers registers) => CommitMessage.OneLine(
        !string.IsNullOrEmpty(value) && field is { Kind: ValueKind.Rating or ValueKind.Status } ? ValueWords.Of(value, field, registers) : SpokenValue.Of(string.IsNullOrEmpty(value) ? null : value, field, registers));

    /// <summary>Words that somebody wrote, with their ends marked; anything else as it is.</summary>
    public static string Marked(string words, FieldChange change, FieldSet fields) =>
        RowOf(change, fields) is { Kind: ValueKind.Text or ValueKind.Prose } ? $"\"{words}\"" : words;

    private static string Phrase(RecordedChange settled, FieldChange change, Registers registers)
    {
        var (now, not) = (Said(change.To), Said(change.From));
        return $"{Label(change, settled.Fields)} {now}, " + (settled.AlsoOverruled(change.Path) is { } other ? $"neither {not} nor {Said(other)}" : $"not {not}");

        string Said(string? value) => string.IsNullOrEmpty(value) ? Value(value, change, settled.Fields, registers) : Marked(Value(value, change, settled.Fields, registers), change, settled.Fields);
    }

    private static Field? RowOf(FieldChange change, FieldSet fields) => FieldPath.TryParse(change.Path, fields, out var path, out _) ? path!.Field(fields) : null;
}
