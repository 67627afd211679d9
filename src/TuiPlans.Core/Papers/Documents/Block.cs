namespace TuiPlans.Core.Papers.Documents;

/// <summary>A part of a page, from top to bottom.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A heading.</summary>
    /// <param name="Level">1 for the title of the page, 2 to 4 below.</param>
    /// <param name="Text">Its words.</param>
    public sealed record Heading(int Level, string Text) : Block;

    /// <summary>A paragraph.</summary>
    /// <param name="Line">Its sentences.</param>
    public sealed record Paragraph(Line Line) : Block;

    /// <summary>A list with a dot before each item.</summary>
    /// <param name="Items">The items.</param>
    public sealed record Bullets(IReadOnlyList<Line> Items) : Block;

    /// <summary>A text of a plan, with its paragraphs and lists as they were typed.</summary>
    /// <param name="Text">The text.</param>
    public sealed record Quoted(string Text) : Block;

    /// <summary>A table.</summary>
    /// <param name="Columns">Its columns, from the left.</param>
    /// <param name="Rows">Its rows, each with a cell for each column.</param>
    public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Line>> Rows) : Block;

    /// <summary>What is unfolded by who wants to see it; on paper all of it is printed.</summary>
    /// <param name="Summary">What stands there while it is folded.</param>
    /// <param name="Blocks">What is within.</param>
    public sealed record Folded(string Summary, IReadOnlyList<Block> Blocks) : Block;

    /// <summary>A chart, with its figures in words beside it.</summary>
    /// <param name="Chart">The chart.</param>
    public sealed record Drawn(Chart Chart) : Block;
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">Whether its cells are figures, which stand at the right.</param>
public sealed record Column(string Title, bool IsNumber = false)
{
    /// <summary>A column of words.</summary>
    public static implicit operator Column(string title) => new(title);

    /// <summary>A column of figures.</summary>
    public static Column Figures(string title) => new(title, IsNumber: true);
}

/// <summary>A page.</summary>
/// <param name="Path">Where it stands, from the folder of the pages, with forward slashes.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">What is on it, the title first.</param>
public sealed record Page(string Path, string Title, IReadOnlyList<Block> Blocks);
