using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>Decides whose name and which moments a commit carries (DESIGN, git).</summary>
internal static class Signing
{
    private const int Noon = 12;

    /// <summary>
    /// The committer is who records, now. The author is who gave it, where the register knows a name and an address for them, at noon
    /// of the day on which they gave it, where the day is known. What recorders gave themselves on an earlier day is theirs by the name
    /// that git knows, at noon of that day, and so is what nobody is said to have given (a document); all else is the recorder's, now.
    /// </summary>
    public static CommitPeople For(Given? given, Recorder recorder, PlanSet set, DateTimeOffset now)
    {
        var committer = new GitSignature(recorder.Name, recorder.EMail, now);
        if (given is null || set.Settings.RecorderIsAuthor)
            return new CommitPeople(committer, committer);
        if (given.By is null)
            return new CommitPeople(AtDay(committer, given.On, set.Settings, now), committer);
        if (given.By == recorder.Name || IsSame(set.Registers.Person(given.By)?.EMail, recorder.EMail))
            return new CommitPeople(committer with { When = WhenGiven(given.On, set.Settings, now) }, committer);
        if (set.Registers.Person(given.By) is not { EMail: { Length: > 0 } address } giver)
            return new CommitPeople(committer, committer);
        var author = new GitSignature(giver.Holder ?? giver.Words, address, WhenGiven(given.On, set.Settings, now));
        return new CommitPeople(author.IsComplete ? author : committer, committer);
    }

    // An edition may be of a day that git cannot write; then the trailers alone say it.
    private static GitSignature AtDay(GitSignature committer, Period? on, Settings settings, DateTimeOffset now) =>
        committer with { When = WhenGiven(on, settings, now) } is { IsComplete: true } author ? author : committer;

    private static bool IsSame(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset WhenGiven(Period? on, Settings settings, DateTimeOffset now)
    {
        if (on is not { Precision: Precision.Day } || on.First == DateOnly.FromDateTime(now.Date))
            return now;
        var noon = on.First.ToDateTime(new TimeOnly(Noon, 0));
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon));
    }
}
