using System.Globalization;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audits.Rules;

/// <summary>The dates of a commit do not go together: given long before it was recorded without saying so, or recorded before what it builds on.</summary>
internal static class BackDated
{
    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        var days = commit.Before.Settings.Value.Audit.Days;
        if (IsFar(commit.Author.When, commit.Recorder.When, days) && commit.CopyGiven != commit.Author.When && Given(commit) is { } remark)
            yield return remark;
        if (commit.ParentRecorded is { } parent && parent - commit.Recorder.When > TimeSpan.FromDays(Math.Max(1, days)))
        {
            yield return new AuditRemark(
                $"It says to be recorded on {Day(commit.Recorder.When)}, but builds on what was recorded later, on {Day(parent)}.",
                "A clock was wrong, or the date was set by hand so that it looks earlier. Ask who recorded it; boards of the days between count it as being there.");
        }
    }

    private static AuditRemark? Given(AuditedCommit commit)
    {
        var said = commit.ValueOf("Given-on") ?? commit.ValueOf(Changes.CommitMessage.AsOf);
        var authored = DateOnly.FromDateTime(commit.Author.When.DateTime);
        if (said is null)
        {
            return new AuditRemark(
                $"It was recorded on {Day(commit.Recorder.When)}, but its author's date is {Day(commit.Author.When)}, and it does not say that it was given then.",
                "A rebase or a copy keeps the first date, and so does a date that was set by hand. Ask who recorded it; what was given earlier is recorded with: tuiplans update REF --given DATE");
        }
        if (PeriodParser.Parse(said) is { } period && (authored < period.First.AddDays(-1) || authored > period.Last.AddDays(1)))
        {
            return new AuditRemark(
                $"It says to be given on {period.Words}, but its author's date is {Day(commit.Author.When)}, and it was recorded on {Day(commit.Recorder.When)}.",
                "Ask who recorded it which day is right, and record a correction.");
        }
        return null;
    }

    private static bool IsFar(DateTimeOffset a, DateTimeOffset b, int days) => (a - b).Duration() > TimeSpan.FromDays(days);

    private static string Day(DateTimeOffset when) => when.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
