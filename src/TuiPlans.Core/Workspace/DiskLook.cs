namespace TuiPlans.Core.Workspace;

/// <summary>
/// Looks again and again whether plan files changed on disk, at next to no cost however many there are: each time at the folders, whose
/// own time changes when a file comes, goes or is replaced, as git, this program and most editors do; at every file only once in a
/// while, and less often the more there are. A file that was written in place is noticed then: at once in plans of ordinary size,
/// within half a minute among 5,000. Used by one thread.
/// </summary>
/// <param name="files">The disk.</param>
/// <param name="folder">The plans folder.</param>
/// <param name="clock">Says how long ago every file was looked at.</param>
public sealed class DiskLook(IFileStore files, string folder, TimeProvider clock)
{
    // A look at a file costs some 4 µs: this keeps all looks together at a thousandth of a core.
    private static readonly TimeSpan RestForEachFile = TimeSpan.FromMilliseconds(4);
    private IReadOnlyList<string> folders = [];
    private long ofFolders;
    private long ofAll;
    private DateTimeOffset nextLookAtAll;

    /// <summary>Takes the marks; called before the files are read, so that a change in between is seen at the next look.</summary>
    public void Mark()
    {
        folders = files.Folders(folder);
        ofFolders = files.StampOf(folders);
        var all = files.Stamp(folder);
        ofAll = all.Mark;
        nextLookAtAll = clock.GetUtcNow() + (RestForEachFile * all.Files);
    }

    /// <summary>Did a plan file change since <see cref="Mark"/>, as far as this look shows?</summary>
    public bool HasChanged()
    {
        if (files.StampOf(folders) == ofFolders && clock.GetUtcNow() < nextLookAtAll)
            return false;
        var before = ofAll;
        Mark();
        return ofAll != before;
    }
}
