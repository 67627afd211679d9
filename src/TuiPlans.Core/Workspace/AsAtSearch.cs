using System.Text;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace;

/// <summary>Finds the commit that shows the plans as they were (DESIGN, git, "as at").</summary>
/// <param name="world">The world.</param>
/// <param name="repository">The repository.</param>
/// <param name="shared">Which branch people share.</param>
/// <param name="meetingsFolder">The folder of the meetings, from the top of the repository.</param>
/// <param name="editions">Finds the editions that were imported later.</param>
/// <param name="now">The plans as they are: which meetings there were, and in which zone days are counted.</param>
/// <param name="today">The day.</param>
internal sealed class AsAtSearch(
    Surroundings world, Repository repository, Func<GitAnswer<SharedBranch>> shared, string meetingsFolder, EditionSearch editions, PlanSet now, DateOnly today)
{
    private const string Forced = "rev:";
    private const int MostEditionsNamed = 3;
    private readonly TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(now.Settings.TimeZone, out var found) ? found : TimeZoneInfo.Utc;

    private string Top => repository.Layout.Top;

    /// <summary>Whether what is asked for is a date, so that it is no meeting.</summary>
    public static bool IsDate(string asked, DateOnly today) => !asked.Trim().StartsWith(Forced, StringComparison.OrdinalIgnoreCase) && DateWords.Read(asked.Trim(), today, DateSense.Past).Period is not null;

    /// <summary>What was asked for: a date first, then the id of a meeting, then a revision; else null and a sentence.</summary>
    public (AsAt? At, string Problem) Find(string asked, bool isAfter)
    {
        var text = asked.Trim();
        if (text.StartsWith(Forced, StringComparison.OrdinalIgnoreCase))
            return Revision(text[Forced.Length..]) is { } forced ? (forced, "") : (null, $"There is no commit \"{text[Forced.Length..]}\" in this repository: name a tag, a branch or a commit.");
        if (DateWords.Read(text, today, DateSense.Past).Period is { } period)
            return AtDay(asked, period);
        if (new MeetingCalendar(now.Meetings).Find(text) is { } meeting)
            return isAfter ? AfterMeeting(meeting) : AtMeeting(meeting);
        return Revision(text) is { } at ? (at, "") : (null, Unknown(text));
    }

    private string Unknown(string text)
    {
        var near = Nearest.To(text, now.Meetings.Select(meeting => meeting.Id));
        return $"\"{text}\" is no date, no meeting and no commit.{(near is null ? "" : $" Did you mean {near}?")} "
            + $"Write a date such as 2012-08-30, the id of a meeting{(now.Meetings is [.., var last] ? $" such as {last.Id}" : "")}, or a tag.";
    }

    private (AsAt? At, string Problem) AtDay(string asked, Period period)
    {
        var why = period.Last > today ? $"the latest on {{0}}; {Period.Day(period.Last).Words} is still to come" : $"the last on {{0}} before the end of {Period.Day(period.Last).Words}";
        return At(asked, Moment(period.Last.AddDays(1), TimeOnly.MinValue).AddSeconds(-1), period.Last, why);
    }

    private (AsAt? At, string Problem) AtMeeting(Meeting meeting)
    {
        var name = $"the meeting {meeting.Id}";
        if (meeting.Edition is { Length: > 0 } edition)
        {
            if (CommitSearch.Find(world.Git, Top, edition) is not { } frozen)
                return (null, $"The edition \"{edition}\" that was frozen for {name} is not in this repository: fetch its tags, or ask for a date.");
            return (new AsAt(meeting.Id, frozen.Id, frozen.Committed, Closed(meeting)?.Day ?? DayOf(frozen), $"{edition}, the edition that was frozen for {name}") { Meeting = meeting.Id }, "");
        }
        if (Closed(meeting) is not { } closed)
            return (null, $"{meeting.Path} does not say when {name} is, nor when its papers closed: write starts or papers-closed there, or ask for a date.");
        var moment = closed.Time is { } time ? Moment(closed.Day, time) : Moment(closed.Day.AddDays(1), TimeOnly.MinValue).AddSeconds(-1);
        var words = meeting.PapersClosed is null && closed == meeting.Starts
            ? $"the last on {{0}} before {name} began, {closed.Words}: nobody has written down when its papers closed"
            : $"the last on {{0}} when the papers of {name} closed, {closed.Words}";
        var (at, problem) = At(meeting.Id, moment, closed.Day, words);
        return (at is null ? null : at with { Meeting = meeting.Id }, problem);
    }

    // The first commit of the shared branch in which the meeting counts as held; else the last that touched its record.
    private (AsAt? At, string Problem) AfterMeeting(Meeting meeting)
    {
        var branch = Shared();
        var path = $"{meetingsFolder}/{meeting.Id}.yaml";
        var call = GitCall.Of("rev-list").Flag("--first-parent").Revision(branch.Ref).Paths([path]);
        if (!world.Git.Run(Top, call).TryGet(out var output, out var failure))
            return (null, failure.Sentence);
        var ids = Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().ToList();
        if (ids.Count == 0)
            return (null, $"The record of the meeting {meeting.Id} is not on {branch.Name} yet: {meeting.Path} was never recorded there.");
        if (!ObjectReader.Read(world.Git, Top, ids.ConvertAll(id => $"{id}:{path}")).TryGet(out var versions, out failure))
            return (null, failure.Sentence);
        var held = Array.FindIndex(versions, version => version is not null && IsHeld(meeting, version.Bytes));
        var commit = CommitSearch.Find(world.Git, Top, ids[held < 0 ? ids.Count - 1 : held])!;
        var why = held < 0 ? $"the last on {branch.Name} that touched the record of the meeting {meeting.Id}, which does not say that it was held" : $"when the record of the meeting {meeting.Id} came to {branch.Name}";
        return (new AsAt(meeting.Id, commit.Id, commit.Committed, meeting.Day ?? DayOf(commit), why) { Meeting = meeting.Id }, "");
    }

    private bool IsHeld(Meeting meeting, byte[] bytes) =>
        RecordReader.Meeting(meeting.Id, meeting.Path, world.Reader.Read(SourceText.FromBytes(meeting.Path, bytes)).Root).State == MeetingState.Held;

    private (AsAt? At, string Problem) At(string asked, DateTimeOffset moment, DateOnly day, string why)
    {
        var branch = Shared();
        // Which editions there are is looked for meanwhile; it needs nothing of the other.
        var listing = Task.Run(() => editions.Listed(branch.Ref));
        var answer = CommitSearch.LastBefore(world.Git, Top, branch.Ref, moment);
        var (there, unlisted) = listing.GetAwaiter().GetResult();
        if ((answer.Failure ?? unlisted) is { } failure)
            return (null, failure.Sentence);
        var commit = answer.Value;
        if (!editions.ThatStandAt(day, there!, branch.Ref, commit?.Id).TryGet(out var shown, out failure))
            return (null, failure.Sentence);
        if (commit is not null)
            return (new AsAt(asked, commit.Id, commit.Committed, day, With(string.Format(System.Globalization.CultureInfo.InvariantCulture, why, branch.Name), shown)) { Editions = shown }, "");
        if (shown is not [var latest, ..])
            return (null, NothingBefore(branch, day, there!));
        var because = With($"the latest of what was imported afterwards: nothing was recorded here by {Period.Day(day).Words}", shown);
        return (new AsAt(asked, latest.Commit, latest.Imported, day, because) { Editions = shown, HasRecord = false }, "");
    }

    private static string With(string why, IReadOnlyList<EditionThen> shown) => shown.Count switch
    {
        0 => why,
        <= MostEditionsNamed => $"{why}; {string.Join("; ", shown.Select(edition => edition.Words))}",
        _ => $"{why}; {shown.Count} plans as in old editions that were imported later, such as {shown[0].Words}",
    };

    private string NothingBefore(SharedBranch branch, DateOnly day, IReadOnlyList<ListedEdition> there)
    {
        if (CommitSearch.First(world.Git, Top, branch.Ref) is not { } first)
            return "Nothing is recorded here yet.";
        var earliest = there.MinBy(edition => edition.AsOf) is { } edition && edition.AsOf < DayOf(first)
            ? $", and the earliest edition that was imported is of {Period.Day(edition.AsOf).Words} ({edition.Plan})" : "";
        return $"Nothing was recorded yet on {Period.Day(day).Words}: the record begins on {Period.Day(DayOf(first)).Words}{earliest}.";
    }

    private AsAt? Revision(string text)
    {
        if (text.Length == 0 || CommitSearch.Find(world.Git, Top, text) is not { } commit)
            return null;
        return new AsAt(text, commit.Id, commit.Committed, DayOf(commit), $"the revision {text}");
    }

    private SharedBranch Shared() => shared().TryGet(out var branch, out _) ? branch : new SharedBranch("HEAD", "HEAD");

    // When the papers closed; else the day so many days before that the body has agreed; else when it begins.
    private Plans.Moment? Closed(Meeting meeting)
    {
        if (meeting.PapersClosed is { } closed)
            return closed;
        return meeting.Starts is { } starts && now.Registers.Body(meeting.Body)?.PapersClose is { } days ? new Plans.Moment(starts.Day.AddDays(-days), null) : meeting.Starts;
    }

    private DateOnly DayOf(FoundCommit commit) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(commit.Committed, zone).DateTime);

    // A time that the clock skips in spring is read with the offset of before.
    private DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
