namespace TuiPlans.Core.Workspace.Hosts;

/// <summary>A repository at a host, told from the address of a remote.</summary>
/// <param name="Host">The name of the host, as its pages have it.</param>
/// <param name="Origin">Where its pages are: <c>https://git.example.org:8443</c>.</param>
/// <param name="Path">The path of the repository, without slashes at its ends and without <c>.git</c>.</param>
public sealed record HostedRepository(string Host, string Origin, string Path)
{
    private const string Ending = ".git";

    /// <summary>The address of its page.</summary>
    public string Web => $"{Origin}/{Path}";

    /// <summary>Reads the address of a remote: https, ssh, git, or <c>user@host:path</c>; null where it is a folder, or nothing of that kind.</summary>
    /// <param name="remote">The address.</param>
    public static HostedRepository? Read(string? remote)
    {
        if (string.IsNullOrWhiteSpace(remote))
            return null;
        var text = remote.Trim();
        if (!text.Contains("://", StringComparison.Ordinal))
            return OfShort(text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return null;
        return uri.Scheme switch
        {
            "https" or "http" => Made(uri.Host, $"{uri.Scheme}://{uri.Host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}", uri.AbsolutePath),
            // The port of ssh is none of the pages.
            "ssh" or "git+ssh" or "ssh+git" or "git" => Made(uri.Host, null, uri.AbsolutePath),
            _ => null,
        };
    }

    // git@host:path; a single letter before the colon is a drive of Windows.
    private static HostedRepository? OfShort(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || text.AsSpan(0, colon).IndexOfAny('/', '\\') >= 0)
            return null;
        var host = text[(text.IndexOf('@', StringComparison.Ordinal) is var at && at >= 0 && at < colon ? at + 1 : 0)..colon];
        return host.Length == 0 ? null : Made(host.Trim('[', ']'), null, Uri.EscapeDataString(text[(colon + 1)..]).Replace("%2F", "/", StringComparison.Ordinal).Replace("%7E", "~", StringComparison.Ordinal));
    }

    private static HostedRepository? Made(string host, string? origin, string path)
    {
        var name = Known(host.ToLowerInvariant());
        var trimmed = path.Trim('/');
        if (trimmed.EndsWith(Ending, StringComparison.Ordinal))
            trimmed = trimmed[..^Ending.Length].TrimEnd('/');
        return trimmed.Length == 0 ? null : new HostedRepository(name, origin ?? $"https://{name}", trimmed);
    }

    // Names under which hosts take ssh alone.
    private static string Known(string host) => host switch
    {
        "ssh.github.com" => "github.com",
        "altssh.gitlab.com" => "gitlab.com",
        "altssh.bitbucket.org" => "bitbucket.org",
        "ssh.dev.azure.com" => "dev.azure.com",
        _ => host,
    };
}
