using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Markdown;
using MarkdownBlock = Markdig.Syntax.Block;

namespace TuiPlans.Core.Papers.Html;

/// <summary>
/// The parts of a page as elements. Headings, paragraphs, lists, quotations, tables, folded parts and charts become elements; whatever else was
/// read stands there as text, so that nothing in a plan can be anything else.
/// </summary>
internal sealed class HtmlBody
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables(new PipeTableOptions { UseGfmRules = true }).UsePreciseSourceLocation().Build();

    private const int PartLevel = 2;

    private readonly StringBuilder html = new();
    private readonly string markdown;
    private readonly HtmlInlines inlines;
    private readonly HeadingNames names = new();
    private readonly FoldedParts folded = new();
    private readonly Queue<Chart> charts;
    private readonly List<(string Name, string Text)> parts = [];
    private int drawn;
    private int beforeParts;
    private string under;

    private HtmlBody(Page page)
    {
        markdown = MarkdownPage.Write(page, RatingMarks.Of);
        inlines = new HtmlInlines(markdown);
        charts = new Queue<Chart>(Charts(page.Blocks));
        under = page.Title;
    }

    /// <summary>The parts of a page.</summary>
    public static string Write(Page page)
    {
        var body = new HtmlBody(page);
        body.Add(Markdig.Markdown.Parse(body.markdown, Pipeline));
        return body.html.Append(body.folded.End()).Insert(body.beforeParts, body.Contents()).ToString();
    }

    // In the order in which the Markdown has them.
    private static IEnumerable<Chart> Charts(IEnumerable<Documents.Block> blocks) => blocks.SelectMany(block => block switch
    {
        Documents.Block.Drawn drawn => [drawn.Chart],
        Documents.Block.Folded folded => Charts(folded.Blocks),
        _ => [],
    });

    private void Add(ContainerBlock blocks)
    {
        foreach (var block in blocks)
            Add(block);
    }

    private void Add(MarkdownBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ParagraphBlock paragraph:
                html.Append($"<p>{inlines.Of(paragraph.Inline)}</p>\n");
                break;
            case ListBlock list:
                List(list);
                break;
            case QuoteBlock quote:
                Within("blockquote", quote);
                break;
            case Table table:
                html.Append(HtmlTable.Write(table, under, inlines));
                break;
            case FencedCodeBlock { Info: "mermaid" } when charts.TryDequeue(out var chart):
                html.Append(HtmlChart.Write(chart, ++drawn));
                break;
            case HtmlBlock lines:
                html.Append(folded.Of(lines.Lines.ToString()));
                break;
            default:
                html.Append($"<p>{HtmlText.Of(inlines.Source(block))}</p>\n");
                break;
        }
    }

    private void Heading(HeadingBlock heading)
    {
        under = HtmlInlines.Text(heading.Inline);
        var name = names.Next(under);
        if (heading.Level == PartLevel)
        {
            beforeParts = parts.Count == 0 ? html.Length : beforeParts;
            parts.Add((name, inlines.Of(heading.Inline)));
        }
        html.Append($"<h{heading.Level} id=\"{name}\">{inlines.Of(heading.Inline)}</h{heading.Level}>\n");
    }

    // A long page says before its first part which parts it has.
    private string Contents()
    {
        const int Few = 3;
        return parts.Count <= Few ? ""
            : $"<nav aria-label=\"On this page\">\n<ul>\n{string.Concat(parts.Select(part => $"<li><a href=\"#{part.Name}\">{part.Text}</a></li>\n"))}</ul>\n</nav>\n";
    }

    private void Within(string element, ContainerBlock blocks)
    {
        html.Append($"<{element}>\n");
        Add(blocks);
        html.Append($"</{element}>\n");
    }

    // An item of one paragraph is that line alone.
    private void List(ListBlock list)
    {
        html.Append("<ul>\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item is [ParagraphBlock only])
                html.Append($"<li>{inlines.Of(only.Inline)}</li>\n");
            else
                Within("li", item);
        }
        html.Append("</ul>\n");
    }
}
