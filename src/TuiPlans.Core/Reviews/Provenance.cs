using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Reviews;

/// <summary>Who said something, who recorded it, and why.</summary>
/// <param name="GivenBy">Who said it, in words; null where that is the recorder.</param>
/// <param name="GivenOn">When it was said, in words; null where nobody wrote it down.</param>
/// <param name="GivenHow">How it came: e-mail, telephone; or null.</param>
/// <param name="Recorder">Who recorded it.</param>
/// <param name="Recorded">The day on which it was recorded.</param>
/// <param name="Reason">The reason that was given; null where there is none.</param>
public sealed record Provenance(string? GivenBy, string? GivenOn, string? GivenHow, string Recorder, DateOnly Recorded, string? Reason)
{
    /// <summary>What stands in the first line of a change that was made by hand, where no reason is given: often all that was said of it; or null.</summary>
    public string? Note { get; init; }

    /// <summary>The day on which the recorder wrote it, where that is another than the one on which it was recorded; else null.</summary>
    public DateOnly? Written { get; init; }

    /// <summary>What the reason or the note names by its id, with its title: a reader does not know the numbers.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>What a recorded change tells of it.</summary>
    internal static Provenance Of(RecordedChange change, ReviewNames names)
    {
        var note = change.Reason is null ? NoteOf(change) : null;
        var isGiven = change.GivenBy is not null || change.Author.EMail != change.Recorder.EMail;
        return new Provenance(
            isGiven ? change.GivenBy is { } by ? names.Words(by) : names.Of(change.Author) : null,
            change.GivenOn is { } on ? ReviewNames.Day(on) : isGiven ? Day(change.Author) : null,
            change.GivenHow,
            names.Of(change.Recorder),
            DateOnly.FromDateTime(change.Recorder.When.DateTime),
            change.Reason)
        {
            Note = note,
            Written = isGiven || change.Author.When.Date == change.Recorder.When.Date ? null : DateOnly.FromDateTime(change.Author.When.DateTime),
            Mentions = names.Mentions(change.Reason ?? note ?? "", change.Plan, change.Id),
        };
    }

    // Our own first lines say what changed, and those that hosts propose say nothing.
    private static string? NoteOf(RecordedChange change)
    {
        var isSaying = !change.Headline.StartsWith(change.Ref + ":", StringComparison.Ordinal) && !change.Headline.EndsWith(".yaml", StringComparison.Ordinal)
            && !change.Headline.Contains("/", StringComparison.Ordinal) && !change.IsMerge;
        return isSaying && change.Headline.Length > 0 ? change.Headline : null;
    }

    private static string Day(Signature signature) => Period.Day(DateOnly.FromDateTime(signature.When.DateTime)).Words;
}
