using TuiPlans.Core.Source;

namespace TuiPlans.Tests.Source;

public sealed class TextEditsTests
{
    private static TextEdit Edit(int start, int length, string text) => new(new TextSpan(start, length), text);

    [Fact]
    public void Edits_apply_to_the_original_in_any_order() =>
        TextEdits.Apply("0123456789", [Edit(8, 1, ""), Edit(0, 0, ">"), Edit(2, 3, "ab"), Edit(5, 0, "!")]).ShouldBe(">01ab!5679");

    [Theory]
    [InlineData(2, 3, 4, 1)]
    [InlineData(2, 0, 2, 0)]
    [InlineData(2, 0, 2, 3)]
    [InlineData(9, 2, 0, 0)]
    [InlineData(-1, 1, 0, 0)]
    public void Edits_that_overlap_or_lie_outside_are_refused(int start, int length, int otherStart, int otherLength) =>
        Should.Throw<ArgumentException>(() => TextEdits.Apply("0123456789", [Edit(start, length, "x"), Edit(otherStart, otherLength, "y")]));

    [Fact]
    public void A_span_contains_its_first_unit_and_not_its_end()
    {
        var span = new TextSpan(2, 3);
        span.End.ShouldBe(5);
        span.Contains(2).ShouldBeTrue();
        span.Contains(5).ShouldBeFalse();
        span.Contains(new TextSpan(5, 0)).ShouldBeTrue();
        span.Contains(new TextSpan(4, 2)).ShouldBeFalse();
    }
}
