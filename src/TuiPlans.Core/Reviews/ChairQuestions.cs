using TuiPlans.Core.Boards;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>What a chair would ask of one file's changes: what the change itself gives rise to, and what the check finds new.</summary>
internal static class ChairQuestions
{
    private const int Many = 3;

    // What the check calls it, and what it is to a chair. What stands here under no concern is a remark.
    private static readonly Dictionary<string, Concern> Codes = new(StringComparer.Ordinal)
    {
        ["action-gone"] = Concern.Deleted,
        ["wording-altered"] = Concern.WordingAltered,
        ["commitment-altered"] = Concern.CommitmentAltered,
        ["due-moved"] = Concern.DateWithoutAuthority,
        ["due-unexplained"] = Concern.DateWithoutAuthority,
        ["evidence-withdrawn"] = Concern.EvidenceWithdrawn,
        ["status-moved-back"] = Concern.MovedBack,
        ["status-back"] = Concern.MovedBack,
        ["no-evidence"] = Concern.WithoutEvidence,
        ["third-extension"] = Concern.RepeatedExtension,
        ["new-name"] = Concern.UnknownLead,
        ["sign-off-unfounded"] = Concern.Contradiction,
        ["embedded-unfounded"] = Concern.Contradiction,
        ["evidence-old"] = Concern.Contradiction,
        ["checker-not-independent"] = Concern.Contradiction,
        ["due-after-deadline"] = Concern.Contradiction,
        ["closure-incomplete"] = Concern.Contradiction,
        ["complete-contradicted"] = Concern.Contradiction,
        ["date-undecided"] = Concern.Contradiction,
    };

    // What is asked of a finding.
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["wording-altered"] = "Who agreed to that?",
        ["commitment-altered"] = "Who agreed to that?",
        ["due-moved"] = "Who agreed to that, and why?",
        ["due-unexplained"] = "Which of the two holds?",
        ["evidence-withdrawn"] = "What does it rest on now?",
        ["status-moved-back"] = "Why?",
        ["status-back"] = "Why?",
        ["no-evidence"] = "What shows that it is done?",
        ["third-extension"] = "Can it be done as it stands?",
        ["new-name"] = "Who is that, and do they know?",
        ["sign-off-unfounded"] = "What does it rest on?",
        ["embedded-unfounded"] = "What does it rest on?",
        ["evidence-old"] = "Does it still hold?",
        ["checker-not-independent"] = "Who else has seen it?",
        ["due-after-deadline"] = "Do the inspectors know?",
        ["complete-contradicted"] = "Which of the two holds?",
        ["date-undecided"] = "Who decides?",
        ["closure-incomplete"] = "Can it be added?",
    };

    /// <summary>The questions, the weightiest first; of what the check finds beside them, the remarks.</summary>
    /// <param name="pair">The file.</param>
    /// <param name="before">The plans before, on the day of the review.</param>
    /// <param name="after">The plans after.</param>
    /// <param name="found">What the check finds new about this file.</param>
    public static (IReadOnlyList<ReviewQuestion> Questions, IReadOnlyList<string> Remarks) Of(FilePair pair, Day before, Day after, IReadOnlyList<Finding> found)
    {
        var questions = OfChange(pair, before, after).ToList();
        var remarks = new List<string>();
        foreach (var finding in found.Where(finding => finding.Severity != Severity.Damage))
        {
            if (finding.Accepted is { } accepted)
                remarks.Add($"{finding.What} This was accepted by {accepted.By}: {Sentences.Ended(accepted.Reason ?? "")}");
            else if (!Codes.TryGetValue(finding.Code, out var concern))
                remarks.Add(finding.What);
            else if (concern == Concern.Contradiction || !questions.Exists(question => question.Concern == concern))
                questions.Add(new ReviewQuestion(concern, $"{finding.What} {Endings.GetValueOrDefault(finding.Code, "How is that?")}"));
        }
        return ([.. questions.OrderBy(question => question.Concern)], remarks);
    }

    private static IEnumerable<ReviewQuestion> OfChange(FilePair pair, Day before, Day after)
    {
        if (pair.After is null)
            return [new ReviewQuestion(Concern.Deleted, pair.Kind is ReviewItemKind.Action or ReviewItemKind.Recommendation
                ? "What is deleted takes its record with it. Should it be closed instead, with a reason, and on whose authority?"
                : $"Who agreed that the {WholeLines.Noun(pair.Kind)} goes?")];
        return pair.Kind switch
        {
            ReviewItemKind.Action or ReviewItemKind.Recommendation => OfWording(pair).Concat(OfRecords(pair)).Concat(OfDates(pair, after)).Concat(OfProgress(pair, before, after)),
            ReviewItemKind.Plan => OfPlan(pair),
            ReviewItemKind.Meeting => OfMeeting(pair),
            _ => [],
        };
    }

    private static IEnumerable<ReviewQuestion> OfWording(FilePair pair)
    {
        if (pair.Before is null || pair.Kind != ReviewItemKind.Recommendation)
            yield break;
        if (pair.Changes.FirstOrDefault(change => change.Path == "text") is { From: { } was, To: var now } && Folded(was) != Folded(now))
            yield return new ReviewQuestion(Concern.WordingAltered, "These are the inspectors' own words: who says that they may be altered?");
        if (pair.Changes.Any(change => change.Path == "deadline" && change.From is not null))
            yield return new ReviewQuestion(Concern.WordingAltered, "This is the inspectors' own date: did they agree to another?");
    }

    private static IEnumerable<ReviewQuestion> OfRecords(FilePair pair)
    {
        if (pair.Before is null)
            yield break;
        if (pair.Changes.Any(change => change.TopKey == "updates" && !change.IsMove && change.From is not null))
            yield return new ReviewQuestion(Concern.RecordAltered, "An update is never altered, but corrected by a later one: why was this one?");
        var items = new Telling(pair, new ReviewNames(PlanSet.Empty, PlanSet.Empty));
        foreach (var item in items.TakeItems("evidence.seen"))
        {
            if (item.IsGone)
                yield return new ReviewQuestion(Concern.RecordAltered, "Evidence that was shown is taken out, not withdrawn with a reason: why?");
            else if (EvidenceLines.IsWithdrawn(item))
                yield return new ReviewQuestion(Concern.EvidenceWithdrawn, $"Does \"{StatusLines.Of(FilePair.Text(pair.After, "status")).Label().ToLowerInvariant()}\" still hold without that evidence?");
        }
        if (items.TakeItems("date-changes").Any(move => !DateLines.IsDecided(move)))
            yield return new ReviewQuestion(Concern.RecordAltered, "The record of an earlier change of date is altered: why?");
    }

    private static IEnumerable<ReviewQuestion> OfDates(FilePair pair, Day after)
    {
        if (pair.Before is null)
            yield break;
        var due = pair.Changes.FirstOrDefault(change => change.Path == "due");
        var moves = new Telling(pair, new ReviewNames(PlanSet.Empty, PlanSet.Empty)).TakeItems("date-changes").Where(DateLines.IsDecided).ToList();
        var granted = moves.Where(move => move.Text("decision") == "granted").ToList();
        if (due?.From is not null && granted.TrueForAll(move => move.Text("to") != due.To))
            yield return new ReviewQuestion(Concern.DateWithoutAuthority, "The date moved, and nothing says who agreed to it, or why. Who did?");
        foreach (var move in granted.Where(move => move.Text("decided", "by") is null && move.Text("decided", "at") is null))
            yield return new ReviewQuestion(Concern.DateWithoutAuthority, move.Text("kind") == "correction" ? "This is recorded as a correction, which nobody need agree to. Does it put a mistake right, or move the date?" : "Nobody is named who agreed to the new date. Who did?");
        var extensions = Extensions(pair.After);
        if (extensions >= Many && extensions > Extensions(pair.Before))
            yield return new ReviewQuestion(Concern.RepeatedExtension, $"This is the {Ordinal(extensions)} extension. Can the action be done as it stands?");
    }

    private static IEnumerable<ReviewQuestion> OfProgress(FilePair pair, Day before, Day after)
    {
        if (ActionOf(pair.Path, after) is not { } now)
            yield break;
        var old = pair.Before is null ? null : ActionOf(pair.FormerPath ?? pair.Path, before);
        if (old is not null && now.Status < old.Status && now.Status != Status.Closed && old.Status != Status.Closed)
            yield return new ReviewQuestion(Concern.MovedBack, now.Updates.Count > old.Updates.Count
                ? $"It had been reported as {old.Status.Label().ToLowerInvariant()}{NeverRecorded(old)}. What had been seen of it then?"
                : $"It was {old.Status.Label().ToLowerInvariant()}{NeverRecorded(old)}, and no update says what was found since. What was?");
        if (now.Status == Status.Complete && old?.Status != Status.Complete && !now.StandingEvidence.Any())
            yield return new ReviewQuestion(Concern.WithoutEvidence, $"It is complete, and {(now.EvidenceSeen.Count == 0 ? "no evidence is recorded" : "all its evidence was withdrawn")}. What shows that it is done?");
        var (derived, stated) = (Derived.From(now, after), now.Rag);
        var wasDoubtful = old is not null && Derived.From(old, before).Contradicts(old.Rag, old.Status);
        if (derived.Contradicts(stated, now.Status) && (!wasDoubtful || old!.Rag != now.Rag || old.Status != now.Status))
            yield return new ReviewQuestion(Concern.RatedAgainstDates, Against(now, derived, after));
        if (now.Rag == Rating.Red && old?.Rag != Rating.Red && now.Status.IsOpen())
            yield return new ReviewQuestion(Concern.RatedRed, "It is red now. What is being done about it, and by when?");
        if (old is { Leads.Count: > 0 } && now.Leads.Count < old.Leads.Count && now.Status.IsOpen() && now.Leads.All(old.Leads.Contains))
            yield return new ReviewQuestion(Concern.LeadRemoved, now.Leads.Count == 0 ? "Nobody leads it now. Who takes it over?" : "A lead is taken out and nobody comes in. Do those who stay know?");
    }

    // What was called delivered on nobody's evidence is another matter than what was seen and did not hold.
    private static string NeverRecorded(PlanAction old) => (old.Status.IsDelivered(), old.EvidenceSeen.Count == 0, string.IsNullOrWhiteSpace(old.Completed)) switch
    {
        (true, true, true) => ", and neither evidence nor a date of completion was ever recorded",
        (true, true, false) => ", and no evidence was ever recorded",
        (true, false, true) => ", and no date of completion was ever recorded",
        _ => "",
    };

    private static string Against(PlanAction now, Derived derived, Day day)
    {
        var rating = now.Rag!.Value.Word();
        if (now.Status.IsDelivered())
            return $"It is {now.Status.Label().ToLowerInvariant()} and rated {rating}. Which of the two holds?";
        // A day does not change from one reading to the next; how long ago it was does.
        var reason = now.Due?.LastDay is { } due && due < day.Today ? $"it has been overdue since {now.Due.Words}" : $"by dates and status it would be {derived.Rating?.Word() ?? "not rated"} ({derived.Reason})";
        return $"It is rated {rating}, and {reason}. Is {rating} right?";
    }

    private static IEnumerable<ReviewQuestion> OfPlan(FilePair pair) => pair.Before is null ? [] : pair.Changes
        .Where(change => change.TopKey == "accepted-findings" && change.From is null && change.Item is not null)
        .Select(_ => new ReviewQuestion(Concern.FindingAccepted, "From now on the check passes over this. Do you agree?"));

    private static IEnumerable<ReviewQuestion> OfMeeting(FilePair pair)
    {
        if (pair.Before is not null && FilePair.Text(pair.Before, "state") == "held" && pair.Changes.Any(change => change.From is not null && change.TopKey is "items" or "decisions" && !change.Path.EndsWith(".state", StringComparison.Ordinal)))
            yield return new ReviewQuestion(Concern.RecordAltered, "The record of a meeting that was held is altered: did that meeting's body agree?");
    }

    private static int Extensions(PlanFile? version) => version?.Document.Root is Yaml.YamlMapping map
        ? FieldPlace.ItemsOf(map["date-changes"]).OfType<Yaml.YamlMapping>().Count(move => NodeText.Of(move["kind"]) == "extension" && NodeText.Of(move["decision"]) == "granted")
        : 0;

    private static PlanAction? ActionOf(string path, Day day) => PlanPath.Of(path) is { } place ? day.Set.Plan(place.Plan)?.Counted.FirstOrDefault(action => action.Path == path) : null;

    private static string Ordinal(int number) => number switch { 3 => "third", 4 => "fourth", 5 => "fifth", 6 => "sixth", _ => $"{number}th" };

    private static string Folded(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
