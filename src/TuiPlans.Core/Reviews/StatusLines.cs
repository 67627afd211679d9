using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>How far it has come, and how it ended.</summary>
internal static class StatusLines
{
    /// <summary>Tells the changes of the status.</summary>
    public static void Tell(Telling telling)
    {
        var (status, completed) = (telling.Take("status"), telling.Take("completed"));
        var closed = telling.TakeAll(change => change.TopKey == "closed");
        if (closed.Count > 0 && FilePair.Text(telling.Pair.After, "closed") is not null && (status?.To ?? FilePair.Text(telling.Pair.After, "status")) == "closed")
            telling.Say(status ?? closed[0], Closing(telling, status));
        else
        {
            if (status is not null)
                telling.Say(status, $"{FromTo(status)}{(completed?.To is { } day ? $", completed {On(day)}{Late(telling, day)}" : "")}.");
            if (closed.Count > 0)
                telling.Say(closed[0], "What was said of its closing was taken out.");
        }
        if (completed is not null && (status is null || completed.To is null))
            telling.Say(completed, Completed(completed, completed.To is { } day ? Late(telling, day) : ""));
    }

    /// <summary>The status a file states; an absent one is to confirm.</summary>
    public static Status Of(string? word) => Statuses.Parse(word) ?? Status.ToConfirm;

    private static string FromTo(FieldChange status) =>
        $"Status went from {Words(status.From)} to {Words(status.To)}";

    private static string Words(string? word) => Of(word).Label().ToLowerInvariant();

    // "By June" says only that it was not later than that.
    private static string Late(Telling telling, string completed) =>
        PeriodParser.Parse(completed) is { } done && Due.Parse(FilePair.Text(telling.Pair.After, "due")) is { LastDay: { } last } due && done.First > last
            ? $"; it was due {due.Words}, so it was finished late"
            : "";

    private static string Completed(FieldChange change, string late) => change switch
    {
        { From: null } => $"Completed {On(change.To!)}{late}.",
        { To: null } => $"The date of completion ({ReviewNames.Day(change.From)}) was taken out.",
        _ => $"Date of completion changed from {ReviewNames.Day(change.From)} to {ReviewNames.Day(change.To)}{late}.",
    };

    private static string On(string completed) => completed.StartsWith("by ", StringComparison.Ordinal) ? $"by {ReviewNames.Day(completed[3..])}"
        : PeriodParser.Parse(completed) is { Precision: Precision.Day } day ? $"on {day.Words}" : $"in {ReviewNames.Day(completed)}";

    private static string Closing(Telling telling, FieldChange? status)
    {
        var after = telling.Pair.After;
        var how = FilePair.Text(after, "closed", "as")?.Replace('-', ' ');
        var by = telling.Names.Authority(FilePair.Text(after, "closed", "by"), FilePair.Text(after, "closed", "at"));
        var on = FilePair.Text(after, "closed", "date") is { } day ? $" on {ReviewNames.Day(day)}" : "";
        var reason = FilePair.Text(after, "closed", "reason") is { } why ? $": {Sentences.Within(why)}" : "; no reason is given";
        var to = FilePair.Text(after, "closed", "to") is { } other ? $" What takes its place: {telling.Names.Titled(telling.Pair.Plan, other)}." : "";
        var was = status is null ? "" : $"; it was {Words(status.From)}";
        return $"Closed{(how is null ? "" : $" as {how}")}{on}{(by.Length == 0 ? "" : $" {by}")}{was}{reason}.{to}";
    }
}
