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
        ? [.. changes.Select(change => $"{change.Headline} ({change.Who})")]
        : [.. changes.GroupBy(Subject, StringComparer.Ordinal).Select(group => Together(group.Key, [.. group]))];

    /// <summary>How many changes, in words: <c>1 change</c>.</summary>
    public static string Count(int changes) => changes == 1 ? "1 change" : $"{changes} changes";

    /// <summary>What became of an id that somebody else gave to something new as well.</summary>
    public static string Renumbered(Merging.GivenAnotherId id) =>
        $"{id.Plan}/{id.Old} that was added here is {id.Now} from now on, since somebody else gave {id.Old} to another one. What names it follows.";

    private static string Together(string subject, List<SharedLine> changes)
    {
        var latest = changes[0].Headline;
        var what = subject.Length > 0 && latest.StartsWith(subject + ": ", StringComparison.Ordinal) ? latest[(subject.Length + 2)..] : latest;
        var names = changes.Select(change => change.Who).Distinct(StringComparer.Ordinal).ToList();
        var who = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
        return changes.Count == 1
            ? $"{latest} ({who})"
            : $"{(subject.Length > 0 ? subject : "Other")}: {Count(changes.Count)} ({who}), the latest: {Shortened.To(what, 60)}";
    }

    // "plan/ID: rating amber -> green" is of plan/ID; what names nothing so is of the rest.
    private static string Subject(SharedLine change) =>
        change.Headline.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && !change.Headline[..colon].Contains(' ', StringComparison.Ordinal) ? change.Headline[..colon] : "";
}
