using TuiPlans.Core.Reviews;

namespace TuiPlans.Tests.Reviews;

/// <summary>What of a long text changed, in words.</summary>
public sealed class WordDiffTests
{
    [Theory]
    [InlineData("every group meets", "most groups meet and minute", "[every group meets]most groups meet and minute")]
    [InlineData("a b c d e f g h i j k l m n o p q old", "a b c d e f g h i j k l m n o p q new", "… l m n o p q [old] new")]
    [InlineData("old a b c d e f g h i j k l m n o p q", "new a b c d e f g h i j k l m n o p q", "[old] new a b c d e f …")]
    [InlineData("one two three four five six", "one two three four five six seven", "one two three four five six seven")]
    [InlineData("one two three four five six", "two three four five six", "[one] two three four five six")]
    [InlineData("same", "same", "same")]
    [InlineData("", "new words", "new words")]
    public void The_words_that_changed_stand_among_some_that_stayed(string before, string after, string expected) =>
        ReviewText(WordDiff.Between(before, after)).ShouldBe(expected.Replace("]most", "] most", StringComparison.Ordinal));

    [Fact]
    public void A_word_between_two_changes_is_read_with_them() =>
        WordDiff.Between("they meet in May and June and then they write a long report", "they meet in July and August and then they write a long report")
            .Select(piece => piece.Text.Trim()).Where(text => text.Length > 0)
            .ShouldBe(["they meet in", "May and June", "July and August", "and then they write a long report"]);

    [Fact]
    public void Two_very_long_texts_are_compared_without_taking_the_memory_of_the_machine()
    {
        var before = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"b{i}"));

        WordDiff.Between(before, after).Count.ShouldBe(3);
    }

    private static string ReviewText(IReadOnlyList<LinePiece> pieces) => new ReviewLine(pieces).Text;
}
