using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Screens.Trails;

/// <summary>A recorded change in words: who, when, what.</summary>
internal static class TrailWords
{
    private const int ShortId = 8;

    /// <summary>Who gave it: as the message says, else the author.</summary>
    public static string Giver(RecordedChange change, Registers registers) => change.GivenBy is { } by ? registers.Words(by) : change.Author.Name;

    /// <summary>Did somebody else give it than recorded it?</summary>
    public static bool IsGiven(RecordedChange change) => change.GivenBy is not null || change.Author.EMail != change.Recorder.EMail;

    /// <summary>The day on which it was recorded.</summary>
    public static string Day(RecordedChange change) => Period.Day(DateOnly.FromDateTime(change.Recorder.When.Date)).Words;

    /// <summary>A moment, as it was written down.</summary>
    public static string Moment(Signature signature) => $"{signature.When:d MMM yyyy HH:mm}";

    /// <summary>The id of a commit as short as people say it.</summary>
    public static string Short(string commit) => commit[..Math.Min(ShortId, commit.Length)];

    /// <summary>The words with which a field is named.</summary>
    /// <param name="key">The key of the file.</param>
    /// <param name="fields">The fields of that kind of file.</param>
    public static string Label(string key, FieldSet fields) => fields.Find(key)?.Label ?? key;

    /// <summary>What changed, a phrase each.</summary>
    /// <param name="change">The change.</param>
    /// <param name="field">The key of the field that alone is of interest; null where all are.</param>
    /// <param name="registers">Who is who.</param>
    public static IReadOnlyList<string> What(RecordedChange change, string? field, Registers registers)
    {
        if (field is null && change.IsNew)
            return ["Added to the plan"];
        if (field is null && change.IsGone)
            return ["Taken out of the plan"];
        if (change.IsSettled)
            return SettledWords.Of(change, registers, field);
        var of = change.Changes.Where(one => field is null || one.TopKey == field).ToList();
        List<string> phrases = [.. ChangeWords.Full(change.Fields, registers).Of(of).Select(Arrowed)];
        if (field is null && change.FormerRef is { } former)
            phrases.Insert(0, $"Renamed from {former[(former.IndexOf('/') + 1)..]}");
        return phrases.Count == 0 ? [change.Headline] : phrases;
    }

    /// <summary>A phrase with an arrow for people.</summary>
    public static string Arrowed(string phrase) => phrase.Replace("->", "→", StringComparison.Ordinal);

    /// <summary>The words that stand with it, where they are not what changed already; else null.</summary>
    public static string? Reason(RecordedChange change) =>
        change.Reason is { } reason && !change.Changes.Any(one => one.To is { } to && OneLine(to) == OneLine(reason)) ? OneLine(reason) : null;

    /// <summary>A text in one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
