namespace TuiPlans.Core.Workspace;

/// <summary>
/// What is about to be done to some files, written down and flushed before the first is touched, so that after any accident it is known
/// what was meant and whose words they were.
/// </summary>
public sealed record JournalEntry
{
    /// <summary>Its name in the journal.</summary>
    public required string Id { get; init; }

    /// <summary>The files, in the order in which they are written; at least one.</summary>
    public required IReadOnlyList<JournalFile> Files { get; init; }

    /// <summary>The whole message of the commit.</summary>
    public required string Message { get; init; }

    /// <summary>What the person typed, to be offered again where it could not be saved.</summary>
    public required string Typed { get; init; }

    /// <summary>The action, as <c>plan/ID</c>.</summary>
    public required string Ref { get; init; }

    /// <summary>Who gave it.</summary>
    public required JournalPerson Author { get; init; }

    /// <summary>Who recorded it.</summary>
    public required JournalPerson Committer { get; init; }
}

/// <summary>What becomes of one file.</summary>
/// <param name="Path">The file, from the top of the repository.</param>
/// <param name="Before">The bytes before; null where there was no file.</param>
/// <param name="After">The bytes after; null where the file goes.</param>
public sealed record JournalFile(string Path, byte[]? Before, byte[]? After);

/// <summary>A person and a moment.</summary>
/// <param name="Name">Their name.</param>
/// <param name="EMail">Their address.</param>
/// <param name="When">The moment, with its offset.</param>
public sealed record JournalPerson(string Name, string EMail, DateTimeOffset When);
