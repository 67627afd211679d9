using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>
/// What moved between two moments, and why: each thing that happened, as the trail tells it, and how the counts stood at both ends. Pure:
/// it takes the plans of both moments and what was recorded in between.
/// </summary>
public sealed record Movement
{
    /// <summary>The plan that is looked at; null for all.</summary>
    public string? Plan { get; init; }

    /// <summary>The earlier day.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The later day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>What happened, the worst kind first; within a kind by plan and id, then the latest first.</summary>
    public required IReadOnlyList<MovementEvent> Events { get; init; }

    /// <summary>What dates and status rate red at one of the two moments alone.</summary>
    public required IReadOnlyList<DerivedMove> ByDates { get; init; }

    /// <summary>Stated ratings before, by those now.</summary>
    public required RatingFromTo FromTo { get; init; }

    /// <summary>How much is delivered at both moments, and what made the difference.</summary>
    public required DeliveryMove Delivery { get; init; }

    /// <summary>The counts before.</summary>
    public required Tally Before { get; init; }

    /// <summary>The counts now.</summary>
    public required Tally Now { get; init; }

    /// <summary>Every action that is counted at either moment, at both.</summary>
    public required IReadOnlyList<MovedPair> Pairs { get; init; }

    /// <summary>How many changes were recorded and taken back in the same period, and so are not told.</summary>
    public required int TakenBack { get; init; }

    /// <summary>How many events are of that kind.</summary>
    public int Count(MovementKind kind) => Events.Count(one => one.Kind == kind);

    /// <summary>What happened in one sentence, the worst first; that nothing did where that is so.</summary>
    public string Headline
    {
        get
        {
            var parts = MovementKinds.All.Select(kind => (Kind: kind, Count: Count(kind))).Where(one => one.Count > 0).Select(one => one.Kind.Counted(one.Count)).ToList();
            var byDates = ByDates.Count(one => one.IsNewlyRed);
            if (byDates > 0)
                parts.Add($"{byDates} newly red by dates and status");
            return parts.Count == 0 ? "Nothing moved." : string.Join(", ", parts) + ".";
        }
    }

    /// <summary>What is said of changes that were taken back; null where there are none.</summary>
    public string? TakenBackWords => TakenBack switch
    {
        0 => null,
        1 => "1 slip that was taken back is not told.",
        var many => $"{many} slips that were taken back are not told.",
    };

    /// <summary>Compares two moments.</summary>
    /// <param name="before">The plans at the earlier moment, on its day.</param>
    /// <param name="after">The plans at the later moment, on its day.</param>
    /// <param name="steps">Everything that was recorded in between, newest first.</param>
    /// <param name="plan">The plan to look at, as it is named at the later moment; null for all.</param>
    public static Movement Between(Day before, Day after, IReadOnlyList<RecordedChange> steps, string? plan = null)
    {
        var scope = new PlanScope(before.Set, after.Set, steps, plan);
        var lives = new Lives(before.Set, after.Set);
        var told = Tell(after, steps, lives, new TakenBack(steps, scope.Holds));
        var pairs = lives.All().Select(life => scope.Pair(life, before, after)).OfType<MovedPair>().OrderBy(pair => pair.Ref, NaturalOrder.Instance).ToList();
        return new Movement
        {
            Plan = plan,
            Since = before.Today,
            Until = after.Today,
            Events = [.. told.Told.Where(one => scope.Holds(one.Life, one.Event)).Select(one => one.Event with { Title = one.Life.Title, Ref = one.Life.Ref }).OrderBy(one => one.Kind).ThenBy(one => one.Ref, NaturalOrder.Instance).ThenByDescending(one => one.Day)],
            ByDates = DerivedMove.Of(pairs),
            FromTo = RatingFromTo.Of(pairs),
            Delivery = DeliveryMove.Of(pairs, action => WhyGone(action, after.Set)),
            Before = Tally.Of([.. pairs.Select(pair => pair.Before).OfType<ActionRow>()]),
            Now = Tally.Of([.. pairs.Select(pair => pair.Now).OfType<ActionRow>()]),
            Pairs = pairs,
            TakenBack = told.TakenBack,
        };
    }

    // A recommendation is counted itself until an action answers it.
    private static string WhyGone(PlanAction action, PlanSet after) =>
        after.Plan(action.Plan)?.Recommendations.Any(one => one.Path == action.Path) == true ? "counted by its actions now"
            : after.Files.ContainsKey(action.Path) ? "not readable now" : "removed";

    private static (List<ToldEvent> Told, int TakenBack) Tell(Day after, IReadOnlyList<RecordedChange> steps, Lives lives, TakenBack takenBack)
    {
        var reading = new StepEvents(after);
        var told = new List<ToldEvent>();
        var known = new HashSet<(Life, MovementKind, string, string?, Signature)>();
        // Who is who is read from every step first, also from those that are not told: a later step may know an earlier name.
        var whose = steps.Select(step => step.Plan.Length == 0 ? null : lives.Of(step)).ToList();
        lives.Settle();
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (whose[i]?.Whole is not { } life || takenBack.Rest(step) is not { } rest)
                continue;
            foreach (var one in reading.Of(rest, life))
            {
                // A commit that was picked onto another branch and merged came twice and happened once.
                if (known.Add((life, one.Kind, one.Words, one.Reason, step.Author)))
                    told.Add(new ToldEvent(life, one));
            }
        }
        return (told, takenBack.Count);
    }
}
