using Spectre.Console.Rendering;
using TuiPlans.Terminal;

namespace TuiPlans.Looks;

/// <summary>
/// Lines as something that Spectre.Console can lay out, in a layout, a panel or a cell of a table: each as wide as there is room,
/// surplus ones left out.
/// </summary>
public sealed class LinesView : IRenderable
{
    private readonly Func<ScreenSize, IReadOnlyList<StyledLine>> _lines;
    private readonly IReadOnlyList<StyledLine>? _fixed;

    /// <summary>A view of these lines.</summary>
    /// <param name="lines">From the top.</param>
    public LinesView(IReadOnlyList<StyledLine> lines)
    {
        _lines = _ => lines;
        _fixed = lines;
    }

    /// <summary>A view of lines that are made once the room for them is known.</summary>
    /// <param name="lines">Gives lines for a room.</param>
    public LinesView(Func<ScreenSize, IReadOnlyList<StyledLine>> lines) => _lines = lines;

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth)
    {
        var width = _fixed is null ? maxWidth : Math.Min(maxWidth, _fixed.Count == 0 ? 0 : _fixed.Max(line => line.Width));
        return new Measurement(width, width);
    }

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var height = options.Height ?? _fixed?.Count ?? options.ConsoleSize.Height;
        var lines = _lines(new ScreenSize(maxWidth, height));
        for (var row = 0; row < Math.Min(height, lines.Count); row++)
        {
            foreach (var span in lines[row].Fit(maxWidth).Spans)
                yield return new Segment(StandIns.Encode(span.Text), span.Style);
            yield return Segment.LineBreak;
        }
    }
}
