using System.Globalization;

namespace TuiPlans.Core.Workspace.Hosts;

/// <summary>The page of a git host on which a pull request (at GitLab: a merge request) opens.</summary>
/// <param name="Host">The name of the kind of host.</param>
/// <param name="Address">The address of the page.</param>
/// <param name="TakesTitle">Whether title and body stand in the address; else they are typed there.</param>
public sealed record RequestPage(string Host, string Address, bool TakesTitle)
{
    // Hosts and browsers refuse addresses that are much longer.
    private const int Longest = 7000;

    private static readonly int[] BodyLimits = [4000, 2500, 1500, 800];

    /// <summary>The address without title and text, to be read by people.</summary>
    public string Plain { get; private init; } = Address;

    /// <summary>The page for a proposal; null where the kind of host cannot be told from the address.</summary>
    /// <param name="remote">The address of the remote.</param>
    /// <param name="kind">The kind of host where somebody said it (git config tuiplans.host); null where its name tells it.</param>
    /// <param name="source">The branch of the proposal.</param>
    /// <param name="target">The shared branch.</param>
    /// <param name="title">The title.</param>
    /// <param name="body">The text, at most so many bytes long.</param>
    public static RequestPage? For(string? remote, string? kind, string source, string target, string title, Func<int, string> body)
    {
        if (HostedRepository.Read(remote) is not { } at)
            return null;
        var (from, to) = (Part(source), Part(target));
        return (kind?.ToLowerInvariant() ?? KindOf(at)) switch
        {
            "github" => Filled("GitHub", $"{at.Web}/compare/{Branch(target)}...{Branch(source)}?quick_pull=1", "title", "body", title, body),
            "gitlab" => Filled("GitLab", $"{at.Web}/-/merge_requests/new?merge_request%5Bsource_branch%5D={from}&merge_request%5Btarget_branch%5D={to}", "merge_request%5Btitle%5D", "merge_request%5Bdescription%5D", title, body),
            "gitea" or "forgejo" => Filled("Gitea", $"{at.Web}/compare/{Branch(target)}...{Branch(source)}?expand=1", "title", "body", title, body),
            "azure" => AzureOf(at) is { } web ? new RequestPage("Azure DevOps", $"{web}/pullrequestcreate?sourceRef={from}&targetRef={to}", false) : null,
            "bitbucket" when at.Host == "bitbucket.org" => new RequestPage("Bitbucket", $"{at.Web}/pull-requests/new?source={from}&dest={to}", false),
            "bitbucket" => BitbucketOf(at) is { } web ? new RequestPage("Bitbucket", $"{web}/pull-requests?create&sourceBranch={Part("refs/heads/" + source)}&targetBranch={Part("refs/heads/" + target)}", false) : null,
            _ => null,
        };
    }

    private static RequestPage Filled(string host, string page, string titleKey, string bodyKey, string title, Func<int, string> body)
    {
        var titled = $"{page}&{titleKey}={Part(title)}";
        foreach (var limit in BodyLimits)
        {
            var whole = $"{titled}&{bodyKey}={Part(body(limit))}";
            if (whole.Length <= Longest)
                return new RequestPage(host, whole, true) { Plain = page };
        }
        return new RequestPage(host, titled.Length <= Longest ? titled : page, titled.Length <= Longest) { Plain = page };
    }

    private static string? KindOf(HostedRepository at) => at.Host switch
    {
        "dev.azure.com" => "azure",
        "codeberg.org" or "gitea.com" => "gitea",
        var host when host.EndsWith(".visualstudio.com", StringComparison.Ordinal) => "azure",
        var host => host.Split('.', '-').Select(part => part switch { "github" => part, "gitlab" => part, "bitbucket" => part, "gitea" => part, "forgejo" => "gitea", _ => null }).FirstOrDefault(part => part is not null)
            ?? (at.Path.Contains("/_git/", StringComparison.Ordinal) ? "azure" : null),
    };

    // https://dev.azure.com/ORG/PROJECT/_git/REPO; over ssh the path is v3/ORG/PROJECT/REPO.
    private static string? AzureOf(HostedRepository at)
    {
        var parts = at.Path.Split('/');
        if (parts is ["v3", var organisation, var project, var name])
            return at.Host.EndsWith(".visualstudio.com", StringComparison.Ordinal) ? $"https://{organisation}.visualstudio.com/{project}/_git/{name}" : $"https://dev.azure.com/{organisation}/{project}/_git/{name}";
        return parts.Contains("_git", StringComparer.Ordinal) ? at.Web : null;
    }

    // https://HOST/scm/KEY/REPO and ssh://git@HOST:7999/KEY/REPO; a key that begins with ~ is a person's.
    private static string? BitbucketOf(HostedRepository at)
    {
        var parts = at.Path.Split('/');
        if (parts is not [.. var front, var key, var name])
            return null;
        var context = string.Concat(front.TakeWhile(part => part != "scm").Select(part => "/" + part));
        return key.StartsWith('~')
            ? $"{at.Origin}{context}/users/{key[1..]}/repos/{name}"
            : string.Create(CultureInfo.InvariantCulture, $"{at.Origin}{context}/projects/{key}/repos/{name}");
    }

    private static string Part(string text) => Uri.EscapeDataString(text);

    // In the path of an address the slashes of a branch stay.
    private static string Branch(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
