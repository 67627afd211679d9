using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>
/// What one commit did to one file of a plan, or to a register. Where a squash at a host made one commit of several changes, each of
/// them is one of these, as far as the message still tells them apart.
/// </summary>
/// <param name="Commit">The id of the commit.</param>
/// <param name="Author">Who gave it, as git says.</param>
/// <param name="Recorder">Who recorded it, and when: git's committer.</param>
/// <param name="Plan">The id of the plan; empty where the file is of the whole repository.</param>
/// <param name="Id">The id of the action or recommendation; <c>plan</c> for <c>plan.yaml</c>, <c>people.yaml</c> for a register.</param>
/// <param name="Changes">What changed, from the files themselves and not from the message.</param>
/// <param name="Reason">The body of the message without its trailers; null where it has none.</param>
/// <param name="Headline">The first line of the message.</param>
public sealed record RecordedChange(
    string Commit,
    Signature Author,
    Signature Recorder,
    string Plan,
    string Id,
    IReadOnlyList<FieldChange> Changes,
    string? Reason,
    string Headline)
{
    private const string AlsoNot = "settled, and not: ";
    private static readonly IReadOnlyDictionary<string, string> NothingBeside = new Dictionary<string, string>();

    /// <summary>How the file is named: <c>plan/ID</c>, or <c>people.yaml</c>.</summary>
    public string Ref => Plan.Length == 0 ? Id : $"{Plan}/{Id}";

    /// <summary>The file, from the plans folder.</summary>
    public required string Path { get; init; }

    /// <summary>The table of fields of that kind of file.</summary>
    public required FieldSet Fields { get; init; }

    /// <summary>Whether the file is new with it: not there before, and no other was renamed to it.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether the file went with it.</summary>
    public bool IsGone { get; init; }

    /// <summary>How the file was named before, as <see cref="Ref"/>, where this commit renamed it; else null.</summary>
    public string? FormerRef { get; init; }

    /// <summary>Where the file was before, from the plans folder, where this commit renamed it; else null.</summary>
    public string? FormerPath => FormerRef?.Split('/') is [{ Length: > 0 } plan, var id] ? $"{plan}/{(Path.Contains("/recommendations/", StringComparison.Ordinal) ? "recommendations/" : "")}{id}.yaml" : null;

    /// <summary>How the file is named at the beginning of the part of history that was asked for, where a branch changed it under the name before; else null.</summary>
    public string? LaterRef { get; init; }

    /// <summary>The last commit in which something else had the id that this began with, told of the beginning in the trail of one file; null where nothing had it before.</summary>
    public string? TookIdAfter { get; init; }

    /// <summary>What stands in the file beside the changes and is told with them, by path: who set a rating that changed, the rest of a request that was decided.</summary>
    public IReadOnlyDictionary<string, string> Beside { get; init; } = NothingBeside;

    /// <summary>Who gave it, as the message says; null where it says nothing.</summary>
    public string? GivenBy { get; init; }

    /// <summary>When it was given, as the message says, in the precision that was known; null where it says nothing.</summary>
    public string? GivenOn { get; init; }

    /// <summary>How it was given: e-mail, telephone, meeting, document, form; null where the message says nothing.</summary>
    public string? GivenHow { get; init; }

    /// <summary>The day of the edition of a document that was imported with it, as the message says; null where it is no such import.</summary>
    public string? AsOf { get; init; }

    /// <summary>The <c>Set:</c> trailer: changes that belong together and are read as one carry the same; null where there is none.</summary>
    public string? Set { get; init; }

    /// <summary>The commit that this one takes back; null where it is no undo.</summary>
    public string? Undoes { get; init; }

    /// <summary>Whether it is a merge, which here tells only what it decided itself.</summary>
    public bool IsMerge { get; init; }

    /// <summary>
    /// Whether this is what a person settled in a merge: each change leads from the value that does not count to the one that does. Where
    /// somebody wrote another value than either, it leads from the one of the shared side, and <see cref="AlsoOverruled"/> is that of the other.
    /// </summary>
    public bool IsSettled { get; init; }

    /// <summary>Of a value that was written anew where a person settled it: the second of the two that do not count; null where one of the two counts.</summary>
    public string? AlsoOverruled(string path) => Beside.GetValueOrDefault(AlsoNot + path);

    /// <summary>The name under which <see cref="Beside"/> holds that.</summary>
    internal static string AlsoOverruledKey(string path) => AlsoNot + path;

    /// <summary>The merge that brought it to the branch; null where it was recorded there itself, or nobody has looked.</summary>
    public BroughtBy? Merge { get; init; }
}

/// <summary>The merge with which a change came to the shared branch.</summary>
/// <param name="Commit">The id of the merge.</param>
/// <param name="By">Who merged, and when.</param>
/// <param name="ApprovedBy">The trailer <c>Approved-by</c>; null where there is none.</param>
/// <param name="Headline">The first line of its message.</param>
public sealed record BroughtBy(string Commit, Signature By, string? ApprovedBy, string Headline);
