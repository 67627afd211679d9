using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Histories;

/// <summary>Does the program show, of a day and of a meeting, what the shared branch held then?</summary>
internal static class AsAtAgrees
{
    /// <summary>Compares what is shown with what was made, file by file.</summary>
    public static Agreement Check(PlanStore store, HistoryRecord record, Random random, int days)
    {
        var agreement = new Agreement("as at");
        var (first, last) = (record.Days[0].Day, record.Days[^1].Day);
        var now = store.LoadMeetings();
        for (var left = days; left > 0; left--)
        {
            var day = first.AddDays(random.Next(last.DayNumber - first.DayNumber + 20) - 3);
            Asked(agreement, store, record, now, $"{day:yyyy-MM-dd}", day);
        }
        foreach (var meeting in record.Meetings)
            Asked(agreement, store, record, now, meeting.Id, meeting.PapersClosed);
        return agreement;
    }

    private static void Asked(Agreement agreement, PlanStore store, HistoryRecord record, PlanSet now, string asked, DateOnly day)
    {
        var held = record.AsAt(day);
        var (at, _) = store.FindAsAt(asked, now, record.Days[^1].Day.AddDays(1));
        var commit = held is null ? record.Commits[0] : record.Of(held.Mark);
        agreement.Same(commit, "", $"commit as at {asked}", held is null ? null : commit.Id, at?.Commit);
        if (held is null || at is null)
            return;
        agreement.Same(commit, "", $"day as at {asked}", $"{day:yyyy-MM-dd}", $"{at.Day:yyyy-MM-dd}");
        Compare(agreement, store, record, held);
    }

    private static void Compare(Agreement agreement, PlanStore store, HistoryRecord record, MadeDay held)
    {
        var commit = record.Of(held.Mark);
        var set = store.LoadAt(commit.Id!).Value;
        agreement.Same(commit, "", "unreadable", "0", $"{set.Unreadable.Count}");
        var made = held.Files.Values.Where(file => file.Kind != MadeKind.Meeting).ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var (path, file) in made)
            agreement.Same(commit, path, "text", file.Written, set.Files.TryGetValue(path, out var shown) ? shown.Source.Text : null);
        foreach (var path in set.Files.Keys.Where(path => !made.ContainsKey(path) && !path.StartsWith("meetings/", StringComparison.Ordinal)))
            agreement.Differs(commit, path, "file", null, "shown");
        var actions = set.Plans.SelectMany(plan => plan.Actions).ToDictionary(action => action.Path, StringComparer.Ordinal);
        foreach (var file in made.Values.Where(file => file.Kind == MadeKind.Action))
        {
            var action = actions.GetValueOrDefault(file.Path);
            agreement.Same(commit, file.Ref, "rating", file.Root.TextAt("rag"), action?.Rag?.Word());
            agreement.Same(commit, file.Ref, "due", file.Root.TextAt("due"), action?.Due?.Text);
            agreement.Same(commit, file.Ref, "updates", $"{file.Root.ItemsAt("updates").Length}", $"{action?.Updates.Count}");
        }
    }
}
