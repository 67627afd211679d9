namespace TuiPlans.Tests.Histories;

/// <summary>A person or post as git names it, and a moment.</summary>
public sealed record MadeSignature(string Name, string EMail, DateTimeOffset When);

/// <summary>Who gave a change, when and how, as the message says it.</summary>
public sealed record MadeGiven(string? By, string? On, string? How)
{
    public static readonly MadeGiven None = new(null, null, null);
}

/// <summary>What a commit did to one file.</summary>
/// <param name="Uid">What the file is, whatever it is called.</param>
/// <param name="Ref">How it is named after it.</param>
/// <param name="FormerRef">How it was named before, where the commit renamed it.</param>
/// <param name="Changes">The fields.</param>
public sealed record MadeFile(int Uid, string Ref, string? FormerRef, bool IsNew, bool IsGone, IReadOnlyList<MadeChange> Changes)
{
    /// <summary>The file before it; null where it was not there.</summary>
    public FileState? Before { get; init; }

    /// <summary>The file after it; null where it is gone.</summary>
    public FileState? After { get; init; }
}

/// <summary>A step that a movement or slippage tells of.</summary>
/// <param name="Kind">Newly red, recovered, completed and so on, as one word.</param>
/// <param name="Uid">The action.</param>
/// <param name="From">The rating, date or word before.</param>
/// <param name="To">And after.</param>
/// <param name="Authority">Who decided it, or at which meeting; null where nobody is named.</param>
public sealed record MadeEvent(string Kind, int Uid, string? From, string? To, string? Reason, string? Authority);

/// <summary>What was done at one time with one message: a commit, or one of those that a squash joined.</summary>
public sealed record MadePart(MadeGiven Given, string? Reason, string Headline, string? Set, IReadOnlyList<MadeFile> Files)
{
    /// <summary>Whether its message says so much that its fields can be told from those of other parts.</summary>
    public bool IsOurs { get; init; }
}

/// <summary>A commit, written down as it was made.</summary>
public sealed record MadeCommit(int Mark, IReadOnlyList<int> Parents, MadeSignature Author, MadeSignature Committer, string Kind, IReadOnlyList<MadePart> Parts)
{
    public string? Id { get; set; }

    /// <summary>The mark of the commit that it takes back by name; null where it takes back none.</summary>
    public int? Undoes { get; init; }

    /// <summary>The mark of the commit that it does again on another branch; null where it is none of those.</summary>
    public int? Picked { get; init; }

    public bool IsMerge => Parents.Count > 1;

    /// <summary>The merge that brought it to the shared branch; null where it was made there.</summary>
    public MadeCommit? Merge { get; set; }

    public IReadOnlyList<MadeEvent> Events { get; init; } = [];
}
