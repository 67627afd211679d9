using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>The configuration in force in a repository, all files taken together.</summary>
public sealed class GitConfig
{
    private readonly Dictionary<string, string> values;

    private GitConfig(Dictionary<string, string> values) => this.values = values;

    /// <summary>user.name, or null.</summary>
    public string? UserName => this["user.name"];

    /// <summary>user.email, or null.</summary>
    public string? UserEmail => this["user.email"];

    /// <summary>Whether some files may be left out of the working files (core.sparseCheckout).</summary>
    public bool IsSparse => IsTrue("core.sparsecheckout");

    /// <summary>Whether commits are signed (commit.gpgSign).</summary>
    public bool SignsCommits => IsTrue("commit.gpgsign");

    /// <summary>core.hooksPath, or null for the usual place.</summary>
    public string? HooksPath => this["core.hookspath"];

    /// <summary>The names of the remotes, in the order of letters.</summary>
    public IReadOnlyList<string> Remotes =>
    [
        .. values.Keys.Where(key => key.StartsWith("remote.", StringComparison.Ordinal) && key.EndsWith(".url", StringComparison.Ordinal))
            .Select(key => key["remote.".Length..^".url".Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The last value of a key, or null. Section and name in lower case, as git gives them.</summary>
    public string? this[string key] => values.TryGetValue(key, out var value) ? value : null;

    /// <summary>Reads it with one call of git.</summary>
    public static GitAnswer<GitConfig> Read(GitRunner runner, string directory) =>
        runner.Run(directory, GitCall.Of("config").WithoutSettings().Flag("--list").Flag("-z"))
            .Select(output => Parse(output.Bytes));

    /// <summary>Reads what <c>config --list -z</c> wrote: key, newline, value, NUL.</summary>
    public static GitConfig Parse(ReadOnlySpan<byte> output)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var fields = new NulReader(output);
        while (fields.Next(out var field))
        {
            var text = Encoding.UTF8.GetString(field);
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            // A key without "=" means true.
            found[end < 0 ? text : text[..end]] = end < 0 ? "true" : text[(end + 1)..];
        }

        return new GitConfig(found);
    }

    /// <summary>Whether a key is set to one of git's words for true.</summary>
    public bool IsTrue(string key) => this[key]?.ToLowerInvariant() is "true" or "yes" or "on" or "1";
}
