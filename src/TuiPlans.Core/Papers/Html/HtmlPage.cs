using System.Text;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Pages;

namespace TuiPlans.Core.Papers.Html;

/// <summary>
/// Writes a page as a page of a web site that needs no server and no network: the page's Markdown is read, and of what is read only the kinds of
/// parts that our own pages have become elements. The same page gives the same text.
/// </summary>
public static class HtmlPage
{
    // Nothing but our own style sheet and script is fetched, and nothing within the page is run.
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'none'; base-uri 'none'; form-action 'none'";

    // No heading is named so: their names hold no dot.
    private const string Main = "page.main";

    private const string ParagraphStart = "<p>";

    /// <summary>The page as HTML.</summary>
    public static string Write(Page page)
    {
        var up = page.Blocks.Where(PageFrame.IsUp).ToList();
        var end = page.Blocks.TakeLast(1).Where(PageFrame.IsEnd).ToList();
        var main = page.Blocks.Where(block => !up.Contains(block) && !end.Contains(block)).ToList();
        var root = SiteLinks.ToRoot(page.Path);
        return new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n").Append(Head(page.Title, root))
            .Append($"<body>\n<a class=\"skip\" href=\"#{Main}\">Skip to the content</a>\n")
            .Append(up.Count == 0 ? "" : $"<nav aria-label=\"Pages above this one\">\n{HtmlBody.Write(page with { Blocks = up })}</nav>\n")
            .Append($"<main id=\"{Main}\" tabindex=\"-1\">\n").Append(HtmlBody.Write(page with { Blocks = main })).Append("</main>\n")
            .Append("<footer>\n").Append(HtmlBody.Write(page with { Blocks = end })).Append("</footer>\n</body>\n</html>\n")
            .ToString();
    }

    /// <summary>The day and audience that a page states; null where it states none, as a page of somebody else.</summary>
    /// <param name="html">The page.</param>
    public static (DateOnly Day, Audience Audience)? Stated(string html) => PageFrame.Stated(html.Replace(ParagraphStart, "", StringComparison.Ordinal));

    private static string Head(string title, string root) => $"""
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{HtmlText.Of(title)}</title>
        <link rel="stylesheet" href="{root}{SiteFiles.Style}">
        <script src="{root}{SiteFiles.Script}" defer></script>
        </head>

        """.ReplaceLineEndings("\n");
}
