using static TuiPlans.Tests.Yaml.Editing;

namespace TuiPlans.Tests.Yaml;

public sealed class InsertAndMoveTests
{
    [Theory]
    [InlineData("l:\n  - x\n  - y\nr: 1\n", 0, "l:\n  - new\n  - x\n  - y\nr: 1\n")]
    [InlineData("l:\n  - x # c\n  # d\n  - y\n", 1, "l:\n  - x # c\n  - new\n  # d\n  - y\n")]
    [InlineData("l:\n  - x\n    # of x\n  - y\n", 1, "l:\n  - x\n    # of x\n  - new\n  - y\n")]
    [InlineData("l:\n  - x\n  - y\nr: 1\n", 2, "l:\n  - x\n  - y\n  - new\nr: 1\n")]
    [InlineData("l:\n# of x\n- x\n", 0, "l:\n- new\n# of x\n- x\n")]
    [InlineData("l:\n- - a\n  - b\n", 0, "l:\n- new\n- - a\n  - b\n")]
    [InlineData("l: [x, y]\n", 0, "l: [new, x, y]\n")]
    [InlineData("l: [x, y]\n", 1, "l: [x, new, y]\n")]
    [InlineData("l: [x: 1, y]\n", 1, "l: [x: 1, new, y]\n")]
    [InlineData("l: [\n  x, # c\n  y,\n]\n", 1, "l: [\n  x, new, # c\n  y,\n]\n")]
    [InlineData("l: []\n", 0, "l: [new]\n")]
    [InlineData("l:\n", 0, "l:\n  - new\n")]
    [InlineData("l: [x]\n", 2, "refused: not-found")]
    [InlineData("l: [x]\n", -1, "refused: not-found")]
    [InlineData("l: {x: 1}\n", 0, "refused: not-found")]
    [InlineData("l: x\n", 0, "refused: not-found")]
    public void A_word_is_put_in(string text, int index, string expected) => Edit(text, Insert(index, Token("new"), "l")).ShouldBe(expected);

    [Theory]
    [InlineData("l:\n  - a\n  - b # c\n  - d\n", 1, 0, "l:\n  - b # c\n  - a\n  - d\n")]
    [InlineData("l:\n  - a\n  - b # c\n  - d\n", 0, 2, "l:\n  - b # c\n  - d\n  - a\n")]
    [InlineData("l:\n  - a\n  # of b\n  - b\n  - d\n", 0, 1, "l:\n  # of b\n  - b\n  - a\n  - d\n")]
    [InlineData("l:\n  # of a\n  - a\n  - b\n", 1, 0, "l:\n  - b\n  # of a\n  - a\n")]
    [InlineData("l:\n  - x: 1\n    # in x\n    y: 2\n    # end of x\n  - b\n", 0, 1, "l:\n  - b\n  - x: 1\n    # in x\n    y: 2\n    # end of x\n")]
    [InlineData("l:\n  - a\n\n  - b\n\n  - d\nr: 1\n", 0, 2, "l:\n  - b\n\n  - d\n\n  - a\nr: 1\n")]
    [InlineData("l:\n  - a\n\n  - b\n\n  - d\nr: 1\n", 2, 0, "l:\n  - d\n\n  - a\n\n  - b\nr: 1\n")]
    [InlineData("l:\n- a\n- b", 1, 0, "l:\n- b\n- a")]
    [InlineData("l:\n- a\n- b", 0, 1, "l:\n- b\n- a")]
    [InlineData("l:\n- a # one\n# of b\n- b # two", 1, 0, "l:\n# of b\n- b # two\n- a # one")]
    [InlineData("l:\r\n- a\r\n- |\r\n  b\r\n- d\r\n", 1, 2, "l:\r\n- a\r\n- d\r\n- |\r\n  b\r\n")]
    [InlineData("l:\n- a\r\n- b\n", 0, 1, "l:\n- b\r\n- a\n")]
    [InlineData("l: [a, b, c] # c\n", 0, 2, "l: [b, c, a] # c\n")]
    [InlineData("l: [\n  a, # one\n  b: 1, # two\n  [c]\n]\n", 2, 0, "l: [\n  [c], # one\n  a, # two\n  b: 1\n]\n")]
    [InlineData("l: [a, b]\n", 0, 0, "l: [a, b]\n")]
    [InlineData("l: [a, b]\n", 0, 2, "refused: not-found")]
    public void An_item_moves_with_its_lines(string text, int from, int to, string expected) => Edit(text, Move(to, "l", from)).ShouldBe(expected);

    [Fact]
    public void The_first_of_a_list_that_begins_behind_a_dash_changes_places_with_the_others() =>
        Edit("l:\n  - - a # c\n    - b: 1\n      c: 2\n", Move(1, "l", 0, 0)).ShouldBe("l:\n  - - b: 1\n      c: 2\n    - a # c\n");

    [Fact]
    public void A_move_that_would_give_an_alias_another_meaning_is_refused()
    {
        Edit("l: [&x a, *x, b]\n", Move(2, "l", 0)).ShouldBe("refused: alias");
        Edit("l: [&x a, *x, &x b, *x]\n", Move(0, "l", 2)).ShouldBe("refused: alias");
        Edit("l: [&x a, *x, b]\n", Move(2, "l", 1)).ShouldBe("l: [&x a, b, *x]\n");
    }

    [Fact]
    public void Moves_and_insertions_are_told_as_edits_of_the_original()
    {
        var text = "l:\n- a\n- b\n- c\n";
        var proposal = Propose(text, Move(0, "l", 2), Insert(1, Text("new"), "l"), Rename("m", "l"));
        proposal.Source!.Text.ShouldBe("m:\n- c\n- new\n- a\n- b\n");
    }
}
