using System.Collections.Immutable;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Pages;

/// <summary>Lays a page out at a width: headings, wrapped texts, lists, tables, parts that fold, charts of characters.</summary>
internal sealed class PageLayout
{
    // Longer lines are hard to read; tables take all the room there is.
    private const int MostOfText = 100;
    private readonly PageLines lines;
    private readonly ImmutableHashSet<int> unfolded;
    private Block? before;
    private int folds;

    private PageLayout(int width, ImmutableHashSet<int> unfolded) => (lines, this.unfolded) = (new PageLines(width), unfolded);

    private int TextRoom => Math.Min(MostOfText, lines.Room);

    /// <summary>The page at a width.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">Cells of a line.</param>
    /// <param name="unfolded">The parts that are unfolded.</param>
    public static PageText Of(Page page, int width, ImmutableHashSet<int> unfolded)
    {
        var layout = new PageLayout(width, unfolded);
        layout.Add(page.Blocks);
        return layout.lines.Done(page, unfolded);
    }

    private void Add(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (!IsClose(before, block))
                lines.Blank();
            before = block;
            lines.Begin();
            Add(block);
        }
    }

    // A heading belongs to what it is over, and so does a title to the facts below it.
    private static bool IsClose(Block? before, Block block) =>
        before is null or Block.Heading || (before is Block.Paragraph { Line.Pieces: [Piece.Strong] } && block is Block.Bullets);

    private void Add(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                Heading(heading);
                break;
            case Block.Paragraph paragraph:
                lines.Add(lines.RunsOf(paragraph.Line), TextRoom, StyledLine.Empty, StyledLine.Empty);
                break;
            case Block.Bullets bullets:
                foreach (var item in bullets.Items)
                    lines.Add(lines.RunsOf(item), TextRoom, StyledLine.Of("• ", Palette.Muted), "  ");
                break;
            case Block.Quoted quoted:
                Quote(quoted.Text);
                break;
            case Block.Table table:
                TableLayout.Add(lines, table);
                break;
            case Block.Folded folded:
                Fold(folded);
                break;
            case Block.Drawn drawn:
                Chart(drawn.Chart);
                break;
        }
    }

    private void Heading(Block.Heading heading)
    {
        lines.Heading(heading.Text);
        var style = heading.Level == 2 ? Palette.Heading : Palette.Title;
        lines.Add([new Run(Runs.Safe(heading.Text), style)], TextRoom, StyledLine.Empty, StyledLine.Empty);
        if (heading.Level == 1)
            lines.Add(StyledLine.Of(new string('─', lines.Room), Palette.Border));
    }

    private void Quote(string text)
    {
        var bar = StyledLine.Of("│ ", Palette.Border);
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            lines.Add([new Run(Runs.Safe(line), Palette.Plain)], TextRoom, bar, bar);
    }

    private void Fold(Block.Folded folded)
    {
        var number = folds++;
        var isOpen = unfolded.Contains(number);
        lines.Add([new Run($"{(isOpen ? '▾' : '▸')} {Runs.Safe(folded.Summary)}", Palette.Title, lines.Fold(number))], TextRoom, StyledLine.Empty, "  ");
        if (isOpen)
            Add(folded.Blocks);
    }

    private void Chart(Chart chart)
    {
        lines.Add([new Run(Runs.Safe(chart.Title), Palette.Title)], TextRoom, StyledLine.Empty, StyledLine.Empty);
        foreach (var line in ChartLines.Of(chart, TextRoom))
            lines.Add(line);
        lines.Add([new Run(Runs.Safe(chart.Words), Palette.Muted)], TextRoom, StyledLine.Empty, StyledLine.Empty);
    }
}
