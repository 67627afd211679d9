using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>What a step did about the agreed date: asked, decided, or moved without a word.</summary>
internal static class DateEvents
{
    private const string DueMark = "due";

    public static void Add(RecordedChange step, Life life, List<Telling> told)
    {
        var due = step.Changes.FirstOrDefault(change => change.Path == "due");
        if (due is null && !step.Changes.Any(change => change.TopKey == "date-changes"))
            return;
        var isExplained = false;
        foreach (var part in DatePart.Of(step).ToList())
        {
            told.Add(Tell(part, step, life));
            isExplained |= due is not null && part.Explains(due);
            life.Mark($"decided {part.Name}");
        }
        foreach (var name in DatePart.Gone(step.Changes))
            life.Mark($"decided {name}");
        if (due is { From: not null } && !isExplained && IsMoved(due) && !IsTold(due, life))
            told.Add(Unexplained(due, step, life));
        if (due is not null)
            life.Mark(DueMark);
    }

    /// <summary>Whether a date is another than before: where both have a last day, whether that is another one.</summary>
    public static bool IsMoved(FieldChange due) =>
        Due.Parse(due.From)?.LastDay is not { } before || Due.Parse(due.To)?.LastDay is not { } now ? due.From != due.To : before != now;

    // Somebody may have moved the date by hand and written down its decision in another commit.
    private static bool IsTold(FieldChange due, Life life) => life.End?.DateChanges.Any(change =>
        change.Decision == DateDecision.Granted && change.To?.Text == due.To && (change.From is null || change.From.Text == due.From)) == true;

    private static Telling Tell(DatePart part, RecordedChange step, Life life)
    {
        var kind = KindOf(part);
        var isMove = kind is MovementKind.DateGranted or MovementKind.BroughtForward or MovementKind.Corrected;
        return new Telling(kind)
        {
            From = part.From,
            To = part.To,
            Words = $"{Words(part.From)} -> {Words(part.To)}{(part is { Kind: "re-plan", Decision: DateDecision.Granted } ? ", planned anew" : "")}",
            Reason = part.Reason ?? step.Reason,
            By = kind == MovementKind.DateAsked ? part.AskedBy : part.By,
            At = kind == MovementKind.DateAsked ? null : part.At,
            Stands = life.End is { } end && !life.WasSince($"decided {part.Name}") && (!isMove || (!life.WasSince(DueMark) && Last(end.Due) == Last(Due.Parse(part.To)))),
        };
    }

    private static MovementKind KindOf(DatePart part) => part.Decision switch
    {
        DateDecision.Refused => MovementKind.DateRefused,
        DateDecision.Withdrawn => MovementKind.RequestWithdrawn,
        DateDecision.Granted => part.Kind switch
        {
            "correction" or "re-plan" => MovementKind.Corrected,
            "brought-forward" => MovementKind.BroughtForward,
            "extension" => MovementKind.DateGranted,
            _ => part.IsLater ? MovementKind.DateGranted : part.IsEarlier ? MovementKind.BroughtForward : MovementKind.Corrected,
        },
        _ => MovementKind.DateAsked,
    };

    private static Telling Unexplained(FieldChange due, RecordedChange step, Life life) => new(MovementKind.MovedUnexplained)
    {
        From = due.From,
        To = due.To,
        Words = $"{Words(due.From)} -> {Words(due.To)}",
        Reason = step.Reason,
        Stands = life.End is { } end && !life.WasSince(DueMark) && Last(end.Due) == Last(Due.Parse(due.To)),
    };

    private static DateOnly? Last(Due? due) => due?.LastDay;

    private static string Words(string? due) => due is null ? "no date" : Due.Parse(due)?.Words ?? due;
}
