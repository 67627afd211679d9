namespace TuiPlans.Core.Workspace;

/// <summary>
/// The disk, as far as this program needs it. What can fail for reasons of the disk fails as a <see cref="FileFailure"/>.
/// </summary>
public interface IFileStore : Git.IGitFiles
{
    /// <summary>The bytes of a file; null where there is none, or it cannot be read, and then the failure says why.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="failure">Why it cannot be read; null where it was, or where no file is there.</param>
    byte[]? Read(string path, out FileFailure? failure);

    /// <summary>How many bytes a file has; null where there is none, or it may not be looked at.</summary>
    long? Length(string path);

    /// <summary>So many bytes of a file from a place on; null where they are not there, or cannot be read.</summary>
    byte[]? ReadPart(string path, long start, int length);

    /// <summary>True where a folder stands at this absolute path.</summary>
    bool FolderExists(string path);

    /// <summary>
    /// Every file below a folder whose name ends in .yaml or .yml, as absolute paths; names that begin with a dot are passed over.
    /// None where the folder is not there.
    /// </summary>
    IReadOnlyList<string> YamlFiles(string folder);

    /// <summary>The files directly in a folder, as absolute paths in the order of their names.</summary>
    IReadOnlyList<string> FilesIn(string folder);

    /// <summary>
    /// Replaces or makes a file so that after any accident it holds the old bytes or the new ones, never a part: a temporary file
    /// beside it, mode kept, flushed, renamed over it, folder flushed. Missing folders are made.
    /// </summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="bytes">The new bytes.</param>
    /// <param name="ownerOnly">True for a file that only its owner may read.</param>
    /// <returns>Null where it was done; else why not, and the old bytes are untouched.</returns>
    FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false);

    /// <summary>
    /// Replaces or makes a file that can be made again at any time: whoever reads it finds the old one or the new one, but it is not flushed,
    /// so after a power cut it may hold less. Missing folders are made.
    /// </summary>
    /// <returns>Null where it was done; else why not.</returns>
    FileFailure? WriteMade(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Writes a file as <see cref="Write"/> does, and lets the system run it, where it asks for that.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="bytes">The new bytes.</param>
    /// <returns>Null where it was done; else why not.</returns>
    FileFailure? WriteProgram(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Gives a file another name in the same folder, whatever it is; one that has this name already stays, and that is a failure.</summary>
    /// <returns>Null where it was done; else why not.</returns>
    FileFailure? Rename(string path, string to);

    /// <summary>
    /// Removes a file for good, and the folders that it leaves empty, as git does; at most two, so that of a plan nothing stays and
    /// of what is around it nothing goes. Nothing happens where there is no such file.
    /// </summary>
    /// <returns>Null where it is gone; else why not.</returns>
    FileFailure? Remove(string path);

    /// <summary>
    /// Removes the temporary files that killed writes left directly in a folder. Only for whoever holds the lock that guards it.
    /// </summary>
    void RemoveLeftovers(string folder);

    /// <summary>
    /// Takes a lock that the system's kernel holds for this process and gives back when it ends, however it ends. The file's mere
    /// existence means nothing.
    /// </summary>
    /// <returns>The lock, to be disposed; null where another process holds it; or why it cannot be had.</returns>
    (IDisposable? Lock, FileFailure? Failure) TryLock(string path);

    /// <summary>The process that took a lock last, by its number; null where that is not known. It holds it for as long as the lock cannot be had.</summary>
    /// <param name="path">The path of the lock.</param>
    int? HolderOf(string path);

    /// <summary>
    /// Why a file must not be read, as a sentence with the remedy; null where it may: a link, its own or that of a folder above it, leads
    /// out of the folder or to nothing, or it is larger than <paramref name="most"/> bytes.
    /// </summary>
    string? WhyNotRead(string path, string folder, long most);

    /// <summary>Where an absolute path leads when every link on it is followed; itself where it leads to nothing.</summary>
    string RealPath(string path);

    /// <summary>A mark that changes whenever a plan file below a folder changes, comes or goes.</summary>
    /// <returns>The mark, and how many files it was made of.</returns>
    (long Mark, int Files) Stamp(string folder);

    /// <summary>A folder and every folder below it, as absolute paths; hidden ones are passed over. None where it is not there.</summary>
    IReadOnlyList<string> Folders(string folder);

    /// <summary>A mark that changes whenever a file comes into one of these folders, goes or is replaced there, or one of them goes.</summary>
    long StampOf(IReadOnlyList<string> folders);

    /// <summary>Why a file must not be replaced: it is a link, whose target a rename would not reach. Null where it may.</summary>
    FileFailure? WhyNotReplace(string path);
}

/// <summary>Why the disk did not do what was asked.</summary>
/// <param name="Sentence">What happened, to which file, and what to do now.</param>
public sealed record FileFailure(string Sentence);
