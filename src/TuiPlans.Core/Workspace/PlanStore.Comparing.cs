using System.Text;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Reviews;

namespace TuiPlans.Core.Workspace;

/// <summary>What moved, with the plans of both moments.</summary>
/// <param name="Movement">What moved.</param>
/// <param name="Before">The plans at the earlier moment.</param>
/// <param name="After">The plans at the later moment.</param>
public sealed record FoundMovement(Movement Movement, PlanSet Before, PlanSet After);

/// <content>Several moments of the trail beside each other: the same for commands and screens.</content>
public sealed partial class PlanStore
{
    private const string Head = "HEAD";

    private static readonly GitCall BranchNames = GitCall.Of("for-each-ref")
        .Flag("--sort=-committerdate").Flag("--format=%(symref)%00%(refname:short)").Word("refs/heads").Word("refs/remotes");

    /// <summary>
    /// What moved between two moments. Both ends are read as they were recorded, so that nothing is counted which no step tells of.
    /// </summary>
    /// <param name="from">The earlier moment.</param>
    /// <param name="to">The later moment; null for what was recorded last.</param>
    /// <param name="today">The day by which the later end is reckoned where no moment is named.</param>
    /// <param name="plan">The plan to look at; null for all.</param>
    public GitAnswer<FoundMovement> MovementBetween(AsAt from, AsAt? to, DateOnly today, string? plan)
    {
        var until = to ?? at ?? new AsAt(Head, Head, world.Clock.GetLocalNow(), today, "what is recorded now");
        var reading = Task.Run(() => Between(from, until));
        var isRead = LoadBoth(from, until).TryGet(out var both, out var failure);
        if (!reading.GetAwaiter().GetResult().TryGet(out var steps, out var untold))
            return failure ?? untold;
        if (!isRead)
            return failure!;
        var (before, after) = both;
        var name = plan is null ? null : (after.Plan(plan) ?? before.Plan(plan))?.Id ?? plan;
        return new FoundMovement(Movement.Between(new Day(before, from.Day), new Day(after, until.Day), steps, name), before, after);
    }

    /// <summary>What moved since one moment in each of some plans, by the plan; the moment is read once for all of them.</summary>
    /// <param name="from">The earlier moment.</param>
    /// <param name="today">The day by which the later end, what was recorded last, is reckoned.</param>
    /// <param name="plans">The ids of the plans.</param>
    public GitAnswer<IReadOnlyDictionary<string, Movement>> MovementsSince(AsAt from, DateOnly today, IReadOnlyList<string> plans)
    {
        var until = at ?? new AsAt(Head, Head, world.Clock.GetLocalNow(), today, "what is recorded now");
        var reading = Task.Run(() => Between(from, until));
        var isRead = LoadBoth(from, until).TryGet(out var both, out var failure);
        if (!reading.GetAwaiter().GetResult().TryGet(out var steps, out var untold) || !isRead)
            return failure ?? untold!;
        var (before, after) = (new Day(both.Before, from.Day), new Day(both.After, until.Day));
        return plans.ToDictionary(plan => plan, plan => Movement.Between(before, after, steps, plan), StringComparer.Ordinal);
    }

    /// <summary>How far agreed dates have moved, by the files and by all that was recorded.</summary>
    /// <param name="set">The plans.</param>
    /// <param name="today">The day.</param>
    /// <param name="plan">The plan to look at; null for all.</param>
    /// <param name="untold">What is missing where there is no trail, as a sentence; null where nothing is.</param>
    /// <param name="reading">The trail, where it is being read already.</param>
    public Slippage SlippageOf(PlanSet set, DateOnly today, string? plan, out string? untold, Task<GitAnswer<IReadOnlyList<Changes.RecordedChange>>>? reading = null)
    {
        var isWhole = (reading?.GetAwaiter().GetResult() ?? History("")).TryGet(out var history, out var failure);
        // The files tell what was granted also where there is no git; what was moved by hand is missing then, and that is said.
        untold = isWhole ? null : $"{failure!.Sentence} So dates that were moved by hand, without a date change, are not told.";
        return Slippage.Of(new Day(set, today), isWhole ? history! : [], plan);
    }

    /// <summary>How far a plan has come from moment to moment, and where it will be at the next ones.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="moments">The moments.</param>
    /// <param name="set">The plans.</param>
    /// <param name="today">The day.</param>
    public Trajectory TrajectoryOf(string plan, TrajectoryMoments moments, PlanSet set, DateOnly today)
    {
        var past = new List<TrajectoryMoment>();
        foreach (var moment in moments.Past)
        {
            // Before the record begins there is nothing to show.
            if (FindAsAt(moment.Asked, set, today).At is { } found && LoadAt(found, set).TryGet(out var then, out _))
                past.Add(new TrajectoryMoment(moment.Label, found.Day, then));
        }
        return Trajectory.Of(plan, past, new Day(set, today), [.. moments.Next.Select(moment => (moment.Label, moment.Day))], at is null ? "today" : "then");
    }

    /// <summary>How each plan stood at the last meetings of the body that watches it; each meeting is read once.</summary>
    /// <param name="set">The plans.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<RatingTrend> TrendsOf(PlanSet set, DateOnly today)
    {
        var days = new Dictionary<string, Day?>(StringComparer.Ordinal);
        var trends = new List<RatingTrend>();
        foreach (var (plan, meetings) in RatingTrend.Meetings(set, today))
        {
            var points = new List<TrendPoint>();
            foreach (var meeting in meetings)
            {
                if (!days.TryGetValue(meeting.Id, out var day))
                    days[meeting.Id] = day = FindAsAt(meeting.Id, set, today).At is { } found && LoadAt(found, set).TryGet(out var then, out _) ? new Day(then, found.Day) : null;
                if (day is not null && RatingTrend.Count(plan.Id, day) is { } tally)
                    points.Add(new TrendPoint(meeting.Id, day.Today, tally));
            }
            trends.Add(new RatingTrend(plan.Id, points));
        }
        return trends;
    }

    /// <summary>What a branch changes, item by item.</summary>
    /// <param name="range">The branch, and from where on.</param>
    /// <param name="today">The day of the review.</param>
    public GitAnswer<Review> ReviewOf(CommitRange range, DateOnly today)
    {
        if (!LoadAt(range.Base).TryGet(out var before, out var failure)
            || !LoadAt(range.Head, before).TryGet(out var after, out failure)
            || !Between(range.Base, range.Head).TryGet(out var recorded, out failure)
            || !RecordsBetween(range.Base, range.Head).TryGet(out var records, out failure)
            || !OtherFilesBetween(range.Base, range.Head).TryGet(out var others, out failure))
        {
            return failure;
        }
        var day = new Day(after, today);
        return ReviewMaker.Make(new ReviewMatter(range.Asked, before, day, [.. recorded, .. records])
        {
            FoundBefore = Examination.All(new Day(before, today)),
            FoundAfter = Examination.All(day),
            FoundNew = Examination.Since(before, day),
            OtherFiles = others,
        });
    }

    /// <summary>The branches that are here, local and remote, the one with the latest commit first; none where there is no repository.</summary>
    public IReadOnlyList<string> Branches() =>
        Repository.TryGet(out var found, out _) && world.Git.Run(found.Layout.Top, BranchNames).TryGet(out var output, out _)
            // What only points to another branch would stand there twice.
            ? [.. Encoding.UTF8.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] == '\0').Select(line => line[1..])]
            : [];

    /// <summary>The name of the branch that people share, with which others are compared unless told otherwise.</summary>
    public string SharedBranchName => Repository.TryGet(out var found, out _) ? SharedBranch(found.Layout.Top) : "main";
}
