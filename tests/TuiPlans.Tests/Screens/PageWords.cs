using TuiPlans.Core.Papers.Documents;

namespace TuiPlans.Tests.Screens;

/// <summary>All words of a page, without knowing how it is laid out.</summary>
internal static class PageWords
{
    public static IEnumerable<string> Of(Block block) => block switch
    {
        Block.Heading heading => [heading.Text],
        Block.Paragraph paragraph => [paragraph.Line.Text],
        Block.Bullets bullets => bullets.Items.Select(item => item.Text),
        Block.Quoted quoted => quoted.Text.Split('\n'),
        Block.Table table => table.Rows.SelectMany(row => row.Select(cell => cell.Text)),
        Block.Folded folded => folded.Blocks.SelectMany(Of).Prepend(folded.Summary),
        Block.Drawn drawn => [drawn.Chart.Title, drawn.Chart.Words],
        _ => throw new InvalidOperationException($"Unknown block {block}."),
    };
}
