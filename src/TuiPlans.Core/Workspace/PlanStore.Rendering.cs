using System.Text;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <content>Status pages: what they are made of, and the folder in which they are kept.</content>
public sealed partial class PlanStore
{
    /// <summary>The folder of the pages unless another is named: <c>pages</c> or <c>site</c>, beside the plans folder.</summary>
    /// <param name="form">What they are written as.</param>
    public string PagesPath(PageForm form) => Path.Combine(Path.GetDirectoryName(Plans.Path)!, form.Folder);

    /// <summary>The day and audience that the pages of a folder state; null where no index of ours is there.</summary>
    /// <param name="folder">The folder, an absolute path.</param>
    /// <param name="form">What the pages are written as.</param>
    public (DateOnly Day, Audience Audience)? StatedOf(string folder, PageForm form) =>
        world.Files.Read(Path.Combine(folder, form.Index)) is { } bytes ? form.Stated(Encoding.UTF8.GetString(bytes)) : null;

    /// <summary>What pages are made of: the plans on their day, and what moved in each since the last meeting of the body that watches it.</summary>
    /// <param name="set">The plans.</param>
    /// <param name="today">The day.</param>
    /// <param name="audience">For whom.</param>
    public PageMatter PageMatterOf(PlanSet set, DateOnly today, Audience audience)
    {
        var view = new DayView(set, today);
        return new PageMatter(view, audience) { Past = at, Moved = Moved(view), Unapproved = at is null ? UnapprovedOf(set) : null };
    }

    /// <summary>The pages of a folder, where they were rendered from the same plans and nothing has changed since; null where they must be worked out.</summary>
    /// <param name="wish">What pages are asked for.</param>
    public RenderOutcome? StillRendered(RenderWish wish) =>
        at is null && Repository.TryGet(out var found, out _) && new RenderStamp(world, found, wish).Holds(() => Plans.ReadAll(world.Files)) is { } pages
            ? new RenderOutcome(wish.Folder, pages, [], [], [])
            : null;

    /// <summary>Brings the pages of a folder up to date; only what differs is written.</summary>
    /// <param name="matter">What they are made of.</param>
    /// <param name="wish">What pages are asked for.</param>
    /// <param name="isChecking">True to compare alone.</param>
    /// <param name="progress">Told how many pages were seen to.</param>
    public RenderOutcome Render(PageMatter matter, RenderWish wish, bool isChecking, Action<int> progress)
    {
        var outcome = new RenderedFolder(world.Files, wish.Folder, wish.Form.Endings).Bring(StatusPages.Of(matter), wish.Form.Write, isChecking, progress);
        // A file that could not be read is told each time. The stamp is of what was rendered: a file may have changed since.
        if (at is null && !isChecking && outcome.Failures.Count == 0 && matter.Set.Unreadable.Count == 0 && Repository.TryGet(out var found, out _))
            new RenderStamp(world, found, wish).Keep([.. matter.Set.Files.Values.Select(file => new RawFile(file.Path, file.Source.ToBytes()))], outcome.Pages);
        return outcome;
    }

    // Meetings that were held before anything was recorded here tell nothing.
    private Dictionary<string, MovedSince> Moved(DayView view)
    {
        var moved = new Dictionary<string, MovedSince>(StringComparer.Ordinal);
        foreach (var plans in view.Day.Set.Plans.Select(plan => (Plan: plan, Meeting: view.Day.Calendar.Last(plan.MonitoredBy, view.Day.Today))).Where(pair => pair.Meeting is not null).GroupBy(pair => pair.Meeting!.Id, StringComparer.Ordinal))
        {
            var meeting = plans.First().Meeting!;
            if (FindAsAt(meeting.Id, view.Day.Set, view.Day.Today).At is not { HasRecord: true } from
                || !MovementsSince(from, view.Day.Today, [.. plans.Select(pair => pair.Plan.Id)]).TryGet(out var movements, out _))
            {
                continue;
            }
            foreach (var (plan, movement) in movements)
                moved[plan] = new MovedSince(meeting, movement);
        }
        return moved;
    }
}
