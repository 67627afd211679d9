using Spectre.Console.Rendering;
using TuiPlans.Terminal;

namespace TuiPlans.Looks;

/// <summary>
/// Lines as something that Spectre.Console can lay out: each as wide as there is room, as many as there is height, missing ones blank
/// and surplus ones left out.
/// </summary>
public sealed class LinesView : IRenderable
{
    private readonly Func<ScreenSize, IReadOnlyList<StyledLine>> _lines;
    private readonly int? _height;

    /// <summary>A view of these lines.</summary>
    /// <param name="lines">From the top.</param>
    public LinesView(IReadOnlyList<StyledLine> lines)
    {
        _lines = _ => lines;
        _height = lines.Count;
    }

    /// <summary>A view of lines that are made once the room for them is known.</summary>
    /// <param name="lines">Gives lines for a room.</param>
    public LinesView(Func<ScreenSize, IReadOnlyList<StyledLine>> lines) => _lines = lines;

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var height = options.Height ?? _height ?? options.ConsoleSize.Height;
        var lines = _lines(new ScreenSize(maxWidth, height));
        for (var row = 0; row < height; row++)
        {
            var line = row < lines.Count ? lines[row] : StyledLine.Empty;
            foreach (var span in line.Fit(maxWidth).Spans)
                yield return new Segment(StandIns.Encode(span.Text), span.Style);
            yield return Segment.LineBreak;
        }
    }
}
