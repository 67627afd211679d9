using System.Globalization;
using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>A file as a new tree has it, beside the tree of another commit.</summary>
/// <param name="Path">The path from the top.</param>
/// <param name="Mode">git's mode; not looked at where the file goes.</param>
/// <param name="Blob">The id of a blob that is there already; null where the bytes say it, or the file goes.</param>
/// <param name="Content">Its bytes; null where a blob says it, or the file goes.</param>
public sealed record TreeEdit(string Path, string Mode, string? Blob, byte[]? Content)
{
    /// <summary>The mode of an ordinary file.</summary>
    public const string Ordinary = "100644";

    /// <summary>The file goes.</summary>
    public static TreeEdit Gone(string path) => new(path, Ordinary, null, null);
}

/// <summary>Makes commits beside the working files: nothing is checked out, no index is touched, no branch moves.</summary>
/// <param name="git">Runs git.</param>
/// <param name="top">The top folder of the repository.</param>
public sealed class TreeWriter(GitRunner git, string top)
{
    /// <summary>The tree of a commit with some files changed.</summary>
    /// <param name="commit">The id of the commit.</param>
    /// <param name="edits">What is otherwise.</param>
    /// <returns>The id of the tree.</returns>
    public GitAnswer<string> Tree(string commit, IReadOnlyList<TreeEdit> edits)
    {
        if (edits.Count == 0)
            return Line(GitCall.Of("rev-parse").Flag("--verify").Revision(commit + "^{tree}"));
        // A name that no other process uses; it is gone again before this returns.
        var name = $"refs/tuiplans/making/{Guid.NewGuid():N}";
        var call = GitCall.Writing("fast-import").Flag("--quiet").Flag("--done").Reads(Stream(name, commit, edits));
        if (git.Run(top, call).Failure is { } failure)
            return failure;
        var tree = Line(GitCall.Of("rev-parse").Flag("--verify").Revision(name + "^{tree}"));
        failure = git.Run(top, GitCall.Writing("update-ref").Flag("-d").Word(name)).Failure;
        return failure is null ? tree : failure;
    }

    /// <summary>Makes a commit of a tree.</summary>
    /// <param name="tree">The id of the tree.</param>
    /// <param name="parents">Its parents, the first first.</param>
    /// <param name="message">The whole message.</param>
    /// <param name="people">Author and committer.</param>
    /// <param name="isSigned">Whether it is signed, as commit.gpgSign asks.</param>
    /// <returns>The id of the commit.</returns>
    public GitAnswer<string> Commit(string tree, IReadOnlyList<string> parents, string message, CommitPeople people, bool isSigned)
    {
        var call = GitCall.Writing("commit-tree");
        if (isSigned)
            call = call.Flag("-S");
        call = parents.Aggregate(call, (so, parent) => so.Flag("-p").Word(parent));
        return Line(call.Word(tree).By(people).Reads(Encoding.UTF8.GetBytes(message)));
    }

    private GitAnswer<string> Line(GitCall call) => git.Run(top, call).Select(output => Encoding.UTF8.GetString(output.Bytes).Trim());

    private static byte[] Stream(string name, string commit, IReadOnlyList<TreeEdit> edits)
    {
        using var stream = new MemoryStream();
        Say(stream, $"commit {name}\ncommitter TuiPlans <tuiplans@localhost> 0 +0000\ndata 0\nfrom {commit}\n");
        // What goes goes first: a name may come back as another file.
        foreach (var edit in edits.OrderBy(edit => edit is { Blob: null, Content: null } ? 0 : 1))
        {
            if (edit.Content is { } bytes)
            {
                Say(stream, string.Create(CultureInfo.InvariantCulture, $"M {edit.Mode} inline {Quoted(edit.Path)}\ndata {bytes.Length}\n"));
                stream.Write(bytes);
                stream.WriteByte((byte)'\n');
            }
            else
            {
                Say(stream, edit.Blob is null ? $"D {Quoted(edit.Path)}\n" : $"M {edit.Mode} {edit.Blob} {Quoted(edit.Path)}\n");
            }
        }
        Say(stream, "done\n");
        return stream.ToArray();
    }

    private static string Quoted(string path) =>
        $"\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static void Say(MemoryStream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
