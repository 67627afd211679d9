using TuiPlans.Core.Yaml;
using static TuiPlans.Tests.Yaml.Editing;

namespace TuiPlans.Tests.Yaml;

public sealed class SetValueTests
{
    [Theory]
    [InlineData("l: [x] # c\nr: 1\n", "l: [p, q] # c\nr: 1\n")]
    [InlineData("l:\n  - x\n  - y # d\nr: 1\n", "l:\n  - p\n  - q\nr: 1\n")]
    [InlineData("l: # c\n- x\nr: 1\n", "l: # c\n- p\n- q\nr: 1\n")]
    [InlineData("l: x # c\nr: 1\n", "l: # c\n  - p\n  - q\nr: 1\n")]
    [InlineData("l: x\nr: 1\n", "l:\n  - p\n  - q\nr: 1\n")]
    [InlineData("l:\nr: 1\n", "l:\n  - p\n  - q\nr: 1\n")]
    [InlineData("l: # none\nr: 1\n", "l: # none\n  - p\n  - q\nr: 1\n")]
    [InlineData("l: [] # none\nr: 1\n", "l: # none\n  - p\n  - q\nr: 1\n")]
    [InlineData("l: | # c\n  x\n\nr: 1\n", "l: # c\n  - p\n  - q\n\nr: 1\n")]
    [InlineData("l: [\n  x, # c\n  y\n] # d\nr: 1\n", "l: [p, q] # d\nr: 1\n")]
    [InlineData("l:\r\n    - x\r\nr: 1", "l:\r\n    - p\r\n    - q\r\nr: 1")]
    [InlineData("l: x", "l:\n  - p\n  - q\n")]
    [InlineData("l: {a: 1}\n", "l: [p, q]\n")]
    [InlineData("? l\n: x\n? r\n", "? l\n:\n  - p\n  - q\n? r\n")]
    [InlineData("? l # c\n? r\n", "? l # c\n:\n  - p\n  - q\n? r\n")]
    public void A_list_takes_the_place_of_a_value(string text, string expected) =>
        Edit(text, Put(List("p", "q"), "l")).ShouldBe(expected);

    [Theory]
    [InlineData("v:\n  a: 1\n  b: 2 # c\nr: 1\n", "v: new\nr: 1\n")]
    [InlineData("v: # c\n  a: 1\nr: 1\n", "v: new # c\nr: 1\n")]
    [InlineData("v: {a: 1} # c\nr: 1\n", "v: new # c\nr: 1\n")]
    [InlineData("v:\n- a\n\n# about r\nr: 1\n", "v: new\n\n# about r\nr: 1\n")]
    [InlineData("v: !!map\n  a: 1\nr: 1\n", "v: new\nr: 1\n")]
    [InlineData("v: &n\n  a: 1\nr: 1\n", "v: &n new\nr: 1\n")]
    [InlineData("v: !!int 1\nr: 1\n", "v: new\nr: 1\n")]
    [InlineData("{v: [a, b], r: 1}\n", "{v: new, r: 1}\n")]
    [InlineData("{v, r: 1}\n", "{v: new, r: 1}\n")]
    [InlineData("{? v, r: 1}\n", "{? v: new, r: 1}\n")]
    [InlineData("{\"v\":, r: 1}\n", "{\"v\": new, r: 1}\n")]
    [InlineData("v:\n  a: 1", "v: new")]
    public void A_word_takes_the_place_of_a_collection(string text, string expected) =>
        Edit(text, Put(Token("new"), "v")).ShouldBe(expected);

    [Theory]
    [InlineData("l:\n  - x # c\n  - y\n", "l:\n  - # c\n    a: 1\n    b: 2\n  - y\n")]
    [InlineData("l:\n- x\n- y\n", "l:\n- a: 1\n  b: 2\n- y\n")]
    [InlineData("l:\n  - c: 3 # c\n  - y\n", "l:\n  - # c\n    a: 1\n    b: 2\n  - y\n")]
    [InlineData("l:\n  - {c: 3}\n  - y\n", "l:\n  - {a: 1, b: 2}\n  - y\n")]
    [InlineData("l: [x, y]\n", "l: [{a: 1, b: 2}, y]\n")]
    [InlineData("l: [c: 3, y]\n", "l: [{a: 1, b: 2}, y]\n")]
    [InlineData("l:\n  - |\n    x\n  - y\n", "l:\n  - a: 1\n    b: 2\n  - y\n")]
    public void An_item_becomes_a_set_of_keys(string text, string expected) =>
        Edit(text, Put(YamlValue.Map([("a", YamlValue.Scalar("1", ScalarIntent.Number)), ("b", YamlValue.Scalar("2", ScalarIntent.Number))]), "l", 0)).ShouldBe(expected);

    [Theory]
    [InlineData("a: 1 # c\n", "p: q # c\n")]
    [InlineData("- a\n- b\n", "p: q\n")]
    [InlineData("--- text # c\n...\n", "--- # c\np: q\n...\n")]
    [InlineData("---\nplain\n", "---\np: q\n")]
    [InlineData("", "p: q\n")]
    [InlineData("{a: 1} # c\n", "{p: q} # c\n")]
    public void The_whole_document_may_be_replaced(string text, string expected) =>
        Edit(text, Put(YamlValue.Map([("p", Token("q"))]))).ShouldBe(expected);

    [Fact]
    public void Short_lists_are_written_short_where_the_old_value_shows_no_style() =>
        Edit("l: x\nm:\n  - y\n", Put(ShortList("p", "q"), "l"), Put(ShortList("p", "q"), "m")).ShouldBe("l: [p, q]\nm:\n  - p\n  - q\n");

    [Fact]
    public void Texts_of_several_lines_do_not_go_into_brackets() =>
        Edit("l: [x]\n", Put(YamlValue.List([Text("a\nb\n")]), "l")).ShouldBe("l:\n  - |\n    a\n    b\n");

    [Theory]
    [InlineData("a: &x [1]\nl: *x\n", "l")]
    [InlineData("l: &x [1]\nb: *x\n", "l")]
    [InlineData("l: [&x 1]\nb: *x\n", "l")]
    public void What_an_alias_repeats_is_not_replaced(string text, string key)
    {
        var refusal = Propose(text, Put(Token("new"), key)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(YamlRefusalCodes.Alias);
        refusal.Message.ShouldContain("line");
        refusal.Message.ShouldEndWith(".");
    }
}
