namespace TuiPlans.Core.Git;

/// <summary>Reads git's English error texts (LC_MESSAGES=C) of 2.39 and newer.</summary>
public static class GitFailureParser
{
    private const int MostLines = 12;

    private static readonly string[] Identity =
    [
        "identity unknown", "empty ident name", "unable to auto-detect email address", "auto-detection is disabled",
        "no email was given", "no name was given", "Please tell me who you are",
    ];

    private static readonly string[] Signing =
        ["failed to sign the data", "signing failed", "user.signingkey needs to be set", "Couldn't load public key"];

    private static readonly string[] Away =
    [
        "Could not resolve host", "Couldn't connect to server", "Connection refused", "Connection timed out", "Network is unreachable", "No route to host", "unable to connect to",
        "Could not resolve hostname", "does not appear to be a git repository", "Failed to connect", "Operation timed out", "unable to look up", "repository '", "not exported",
    ];

    private static readonly string[] Closed =
        ["Authentication failed", "could not read Username", "could not read Password", "Permission denied", "terminal prompts disabled", "Host key verification failed", "HTTP 401", "HTTP 403", "error: 403"];

    private static readonly string[] Behind = ["non-fast-forward", "fetch first", "cannot lock ref", "failed to update ref", "stale info", "incorrect old value provided"];

    /// <summary>The failure of a call that spoke with another repository.</summary>
    /// <param name="failure">The failure as <see cref="Parse"/> read it.</param>
    public static GitFailure OfRemote(GitFailure failure)
    {
        if (failure is not GitFailure.Other { Words: var words } other)
            return failure;
        if (Has(words, "[rejected]") || Has(words, "[remote rejected]") || HasOne(words, Behind))
            return new GitFailure.PushRejected(HasOne(words, Behind) && !Has(words, "hook declined"), words);
        return HasOne(words, Closed) ? new GitFailure.NotLetIn(words) : HasOne(words, Away) ? new GitFailure.Unreachable(words) : other;
    }

    /// <summary>The failure that an exit code and plain words (see <see cref="PlainWords"/>) mean.</summary>
    /// <param name="exitCode">git's exit code.</param>
    /// <param name="words">What it wrote to standard error.</param>
    /// <param name="directory">Where it ran.</param>
    public static GitFailure Parse(int exitCode, string words, string directory)
    {
        if (Has(words, "not a git repository"))
            return new GitFailure.NotARepository(directory);
        if (Has(words, "must be run in a work tree"))
            return new GitFailure.BareRepository(directory);
        if (Has(words, "dubious ownership"))
            return new GitFailure.UnsafeOwnership(Quoted(words, "dubious ownership in repository at '", "'") ?? directory);
        if (LockOf(words) is { } path)
            return new GitFailure.Locked(path, null);
        if (Has(words, "No space left on device") || Has(words, "Disk quota exceeded"))
            return new GitFailure.DiskFull(PlainWords.FirstLines(words, MostLines));
        if (HasOne(words, Identity))
            return new GitFailure.IdentityMissing();
        if (HasOne(words, Signing))
            return new GitFailure.SigningFailed(PlainWords.FirstLines(words, MostLines));
        return new GitFailure.Other(exitCode, PlainWords.FirstLines(words, MostLines));
    }

    /// <summary>Whether the commit was made although git failed after it, when writing the index back.</summary>
    internal static bool CommitWasMade(GitFailure failure) =>
        Words(failure) is { } words && Has(words, "repository has been updated, but unable to");

    private static string? Words(GitFailure failure) => failure switch
    {
        GitFailure.Other other => other.Words,
        GitFailure.DiskFull full => full.Words,
        _ => null,
    };

    private static string? LockOf(string words)
    {
        var path = Quoted(words, "Unable to create '", "': File exists");
        return path?.EndsWith(".lock", StringComparison.Ordinal) == true ? path : null;
    }

    private static string? Quoted(string words, string before, string after)
    {
        var from = words.IndexOf(before, StringComparison.Ordinal);
        if (from < 0)
            return null;
        from += before.Length;
        var to = words.IndexOf(after, from, StringComparison.Ordinal);
        return to < 0 ? null : words[from..to];
    }

    private static bool Has(string words, string text) => words.Contains(text, StringComparison.Ordinal);

    private static bool HasOne(string words, string[] texts) => Array.Exists(texts, text => Has(words, text));
}
