using static TuiPlans.Tests.Yaml.Editing;

namespace TuiPlans.Tests.Yaml;

public sealed class RenameKeyTests
{
    [Theory]
    [InlineData("a: 1\nold: 2 # c\nb: 3\n", "a: 1\nnew: 2 # c\nb: 3\n")]
    [InlineData("'old' : x\n", "'new' : x\n")]
    [InlineData("\"old\": x\n", "\"new\": x\n")]
    [InlineData("old:\n  - x\n", "new:\n  - x\n")]
    [InlineData("{a: 1, old: 2}\n", "{a: 1, new: 2}\n")]
    [InlineData("{\"old\":2}\n", "{\"new\":2}\n")]
    [InlineData("{a, old}\n", "{a, new}\n")]
    [InlineData("? old # c\n: 2\n", "? new # c\n: 2\n")]
    [InlineData("? |-\n  old\n: 2\n", "? new\n: 2\n")]
    [InlineData("&k old: 2\n", "&k new: 2\n")]
    [InlineData("!!str old: 2\n", "!!str new: 2\n")]
    [InlineData("\uFEFFold: 2\r\n", "\uFEFFnew: 2\r\n")]
    [InlineData("old: 2\nnew: 1\n", "refused: key-exists")]
    [InlineData("&k old: 2\nb: *k\n", "refused: alias")]
    [InlineData("a: 2\n", "refused: not-found")]
    public void A_key_takes_another_name_in_its_place(string text, string expected) => Edit(text, Rename("new", "old")).ShouldBe(expected);

    [Theory]
    [InlineData("on", "\"on\": 1\n")]
    [InlineData("a: b", "\"a: b\": 1\n")]
    [InlineData("", "\"\": 1\n")]
    [InlineData("two\nlines", "\"two\\nlines\": 1\n")]
    [InlineData("old", "old: 1\n")]
    public void A_name_is_quoted_where_it_must_be(string name, string expected) => Edit("old: 1\n", Rename(name, "old")).ShouldBe(expected);

    [Fact]
    public void An_absent_name_is_written_before_its_colon() => Edit(": 1\nb: 2\n", Rename("new", "")).ShouldBe("new: 1\nb: 2\n");

    [Fact]
    public void A_very_long_name_stands_behind_a_question_mark()
    {
        var name = new string('n', 2_000);
        Edit("a: 1\nold: [x]\n", Rename(name, "old")).ShouldBe($"a: 1\n? {name}\n: [x]\n");
        Edit("a: 1\n", Add(name, Token("x"))).ShouldBe($"a: 1\n? {name}\n: x\n");
    }

    [Fact]
    public void An_item_has_no_name()
    {
        var refusal = Propose("l: [x]\n", Rename("new", "l", 0)).Refusal.ShouldNotBeNull();
        refusal.Message.ShouldBe("l[0] in plans/p/SG-01.yaml, line 1 is not a key, so it was left as it is. Correct the file by hand.");
    }
}
