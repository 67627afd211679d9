namespace TuiPlans.Core.Changes;

/// <summary>Counts what a change of a long text adds and takes away, for a message of one line.</summary>
internal static class LineCount
{
    /// <summary><c>+3 -1 lines</c>: lines that are only in the new text, and only in the old one.</summary>
    public static string Of(string before, string after)
    {
        var old = before.Split('\n').ToList();
        var added = after.Split('\n').Count(line => !old.Remove(line));
        return $"+{added} -{old.Count} lines";
    }
}
