using TuiPlans.Core.Papers.Documents;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>
/// The gate through which every page goes: no name that the register hides is on it, wherever it came from (a title, a label, a date in words,
/// the name of a measure). What is about a text alone, as how much of it is shown, was done before.
/// </summary>
internal static class PublishedPage
{
    /// <summary>The page as its audience gets to see it; the page itself where the register hides no name.</summary>
    public static Page Of(Page page, Edition edition) =>
        edition.HidesNames ? new Page(page.Path, edition.Text(page.Title), Of(page.Blocks, edition)) : page;

    private static IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks, Edition edition) => [.. blocks.Select(block => Of(block, edition))];

    private static Block Of(Block block, Edition edition) => block switch
    {
        Block.Heading heading => heading with { Text = edition.Text(heading.Text) },
        Block.Paragraph paragraph => new Block.Paragraph(Of(paragraph.Line, edition)),
        Block.Bullets bullets => new Block.Bullets([.. bullets.Items.Select(item => Of(item, edition))]),
        Block.Quoted quoted => new Block.Quoted(edition.Text(quoted.Text)),
        Block.Table table => new Block.Table(
            [.. table.Columns.Select(column => column with { Title = edition.Text(column.Title) })],
            [.. table.Rows.Select(row => (IReadOnlyList<Line>)[.. row.Select(cell => Of(cell, edition))])]),
        Block.Folded folded => new Block.Folded(edition.Text(folded.Summary), Of(folded.Blocks, edition)),
        Block.Drawn { Chart: Chart.Gantt gantt } => new Block.Drawn(gantt with { Sections = [.. gantt.Sections.Select(section => Of(section, edition))] }),
        _ => block,
    };

    private static GanttSection Of(GanttSection section, Edition edition) =>
        new(edition.Text(section.Title), [.. section.Bars.Select(bar => bar with { Title = edition.Text(bar.Title) })]);

    private static Line Of(Line line, Edition edition) => new([.. line.Pieces.Select(piece => piece switch
    {
        Piece.Words words => new Piece.Words(edition.Text(words.Text)),
        Piece.Strong strong => new Piece.Strong(edition.Text(strong.Text)),
        Piece.Linked linked => linked with { Text = edition.Text(linked.Text) },
        _ => piece,
    })]);
}
