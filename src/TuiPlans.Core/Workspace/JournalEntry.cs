namespace TuiPlans.Core.Workspace;

/// <summary>
/// What is about to be done to one file, written down and flushed before the file is touched, so that after any accident it is known
/// what was meant and whose words they were.
/// </summary>
public sealed record JournalEntry
{
    /// <summary>Its name in the journal.</summary>
    public required string Id { get; init; }

    /// <summary>The file, from the top of the repository.</summary>
    public required string Path { get; init; }

    /// <summary>The bytes before; null where there was no file.</summary>
    public required byte[]? Before { get; init; }

    /// <summary>The bytes after.</summary>
    public required byte[] After { get; init; }

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

/// <summary>A person and a moment.</summary>
/// <param name="Name">Their name.</param>
/// <param name="EMail">Their address.</param>
/// <param name="When">The moment, with its offset.</param>
public sealed record JournalPerson(string Name, string EMail, DateTimeOffset When);
