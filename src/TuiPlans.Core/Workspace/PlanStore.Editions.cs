using TuiPlans.Core.Changes;
using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <content>Old editions of a document, from which a plan gets its past.</content>
public sealed partial class PlanStore
{
    /// <summary>
    /// Holds a later edition against its plan, or says why it cannot be taken in: editions come the oldest first, and none may change
    /// what people recorded after its day. Nothing is written.
    /// </summary>
    /// <param name="import">The document; its source says of which day it is.</param>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="set">The plans.</param>
    public (NextEdition? Edition, string Problem) Prepare(NewImport import, Plan plan, PlanSet set)
    {
        if (import.Source.AsOf is not { } day)
            return (null, $"There is a plan {plan.Id} already.");
        if (!History(plan.Id).TryGet(out var trail, out var failure))
            return (null, failure.Sentence);
        if (WhyNot(plan, day, trail, set.Settings) is { } why)
            return (null, why);
        var outcome = EditionReader.Read(plan, import.Plan, import.Source, set, world.Reader);
        return outcome.Problem.Length > 0 ? (null, outcome.Problem) : (new NextEdition(import, outcome), "");
    }

    /// <summary>Writes what a later edition changes in its plan, as one commit.</summary>
    public SaveOutcome Import(NextEdition edition, PlanSet set)
    {
        if (edition.Import.Guarded() is { } guarded)
            return new SaveOutcome.Refused($"{guarded} Nothing was written.", RefusalKind.Guard);
        var (request, problem) = edition.Request(world.Reader);
        return request is null ? new SaveOutcome.Refused($"{problem} Nothing was written.", RefusalKind.Proposal) : SaveTogether(request, set);
    }

    // An edition that was undone is none, and its undo changed nothing that people had recorded.
    private string? WhyNot(Plan plan, DateOnly day, IReadOnlyList<RecordedChange> trail, Settings settings)
    {
        if (EditionsOf(plan.Id) is [.., var latest] && latest >= day)
        {
            return $"The latest edition of {plan.Id} is of {Period.Day(latest).Words}: editions are imported the oldest first, and each once. "
                + (latest == day ? "To import this one anew, take that one back first: tuiplans undo" : "To put this one before it, take those back that are later: tuiplans undo");
        }
        var imports = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in trail.Reverse().Where(step => step.AsOf is not null || (step.Undoes is { } undone && imports.Contains(undone))))
            imports.Add(step.Commit);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var recorded = trail.FirstOrDefault(step => !imports.Contains(step.Commit));
        if (recorded is null || DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(recorded.Recorder.When, zone).DateTime) is var last && last <= day)
            return null;
        return $"{plan.Id} was changed on {Period.Day(last).Words} ({recorded.Headline}, by {recorded.Recorder.Name}), after the day of this edition, {Period.Day(day).Words}: "
            + "an old edition may not overwrite what was recorded since. Import it into a plan of its own (--plan with another id), or give the day of a later edition.";
    }

    private List<DateOnly> EditionsOf(string plan) =>
    [
        .. world.Files.Names(Plans.Absolute($"{plan}/{ImportReport.Folder}")).Select(name => ImportReport.EditionOf($"{plan}/{ImportReport.Folder}/{name}"))
            .Where(edition => edition is not null).Select(edition => edition!.Value.Day).Order(),
    ];
}
