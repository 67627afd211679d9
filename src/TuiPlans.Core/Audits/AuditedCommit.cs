using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Audits;

/// <summary>A commit that changed plan files, with what the rules of the audit look at.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Author">Who gave it, and when, as git says.</param>
/// <param name="Recorder">Who recorded it, and when: git's committer.</param>
/// <param name="Headline">The first line of its message.</param>
public sealed record AuditedCommit(string Id, Signature Author, Signature Recorder, string Headline)
{
    /// <summary>How many parents it has.</summary>
    public int Parents { get; init; }

    /// <summary>Whether it is a merge.</summary>
    public bool IsMerge => Parents > 1;

    /// <summary>Whether the shared branch itself went through it, and not only a branch that was merged.</summary>
    public bool IsOnShared { get; init; }

    /// <summary>Whether it begins a repository or its plans: then whatever else there is may come with it.</summary>
    public bool IsFounding { get; init; }

    /// <summary>When the latest of its parents was recorded; null where it has none, or they are not here.</summary>
    public DateTimeOffset? ParentRecorded { get; init; }

    /// <summary>When the commit was given that it says to be a copy of; null where it says nothing, or that one is not here.</summary>
    public DateTimeOffset? CopyGiven { get; init; }

    /// <summary>Whether it carries a signature; null where nobody looked.</summary>
    public bool? IsSigned { get; init; }

    /// <summary>The trailers of its message.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Where its message is of several that a host made one: the trailers of each, the oldest first.</summary>
    public IReadOnlyList<IReadOnlyList<Statement>> Squashed { get; init; } = [];

    /// <summary>Whether the message is one of this program.</summary>
    public bool IsOurs { get; init; }

    /// <summary>The plan files, registers and records that it changed.</summary>
    public IReadOnlyList<AuditedFile> Files { get; init; } = [];

    /// <summary>What else it changed in the plans folder: reports of imports, and YAML that belongs to no plan.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>What it changed that has nothing to do with plans, from the top of the repository.</summary>
    public IReadOnlyList<string> Foreign { get; init; } = [];

    /// <summary>Of a merge: the files of which it holds something that neither side plainly had.</summary>
    public IReadOnlyList<DoubtfulFile> Merged { get; init; } = [];

    /// <summary>What the repository said before it.</summary>
    public AuditState Before { get; init; } = AuditState.Nothing;

    /// <summary>What the repository said with it.</summary>
    public AuditState After { get; init; } = AuditState.Nothing;

    /// <summary>The value of the first trailer of that key, or null.</summary>
    public string? ValueOf(string key) => Statements.FirstOrDefault(one => one.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The values of the trailers of that key.</summary>
    public IEnumerable<string> ValuesOf(string key) => Statements.Where(one => one.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Select(one => one.Value);
}
