using System.Text;
using System.Xml;
using System.Xml.Linq;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TuiPlans.Tests.Papers;

/// <summary>
/// What a reader of Markdown sees in a page, as lines: the kind of each block and piece, its depth, level, address and text. The same lines
/// are made of what Markdig sees and of what cmark-gfm sees (in XML), the reader that GitHub wrote.
/// </summary>
internal sealed class Structure
{
    // All that GitHub reads beside CommonMark: what plan texts could come to mean.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).UseTaskLists().UseAutoLinks().UseFootnotes().Build();

    private readonly List<string> lines = [];
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>As Markdig sees it.</summary>
    public static List<string> ByMarkdig(string markdown)
    {
        var made = new Structure();
        foreach (var block in Markdown.Parse(markdown, Pipeline))
            made.Add(block);
        return made.lines;
    }

    /// <summary>As cmark-gfm saw it.</summary>
    /// <param name="xml">What it printed.</param>
    public static List<string> ByCmark(string xml)
    {
        var made = new Structure();
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        foreach (var element in XDocument.Load(reader).Root!.Elements())
            made.Add(element);
        return made.lines;
    }

    private void Line(string words)
    {
        Flush();
        lines.Add(new string(' ', depth) + words);
    }

    private void Flush()
    {
        if (text.Length == 0)
            return;
        lines.Add(new string(' ', depth) + "text " + text.ToString().Replace("\n", "⏎", StringComparison.Ordinal));
        text.Clear();
    }

    private void Within(string words, Action inner)
    {
        Line(words);
        depth++;
        inner();
        Flush();
        depth--;
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Within($"heading {heading.Level}", () => Inlines(heading.Inline));
                break;
            case ParagraphBlock { Parent: TableCell } cell:
                Inlines(cell.Inline);
                break;
            case ParagraphBlock paragraph:
                Within("paragraph", () => Inlines(paragraph.Inline));
                break;
            case ThematicBreakBlock:
                Line("thematic_break");
                break;
            case FencedCodeBlock code:
                Line($"code_block {code.Info} {code.Lines.ToString().TrimEnd('\n').Replace("\n", "⏎", StringComparison.Ordinal)}");
                break;
            case HtmlBlock html:
                Line($"html_block {html.Lines.ToString().TrimEnd('\n').Replace("\n", "⏎", StringComparison.Ordinal)}");
                break;
            case ListBlock list:
                Within($"list {(list.IsOrdered ? "ordered" : "bullet")} {(list.IsLoose ? "loose" : "tight")}", () => Blocks(list));
                break;
            case Table table:
                Within("table", () => Blocks(table));
                break;
            case TableRow row:
                Within(row.IsHeader ? "table_header" : "table_row", () => Cells(row));
                break;
            case ContainerBlock container:
                Within(container switch { ListItemBlock => "item", QuoteBlock => "block_quote", _ => container.GetType().Name }, () => Blocks(container));
                break;
            default:
                Line(block.GetType().Name);
                break;
        }
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
            Add(block);
    }

    private void Cells(TableRow row)
    {
        var columns = ((Table)row.Parent!).ColumnDefinitions;
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            // cmark-gfm tells the side of a column with its heading alone.
            Within($"table_cell {(row.IsHeader && columns[i].Alignment is { } side ? side.ToString().ToLowerInvariant() : "")}".TrimEnd(), () => Blocks(cell));
        }
    }

    private void Inlines(ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.ToString());
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.ToString());
                    break;
                case EmphasisInline emphasis:
                    Within(emphasis.DelimiterChar == '~' ? "strikethrough" : emphasis.DelimiterCount == 2 ? "strong" : "emph", () => Inlines(emphasis));
                    break;
                case LinkInline link:
                    Within($"{(link.IsImage ? "image" : "link")} {link.Url} {link.Title}".TrimEnd(), () => Inlines(link));
                    break;
                case LineBreakInline line:
                    Line(line.IsHard ? "linebreak" : "softbreak");
                    break;
                default:
                    Line(inline.GetType().Name);
                    break;
            }
        }
    }

    private void Add(XElement element)
    {
        var (name, own) = (element.Name.LocalName, element.Value.TrimEnd('\n').Replace("\n", "⏎", StringComparison.Ordinal));
        switch (name)
        {
            case "text":
                text.Append(element.Value);
                break;
            // GitHub leads from every address of e-mail to the mail program, whatever stands in for its sign; that does no harm.
            case "link" when (string?)element.Attribute("destination") == "mailto:" + element.Value.Trim():
                text.Append(element.Value.Trim());
                break;
            case "code_block":
                Line($"code_block {(string?)element.Attribute("info")} {own}");
                break;
            case "html_block":
                Line($"html_block {own}");
                break;
            case "softbreak" or "linebreak" or "thematic_break":
                Line(name);
                break;
            default:
                Within(Named(element, name), () =>
                {
                    foreach (var inner in element.Elements())
                        Add(inner);
                });
                break;
        }
    }

    private static string Named(XElement element, string name) => name switch
    {
        "heading" => $"heading {(string?)element.Attribute("level")}",
        "list" => $"list {(string?)element.Attribute("type")} {((string?)element.Attribute("tight") == "true" ? "tight" : "loose")}",
        "link" or "image" => $"{name} {(string?)element.Attribute("destination")} {(string?)element.Attribute("title")}".TrimEnd(),
        "table_cell" => $"table_cell {(string?)element.Attribute("align")}".TrimEnd(),
        _ => name,
    };
}
