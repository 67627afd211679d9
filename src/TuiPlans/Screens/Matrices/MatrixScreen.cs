using TuiPlans.Core.Boards;
using TuiPlans.Effects;
using TuiPlans.Terminal;

namespace TuiPlans.Screens.Matrices;

/// <summary>A plan as themes by timescales: how much of each cell is delivered, and how many are rated what.</summary>
internal sealed record MatrixScreen : TableScreen<MatrixScreen>
{
    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<MatrixScreen>> Rows = new(
    [
        new("open", "Enter", "its actions", "List the actions of the cell, the row or the column", "Matrix", 10, context => context.Screen.Cell switch
        {
            null => "There is no plan here.",
            { Rows.Count: 0 } => "There is no action in this cell.",
            _ => null,
        }),
        new("right", "Right, l", "right", "To the timescale at the right, at last the totals", "Matrix"),
        new("left", "Left, h", "left", "To the timescale at the left", "Matrix"),
        new("bars", "b", "ratings", "Counts of the stated ratings, or of those by dates and status", "Matrix", 20),
        .. CommonKeys.Movement<MatrixScreen>(),
        .. CommonKeys.All<MatrixScreen>(),
    ]);

    private readonly string _plan;

    private MatrixScreen(string plan) => _plan = plan;

    /// <summary>The matrix; null where there is no such plan.</summary>
    public Matrix? Matrix { get; private init; }

    /// <summary>The cursor's theme from the top; the number of themes for the totals.</summary>
    public int Row { get; private init; }

    /// <summary>The cursor's timescale from the left; the number of timescales for the totals.</summary>
    public int Column { get; private init; }

    /// <summary>Are the counts those of the stated ratings?</summary>
    public bool IsStated { get; private init; }

    /// <summary>The cell under the cursor; null where there is no such plan.</summary>
    public MatrixCell? Cell => Matrix?.Cells[Row][Column];

    /// <inheritdoc/>
    public override string Title => "Matrix";

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<MatrixScreen>> Table => Rows;

    /// <summary>The matrix of a plan. Its counts are of the stated ratings where any is stated.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="desk">What there is.</param>
    public static MatrixScreen Of(string plan, Desk desk) =>
        new MatrixScreen(plan) { IsStated = desk.View.Pressing(plan).Any(row => row.Action.Rag is not null) }.Read(desk);

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Read(desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(MatrixView.Lines(this, desk));

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.List(_plan) { Within = Matrix!.Facets(Row, Column) })),
        "bars" => (this with { IsStated = !IsStated }).Ask(),
        "right" => At(Row, Column + 1).Ask(),
        "left" => At(Row, Column - 1).Ask(),
        "down" => At(Row + 1, Column).Ask(),
        "up" => At(Row - 1, Column).Ask(),
        "page-down" or "bottom" => At(int.MaxValue, id == "bottom" ? int.MaxValue : Column).Ask(),
        "page-up" or "top" => At(0, id == "top" ? 0 : Column).Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : Ask(),
    };

    private MatrixScreen At(int row, int column) => Matrix is null
        ? this
        : this with { Row = Math.Clamp(row, 0, Matrix.Themes.Count), Column = Math.Clamp(column, 0, Matrix.Timescales.Count) };

    // The cursor stays on its theme and timescale, though others come or go beside them.
    private MatrixScreen Read(Desk desk)
    {
        if (desk.Set.Plan(_plan) is not { } plan)
            return this with { Matrix = null };
        var matrix = Matrix.Of(desk.View.Pressing(plan.Id), plan, desk.Filter(plan.Id), desk.View.Day);
        return (this with { Matrix = matrix }).At(Place(Matrix?.Themes, matrix.Themes, Row), Place(Matrix?.Timescales, matrix.Timescales, Column));
    }

    private static int Place(IReadOnlyList<Facet>? before, IReadOnlyList<Facet> now, int at)
    {
        if (before is null)
            return at;
        if (at >= before.Count)
            return now.Count;
        var found = now.ToList().FindIndex(facet => facet.Key == before[at].Key);
        return found >= 0 ? found : at;
    }
}
