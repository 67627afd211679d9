using System.Collections.Concurrent;
using System.Text;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Pages;

namespace TuiPlans.Core.Workspace;

/// <summary>How the pages of a folder compare with what the plans say now, and what was done about it.</summary>
/// <param name="Folder">The folder, an absolute path.</param>
/// <param name="Pages">How many there are to be.</param>
/// <param name="Changed">Those that said something else, or were not there, by path.</param>
/// <param name="Gone">Pages of ours that nothing speaks of any more.</param>
/// <param name="Failures">What the disk refused, as sentences.</param>
public sealed record RenderOutcome(string Folder, int Pages, IReadOnlyList<string> Changed, IReadOnlyList<string> Gone, IReadOnlyList<FileFailure> Failures)
{
    /// <summary>Whether every page says what the plans say.</summary>
    public bool IsFresh => Changed.Count + Gone.Count == 0;

    /// <summary>What was done, as a sentence.</summary>
    public string Done => IsFresh ? $"{Pages} pages in {Folder}: all were up to date." : $"{Pages} pages in {Folder}: {Changed.Count} written, {Gone.Count} removed.";
}

/// <summary>
/// A folder that pages are rendered into. Only what differs is written; of what else lies there, only pages that carry our mark are removed.
/// </summary>
/// <param name="files">The disk.</param>
/// <param name="folder">The folder, an absolute path.</param>
/// <param name="endings">How the names of such files end; pages of another form in the same folder stay.</param>
internal sealed class RenderedFolder(IFileStore files, string folder, IReadOnlyList<string> endings)
{
    /// <summary>Compares the pages with the folder, and brings it up to date. While one page is written out, the next is worked out.</summary>
    /// <param name="pages">The pages, each made when it is its turn.</param>
    /// <param name="write">Writes a page out.</param>
    /// <param name="isChecking">True to write and remove nothing.</param>
    /// <param name="progress">Told how many pages were seen to.</param>
    public RenderOutcome Bring(IEnumerable<Page> pages, Func<Page, IEnumerable<RenderedFile>> write, bool isChecking, Action<int> progress)
    {
        var (changed, failures, paths) = (new List<string>(), new List<FileFailure>(), new HashSet<string>(StringComparer.Ordinal));
        using var waiting = new BlockingCollection<Page>();
        var writing = Task.Run(() =>
        {
            foreach (var file in waiting.GetConsumingEnumerable().SelectMany(write))
            {
                paths.Add(file.Path);
                if (Differs(file, isChecking, failures))
                    changed.Add(file.Path);
                progress(paths.Count);
            }
        });
        var count = 0;
        foreach (var page in pages)
        {
            waiting.Add(page);
            count++;
        }
        waiting.CompleteAdding();
        writing.GetAwaiter().GetResult();
        var gone = Left().Where(path => !paths.Contains(path)).ToList();
        if (!isChecking)
            failures.AddRange(gone.Select(path => files.Remove(Absolute(path))).OfType<FileFailure>());
        return new RenderOutcome(folder, count, changed, gone, failures);
    }

    private bool Differs(RenderedFile file, bool isChecking, List<FileFailure> failures)
    {
        var (bytes, path) = (Encoding.UTF8.GetBytes(file.Text), Absolute(file.Path));
        if (files.Read(path) is { } there && there.AsSpan().SequenceEqual(bytes))
            return false;
        if (!isChecking && files.WriteMade(path, bytes) is { } failure)
            failures.Add(failure);
        return true;
    }

    // What does not carry our mark belongs to somebody else.
    private IEnumerable<string> Left()
    {
        foreach (var path in files.Folders(folder).SelectMany(files.FilesIn).Order(StringComparer.Ordinal))
        {
            if (endings.Contains(Path.GetExtension(path), StringComparer.Ordinal) && files.Read(path) is { } bytes && Encoding.UTF8.GetString(bytes).Contains(PageFrame.Mark, StringComparison.Ordinal))
                yield return Path.GetRelativePath(folder, path).Replace('\\', '/');
        }
    }

    private string Absolute(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
