using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Html;
using TuiPlans.Core.Papers.Markdown;
using TuiPlans.Core.Papers.Pages;

namespace TuiPlans.Core.Papers;

/// <summary>A file that was rendered.</summary>
/// <param name="Path">Where it stands, from the folder of the pages, with forward slashes.</param>
/// <param name="Text">What it holds.</param>
public sealed record RenderedFile(string Path, string Text);

/// <summary>What pages are written as: Markdown for git hosts, or HTML as a site of its own.</summary>
public sealed class PageForm
{
    private readonly Func<Page, RenderedFile> write;
    private readonly IReadOnlyList<RenderedFile> more;

    private PageForm(string folder, string index, IReadOnlyList<string> endings, Func<Page, RenderedFile> write, IReadOnlyList<RenderedFile> more, Func<string, (DateOnly Day, Audience Audience)?> stated)
    {
        (Folder, Index, Endings, this.write, this.more, Stated) = (folder, index, endings, write, more, stated);
    }

    /// <summary>Markdown.</summary>
    public static PageForm Markdown { get; } = new("pages", Sitemap.FolderPage, [".md"], page => new RenderedFile(page.Path, MarkdownPage.Write(page)), [], PageFrame.Stated);

    /// <summary>A web site that needs no server and no network.</summary>
    public static PageForm Site => new(
        "site",
        SiteLinks.Page(Sitemap.FolderPage),
        [".html", ".css", ".js"],
        page => new RenderedFile(SiteLinks.Page(page.Path), HtmlPage.Write(page)),
        [.. SiteFiles.All.Select(file => new RenderedFile(file.Path, file.Text))],
        HtmlPage.Stated);

    /// <summary>The folder beside the plans, unless another is named.</summary>
    public string Folder { get; }

    /// <summary>The page of all plans.</summary>
    public string Index { get; }

    /// <summary>How the names of its files end.</summary>
    public IReadOnlyList<string> Endings { get; }

    /// <summary>The day and audience that a page states; null for a page of somebody else.</summary>
    public Func<string, (DateOnly Day, Audience Audience)?> Stated { get; }

    /// <summary>The file of a page; with the page of all plans what all pages need.</summary>
    public IEnumerable<RenderedFile> Write(Page page) => page.Path == Sitemap.FolderPage ? [write(page), .. more] : [write(page)];
}
