using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>
/// What goes with a change of fields, however it was made: the agreed date moves only with a date change that says why, and a rating
/// says who set it and when. The command line and the form both ask here.
/// </summary>
/// <param name="Action">The action or recommendation as it is.</param>
/// <param name="Fields">The table of fields of its file.</param>
/// <param name="By">The recorder as files name them.</param>
/// <param name="Today">The day of the change.</param>
public sealed record GoesWith(PlanAction Action, FieldSet Fields, string By, DateOnly Today)
{
    private const string Due = "due";
    private const string DueText = "due-text";
    private const string Changes = "date-changes";
    private const string Rag = "rag";
    private static readonly string[] OfRating = ["rag-reason", "rag-by", "rag-date"];

    /// <summary>Whether the reason is needed before it can be recorded: the agreed date is set or taken away.</summary>
    public bool NeedsReason(IReadOnlyList<FieldEdit> edits) => DueEdit(edits) is not null;

    /// <summary>The edits with what goes with them; what the person says beside them counts as they have it.</summary>
    /// <param name="edits">What the person changes.</param>
    /// <param name="why">The reason; may be empty where none is needed.</param>
    /// <param name="ratingReason">Why the rating is what it is, where that is said with the change; null where it is a field of its own.</param>
    public IReadOnlyList<FieldEdit> Add(IReadOnlyList<FieldEdit> edits, string? why, string? ratingReason) =>
        [.. edits, .. Beside(edits, OfRatingEdits(edits, ratingReason)), .. Beside(edits, OfDueEdits(edits, why))];

    private static IEnumerable<FieldEdit> Beside(IReadOnlyList<FieldEdit> said, IEnumerable<FieldEdit> more) =>
        more.Where(edit => edit is AddToList || !said.Any(one => one.Path.ToString() == edit.Path.ToString()));

    private IEnumerable<FieldEdit> OfRatingEdits(IReadOnlyList<FieldEdit> edits, string? reason)
    {
        if (Fields.Find(Rag) is not { Kind: ValueKind.Rating } || Of(edits, Rag) is not { } rag)
            return [];
        return rag is SetField set && Ratings.Parse(set.Value) is { } rating
            ? UpdateRequest.RatingEdits(Action, rating, reason, By, Period.Day(Today))
            : OfRating.Select(key => new RemoveField(FieldPath.Of(key)));
    }

    private IEnumerable<FieldEdit> OfDueEdits(IReadOnlyList<FieldEdit> edits, string? why)
    {
        if (DueEdit(edits) is not { } due || Fields.Find(Changes)?.Children is not { } children)
            return [];
        var to = (due as SetField)?.Value;
        if (Action.Due?.Text == to && Action.DueText is null)
            return [];
        var asked = new StepMap(children.Find("asked")!.Children!).With("by", By).With("date", Period.Day(Today).Text).With("reason", why);
        var change = new StepMap(children)
            .With("kind", "correction").With("from", Action.Due?.Text).With("from-text", Action.DueText).With("to", to)
            .With("asked", asked.Block).With("decision", "granted");
        return [new RemoveField(FieldPath.Of(DueText)), new AddToList(FieldPath.Of(Changes), change.Block)];
    }

    private FieldEdit? DueEdit(IReadOnlyList<FieldEdit> edits) => Fields.Find(Due) is { Kind: ValueKind.Due } ? Of(edits, Due) : null;

    private static FieldEdit? Of(IReadOnlyList<FieldEdit> edits, string key) => edits.FirstOrDefault(edit => edit.Path.ToString() == key);
}
