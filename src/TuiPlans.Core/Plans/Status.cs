namespace TuiPlans.Core.Plans;

/// <summary>How far an action has come. An absent status is <see cref="ToConfirm"/>.</summary>
public enum Status
{
    /// <summary>Nobody has said yet.</summary>
    ToConfirm,

    /// <summary>Agreed, not begun.</summary>
    NotStarted,

    /// <summary>Work is under way.</summary>
    InProgress,

    /// <summary>The lead says that it is done.</summary>
    Complete,

    /// <summary>Evidence was seen by a person who is not a lead, and accepted at a meeting.</summary>
    SignedOff,

    /// <summary>An impact review three months or more later found that practice lasted.</summary>
    Embedded,

    /// <summary>Ended otherwise: superseded, not accepted, transferred or withdrawn.</summary>
    Closed,
}

/// <summary>The words for statuses, in files and on screens: the one table of them.</summary>
public static class Statuses
{
    private static readonly string[] WordTable =
        ["to-confirm", "not-started", "in-progress", "complete", "signed-off", "embedded", "closed"];

    private static readonly string[] LabelTable =
        ["To confirm", "Not started", "In progress", "Complete", "Signed off", "Embedded", "Closed"];

    /// <summary>All statuses in the order of a life.</summary>
    public static IReadOnlyList<Status> All { get; } =
        [Status.ToConfirm, Status.NotStarted, Status.InProgress, Status.Complete, Status.SignedOff, Status.Embedded, Status.Closed];

    /// <summary>The words that may stand in a file.</summary>
    public static IReadOnlyList<string> Words => WordTable;

    /// <summary>The word in a file: <c>in-progress</c>.</summary>
    public static string Word(this Status status) => WordTable[(int)status];

    /// <summary>The word on a screen: <c>In progress</c>.</summary>
    public static string Label(this Status status) => LabelTable[(int)status];

    /// <summary>To confirm, not started or in progress.</summary>
    public static bool IsOpen(this Status status) => status <= Status.InProgress;

    /// <summary>Complete, signed off or embedded.</summary>
    public static bool IsDelivered(this Status status) => status is Status.Complete or Status.SignedOff or Status.Embedded;

    /// <summary>Reads a word, upper or lower case; null where it is no status.</summary>
    public static Status? Parse(string? word)
    {
        var trimmed = word?.Trim();
        var at = Array.FindIndex(WordTable, known => known.Equals(trimmed, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : (Status)at;
    }
}
