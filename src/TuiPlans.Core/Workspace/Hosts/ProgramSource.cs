namespace TuiPlans.Core.Workspace.Hosts;

/// <summary>From where a workflow builds this program.</summary>
/// <param name="Address">The git address of its sources; null where they lie in the repository itself.</param>
/// <param name="Revision">The branch, tag or commit of it; HEAD for what the address shows first.</param>
public sealed record ProgramSource(string? Address, string Revision)
{
    /// <summary>The project of the program, from the top of its repository.</summary>
    public const string Project = "src/TuiPlans/TuiPlans.csproj";

    private const string First = "HEAD";

    /// <summary>The repository itself: the sources are taken from the branch into which a request goes.</summary>
    public static ProgramSource Own { get; } = new(null, First);

    /// <summary>Reads <c>URL</c> or <c>URL@REF</c>; null, and then the sentence says what is wrong.</summary>
    public static ProgramSource? Parse(string text, out string problem)
    {
        var at = text.LastIndexOf('@');
        var hasRevision = at > PathStart(text);
        var (address, revision) = hasRevision ? (text[..at], text[(at + 1)..]) : (text, First);
        problem = "";
        if (HasPassword(address))
            problem = "The address holds a password or token, which would be committed: give it without one, and let the host's own settings hold it.";
        else if (!IsPlain(address) || !IsPlain(revision))
            problem = $"\"{text}\" is no address that can stand in a workflow: write it like https://git.example.org/plans/tuiplans.git@v1.0, of letters, digits and ._~:/@%+=,- alone.";
        return problem.Length == 0 ? new ProgramSource(address, revision) : null;
    }

    /// <summary>Whether a text can stand between quotes in YAML and in sh, and pass as no option.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0 && text[0] != '-' && text.All(c => char.IsAsciiLetterOrDigit(c) || "._~:/@%+=,-".Contains(c));

    // The name before "@host" is no path: https://user@host/path, git@host:path.
    private static int PathStart(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            return text.IndexOf('/', scheme + 3) is var slash and >= 0 ? slash : text.Length;
        var slashFirst = text.IndexOf('/');
        var colon = text.IndexOf(':');
        return colon >= 0 && (slashFirst < 0 || colon < slashFirst) ? colon : -1;
    }

    private static bool HasPassword(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return false;
        var end = address.IndexOf('/', scheme + 3);
        var host = end < 0 ? address[(scheme + 3)..] : address[(scheme + 3)..end];
        // ssh needs a name before the host; anywhere else even a name alone may be a token.
        return host.Contains('@') && (host[..host.LastIndexOf('@')].Contains(':') || !address.StartsWith("ssh://", StringComparison.Ordinal));
    }
}
