using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>What was sent and received, in words: a line a change; where there are many, a line for all changes of one action, register or plan.</summary>
public static class SharedWords
{
    private const int MostAlone = 12;
    private const int MostNames = 3;

    /// <summary>The lines, newest first.</summary>
    /// <param name="changes">The changes, newest first.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<SharedLine> changes) => changes.Count <= MostAlone
        ? [.. changes.Select(Alone)]
        : [.. changes.GroupBy(Subject, StringComparer.Ordinal).Select(group => Together(group.Key, [.. group]))];

    /// <summary>Those of which something counts.</summary>
    public static IReadOnlyList<SharedLine> Counting(IReadOnlyList<SharedLine> changes) => [.. changes.Where(change => !change.IsOverruled)];

    /// <summary>How much was settled, received and sent, in a sentence; what was settled otherwise is in neither.</summary>
    public static string Summary(SyncOutcome.Done done)
    {
        var (received, sent) = (Counting(done.Received).Count, Counting(done.Sent).Count);
        var settled = done.Settled.Count == 0 ? "" : $"{done.Settled.Count} settled. ";
        return settled + (received, sent) switch
        {
            (0, 0) => done.Settled.Count > 0 ? "You and the shared repository have the same." : "Nothing to send and nothing new.",
            (0, _) => $"Sent {Count(sent)}; nothing {(done.Settled.Count > 0 ? "else" : "new")} came.",
            (_, 0) => $"Received {Count(received)}; there was nothing {(done.Settled.Count > 0 ? "else " : "")}to send.",
            _ => $"Received {Count(received)}, sent {sent}{(done.Settled.Count > 0 ? "; nothing is left to send" : "")}.",
        };
    }

    /// <summary>How many changes, in words: <c>1 change</c>.</summary>
    public static string Count(int changes) => changes == 1 ? "1 change" : $"{changes} changes";

    /// <summary>That what is proposed waits for nobody, where the next sending brings it to the shared branch anyway.</summary>
    /// <param name="done">The proposal.</param>
    /// <param name="how">What to press or to type to send.</param>
    public static IReadOnlyList<string> SentAnyway(ProposeOutcome.Done done, string how) => done.IsSentAnyway
        ? [$"{how} sends all that is recorded here to {done.Target}, {(done.Held.Count > 0 ? "what is left out too, " : "")}approved or not: the plan is not reviewed (reviewed=true in its fields makes it so)."]
        : [];

    /// <summary>That proposals of others wait, as a sentence; none where none does.</summary>
    /// <param name="branches">Their branches.</param>
    /// <param name="how">What to press or to type.</param>
    public static IReadOnlyList<string> Waiting(IReadOnlyList<string> branches, string how) => branches.Count == 0 ? []
        : [$"{(branches.Count == 1 ? "A proposal waits" : $"{branches.Count} proposals wait")} to be approved: {string.Join(", ", branches)} ({how})."];

    /// <summary>What became of an id that somebody else gave to something new as well.</summary>
    public static string Renumbered(Merging.GivenAnotherId id) =>
        $"{id.Plan}/{id.Old} that was added here is {id.Now} from now on, since somebody else gave {id.Old} to another one. What names it follows.";

    private static string Alone(SharedLine change) => $"{change.Headline} ({change.Who}{(change.Remark.Length > 0 ? "; " + change.Remark : "")})";

    private static string Together(string subject, List<SharedLine> changes)
    {
        var latest = changes[0].Headline;
        var what = subject.Length > 0 && latest.StartsWith(subject + ": ", StringComparison.Ordinal) ? latest[(subject.Length + 2)..] : latest;
        var names = changes.Select(change => change.Who).Distinct(StringComparer.Ordinal).ToList();
        var who = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
        return changes.Count == 1
            ? Alone(changes[0])
            : $"{(subject.Length > 0 ? subject : "Other")}: {Count(changes.Count)} ({who}), the latest: {Shortened.To(what, 60)}";
    }

    // "plan/ID: rating amber -> green" is of plan/ID; what names nothing so is of the rest.
    private static string Subject(SharedLine change) =>
        change.Headline.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && !change.Headline[..colon].Contains(' ', StringComparison.Ordinal) ? change.Headline[..colon] : "";
}
