using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>A progress update as somebody gives it.</summary>
public sealed record UpdateRequest
{
    /// <summary>What is reported; at least one character that is no blank.</summary>
    public required string Text { get; init; }

    /// <summary>Who gave it: an id of a person, or words.</summary>
    public required string By { get; init; }

    /// <summary>When it was given, with the precision that is known; null where that is not known.</summary>
    public Period? On { get; init; }

    /// <summary>e-mail, telephone, meeting, document or form; null where it is not said.</summary>
    public string? How { get; init; }

    /// <summary>progress, no-change, correction or note; progress where null.</summary>
    public string? Kind { get; init; }

    /// <summary>The rating from now on; null where the update gives none.</summary>
    public Rating? Rating { get; init; }

    /// <summary>Why the rating is what it is.</summary>
    public string? RatingReason { get; init; }

    /// <summary>The status from now on; null where the update gives none.</summary>
    public Status? Status { get; init; }

    /// <summary>
    /// The change set: the update at the end of the list, and rating and status in force where it gives them. A rating is always
    /// written with its date and by whom, so that confirming it again shows.
    /// </summary>
    /// <param name="action">The action as it is, whose file changes.</param>
    /// <param name="fields">The table of fields of its file.</param>
    /// <param name="today">The day on which a rating without a date is dated.</param>
    public ChangeSet For(PlanAction action, FieldSet fields, DateOnly today)
    {
        var edits = new List<FieldEdit>();
        if (Status is { } status)
            edits.Add(new SetField(FieldPath.Of("status"), status.Word()));
        if (Rating is { } rating)
            edits.AddRange(RatingEdits(action, rating, RatingReason, By, On ?? Period.Day(today)));
        edits.Add(AsItem());
        return new ChangeSet(action.Path, fields, edits);
    }

    /// <summary>
    /// The edits that put a rating in force: the rating, why, by whom and when. An old reason never outlives its rating; where the same
    /// rating is confirmed without a new reason, the old one still holds and stays.
    /// </summary>
    public static IReadOnlyList<FieldEdit> RatingEdits(PlanAction action, Rating rating, string? reason, string by, Period on)
    {
        var edits = new List<FieldEdit> { new SetField(FieldPath.Of("rag"), rating.Word()) };
        if (!string.IsNullOrWhiteSpace(reason))
            edits.Add(new SetField(FieldPath.Of("rag-reason"), reason.Trim()));
        else if (action.Rag != rating)
            edits.Add(new RemoveField(FieldPath.Of("rag-reason")));
        edits.Add(new SetField(FieldPath.Of("rag-by"), by));
        edits.Add(new SetField(FieldPath.Of("rag-date"), on.Text));
        return edits;
    }

    /// <summary>The edit that adds the update to the end of the list, and does nothing else.</summary>
    internal FieldEdit AsItem() => new AddToList(FieldPath.Of("updates"), Item());

    private YamlValue Item()
    {
        var entries = new List<YamlMapEntry>();
        if (On is not null)
            entries.Add(("date", YamlValue.Scalar(On.Text, ScalarIntent.Token)));
        entries.Add(("by", YamlValue.Scalar(By)));
        if (How is not null)
            entries.Add(("how", YamlValue.Scalar(How, ScalarIntent.Token)));
        if (Kind is not null)
            entries.Add(("kind", YamlValue.Scalar(Kind, ScalarIntent.Token)));
        if (Rating is { } rating)
            entries.Add(("rag", YamlValue.Scalar(rating.Word(), ScalarIntent.Token)));
        entries.Add(("text", YamlValue.Scalar(Block(Text))));
        return YamlValue.Map(entries);
    }

    // Reports end with a line break, so that they are written as blocks and a later line is a diff of one line.
    private static string Block(string text) => LineBreaks.Replace(text, "\n").Trim('\n', ' ') + "\n";
}
