using TuiPlans.Core.Changes;

namespace TuiPlans.Tests.Changes;

public sealed class LineDiffTests
{
    private static string Diff(string before, string after) =>
        string.Join('\n', LineDiff.Between(before, after).Select(line => $"{line.Mark}{line.Text}"));

    [Theory]
    [InlineData("a\nb\nc\nd\n", "a\nb\nX\nd\n", " b\n-c\n+X\n d")]
    [InlineData("a\nb\n", "a\nnew\nb\n", " a\n+new\n b")]
    [InlineData("a\nb\nc\n", "a\nc\n", " a\n-b\n c")]
    [InlineData("", "a\n", "+a")]
    [InlineData("a\n", "", "-a")]
    [InlineData("a\nb\n", "a\nb\n", "")]
    [InlineData("a\r\nb\r\n", "a\nb\n", "")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n", "1\nX\n3\n4\n5\nY\n7\n", " 1\n-2\n+X\n 3\n 5\n-6\n+Y\n 7")]
    public void Lines_that_changed_are_shown_with_one_around_them(string before, string after, string expected) =>
        Diff(before, after).ShouldBe(expected);

    [Fact]
    public void The_marked_lines_always_give_both_texts()
    {
        const int Seed = 83;
        var random = new Random(Seed);
        for (var i = 0; i < 300; i++)
        {
            var (a, b) = (Some(random), Some(random));
            var diff = LineDiff.Between(string.Join('\n', a), string.Join('\n', b));
            var kept = diff.Count(line => line.Mark == ' ');
            diff.Count(line => line.Mark == '-').ShouldBe(a.Count - (b.Count - diff.Count(line => line.Mark == '+')), $"seed {Seed}, {kept}");
            foreach (var line in diff)
                (line.Mark == '+' ? b : a).ShouldContain(line.Text, $"seed {Seed}");
        }
    }

    [Fact]
    public void Two_long_texts_with_nothing_in_common_do_not_fill_the_memory()
    {
        var before = string.Join('\n', Enumerable.Range(0, 3_000).Select(i => $"a{i}"));
        var after = string.Join('\n', Enumerable.Range(0, 3_000).Select(i => $"b{i}"));

        LineDiff.Between(before, after).Count.ShouldBe(6_000);
    }

    [Theory]
    [InlineData("a\nb", "a\nb", "+0 -0 lines")]
    [InlineData("a\nb", "b\na\nc", "+1 -0 lines")]
    [InlineData("a\na", "a", "+0 -1 lines")]
    public void Lines_are_counted_that_came_and_went(string before, string after, string count) => LineCount.Of(before, after).ShouldBe(count);

    private static List<string> Some(Random random) => [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => ((char)('a' + random.Next(4))).ToString())];
}
