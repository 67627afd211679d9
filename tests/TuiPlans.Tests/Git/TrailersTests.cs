using TuiPlans.Core.Git;

namespace TuiPlans.Tests.Git;

public sealed class TrailersTests
{
    private const string Head = "darlington-2011/SG-03: rating amber -> green\n\nThe reason: it was agreed.\nNote this.\n\n";
    private const string Block = "Plan: darlington-2011\nAction: SG-03\nChange: rag: amber -> green\nChange: due: 2012-03 -> 2012-06\n";

    private static readonly Trailer[] Expected =
    [
        new("Plan", "darlington-2011"), new("Action", "SG-03"), new("Change", "rag: amber -> green"), new("Change", "due: 2012-03 -> 2012-06"),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("Checked by the council policy.\n")]
    [InlineData("\nSome prose of a hook.\nOn two lines.\n")]
    [InlineData("\n# a comment: kept by a host\n\nMore prose\n")]
    public void Trailers_are_found_whatever_a_hook_put_behind_them(string behind) =>
        Trailers.Parse(Head + Block + behind).ShouldBe(Expected);

    [Fact]
    public void Trailers_of_a_hook_in_a_paragraph_of_their_own_stand_behind_ours() =>
        Trailers.Parse(Head + Block + "\nChange-Id: I123\n").ShouldBe([.. Expected, new Trailer("Change-Id", "I123")]);

    [Fact]
    public void Windows_line_endings_change_nothing() =>
        Trailers.Parse((Head + Block).Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe(Expected);

    [Fact]
    public void A_value_may_go_on_in_lines_that_are_set_in() =>
        Trailers.Parse("s\n\nReason: one\n  two\n\tthree\nPlan: x\n").ShouldBe([new Trailer("Reason", "one two three"), new Trailer("Plan", "x")]);

    [Theory]
    [InlineData("")]
    [InlineData("Plan: x")]
    [InlineData("subject\n\nJust prose, with a colon: in it.\n")]
    [InlineData("subject\n\nhttp://example.org/x\n")]
    [InlineData("subject\n\nprose first\nPlan: x\n")]
    [InlineData("subject\n\nPlan: x\nprose among them\nAction: y\n")]
    public void What_is_prose_is_no_trailer(string message) => Trailers.Parse(message).ShouldBeEmpty();

    [Fact]
    public void An_empty_value_is_a_value() =>
        Trailers.Parse("s\n\nReason:\nPlan: x\n").ShouldBe([new Trailer("Reason", ""), new Trailer("Plan", "x")]);
}
