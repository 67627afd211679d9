using System.Text;

namespace TuiPlans.Core.Workspace;

/// <summary>The entries of changes that are not yet known to be in <c>HEAD</c>: a folder under the git directory.</summary>
public sealed class Journal(IFileStore files, string folder)
{
    private const string EntryEnding = ".entry";
    private const string MessageEnding = ".message";
    private const string WordsEnding = ".txt";

    /// <summary>True where there is no entry, not even a damaged one.</summary>
    public bool IsEmpty => !EntryFiles().Any();

    /// <summary>The entries, oldest first; those that are damaged are in <see cref="Damaged"/>.</summary>
    public IReadOnlyList<JournalEntry> Read() => [.. EntryFiles().Select(ReadEntry).OfType<JournalEntry>()];

    /// <summary>The absolute paths of entries that cannot be read as they were written: a fault of the disk, or somebody's hand.</summary>
    public IReadOnlyList<string> Damaged() => [.. EntryFiles().Where(path => ReadEntry(path) is null)];

    /// <summary>The absolute paths of damaged entries that were set aside, as they were found.</summary>
    public IReadOnlyList<string> SetAside() =>
        [.. files.FilesIn(AsideFolder).Where(path => path.EndsWith(EntryEnding, StringComparison.Ordinal))];

    /// <summary>The absolute path of what could be read of a damaged entry that was set aside.</summary>
    public static string WordsOf(string setAside) => setAside[..^EntryEnding.Length] + WordsEnding;

    /// <summary>
    /// Sets a damaged entry aside, so that it holds up nothing: as it is, and what can be read of it as text beside it. For whoever
    /// holds the lock.
    /// </summary>
    /// <returns>Its new absolute path, or why it stays where it is.</returns>
    public (string? Path, FileFailure? Failure) SetAside(string path)
    {
        if (files.Read(path, out var failure) is not { } bytes)
            return (null, failure ?? new FileFailure($"{path} is gone."));
        var aside = Path.Combine(AsideFolder, Path.GetFileName(path));
        failure = files.Write(aside, bytes, ownerOnly: true)
            ?? files.Write(WordsOf(aside), Encoding.UTF8.GetBytes(JournalFormat.Readable(bytes)), ownerOnly: true)
            ?? files.Remove(path);
        return failure is null ? (aside, null) : (null, failure);
    }

    /// <summary>Writes an entry and flushes it: from here on no word of it can be lost.</summary>
    public FileFailure? Add(JournalEntry entry) =>
        files.Write(EntryFile(entry), JournalFormat.Write(entry), ownerOnly: true);

    /// <summary>
    /// Writes the file that holds the message of the commit; git reads it from there, since a message through a pipe whose writer is
    /// killed would be committed half.
    /// </summary>
    public FileFailure? WriteMessage(JournalEntry entry) =>
        files.Write(MessageFile(entry), Encoding.UTF8.GetBytes(entry.Message), ownerOnly: true);

    /// <summary>Takes an entry out: what it says is in <c>HEAD</c>, or was given back to the person.</summary>
    /// <returns>True where it is gone. One that stays is found again by whoever settles next.</returns>
    public bool Remove(JournalEntry entry)
    {
        var isGone = files.Delete(EntryFile(entry));
        files.Delete(MessageFile(entry));
        return isGone;
    }

    /// <summary>
    /// Removes what belongs to no entry: a file that was being written, and a message whose entry went already. For whoever holds the
    /// lock, once every entry is settled.
    /// </summary>
    public void Sweep()
    {
        files.RemoveLeftovers(folder);
        foreach (var path in files.FilesIn(folder))
        {
            if (path.EndsWith(MessageEnding, StringComparison.Ordinal) && !files.Exists(path[..^MessageEnding.Length] + EntryEnding))
                files.Delete(path);
        }
    }

    /// <summary>The absolute path of the file that holds the message of the commit.</summary>
    public string MessageFile(JournalEntry entry) => Path.Combine(folder, entry.Id + MessageEnding);

    private string AsideFolder => Path.Combine(folder, "damaged");

    private IEnumerable<string> EntryFiles() => files.FilesIn(folder).Where(path => path.EndsWith(EntryEnding, StringComparison.Ordinal));

    // An entry under another name than its own would never go.
    private JournalEntry? ReadEntry(string path) =>
        files.Read(path) is { } bytes && JournalFormat.Read(bytes) is { } entry && EntryFile(entry) == path ? entry : null;

    private string EntryFile(JournalEntry entry) => Path.Combine(folder, entry.Id + EntryEnding);
}
