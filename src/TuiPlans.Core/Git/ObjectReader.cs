using System.Globalization;
using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>An object of the repository.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">blob, tree, commit or tag.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record GitObject(string Id, string Type, byte[] Bytes);

/// <summary>Reads many objects in one go.</summary>
public static class ObjectReader
{
    /// <summary>
    /// The objects of some names, in that order: ids, revisions, or <c>REV:path</c>. Null where there is none. Names hold no NUL.
    /// </summary>
    public static GitAnswer<GitObject?[]> Read(GitRunner runner, string directory, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return Array.Empty<GitObject?>();
        var input = Encoding.UTF8.GetBytes(string.Concat(names.Select(name => name + "\0")));
        return runner.Run(directory, GitCall.Of("cat-file").Flag("--batch").Flag("-z").Reads(input))
            .Select(output => Parse(output.Bytes, names));
    }

    /// <summary>Reads what <c>cat-file --batch</c> wrote for these names.</summary>
    internal static GitObject?[] Parse(ReadOnlySpan<byte> output, IReadOnlyList<string> names)
    {
        var found = new GitObject?[names.Count];
        var rest = output;
        for (var i = 0; i < names.Count && !rest.IsEmpty; i++)
            found[i] = Next(ref rest, names[i]);
        return found;
    }

    private static GitObject? Next(ref ReadOnlySpan<byte> rest, string name)
    {
        // A name may hold a newline, and comes back as it was: so it is compared before lines are looked for.
        var asked = Encoding.UTF8.GetBytes(name);
        if (rest.StartsWith(asked) && IsAbsence(rest[asked.Length..], out var length))
        {
            rest = rest[(asked.Length + length)..];
            return null;
        }

        var end = rest.IndexOf((byte)'\n');
        var words = Encoding.ASCII.GetString(rest[..end]).Split(' ');
        rest = rest[(end + 1)..];
        if (words.Length != 3 || !int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return null;
        var bytes = rest[..size].ToArray();
        rest = rest[(size + 1)..];
        return new GitObject(words[0], words[1], bytes);
    }

    private static bool IsAbsence(ReadOnlySpan<byte> text, out int length)
    {
        ReadOnlySpan<byte> missing = " missing\n"u8;
        ReadOnlySpan<byte> ambiguous = " ambiguous\n"u8;
        length = text.StartsWith(missing) ? missing.Length : text.StartsWith(ambiguous) ? ambiguous.Length : 0;
        return length > 0;
    }
}
