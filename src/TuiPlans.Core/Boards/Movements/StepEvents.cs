using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>
/// What one step did to one action, as events. The fields themselves tell it, not the message: so a hand edit is told as well as a step of
/// this program.
/// </summary>
/// <param name="after">The end of the period, for names and meetings.</param>
internal sealed class StepEvents(Day after)
{
    private const string Gone = "gone";

    private readonly Acceptances acceptances = new(after);

    private Registers Registers => after.Set.Registers;

    /// <summary>The events of a step; afterwards the life knows what it did.</summary>
    public IReadOnlyList<MovementEvent> Of(RecordedChange step, Life life)
    {
        var told = new List<Telling>();
        if (step.IsNew || step.IsGone)
            WholeFile(step, life, told);
        else
            Fields(step, life, told);
        return told.ConvertAll(one => Event(one, step, life));
    }

    private static void WholeFile(RecordedChange step, Life life, List<Telling> told)
    {
        life.ToldTitle ??= step.Changes.Where(change => change.Path is "title" or "action").Select(change => change.To ?? change.From).FirstOrDefault(text => text is not null) is { } text
            ? Shortened.To(text.ReplaceLineEndings(" ").Trim(), 70) : null;
        if (step.IsGone)
        {
            told.Add(new Telling(MovementKind.Removed) { Words = "the file is gone", Stands = life.End is null && !life.WasSince("new"), Reason = step.Reason });
            life.Mark(Gone);
        }
        else
        {
            told.Add(new Telling(MovementKind.New) { Words = Beginning(step), Stands = life.End is not null && !life.WasSince(Gone), Reason = step.Reason });
            life.Mark("new");
        }
    }

    // What a new action begins as: status, rating and date.
    private static string Beginning(RecordedChange step)
    {
        var status = Statuses.Parse(To("status")) ?? Status.ToConfirm;
        var rating = Ratings.ParseWord(To("rag"));
        var due = Due.Parse(To("due"));
        return $"{status.Label().ToLowerInvariant()}, {(rating is null ? "not rated" : rating.Label())}, {(due is null ? "no date" : $"due {due.Words}")}";

        string? To(string path) => step.Changes.FirstOrDefault(change => change.Path == path)?.To;
    }

    private void Fields(RecordedChange step, Life life, List<Telling> told)
    {
        var people = new PeopleEvents(step, Registers);
        foreach (var change in step.Changes)
        {
            switch (change.Path)
            {
                case "rag":
                    Rating(step, change, life, told);
                    break;
                case "status":
                    StatusMoved(step, change, life, told);
                    break;
                case "closed.as" when change is { From: not null, To: not null } && step.Beside.GetValueOrDefault("status") == "closed" && !step.Changes.Any(other => other.Path == "status"):
                    told.Add(Ended(step, life, change.From, "closed"));
                    break;
                case "agency":
                    told.Add(people.Named(MovementKind.AgencyChanged, change, life));
                    break;
                case "accountable":
                    told.Add(people.Named(MovementKind.AccountableChanged, change, life));
                    break;
            }
        }
        if (people.Leads(life) is { } leads)
            told.Add(leads);
        EvidenceEvents.Add(step, life, told);
        DateEvents.Add(step, life, told);
    }

    private static void Rating(RecordedChange step, FieldChange change, Life life, List<Telling> told)
    {
        var (from, to) = (Ratings.ParseWord(change.From), Ratings.ParseWord(change.To));
        var isRed = to == Plans.Rating.Red;
        if (from != to && (isRed || (from == Plans.Rating.Red && to is not null)))
        {
            told.Add(new Telling(isRed ? MovementKind.NewlyRed : MovementKind.Recovered)
            {
                From = change.From,
                To = change.To,
                Words = $"{(from is null ? "not rated" : from.Label())} -> {to.Label()}",
                By = step.Beside.GetValueOrDefault("rag-by"),
                Reason = step.Changes.FirstOrDefault(other => other.Path == "rag-reason")?.To ?? step.Reason ?? step.Beside.GetValueOrDefault("rag-reason"),
                Stands = life.End is { Rag: var now } && (now == Plans.Rating.Red) == isRed && !life.WasSince(isRed ? "not red" : "red"),
            });
        }
        life.Mark(isRed ? "red" : "not red");
    }

    private void StatusMoved(RecordedChange step, FieldChange change, Life life, List<Telling> told)
    {
        var (from, to) = (Statuses.Parse(change.From) ?? Status.ToConfirm, Statuses.Parse(change.To) ?? Status.ToConfirm);
        if (from != to)
        {
            if (to == Status.Closed)
                told.Add(Ended(step, life, change.From, from.Label().ToLowerInvariant()));
            else if (KindOf(from, to) is { } kind)
                told.Add(Moved(kind, step, change, (from, to), life));
        }
        life.Mark(to.IsOpen() ? "open" : to == Status.Closed ? "closed" : to.Word());
    }

    private Telling Moved(MovementKind kind, RecordedChange step, FieldChange change, (Status From, Status To) moved, Life life)
    {
        var meeting = kind == MovementKind.SignedOff ? acceptances.Of(life, DayOf(step)) : null;
        return new Telling(kind)
        {
            From = change.From,
            To = change.To,
            Words = $"{moved.From.Label().ToLowerInvariant()} -> {moved.To.Label().ToLowerInvariant()}",
            Reason = step.Reason,
            By = meeting?.Body,
            At = meeting?.Id,
            Stands = life.End is not null && StandsOf(kind, moved.To, life),
        };
    }

    private static MovementKind? KindOf(Status from, Status to) => (from, to) switch
    {
        (_, Status.ToConfirm or Status.NotStarted or Status.InProgress) => from.IsOpen() ? null : MovementKind.ReOpened,
        (Status.SignedOff or Status.Embedded, Status.Complete) or (Status.Embedded, Status.SignedOff) => MovementKind.SetBack,
        (_, Status.Complete) => MovementKind.Completed,
        (_, Status.SignedOff) => MovementKind.SignedOff,
        _ => MovementKind.Embedded,
    };

    private static bool StandsOf(MovementKind kind, Status to, Life life)
    {
        var now = life.End!.Status;
        if (kind == MovementKind.ReOpened)
            return now.IsOpen() && !life.WasSince("closed") && !Delivered.Any(life.WasSince);
        if (kind == MovementKind.SetBack)
            return now == to && !life.WasSince("open") && !life.WasSince("closed");
        return now.IsDelivered() && now >= to && !life.WasSince("open") && !life.WasSince("closed")
            && Statuses.All.All(status => !status.IsDelivered() || status >= to || !life.WasSince(status.Word()));
    }

    private static readonly string[] Delivered = [Status.Complete.Word(), Status.SignedOff.Word(), Status.Embedded.Word()];

    // How it ended may stand in the file before the status says that it did.
    private static Telling Ended(RecordedChange step, Life life, string? before, string from)
    {
        var how = Said("as");
        var target = Said("to");
        var (by, at) = (Said("by"), Said("at"));
        var link = target is null ? "" : how == "superseded" ? $" by {target}" : $" to {target}";
        return new Telling(how == "transferred" ? MovementKind.Transferred : MovementKind.Closed)
        {
            From = before,
            To = how,
            Words = $"{from} -> {how?.Replace('-', ' ') ?? "closed, and nobody says how"}{link}",
            Reason = Said("reason") ?? step.Reason,
            By = by,
            At = at,
            Stands = life.End?.Status == Status.Closed && life.End.Closed?.As == how && !life.WasSince("open") && !Delivered.Any(life.WasSince),
        };

        string? Said(string part) => step.Beside.GetValueOrDefault($"closed.{part}");
    }

    private MovementEvent Event(Telling told, RecordedChange step, Life life) => new()
    {
        Kind = told.Kind,
        Ref = life.Ref,
        Title = "",
        NamedThen = step.Ref == life.Ref ? null : step.Ref,
        From = told.From,
        To = told.To,
        Words = told.Words,
        Reason = string.IsNullOrWhiteSpace(told.Reason) ? null : told.Reason.Trim(),
        By = told.By,
        At = told.At,
        Authority = AuthorityWords.Of(told.By, told.At, Registers),
        GivenBy = step.GivenBy is { } giver ? Registers.Words(giver)
            : step.Author.EMail.Equals(step.Recorder.EMail, StringComparison.OrdinalIgnoreCase) ? null : step.Author.Name,
        RecordedBy = step.Recorder.Name,
        Day = DayOf(step),
        Commit = step.Commit,
        Stands = told.Stands,
    };

    private static DateOnly DayOf(RecordedChange step) => DateOnly.FromDateTime(step.Recorder.When.DateTime);
}
