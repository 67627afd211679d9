using System.Text;

namespace TuiPlans.Core.Workspace;

/// <summary>A text that somebody typed and that is not in any plan.</summary>
/// <param name="Ref">The action it was meant for, as <c>plan/ID</c>.</param>
/// <param name="Text">The text.</param>
/// <param name="Path">The absolute path of its file.</param>
public sealed record Draft(string Ref, string Text, string Path);

/// <summary>
/// Texts that were typed and could not be saved, or were left: a file for each action under the git directory, readable by its owner
/// alone, because what the guard refused stands there too.
/// </summary>
public sealed class Drafts(IFileStore files, string folder)
{
    private const string Ending = ".txt";

    /// <summary>All drafts, by action.</summary>
    public IReadOnlyList<Draft> All() =>
        [.. files.FilesIn(folder).Where(path => path.EndsWith(Ending, StringComparison.Ordinal)).Select(Read).OfType<Draft>()];

    /// <summary>The draft for an action, or null.</summary>
    public Draft? For(string reference) => Read(FileOf(reference));

    /// <summary>
    /// Keeps a text for an action in place of its earlier draft. An earlier draft that holds other words is not thrown away: it stands
    /// before the new one.
    /// </summary>
    public (Draft? Draft, FileFailure? Failure) Add(string reference, string text)
    {
        var earlier = For(reference)?.Text;
        var whole = earlier is null || text.Contains(earlier, StringComparison.Ordinal) ? text
            : earlier.Contains(text, StringComparison.Ordinal) ? earlier
            : $"{earlier.TrimEnd()}\n\n{text}";
        return Replace(reference, whole);
    }

    /// <summary>Keeps a text for an action, whatever stood there.</summary>
    public (Draft? Draft, FileFailure? Failure) Replace(string reference, string text)
    {
        var path = FileOf(reference);
        var failure = files.Write(path, Encoding.UTF8.GetBytes(text), ownerOnly: true);
        return failure is null ? (new Draft(reference, text, path), null) : (null, failure);
    }

    /// <summary>Takes the draft of an action away: it was saved, or its owner said so.</summary>
    public void Remove(string reference) => files.Delete(FileOf(reference));

    // A slash is not for file names, and no id holds a tilde.
    private string FileOf(string reference) => Path.Combine(folder, reference.Replace('/', '~') + Ending);

    private Draft? Read(string path) =>
        files.Read(path) is { } bytes
            ? new Draft(Path.GetFileNameWithoutExtension(path).Replace('~', '/'), Encoding.UTF8.GetString(bytes), path)
            : null;
}
