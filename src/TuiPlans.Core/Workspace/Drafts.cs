using System.Text;
using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Workspace;

/// <summary>What somebody typed and that is not in any plan.</summary>
/// <param name="Form">All that was typed, by field.</param>
/// <param name="Kept">When it was kept last; null where that is not known.</param>
/// <param name="Path">The absolute path of its file.</param>
public sealed record Draft(TypedForm Form, DateTimeOffset? Kept, string Path)
{
    /// <summary>The action it was meant for, as <c>plan/ID</c>.</summary>
    public string Ref => Form.Ref;

    /// <summary>The words that tell it from another.</summary>
    public string Text => Form.Text;
}

/// <summary>
/// What was typed and could not be saved, or was left: a file for each action and kind of form under the git directory, readable by its
/// owner alone, because what the guard refused stands there too.
/// </summary>
public sealed class Drafts(IFileStore files, string folder)
{
    private const string Ending = ".txt";

    /// <summary>All drafts, by action and kind.</summary>
    public IReadOnlyList<Draft> All() =>
        [.. files.FilesIn(folder).Where(path => path.EndsWith(Ending, StringComparison.Ordinal)).Select(Read).OfType<Draft>()];

    /// <summary>Why drafts that are there cannot be read, as sentences; none as a rule.</summary>
    public IReadOnlyList<string> Unreadable() =>
        [.. files.FilesIn(folder).Where(path => path.EndsWith(Ending, StringComparison.Ordinal)).Select(WhyUnreadable).OfType<FileFailure>().Select(why => why.Sentence)];

    /// <summary>The draft of a kind of form for an action, or null.</summary>
    public Draft? For(string kind, string reference) => Read(FileOf(kind, reference));

    /// <summary>
    /// Keeps what was typed for an action, on top of its earlier draft: other words of that one are not thrown away.
    /// </summary>
    /// <param name="reference">The action.</param>
    /// <param name="typed">A form as <see cref="DraftFormat"/> writes it, or the mere text of an update.</param>
    public (Draft? Draft, FileFailure? Failure) Add(string reference, string typed)
    {
        var form = DraftFormat.Read(typed) ?? TypedForm.OfText(reference, typed);
        // One that cannot be read now may be read another day.
        if (WhyUnreadable(FileOf(form.Kind, form.Ref)) is { } unread)
            return (null, unread);
        return Replace(For(form.Kind, form.Ref) is { } earlier ? form.Over(earlier.Form) : form);
    }

    /// <summary>Keeps what was typed, whatever stood there of the same form before.</summary>
    public (Draft? Draft, FileFailure? Failure) Replace(TypedForm form)
    {
        var path = FileOf(form.Kind, form.Ref);
        var failure = files.Write(path, Encoding.UTF8.GetBytes(DraftFormat.Write(form)), ownerOnly: true);
        return failure is null ? (new Draft(form, files.Modified(path), path), null) : (null, failure);
    }

    /// <summary>Takes a draft away: it was saved, or its owner said so.</summary>
    /// <returns>Null where it is gone; else why it stays, and what that means.</returns>
    public FileFailure? Remove(string kind, string reference) => files.Delete(FileOf(kind, reference))
        ? null : new FileFailure($"The draft {FileOf(kind, reference)} cannot be deleted, so it is offered again at the next start. Delete it by hand.");

    private FileFailure? WhyUnreadable(string path) => files.Read(path, out var failure) is null ? failure : null;

    // A slash is not for file names, and no id holds a tilde. Updates stand under the name that they always had.
    private string FileOf(string kind, string reference) =>
        Path.Combine(folder, reference.Replace('/', '~') + (kind == TypedForm.Update ? "" : "~~" + kind) + Ending);

    // What is no form is the text of an update, as earlier versions kept it: its action is in the file's name.
    private Draft? Read(string path)
    {
        if (files.Read(path) is not { } bytes)
            return null;
        var text = Encoding.UTF8.GetString(bytes);
        return new Draft(
            DraftFormat.Read(text) ?? TypedForm.OfText(Path.GetFileNameWithoutExtension(path).Replace('~', '/'), text), files.Modified(path), path);
    }
}
