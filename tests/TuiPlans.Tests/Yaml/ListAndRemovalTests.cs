using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using static TuiPlans.Tests.Yaml.Editing;

namespace TuiPlans.Tests.Yaml;

public sealed class ListAndRemovalTests
{
    private static readonly YamlValue Update = YamlValue.Map([("date", Token("2012-06")), ("text", Text("a\nb\n"))]);

    [Theory]
    [InlineData("l:\n  - x\nr: 1\n", "l:\n  - x\n  - new\nr: 1\n")]
    [InlineData("l:\n- x # c\nr: 1\n", "l:\n- x # c\n- new\nr: 1\n")]
    [InlineData("l:\n- x\n# about r\nr: 1\n", "l:\n- x\n- new\n# about r\nr: 1\n")]
    [InlineData("l:\n  - x\n  # - y\n\nr: 1\n", "l:\n  - x\n  # - y\n  - new\n\nr: 1\n")]
    [InlineData("l:\n    - x", "l:\n    - x\n    - new\n")]
    [InlineData("l:\r\n  - x\r\n", "l:\r\n  - x\r\n  - new\r\n")]
    [InlineData("l: [x, y] # c\n", "l: [x, y, new] # c\n")]
    [InlineData("l: []\n", "l: [new]\n")]
    [InlineData("l: [\n  x,\n  y,\n]\n", "l: [\n  x,\n  y, new,\n]\n")]
    [InlineData("l:\nr: 1\n", "l:\n  - new\nr: 1\n")]
    [InlineData("l:\n  - |\n    t", "l:\n  - |\n    t\n  - new\n")]
    [InlineData("l:\n  - |\n    t\n\n\n", "l:\n  - |\n    t\n  - new\n\n\n")]
    [InlineData("l:\n  - |+\n    t\n\n", "l:\n  - |+\n    t\n\n  - new\n")]
    public void A_word_is_appended(string text, string expected) => Edit(text, Append(Token("new"), "l")).ShouldBe(expected);

    [Theory]
    [InlineData("l:\n  - date: 2012-05\n    text: |\n      x\n\n# end\n", "l:\n  - date: 2012-05\n    text: |\n      x\n  - date: 2012-06\n    text: |\n      a\n      b\n\n# end\n")]
    [InlineData("l:\n- text: x\nr: 1\n", "l:\n- text: x\n- date: 2012-06\n  text: |\n    a\n    b\nr: 1\n")]
    [InlineData("l: [] # none yet\nr: 1\n", "l: # none yet\n  - date: 2012-06\n    text: |\n      a\n      b\nr: 1\n")]
    [InlineData("l: [ # none\n]\n", "l: [{date: 2012-06, text: \"a\\nb\\n\"} # none\n]\n")]
    [InlineData("l: []", "l:\n  - date: 2012-06\n    text: |\n      a\n      b\n")]
    [InlineData("l: [{date: 2012-05}]\n", "l: [{date: 2012-05}, {date: 2012-06, text: \"a\\nb\\n\"}]\n")]
    public void An_update_is_appended(string text, string expected) => Edit(text, Append(Update, "l")).ShouldBe(expected);

    [Theory]
    [InlineData("a: 1\nb: 2 # c\n# d\nc: 3\n", "a: 1\n# d\nc: 3\n")]
    [InlineData("a: 1\n# above\nb: |\n  x\n\n\nc: 3\n", "a: 1\n# above\n\n\nc: 3\n")]
    [InlineData("a: 1\nb:\n  - x # y\n  # z\n  - w", "a: 1\n")]
    [InlineData("b: 1\n", "")]
    [InlineData("# c\nb: 1\n# d\n", "# c\n# d\n")]
    [InlineData("{a: 1, b: 2, c: 3}\n", "{a: 1, c: 3}\n")]
    [InlineData("{b: 2, c: 3}\n", "{c: 3}\n")]
    [InlineData("{a: 1, b: 2}\n", "{a: 1}\n")]
    [InlineData("{b: 2}\n", "{}\n")]
    [InlineData("a: 1\r\nb: 2\r\nc: 3\r\n", "a: 1\r\nc: 3\r\n")]
    public void A_key_goes_with_its_own_lines(string text, string expected) => Edit(text, Remove("b")).ShouldBe(expected);

    [Theory]
    [InlineData("m:\n  - text: x\n    due: 2\n", "m:\n  - due: 2\n")]
    [InlineData("m:\n  - due: 2\n    text: x\n  - y\n", "m:\n  - due: 2\n  - y\n")]
    [InlineData("m:\n  - text: x # c\n  - y\n", "m:\n  - {} # c\n  - y\n")]
    [InlineData("m:\n  - text: x\n    # of due\n    due: 2\n", "m:\n  -\n    # of due\n    due: 2\n")]
    public void A_key_of_an_item_goes(string text, string expected) => Edit(text, Remove("m", 0, "text")).ShouldBe(expected);

    [Fact]
    public void A_mapping_that_loses_its_last_key_is_written_empty() =>
        Edit("i:\n  due: 1 # x\nr: 2\n", Remove("i", "due")).ShouldBe("i: {} # x\nr: 2\n");

    [Theory]
    [InlineData("l:\n  - x # c\n  - y\nr: 1\n", "l:\n  - y\nr: 1\n")]
    [InlineData("l: [x, y]\n", "l: [y]\n")]
    [InlineData("l:\n- x\nr: 1\n", "l: []\nr: 1\n")]
    [InlineData("l:\n  - a: 1\n    b: 2\n  - y\n", "l:\n  - y\n")]
    public void An_item_goes(string text, string expected) =>
        Edit(text, new RemoveItem(YamlPath.Of("l", 0))).ShouldBe(expected);

    [Fact]
    public void A_mapping_with_a_tag_keeps_it_when_its_last_key_goes() =>
        Edit("i: !!set\n  due:\nr: 2\n", Remove("i", "due")).ShouldBe("i: !!set {}\nr: 2\n");

    [Fact]
    public void A_value_that_an_alias_needs_stays()
    {
        Edit("a: &x 1\nb: *x\n", Remove("a")).ShouldBe("refused: alias");
        Edit("a:\n  c: &x 1\n  d: 2\nb: *x\n", Remove("a")).ShouldBe("refused: alias");
        Edit("&k a: 1\nb: *k\n", Remove("a")).ShouldBe("refused: alias");
        Edit("a: &x 1\nb: *x\nc: 2\n", Remove("b")).ShouldBe("a: &x 1\nc: 2\n");
    }

    [Fact]
    public void Several_operations_are_told_as_edits_of_the_original()
    {
        var text = "title: x # t\r\n# c\r\nstatus: in-progress\r\nrag: red\r\nupdates:\r\n- text: one";
        var proposal = Propose(
            text,
            SetToken("complete", "status"),
            Add("due", Token("2012-06")),
            SetToken("2012-07", "due"),
            Remove("rag"),
            Append(Update, "updates"),
            Set("changed", "updates", 1, "text"));
        proposal.Refusal.ShouldBeNull();
        proposal.Source!.Text.ShouldBe("title: x # t\r\ndue: 2012-07\r\n# c\r\nstatus: complete\r\nupdates:\r\n- text: one\r\n- date: 2012-06\r\n  text: |-\r\n    changed\r\n");
        TextEdits.Apply(text, proposal.Edits).ShouldBe(proposal.Source.Text);
        proposal.Edits.Count.ShouldBe(4);
    }

    [Fact]
    public void One_bad_operation_refuses_all()
    {
        var proposal = Propose("a: 1\n", SetToken("2", "a"), Remove("nothing"));
        proposal.Source.ShouldBeNull();
        proposal.Edits.ShouldBeEmpty();
        proposal.Refusal!.Code.ShouldBe(YamlRefusalCodes.NotFound);
    }
}
