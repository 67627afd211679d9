using TuiPlans.Core.Yaml;
using static TuiPlans.Tests.Yaml.Editing;

namespace TuiPlans.Tests.Yaml;

public sealed class SetScalarTests
{
    [Theory]
    [InlineData("due: 2012-06 # agreed\nrag: red\n", "due: 2012-07-31 # agreed\nrag: red\n")]
    [InlineData("# top\r\ndue:   2012-06\r\n\r\nrag: red", "# top\r\ndue:   2012-07-31\r\n\r\nrag: red")]
    [InlineData("\uFEFFdue: 2012-06\n", "\uFEFFdue: 2012-07-31\n")]
    [InlineData("rag: red\ndue: 2012-06", "rag: red\ndue: 2012-07-31")]
    [InlineData("due: '2012-06'\n", "due: '2012-07-31'\n")]
    [InlineData("due: \"2012-06\" # x\n", "due: \"2012-07-31\" # x\n")]
    [InlineData("due:\nrag: red\n", "due: 2012-07-31\nrag: red\n")]
    [InlineData("due:   # not known\nrag: red\n", "due: 2012-07-31   # not known\nrag: red\n")]
    [InlineData("due: ~\n", "due: 2012-07-31\n")]
    [InlineData("due: &d !!str 2012\n", "due: &d !!str 2012-07-31\n")]
    [InlineData("{due: 2012-06, rag: red}", "{due: 2012-07-31, rag: red}")]
    [InlineData("due:\n  2012-06\nrag: red\n", "due:\n  2012-07-31\nrag: red\n")]
    [InlineData("'due' : 2012-06\n", "'due' : 2012-07-31\n")]
    [InlineData("due: one\n  two\n\n  three # c\nrag: red\n", "due: 2012-07-31 # c\nrag: red\n")]
    [InlineData("due: |\n  June\n  or so\n\n# c\nrag: red\n", "due: 2012-07-31\n\n# c\nrag: red\n")]
    [InlineData("due: | # said so\n  June\nrag: red\n", "due: 2012-07-31 # said so\nrag: red\n")]
    public void A_token_replaces_the_value_and_nothing_else(string text, string expected) =>
        Edit(text, SetToken("2012-07-31", "due")).ShouldBe(expected);

    [Theory]
    [InlineData("a: x\nb: 1\n", "a: |\n  one\n  two\nb: 1\n")]
    [InlineData("a: x # why\nb: 1\n", "a: | # why\n  one\n  two\nb: 1\n")]
    [InlineData("a: x", "a: |\n  one\n  two\n")]
    [InlineData("a: x\r\nb: 1\r\n", "a: |\r\n  one\r\n  two\r\nb: 1\r\n")]
    [InlineData("a: | # why\n    x\n    y\n\n\nb: 1\n", "a: | # why\n  one\n  two\n\n\nb: 1\n")]
    [InlineData("a: |+\n  x\n\nb: 1\n", "a: |\n  one\n  two\nb: 1\n")]
    [InlineData("a: |-\n  x", "a: |\n  one\n  two\n")]
    [InlineData("a: >-\n  x\nb: 1\n", "a: >\n  one\n\n  two\nb: 1\n")]
    [InlineData("a: 'x'\n", "a: |\n  one\n  two\n")]
    [InlineData("a:\n# c\nb: 1\n", "a: |\n  one\n  two\n# c\nb: 1\n")]
    [InlineData("{a: x}", "{a: \"one\\ntwo\\n\"}")]
    public void Several_lines_become_a_block_where_one_may_stand(string text, string expected) =>
        Edit(text, Set("one\ntwo\n", "a")).ShouldBe(expected);

    [Theory]
    [InlineData("ends without a break\nhere", "a: |-\n  ends without a break\n  here\nb: 1\n")]
    [InlineData("two blank lines\n\n\n", "a: |+\n  two blank lines\n\n\nb: 1\n")]
    [InlineData("  begins with space\nx\n", "a: |2\n    begins with space\n  x\nb: 1\n")]
    [InlineData("\n\nbegins with blank lines\n", "a: |\n\n\n  begins with blank lines\nb: 1\n")]
    [InlineData("# a heading\n- a list: of sorts\n--- \n", "a: |\n  # a heading\n  - a list: of sorts\n  --- \nb: 1\n")]
    [InlineData("line of spaces\n   \nx", "a: \"line of spaces\\n   \\nx\"\nb: 1\n")]
    [InlineData("tab\n\tat the start", "a: \"tab\\n\\tat the start\"\nb: 1\n")]
    [InlineData("from\u2028Word\u0085here", "a: \"from\\u2028Word\\u0085here\"\nb: 1\n")]
    [InlineData("from\nWindows\n", "a: |\n  from\n  Windows\nb: 1\n")]
    [InlineData("lone\rreturn", "a: \"lone\\rreturn\"\nb: 1\n")]
    [InlineData("", "a: \"\"\nb: 1\n")]
    [InlineData("\n", "a: \"\\n\"\nb: 1\n")]
    [InlineData("yes", "a: \"yes\"\nb: 1\n")]
    [InlineData("2.10", "a: \"2.10\"\nb: 1\n")]
    [InlineData("12:30", "a: \"12:30\"\nb: 1\n")]
    [InlineData("Agreed: go ahead", "a: \"Agreed: go ahead\"\nb: 1\n")]
    [InlineData("Ends in a colon:", "a: \"Ends in a colon:\"\nb: 1\n")]
    [InlineData("a # b", "a: \"a # b\"\nb: 1\n")]
    [InlineData("a#b:c", "a: a#b:c\nb: 1\n")]
    [InlineData("- a dash", "a: \"- a dash\"\nb: 1\n")]
    [InlineData("@post", "a: \"@post\"\nb: 1\n")]
    [InlineData("`code`", "a: \"`code`\"\nb: 1\n")]
    [InlineData("\"Quoted\" they said", "a: '\"Quoted\" they said'\nb: 1\n")]
    [InlineData("it's 100% café 😀", "a: it's 100% café 😀\nb: 1\n")]
    [InlineData(" leading", "a: \" leading\"\nb: 1\n")]
    [InlineData("https://example.org/x?y=z#top", "a: https://example.org/x?y=z#top\nb: 1\n")]
    public void A_text_is_written_as_simply_as_is_safe(string value, string expected)
    {
        Edit("a: x\nb: 1\n", Set(value, "a")).ShouldBe(expected);
        ((YamlScalar)((YamlMapping)Read(expected).Root!)["a"]!).Value.ShouldBe(value);
    }

    [Fact]
    public void A_long_text_on_one_line_stays_on_one_line()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 2000));
        Edit("a: x\n", Set(text, "a")).ShouldBe("a: " + text + "\n");
    }

    [Fact]
    public void Folded_prose_stays_folded_and_is_wrapped()
    {
        var prose = string.Join(' ', Enumerable.Repeat("guidance", 30));
        var result = Edit("a: >-\n  old\nb: 1\n", Set(prose, "a"));
        result.ShouldStartWith("a: >-\n  guidance");
        result.Split('\n').ShouldAllBe(line => line.Length <= 102);
        result.Split('\n').Length.ShouldBe(6);
        ((YamlScalar)((YamlMapping)Read(result).Root!)["a"]!).Value.ShouldBe(prose);
    }

    [Theory]
    [InlineData("milestones:\n  - text: Drafted\n    due: 2012-03 # x\n    # y\n", "milestones:\n  - text: Drafted\n    due: 2012-04 # x\n    # y\n")]
    [InlineData("milestones:\n- due: 2012-03\n", "milestones:\n- due: 2012-04\n")]
    [InlineData("milestones: [{due: 2012-03, text: x}]\n", "milestones: [{due: 2012-04, text: x}]\n")]
    public void Nested_values_are_found(string text, string expected) =>
        Edit(text, SetToken("2012-04", "milestones", 0, "due")).ShouldBe(expected);

    [Theory]
    [InlineData("a:\n  - x\n  - y\n", "a:\n  - x\n  - |\n    one\n    two\n")]
    [InlineData("a:\n- x\n- y\n", "a:\n- x\n- |\n  one\n  two\n")]
    [InlineData("a:\n- x\n-\n", "a:\n- x\n- |\n  one\n  two\n")]
    public void An_item_may_become_a_block(string text, string expected) =>
        Edit(text, Set("one\ntwo\n", "a", 1)).ShouldBe(expected);

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "a", YamlRefusalCodes.Alias)]
    [InlineData("a: &x 1\nb: *x\n", "b", YamlRefusalCodes.Alias)]
    [InlineData("a: [1]\n", "a", YamlRefusalCodes.NotFound)]
    [InlineData("b: 1\n", "a", YamlRefusalCodes.NotFound)]
    [InlineData("a: 1\na: 2\n", "a", YamlRefusalCodes.Damaged)]
    [InlineData("? [x, y]\n: 1\n", "a", YamlRefusalCodes.NotFound)]
    public void What_cannot_be_changed_safely_is_refused(string text, string key, string code)
    {
        var refusal = Propose(text, Set("new", key)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain("plans/p/SG-01.yaml");
        refusal.Message.ShouldEndWith(".");
    }

    [Fact]
    public void Text_typed_on_Windows_takes_the_line_breaks_of_the_file()
    {
        Edit("a: x\n", Set("one\r\ntwo\r\n", "a")).ShouldBe("a: |\n  one\n  two\n");
        Edit("a: x\r\n", Set("one\r\ntwo\r\n", "a")).ShouldBe("a: |\r\n  one\r\n  two\r\n");
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Edit("a: x\n", Set("broken \ud83d", "a")).ShouldBe("refused: not-text");

    [Fact]
    public void A_date_in_a_quoted_field_keeps_its_quotes_and_a_new_number_has_none()
    {
        Edit("a: '1'\n", new SetScalar(YamlPath.Of("a"), YamlValue.Scalar("52", ScalarIntent.Number))).ShouldBe("a: 52\n");
        Edit("a: x\n", new SetScalar(YamlPath.Of("a"), YamlValue.Scalar("many", ScalarIntent.Number))).ShouldBe("a: many\n");
    }
}
