using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>An approval as somebody gave it.</summary>
public sealed record Approval
{
    private const int Width = 72;

    /// <summary>Who approved: an id of the registers, or words.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required Period On { get; init; }

    /// <summary>How it was said: e-mail, telephone, meeting, document or form; null where it is not said.</summary>
    public string? How { get; init; }

    /// <summary>The meeting at which it was said; null where it was at none.</summary>
    public string? At { get; init; }

    /// <summary>What was said with it; null where nothing was.</summary>
    public string? Why { get; init; }

    /// <summary>The numbers of the items that are not approved, as a review gives them.</summary>
    public IReadOnlyList<int> Except { get; init; } = [];

    /// <summary>The branch of the proposal; null for the one that is checked out, or the only one there is.</summary>
    public string? Branch { get; init; }

    internal Given Given => new(By, On, How);

    /// <summary>The message of the merge.</summary>
    /// <param name="branch">The branch of the proposal.</param>
    /// <param name="count">How many changes it brings.</param>
    /// <param name="left">What is left out, as <c>plan/ID</c>.</param>
    internal string Message(string branch, int count, IReadOnlyList<string> left)
    {
        var text = new StringBuilder($"Approved: {(count == 1 ? "1 change" : $"{count} changes")} of {branch[Proposals.Prefix.Length..]}{(left.Count == 0 ? "" : $", all but {string.Join(", ", left)}")}\n\n");
        if (!string.IsNullOrWhiteSpace(Why))
            text.Append(string.Join('\n', WrappedLines.Of(Why.Trim(), Width))).Append("\n\n");
        foreach (var (key, value) in new[] { ("Approved-by", By), ("Approved-on", On.Text), ("Approved-how", How), ("Approved-at", At) })
        {
            if (value is not null)
                text.Append(key).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        }
        foreach (var reference in left)
            text.Append("Left-out: ").Append(reference).Append('\n');
        return text.ToString();
    }
}

/// <summary>How an approval came out.</summary>
public abstract record ApproveOutcome
{
    private ApproveOutcome()
    {
    }

    /// <summary>The shared branch holds it.</summary>
    /// <param name="Branch">The branch of the proposal.</param>
    /// <param name="Merge">The id of the merge.</param>
    /// <param name="Target">The shared branch in words.</param>
    /// <param name="Lines">What was approved, newest first.</param>
    public sealed record Done(string Branch, string Merge, string Target, IReadOnlyList<SharedLine> Lines) : ApproveOutcome
    {
        /// <summary>What was said.</summary>
        public required Approval Approval { get; init; }

        /// <summary>What was not approved and stays on the proposal, as <c>plan/ID</c>.</summary>
        public IReadOnlyList<string> Left { get; init; } = [];

        /// <summary>The first lines of the commits by which challenges were recorded.</summary>
        public IReadOnlyList<string> Challenges { get; init; } = [];

        /// <summary>What else the person should know.</summary>
        public IReadOnlyList<string> Notices { get; init; } = [];
    }

    /// <summary>It was not approved; all is as before.</summary>
    /// <param name="Why">Why, as sending and receiving say it.</param>
    public sealed record Hindered(SyncOutcome Why) : ApproveOutcome
    {
        /// <summary>Whether there is nothing left to be done, now or later.</summary>
        public bool IsOver { get; init; }
    }
}
