using System.Collections.Concurrent;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Effects;

namespace TuiPlans.Shell;

/// <summary>
/// Reads what takes long beside everything else: keys, saves and drafts never wait for it. What comes late is sent all the same; the screens
/// know what they asked for.
/// </summary>
/// <param name="store">The plans and their repository.</param>
/// <param name="post">Takes what was read; called on a thread of the pool.</param>
internal sealed class TrailReadings(PlanStore store, Action<Message> post)
{
    private readonly ConcurrentDictionary<LoadTrends, bool> _trends = new();
    private int _running;
    private volatile bool _hasEnded;

    /// <summary>Is nothing being read?</summary>
    public bool IsIdle => Volatile.Read(ref _running) == 0;

    /// <summary>What is still being read is not sent any more.</summary>
    public void End() => _hasEnded = true;

    /// <summary>Begins to read.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="set">The plans as they are on disk.</param>
    public void Begin(ReadTrail asked, PlanSet set)
    {
        // The same meetings tell the same, however often they are asked for meanwhile.
        if (asked is LoadTrends trends && !_trends.TryAdd(trends, true))
            return;
        Interlocked.Increment(ref _running);
        _ = Task.Run(() => Run(asked, set));
    }

    private void Run(ReadTrail asked, PlanSet set)
    {
        try
        {
            var came = Unexpected.Told(() => Read(asked, set), why => Unread(asked, why));
            if (_hasEnded)
                return;
            post(came);
            store.KeepQuick(_ => { });
        }
        finally
        {
            if (asked is LoadTrends trends)
                _ = _trends.TryRemove(trends, out _);
            Interlocked.Decrement(ref _running);
        }
    }

    private Message Read(ReadTrail asked, PlanSet set) => asked switch
    {
        LoadMovement { Asked: var movement } => Movement(movement, set),
        LoadSlippage { Asked: var slippage } => Slippage(slippage, set),
        LoadTrajectory { Asked: var trajectory } => Trajectory(trajectory, set),
        LoadTrends { Asked: var trends } => new TrendsCame(trends, store.TrendsOf(Shown(trends.At, set), trends.Today)),
        LoadReview { Asked: var review } => Review(review),
        LoadPages { Asked: var pages } => new PagesCame(pages, StoreAt(pages.At).PageMatterOf(Shown(pages.At, set), pages.Today, Audience.Public), ""),
        _ => Unread(asked, $"Nothing reads {asked}."),
    };

    private static Message Unread(ReadTrail asked, string why) => asked switch
    {
        LoadMovement { Asked: var movement } => new MovementCame(movement, null, why),
        LoadSlippage { Asked: var slippage } => new SlippageCame(slippage, null, why),
        LoadTrajectory { Asked: var trajectory } => new TrajectoryCame(trajectory, null, null, why),
        LoadTrends { Asked: var trends } => new TrendsCame(trends, []),
        LoadReview { Asked: var review } => new ReviewCame(review, null, why),
        LoadPages { Asked: var pages } => new PagesCame(pages, null, why),
        _ => new Failed(why),
    };

    private PlanSet Shown(AsAt? at, PlanSet now) => at is null ? now : store.At(at).Load();

    private PlanStore StoreAt(AsAt? at) => at is null ? store : store.At(at);

    private MovementCame Movement(MovementAsked asked, PlanSet now)
    {
        var set = Shown(asked.At, now);
        var plans = asked.Plan is null ? set.Plans : set.Plan(asked.Plan) is { } one ? [one] : [];
        var since = asked.Since.Length > 0 ? asked.Since : Last(set, plans, asked)?.Id;
        if (since is null)
            return Not(asked.Plan is null ? "No body that watches these plans has met yet: b chooses from when on." : "No body that watches this plan has met yet: b chooses from when on.");
        var (from, problem) = store.FindAsAt(since, set, asked.Today);
        if (from is null)
            return Not(problem);
        var (to, end) = asked.Until.Length == 0 ? (null, "") : store.FindAsAt(asked.Until, set, asked.Today);
        if (to is null && end.Length > 0)
            return Not(end);
        if (asked.At is { } shown && shown.IsBefore(to ?? from))
            return Not($"{Period.Day((to ?? from).Day).Words} is after the moment that is shown: T goes back to today, and b chooses other moments.");
        if (to?.IsBefore(from) == true)
            return Not("The later moment is before the earlier one: b chooses others.");
        return StoreAt(asked.At).MovementBetween(from, to, asked.Today, asked.Plan).TryGet(out var found, out var failure)
            ? new MovementCame(asked, new MovementShown(found.Movement, from, to), "")
            : Not(failure.Sentence);

        MovementCame Not(string why) => new(asked, null, why);
    }

    // As at a meeting, what moved since the one before is meant.
    private static Meeting? Last(PlanSet set, IReadOnlyList<Plan> plans, MovementAsked asked)
    {
        var calendar = new MeetingCalendar(set.Meetings);
        return calendar.LastFor(plans, asked.Today) is { } last && last.Id == asked.At?.Meeting ? calendar.LastFor(plans, asked.Today.AddDays(-1)) : calendar.LastFor(plans, asked.Today);
    }

    private SlippageCame Slippage(PlanAsked asked, PlanSet now)
    {
        var slippage = StoreAt(asked.At).SlippageOf(Shown(asked.At, now), asked.Today, asked.Plan, out var untold);
        return new SlippageCame(asked, slippage, untold ?? "");
    }

    private TrajectoryCame Trajectory(PlanAsked asked, PlanSet now)
    {
        var set = Shown(asked.At, now);
        if (asked.Plan is null || set.Plan(asked.Plan) is not { } plan)
            return new TrajectoryCame(asked, null, null, "The plan is there no more: its file was removed or renamed.");
        var moments = TrajectoryMoments.Of(set, plan, asked.Today);
        return new TrajectoryCame(asked, store.TrajectoryOf(plan.Id, moments, set, asked.Today), moments, "");
    }

    private ReviewCame Review(ReviewAsked asked)
    {
        var (branches, shared) = (store.Branches(), store.SharedBranchName);
        var head = asked.Head.Length > 0 ? asked.Head : asked.At?.Commit ?? "HEAD";
        // Who typed a whole range has said both.
        var range = asked.Head.Contains("..", StringComparison.Ordinal) ? asked.Head : $"{(asked.Base.Length > 0 ? asked.Base : shared)}..{head}";
        var isUsual = asked is { Head.Length: 0, Base.Length: 0, At: null };
        if (store.FindRange(isUsual ? null : range, out var found) is { Length: > 0 } problem)
            return Came(null, problem);
        return store.ReviewOf(found!, asked.Today).TryGet(out var review, out var failure) ? Came(review, "") : Came(null, failure.Sentence);

        ReviewCame Came(Core.Reviews.Review? read, string why) => new(asked, read, why) { Branches = branches, Shared = shared };
    }
}
