using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>What <c>status --porcelain=v2 --branch -z</c> says.</summary>
/// <param name="Head">The commit id of HEAD, or null where there is no commit yet.</param>
/// <param name="Branch">The branch, or null where HEAD is on none.</param>
/// <param name="Entries">The tracked paths that differ.</param>
internal sealed record StatusReport(string? Head, string? Branch, IReadOnlyList<StatusEntry> Entries)
{
    /// <summary>The call that gives it: tracked files only, with no option of the user's configuration in force.</summary>
    public static readonly GitCall Call = GitCall.Of("status")
        .Flag("--porcelain=v2").Flag("--branch").Flag("-z").Flag("--untracked-files=no").Flag("--no-renames")
        .Flag("--ignore-submodules=all").Flag("--no-ahead-behind");

    /// <summary>Reads the output; headers of later versions are passed over.</summary>
    public static StatusReport Parse(ReadOnlySpan<byte> output)
    {
        string? head = null;
        string? branch = null;
        var entries = new List<StatusEntry>();
        var fields = new NulReader(output);
        while (fields.Next(out var field))
        {
            var line = Encoding.UTF8.GetString(field);
            if (line.StartsWith("# branch.oid ", StringComparison.Ordinal))
                head = Unless("(initial)", line["# branch.oid ".Length..]);
            else if (line.StartsWith("# branch.head ", StringComparison.Ordinal))
                branch = Unless("(detached)", line["# branch.head ".Length..]);
            else if (StatusEntry.Parse(line) is { } entry)
                entries.Add(entry);
            if (line.StartsWith("2 ", StringComparison.Ordinal))
                fields.Next(out _);
        }

        return new StatusReport(head, branch, entries);
    }

    private static string? Unless(string none, string value) => value == none ? null : value;
}

/// <summary>One tracked path that differs.</summary>
/// <param name="Path">The path from the top.</param>
/// <param name="Index">How the index differs from HEAD: a letter of git, <c>.</c> for not at all.</param>
/// <param name="Work">How the working file differs from the index.</param>
/// <param name="IsUnmerged">Whether it has the two sides of a merge.</param>
/// <param name="HeadBlob">The blob in HEAD, or null where HEAD has none.</param>
internal sealed record StatusEntry(string Path, char Index, char Work, bool IsUnmerged, string? HeadBlob)
{
    // "1 XY sub mH mI mW hH hI path", "2 … X100 path", "u XY sub m1 m2 m3 mW h1 h2 h3 path"
    private const int HeadBlobField = 6;

    /// <summary>Reads one line; null where it is none of these three kinds.</summary>
    public static StatusEntry? Parse(string line)
    {
        var fields = line.Length < 2 || line[1] != ' ' ? 0 : line[0] switch { '1' => 9, '2' => 10, 'u' => 11, _ => 0 };
        var parts = fields == 0 ? [] : line.Split(' ', fields);
        if (fields == 0 || parts.Length < fields || parts[1].Length < 2)
            return null;
        var blob = parts[HeadBlobField];
        var isUnmerged = line[0] == 'u';
        var known = !isUnmerged && blob.AsSpan().TrimStart('0').Length > 0;
        return new StatusEntry(parts[^1], parts[1][0], parts[1][1], isUnmerged, known ? blob : null);
    }
}
