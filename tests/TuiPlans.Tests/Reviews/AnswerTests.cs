using TuiPlans.Core.Reviews;

namespace TuiPlans.Tests.Reviews;

/// <summary>How an approver answers: with numbers, which whatever else changes has too.</summary>
public sealed class AnswerTests : IDisposable
{
    private readonly ReviewBranch branch = new();

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "1")]
    [InlineData(3, "1 and 2")]
    [InlineData(4, "1 and 3")]
    public void The_example_is_whole_and_never_only_the_last_number(int items, string? numbers)
    {
        for (var number = 1; number <= items; number++)
            branch.Edit(number, "rag: amber", "rag: green");
        branch.Commit("Greener");

        var text = branch.Markdown();

        if (numbers is null)
            text.ShouldNotContain("agree all");
        else
            text.ShouldContain($"reply for example: \"agree all but {numbers}\". What is left out stays as it is until it is settled.\n");
    }

    [Fact]
    public void Files_of_no_plan_have_the_next_number_and_say_how_much_of_them_changed()
    {
        branch.Edit(1, "rag: amber", "rag: green");
        branch.Write("HOWTO.md", "How we work\nTogether\n");
        branch.Write("logo.png", "\0\0");
        branch.Commit("Greener");

        var text = branch.Markdown();

        text.ShouldContain("agree all but 1\"");
        text.ShouldEndWith("## Other files\n\n**2. 2 files that are no part of a plan**\n\n- HOWTO.md (2 lines added)\n- logo.png (not a text)\n");
    }

    [Theory]
    [InlineData(3, 1, "3 lines added, 1 taken out")]
    [InlineData(0, 1, "1 line taken out")]
    [InlineData(0, 0, "no line of it")]
    public void How_much_of_a_file_changed(int added, int removed, string words) => new OtherFile("HOWTO.md", added, removed).Words.ShouldBe(words);

    public void Dispose() => branch.Dispose();
}
