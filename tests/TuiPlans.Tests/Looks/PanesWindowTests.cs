using TuiPlans.Looks;

namespace TuiPlans.Tests.Looks;

/// <summary>What of a form is shown where the screen is low.</summary>
public sealed class PanesWindowTests
{
    private static readonly StyledLine[] Ten = [.. Enumerable.Range(0, 10).Select(i => StyledLine.Of($"{i}"))];

    [Theory]
    [InlineData(0, 4, 0, "0123")]
    [InlineData(1, 4, 0, "0123")]
    [InlineData(5, 4, 4, "4567")]
    [InlineData(9, 4, 6, "6789")]
    [InlineData(3, 10, 0, "0123456789")]
    [InlineData(3, 99, 0, "0123456789")]
    public void The_line_with_the_focus_is_shown_and_what_is_below_it(int focus, int rows, int hidden, string shown)
    {
        var window = Panes.Window(Ten, focus, rows);
        window.Hidden.ShouldBe(hidden);
        string.Concat(window.Lines.Select(line => line.Text)).ShouldBe(shown);
    }
}
