using System.Text.Json.Nodes;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workflows;

/// <summary>What a workflow asks of the program to keep its one comment.</summary>
public sealed class HostCommentTests : IDisposable
{
    private const string Marker = "<!-- tuiplans changes -->";
    private readonly TempRepository repository = new(init: false);

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("github", "[]", "none")]
    [InlineData("github", """[{"id":1,"body":"Agreed"}]""", "")]
    [InlineData("github", """[{"id":1,"body":null},{"id":2,"user":{"type":"User"},"body":"<!-- tuiplans changes -->"},{"id":3,"user":{"type":"Bot"},"body":"<!-- tuiplans changes -->\r\n3 actions"}]""", "3")]
    [InlineData("gitlab", """[{"id":12345678901,"body":"<!-- tuiplans changes -->\n"}]""", "12345678901")]
    [InlineData("gitlab", """[{"id":4,"body":"Said:\n<!-- tuiplans changes -->"}]""", "")]
    [InlineData("azure", """{"value":[{"id":8,"comments":[]},{"id":9,"isDeleted":true,"comments":[{"id":1,"content":"<!-- tuiplans changes -->"}]},{"id":10,"comments":[{"id":1,"content":"<!-- tuiplans changes -->"}]}]}""", "10/comments/1")]
    [InlineData("azure", """{"value":[{"id":8,"comments":[{"id":1}]}]}""", "none")]
    public void Our_comment_is_found_by_its_first_line(string host, string answer, string expected)
    {
        var result = Run(answer, host, "find");
        result.Code.ShouldBe(0, result.Messages);
        result.Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"message":"Bad credentials"}""")]
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    public void An_answer_that_is_no_list_is_shown_and_stops_the_run(string answer)
    {
        var result = Run(answer, "github", "find");
        result.Code.ShouldBe(3);
        result.Data.ShouldBeEmpty();
        result.Messages.ShouldContain($"What github answered is no list of comments, so nothing was posted: {answer}");
    }

    [Fact]
    public void Whatever_a_plan_says_arrives_as_it_is()
    {
        const string Text = Marker + "\n\"$(rm -rf /)\" `x` \\ '; é ✓ <b>\ttab\n";
        var body = Run(Text, "github", "write").Text;
        body.ShouldNotContain('\n');
        ((string)JsonNode.Parse(body)!["body"]!).ShouldBe(Text);
    }

    [Fact]
    public void GitLab_is_never_given_a_line_that_it_would_obey() =>
        ((string)JsonNode.Parse(Run($"{Marker}\n/close\n  /approve\n1/2\n", "gitlab", "write").Text)!["body"]!).ShouldBe($"{Marker}\n\\/close\n  \\/approve\n1/2\n");

    [Fact]
    public void Where_there_are_no_changes_to_tell_the_comment_says_so_and_is_still_ours() =>
        ((string)JsonNode.Parse(Run("", "azure", "rewrite").Text)!["content"]!).ShouldBe($"{Marker}\nThe changes could not be worked out. The log of the run that wrote this says why.");

    [Fact]
    public void What_is_longer_than_a_comment_may_be_is_cut_at_a_line_and_says_so()
    {
        var lines = string.Concat(Enumerable.Range(1, 9000).Select(n => $"Line {n:0000}\n"));
        var text = (string)JsonNode.Parse(Run($"{Marker}\n{lines}", "github", "write").Text)!["body"]!;
        text.Length.ShouldBeLessThan(65_536);
        text.ShouldMatch("\nLine \\d{4}\n\nThe rest is longer than a comment may be\\.");
    }

    private CommandResult Run(string input, params string[] arguments) =>
        new CommandRun(repository.Top, repository.Variables) { Input = input }.Run(["__comment", .. arguments]);
}
