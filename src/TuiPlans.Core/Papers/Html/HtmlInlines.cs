using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TuiPlans.Core.Papers.Html;

/// <summary>What stands within a line: words, emphasis, links to our own pages. Everything else is text as it stood in the Markdown.</summary>
/// <param name="markdown">The Markdown that was read.</param>
internal sealed class HtmlInlines(string markdown)
{
    /// <summary>The line as HTML.</summary>
    public string Of(ContainerInline? line) => line is null ? "" : string.Concat(line.Select(Of));

    /// <summary>The line as plain text.</summary>
    public static string Text(ContainerInline? line)
    {
        var text = new StringBuilder();
        foreach (var inline in line?.Descendants() ?? [])
        {
            if (inline is LiteralInline literal)
                text.Append(literal.Content.AsSpan());
            else if (inline is HtmlEntityInline entity)
                text.Append(entity.Transcoded.AsSpan());
        }
        return text.ToString();
    }

    /// <summary>A part of the Markdown as it was written.</summary>
    public string Source(MarkdownObject part) =>
        part.Span is { IsEmpty: false, Start: >= 0 } span && span.End < markdown.Length ? markdown[span.Start..(span.End + 1)] : "";

    private string Of(Inline inline) => inline switch
    {
        LiteralInline literal => RatingMarks.ToElements(HtmlText.Of(literal.Content.ToString(), RatingMarks.Are)),
        HtmlEntityInline entity => HtmlText.Of(entity.Transcoded.ToString()),
        LineBreakInline => "\n",
        EmphasisInline { DelimiterCount: 2 } strong => $"<strong>{Of((ContainerInline)strong)}</strong>",
        LinkInline { IsImage: false } link when SiteLinks.Of(link.Url) is { } address => $"<a href=\"{HtmlText.Of(address)}\">{Of((ContainerInline)link)}</a>",
        _ => HtmlText.Of(Source(inline)),
    };
}
