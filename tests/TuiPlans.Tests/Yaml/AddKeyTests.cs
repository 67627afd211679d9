using TuiPlans.Core.Yaml;
using static TuiPlans.Tests.Yaml.Editing;

namespace TuiPlans.Tests.Yaml;

public sealed class AddKeyTests
{
    [Theory]
    [InlineData("title: x\nrag: red\n", "title: x\ndue: 2012-06\nrag: red\n")]
    [InlineData("title: x # t\n# about rag\nrag: red\n", "title: x # t\ndue: 2012-06\n# about rag\nrag: red\n")]
    [InlineData("leads:\n  - a\n  # - b\n\nrag: red\n", "leads:\n  - a\n  # - b\ndue: 2012-06\n\nrag: red\n")]
    [InlineData("leads:\n- a\nrag: red\n", "leads:\n- a\ndue: 2012-06\nrag: red\n")]
    [InlineData("action: >-\n  x\n\n\nrag: red\n", "action: >-\n  x\ndue: 2012-06\n\n\nrag: red\n")]
    [InlineData("action: |+\n  x\n\nrag: red\n", "action: |+\n  x\n\ndue: 2012-06\nrag: red\n")]
    [InlineData("title: x", "title: x\ndue: 2012-06\n")]
    [InlineData("title: x\r\nrag: red\r\n", "title: x\r\ndue: 2012-06\r\nrag: red\r\n")]
    [InlineData("\uFEFFrag: red\n", "\uFEFFdue: 2012-06\nrag: red\n")]
    [InlineData("own-key: 1\nrag: red\n", "own-key: 1\ndue: 2012-06\nrag: red\n")]
    [InlineData("title: x\nown-key: 1\nrag: red\n", "title: x\ndue: 2012-06\nown-key: 1\nrag: red\n")]
    [InlineData("own-key: 1\n", "own-key: 1\ndue: 2012-06\n")]
    [InlineData("# The plan.\n\n# how it goes\nrag: red\n", "# The plan.\n\ndue: 2012-06\n# how it goes\nrag: red\n")]
    [InlineData("# The plan.\nrag: red\n", "# The plan.\ndue: 2012-06\nrag: red\n")]
    [InlineData("", "due: 2012-06\n")]
    [InlineData("# empty so far", "# empty so far\ndue: 2012-06\n")]
    [InlineData("---\n", "---\ndue: 2012-06\n")]
    [InlineData("{}", "{due: 2012-06}")]
    [InlineData("{title: x, rag: red}\n", "{title: x, due: 2012-06, rag: red}\n")]
    [InlineData("{rag: red}\n", "{due: 2012-06, rag: red}\n")]
    [InlineData("title: x\nleads:\n", "title: x\nleads:\ndue: 2012-06\n")]
    [InlineData("action: |\n  x", "action: |\n  x\ndue: 2012-06\n")]
    [InlineData("title: x\n\n# end\n", "title: x\ndue: 2012-06\n\n# end\n")]
    [InlineData("title: x\n...\n", "title: x\ndue: 2012-06\n...\n")]
    public void A_key_goes_to_its_canonical_place(string text, string expected) =>
        Edit(text, Add("due", Token("2012-06"))).ShouldBe(expected);

    [Theory]
    [InlineData("impact-review:\n  due: 2012-12\n  # c\nupdates: []\n", "impact-review:\n  due: 2012-12\n  # c\n  finding: |\n    a\n    b\nupdates: []\n")]
    [InlineData("impact-review:\nupdates: []\n", "impact-review:\n  finding: |\n    a\n    b\nupdates: []\n")]
    [InlineData("impact-review: # later\nupdates: []\n", "impact-review: # later\n  finding: |\n    a\n    b\nupdates: []\n")]
    [InlineData("impact-review: {due: 2012-12}\n", "impact-review: {due: 2012-12, finding: \"a\\nb\\n\"}\n")]
    [InlineData("impact-review: {}\n", "impact-review: {finding: \"a\\nb\\n\"}\n")]
    public void A_nested_mapping_takes_a_key(string text, string expected) =>
        Edit(text, Add(YamlPath.Of("impact-review"), "finding", Text("a\nb\n"))).ShouldBe(expected);

    [Theory]
    [InlineData("milestones:\n  - text: x\n    own: 1\n", "milestones:\n  - text: x\n    own: 1\n    done: true\n")]
    [InlineData("milestones:\n- text: x\n", "milestones:\n- text: x\n  done: true\n")]
    public void An_item_of_a_list_takes_a_key(string text, string expected) =>
        Edit(text, Add(YamlPath.Of("milestones", 0), "done", Token("true"))).ShouldBe(expected);

    [Fact]
    public void The_first_key_of_an_item_is_written_behind_its_dash() =>
        Edit("m:\n  - rag: red\n", Add(YamlPath.Of("m", 0), "due", Token("2012"))).ShouldBe("m:\n  - due: 2012\n    rag: red\n");

    [Fact]
    public void Whole_structures_are_written_in_the_layout_of_the_file()
    {
        var update = YamlValue.Map([("date", Token("2012-06")), ("by", Text("service-manager")), ("text", Text("Drafted.\nSent out.\n"))]);
        Edit("title: x\n", Add("updates", YamlValue.List([update]))).ShouldBe("""
            title: x
            updates:
              - date: 2012-06
                by: service-manager
                text: |
                  Drafted.
                  Sent out.

            """);
        Edit("leads:\n- a\n", Add("updates", YamlValue.List([update, Text("x")]))).ShouldBe("""
            leads:
            - a
            updates:
            - date: 2012-06
              by: service-manager
              text: |
                Drafted.
                Sent out.
            - x

            """);
    }

    [Fact]
    public void Short_lists_may_stand_in_brackets_and_quote_what_they_must()
    {
        var list = YamlValue.List([Text("SG1"), Text("2.10"), Text("a, b")], preferFlow: true);
        Edit("title: x\n", Add("leads", list)).ShouldBe("title: x\nleads: [SG1, \"2.10\", \"a, b\"]\n");
        var target = YamlValue.Map([("due", Token("2012-07")), ("value", YamlValue.Scalar("50", ScalarIntent.Number))], preferFlow: true);
        Edit("title: x\n", Add("updates", YamlValue.List([target]))).ShouldBe("title: x\nupdates:\n  - {due: 2012-07, value: 50}\n");
        Edit("title: x\n", Add("updates", YamlValue.List([]))).ShouldBe("title: x\nupdates: []\n");
    }

    [Fact]
    public void Keys_that_other_readers_take_for_booleans_are_quoted() =>
        Edit("title: x\n", Add("on", Text("y"))).ShouldBe("title: x\n\"on\": \"y\"\n");

    [Theory]
    [InlineData("due: 1\n", YamlRefusalCodes.KeyExists)]
    [InlineData("- a\n", YamlRefusalCodes.NotFound)]
    [InlineData("&x {a: [*x]}", YamlRefusalCodes.Damaged)]
    public void What_cannot_take_a_key_is_refused(string text, string code) =>
        Propose(text, Add("due", Token("2012"))).Refusal.ShouldNotBeNull().Code.ShouldBe(code);
}
