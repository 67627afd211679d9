using System.Text.RegularExpressions;
using TuiPlans.Core.Papers.Pages;

namespace TuiPlans.Core.Papers.Html;

/// <summary>Addresses of the site: those of the Markdown pages, with other endings. Only places of our own pages are addresses at all.</summary>
public static partial class SiteLinks
{
    private const string Index = "index.html";

    /// <summary>Where the page that stands there as Markdown stands in the site: <c>plan/index.html</c>.</summary>
    /// <param name="path">The path or address of a Markdown page.</param>
    public static string Page(string path) =>
        path == Sitemap.FolderPage || path.EndsWith("/" + Sitemap.FolderPage, StringComparison.Ordinal)
            ? path[..^Sitemap.FolderPage.Length] + Index
            : path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] + ".html" : path;

    /// <summary>The address in the site; null for every address that is not one of ours.</summary>
    /// <param name="address">The address in the Markdown page.</param>
    public static string? Of(string? address)
    {
        if (address is null || !Ours().IsMatch(address))
            return null;
        var anchor = address.IndexOf('#', StringComparison.Ordinal);
        return anchor < 0 ? Page(address) : Page(address[..anchor]) + address[anchor..];
    }

    /// <summary>The way from a page to the folder of the site: <c>../../</c>.</summary>
    /// <param name="path">The page, from the folder of the site.</param>
    public static string ToRoot(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));

    // Up, then down to a page, or a heading of this one; no scheme, no host, no blank, no dot folder.
    [GeneratedRegex(@"\A(?:(?:\.\./)*(?:[\p{L}\p{N}_~%-][\p{L}\p{N}._~%-]*/)*[\p{L}\p{N}_~%-][\p{L}\p{N}._~%-]*\.md)?(?:#[\p{L}\p{N}_-]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Ours();
}
