using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>The branch that people share: what counts as having been before everybody.</summary>
/// <param name="Ref">Its full name, or <c>HEAD</c> where this clone shares with nobody.</param>
/// <param name="Name">Its name for people.</param>
public sealed record SharedBranch(string Ref, string Name)
{
    private const string Head = "HEAD";
    private static readonly string[] Prefixes = ["refs/heads/", "refs/remotes/", "refs/tags/"];

    private static readonly GitCall Call = GitCall.Of("for-each-ref")
        .Flag("--format=%(HEAD)%00%(refname)%00%(upstream)%00%(symref)").Word("refs/heads").Word("refs/remotes");

    /// <summary>
    /// What the current branch is sent to; else the branch at which the remote <c>origin</c> is looked at first; else the current branch
    /// itself. One call of git, which looks at no commit.
    /// </summary>
    public static GitAnswer<SharedBranch> Find(GitRunner git, string top) =>
        git.Run(top, Call).Select(output => Parse(Encoding.UTF8.GetString(output.Bytes)));

    private static SharedBranch Parse(string output)
    {
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\0')).Where(row => row.Length == 4).ToList();
        var current = rows.Find(row => row[0] == "*");
        var candidates = new[] { current?[2], rows.Find(row => row[1] == "refs/remotes/origin/HEAD")?[3], current?[1] };
        // A branch that was deleted at the remote is still named as what this one is sent to.
        var found = Array.Find(candidates, name => name is { Length: > 0 } && rows.Exists(row => row[1] == name));
        return found is null ? new SharedBranch(Head, Head) : new SharedBranch(found, Short(found));
    }

    /// <summary>The name for people of a full one.</summary>
    internal static string Short(string full) =>
        Array.Find(Prefixes, prefix => full.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? full[prefix.Length..] : full;
}
