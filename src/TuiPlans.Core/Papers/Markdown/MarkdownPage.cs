using System.Text;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Markdown;

/// <summary>
/// Writes a page as Markdown that reads well as plain text and on git hosts. The same page gives the same text; line breaks are LF. Texts of
/// plans make nothing but text; the only HTML is that of parts that fold.
/// </summary>
public sealed class MarkdownPage
{
    private readonly StringBuilder text = new();
    private readonly string path;
    private readonly Func<Rating?, string> sign;

    private MarkdownPage(string path, Func<Rating?, string> sign) => (this.path, this.sign) = (path, sign);

    /// <summary>The page as Markdown.</summary>
    public static string Write(Page page) => Write(page, RatingSigns.Of);

    /// <summary>The page as Markdown.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sign">How a rating is printed.</param>
    internal static string Write(Page page, Func<Rating?, string> sign)
    {
        var made = new MarkdownPage(page.Path, sign);
        made.Blocks(page.Blocks);
        return made.text.ToString();
    }

    private void Blocks(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (text.Length > 0)
                text.Append('\n');
            Add(block);
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                text.Append('#', heading.Level).Append(' ').Append(MarkdownText.Line(heading.Text)).Append('\n');
                break;
            case Block.Paragraph paragraph:
                text.Append(AtStart(paragraph.Line)).Append('\n');
                break;
            case Block.Bullets bullets:
                foreach (var item in bullets.Items)
                    text.Append("- ").Append(AtStart(item)).Append('\n');
                break;
            case Block.Quoted quoted:
                text.Append(MarkdownQuote.Of(quoted.Text, ""));
                break;
            case Block.Table table:
                text.Append(MarkdownTable.Write(table, Cell));
                break;
            case Block.Folded folded:
                Fold(folded);
                break;
            case Block.Drawn drawn:
                text.Append(MarkdownText.Line(drawn.Chart.Words)).Append("\n\n```mermaid\n").Append(MermaidChart.Write(drawn.Chart)).Append("```\n");
                break;
        }
    }

    private void Fold(Block.Folded folded)
    {
        text.Append("<details>\n<summary>").Append(MarkdownText.Inline(folded.Summary)).Append("</summary>\n");
        Blocks(folded.Blocks);
        text.Append("\n</details>\n");
    }

    // A line that begins with plain words must not begin a heading or list.
    private string AtStart(Line line)
    {
        var safe = Inline(line);
        return line.Pieces is [Piece.Words, ..] ? MarkdownText.Begun(safe) : safe;
    }

    private string Cell(Line line) => Inline(line);

    private string Inline(Line line) => string.Concat(line.Pieces.Select(piece => piece switch
    {
        Piece.Words words => MarkdownText.Inline(words.Text),
        Piece.Strong strong => $"**{MarkdownText.Inline(strong.Text.Trim())}**",
        Piece.Linked linked => $"[{MarkdownText.Inline(linked.Text)}]({PageLinks.From(path, linked.To)})",
        Piece.Rated rated => sign(rated.Rating),
        _ => "",
    }));
}
