using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>A file in a tree.</summary>
/// <param name="Path">The path from the top.</param>
/// <param name="Id">The blob.</param>
/// <param name="Mode">git's mode, as <c>100644</c>.</param>
public sealed record TreeFile(string Path, string Id, string Mode);

/// <summary>Lists the files of a revision.</summary>
public static class TreeReader
{
    /// <summary>All files under some paths (files or folders, from the top), or of the whole tree where none are named.</summary>
    public static GitAnswer<IReadOnlyList<TreeFile>> Read(
        GitRunner runner, string directory, string revision, IReadOnlyList<string> paths)
    {
        var call = GitCall.Of("ls-tree").Flag("-r").Flag("-z").Flag("--full-tree").Revision(revision).Paths(paths);
        return runner.Run(directory, call).Select(output => Parse(output.Bytes));
    }

    /// <summary>Reads <c>mode type id TAB path</c> and a NUL each.</summary>
    internal static IReadOnlyList<TreeFile> Parse(ReadOnlySpan<byte> output)
    {
        var found = new List<TreeFile>();
        var fields = new NulReader(output);
        while (fields.Next(out var field))
        {
            var tab = field.IndexOf((byte)'\t');
            var words = Encoding.ASCII.GetString(field[..tab]).Split(' ');
            // A submodule is a commit here, and no file of ours.
            if (words[1] == "blob")
                found.Add(new TreeFile(Encoding.UTF8.GetString(field[(tab + 1)..]), words[2], words[0]));
        }

        return found;
    }
}
