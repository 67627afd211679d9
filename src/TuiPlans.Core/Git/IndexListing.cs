using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>One path as the index has it.</summary>
/// <param name="Path">The path from the top.</param>
/// <param name="Blob">The blob in the index.</param>
/// <param name="IsHidden">Whether git was told not to look at the working file (skip-worktree, assume-unchanged).</param>
/// <param name="IsSparse">Whether that is by skip-worktree, as sparse checkouts set it.</param>
internal sealed record IndexEntry(string Path, string Blob, bool IsHidden, bool IsSparse)
{
    /// <summary>The call that lists some paths.</summary>
    public static GitCall Call(IEnumerable<string> paths) =>
        GitCall.Of("ls-files").Flag("--stage").Flag("-v").Flag("-z").Flag("--full-name").Paths(paths);

    /// <summary>Reads the output, <c>H 100644 ID 0 TAB path</c> and a NUL each, by path.</summary>
    public static Dictionary<string, IndexEntry> Parse(ReadOnlySpan<byte> output)
    {
        var entries = new Dictionary<string, IndexEntry>(StringComparer.Ordinal);
        var fields = new NulReader(output);
        while (fields.Next(out var field))
        {
            var line = Encoding.UTF8.GetString(field);
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var words = tab < 0 ? [] : line[..tab].Split(' ');
            if (words.Length < 4 || words[0].Length == 0)
                continue;
            var letter = words[0][0];
            var isSparse = letter is 'S' or 's';
            var path = line[(tab + 1)..];
            entries[path] = new IndexEntry(path, words[2], isSparse || char.IsAsciiLetterLower(letter), isSparse);
        }

        return entries;
    }
}
