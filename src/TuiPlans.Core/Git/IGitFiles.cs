namespace TuiPlans.Core.Git;

/// <summary>The few facts about files that this room needs; the room that owns the disk implements it.</summary>
public interface IGitFiles
{
    /// <summary>Whether a file or a folder stands at this absolute path.</summary>
    bool Exists(string path);

    /// <summary>The bytes of a file, or null where there is none, or it cannot be read.</summary>
    byte[]? Read(string path);

    /// <summary>When a file was last written, or null where there is none.</summary>
    DateTimeOffset? Modified(string path);

    /// <summary>The names (without their folder) of what stands directly in a folder; none where there is no folder.</summary>
    IReadOnlyList<string> Names(string folder);

    /// <summary>Removes a file; nothing happens where there is none.</summary>
    /// <returns>True where it is gone.</returns>
    bool Delete(string path);
}
