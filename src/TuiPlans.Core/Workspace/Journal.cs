using System.Text;

namespace TuiPlans.Core.Workspace;

/// <summary>The entries of changes that are not yet known to be in <c>HEAD</c>: a folder under the git directory.</summary>
public sealed class Journal(IFileStore files, string folder)
{
    private const string EntryEnding = ".entry";
    private const string MessageEnding = ".message";

    /// <summary>The entries, oldest first. One that cannot be read was not finished, and nothing was done for it.</summary>
    public IReadOnlyList<JournalEntry> Read()
    {
        var entries = new List<JournalEntry>();
        foreach (var path in files.FilesIn(folder))
        {
            if (path.EndsWith(EntryEnding, StringComparison.Ordinal) && files.Read(path) is { } bytes && JournalFormat.Read(bytes) is { } entry)
                entries.Add(entry);
        }
        return entries;
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
    public void Remove(JournalEntry entry)
    {
        files.Delete(EntryFile(entry));
        files.Delete(MessageFile(entry));
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

    private string EntryFile(JournalEntry entry) => Path.Combine(folder, entry.Id + EntryEnding);
}
