using System.Text;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Yaml;

public sealed class YamlReaderTests
{
    private static YamlDocument Read(string text) => new YamlDotNetReader().Read(SourceText.FromText("a.yaml", text));

    private static YamlMapping Map(string text)
    {
        var document = Read(text);
        document.Problems.ShouldBeEmpty();
        return document.Root.ShouldBeOfType<YamlMapping>();
    }

    private static string Source(string text, string key)
    {
        var document = Read(text);
        return ((YamlMapping)document.Root!)[key]!.Span.In(text);
    }

    private static string Problem(string text)
    {
        var problem = Read(text).Problems.ShouldHaveSingleItem();
        problem.Message.ShouldEndWith(".");
        return problem.Code;
    }

    [Theory]
    [InlineData("a: x # c\nb: 1\n", "x")]
    [InlineData("a: 'it''s' # c\nb: 1\n", "'it''s'")]
    [InlineData("a: \"x\\ny\"\r\nb: 1\r\n", "\"x\\ny\"")]
    [InlineData("a: one\r\n  two 😀\r\nb: 1\r\n", "one\r\n  two 😀")]
    [InlineData("a:\nb: 1\n", "")]
    [InlineData("a: |\n  x\n  y\n\n\nb: 1\n", "|\n  x\n  y")]
    [InlineData("a: |+\n  x\n\n\nb: 1\n", "|+\n  x\n\n")]
    [InlineData("a: |+\n  x\n\n\n# c\nb: 1\n", "|+\n  x\n\n")]
    [InlineData("a: |\n  x\n     \nb: 1\n", "|\n  x\n     ")]
    [InlineData("a: >-\n  x\n\n  y", ">-\n  x\n\n  y")]
    [InlineData("a: >-\r\n  x\r\n\r\n", ">-\r\n  x")]
    [InlineData("a: | # c\n\n\nb: 1\n", "| # c")]
    [InlineData("a: [x, y] # c\nb: 1\n", "[x, y]")]
    [InlineData("a: {x: 1,\n  y: 2}\nb: 1\n", "{x: 1,\n  y: 2}")]
    [InlineData("a:\n- x\n- y # c\n\n# d\nb: 1\n", "- x\n- y")]
    [InlineData("a:\n  x: 1\n  y: |\n    t\n\n# d\nb: 1\n", "x: 1\n  y: |\n    t")]
    [InlineData("a: &k !!str x\nb: 1\n", "&k !!str x")]
    public void A_span_covers_exactly_the_source_of_a_value(string text, string expected) =>
        Source(text, "a").ShouldBe(expected);

    [Theory]
    [InlineData("a: &k !!str x\n", "x")]
    [InlineData("a: &k\n  b: 1\n", "b: 1")]
    [InlineData("a: &k # c\n  - 1\n", "- 1")]
    [InlineData("a: &k\n# c\nb: 1", "")]
    [InlineData("a: !!str |\n  x\n\nb: 1", "|\n  x")]
    public void The_content_span_leaves_out_tag_and_anchor(string text, string expected) =>
        ((YamlMapping)Read(text).Root!)["a"]!.ContentSpan.In(text).ShouldBe(expected);

    [Fact]
    public void Scalars_keep_value_style_and_tag()
    {
        var map = Map("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf: !!str 1\n");
        map.Entries.Select(entry => ((YamlScalar)entry.Value).Style).ShouldBe([
            ScalarStyle.Plain, ScalarStyle.SingleQuoted, ScalarStyle.DoubleQuoted, ScalarStyle.Literal, ScalarStyle.Folded, ScalarStyle.Plain]);
        ((YamlScalar)map["d"]!).Value.ShouldBe("x\n");
        map["f"]!.Tag.ShouldBe("tag:yaml.org,2002:str");
    }

    [Fact]
    public void An_empty_value_stands_right_after_its_colon()
    {
        var value = Map("a: # later\nb: 1\n")["a"].ShouldBeOfType<YamlScalar>();
        value.Span.ShouldBe(new TextSpan(2, 0));
        value.IsNull.ShouldBeTrue();
    }

    [Fact]
    public void An_alias_is_kept_and_finds_its_target()
    {
        var map = Map("a: &k [1, 2]\nb: *k\n");
        map["b"].ShouldBeOfType<YamlAlias>().Resolve().ShouldBeSameAs(map["a"]);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", YamlProblemCodes.DuplicateKey)]
    [InlineData("- {a: 1, 'a': 2}\n", YamlProblemCodes.DuplicateKey)]
    [InlineData("a: 1\n---\nb: 2\n", YamlProblemCodes.SeveralDocuments)]
    [InlineData("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 1\n", YamlProblemCodes.ConflictMarker)]
    [InlineData("a: 1\n>>>>>>> other\n", YamlProblemCodes.ConflictMarker)]
    [InlineData("a: *b\n", YamlProblemCodes.UnknownAlias)]
    [InlineData("a: &b [*b]\n", YamlProblemCodes.UnknownAlias)]
    [InlineData("a:\n\tb: 1\n", YamlProblemCodes.Tab)]
    [InlineData("a:\n  b: 1\n\t\n  c: 1\n", YamlProblemCodes.Tab)]
    [InlineData("a: b: c\n", YamlProblemCodes.Syntax)]
    [InlineData("a: 'b\n", YamlProblemCodes.Syntax)]
    [InlineData("a: [b\nc: d\n", YamlProblemCodes.Syntax)]
    [InlineData("a: @b\n", YamlProblemCodes.Syntax)]
    [InlineData("a: 1\n  b: 2\n", YamlProblemCodes.Syntax)]
    [InlineData("a: 1\nb\nc: 1\n", YamlProblemCodes.Syntax)]
    [InlineData("%YAML 9.9999999999999\n---\na: 1\n", YamlProblemCodes.Syntax)]
    [InlineData("- : a\n  b: c\n", YamlProblemCodes.Syntax)]
    [InlineData("l:\n  - a: 1\n    :\n  - b\n", YamlProblemCodes.Syntax)]
    [InlineData("l:\n  - a: 1\n    :\n    b: 2\n", YamlProblemCodes.Syntax)]
    [InlineData("a: \u0000b\nc: d\n", YamlProblemCodes.ControlCharacter)]
    public void Each_kind_of_damage_is_one_problem(string text, string code) => Problem(text).ShouldBe(code);

    [Fact]
    public void Markdown_rules_and_quoted_arrows_are_no_conflict_markers()
    {
        Map("a: |\n  =======\n  <<<<<<< x\n# ======= \n")["a"].ShouldNotBeNull();
        Map("# <<<<<<<\na: 1\n");
    }

    [Fact]
    public void What_stands_before_a_syntax_error_is_still_shown()
    {
        var document = Read("title: Core groups\nleads:\n  - one\n  - two\ndue: a: b\nrag: red\n");
        document.Problems.Count.ShouldBe(1);
        document.Source.PositionOf(document.Problems[0].Span.Start).Line.ShouldBe(5);
        var map = document.Root.ShouldBeOfType<YamlMapping>();
        map["title"].ShouldBeOfType<YamlScalar>().Value.ShouldBe("Core groups");
        map["leads"].ShouldBeOfType<YamlSequence>().Items.Count.ShouldBe(2);
    }

    [Fact]
    public void An_alias_bomb_is_counted_and_not_expanded()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 60; i++)
            text.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        Problem(text.ToString()).ShouldBe(YamlProblemCodes.TooManyNodes);
    }

    [Theory]
    [InlineData("[", 200_000)]
    [InlineData("{a: ", 50_000)]
    [InlineData("- ", 50_000)]
    public void Deep_nesting_is_a_problem_and_no_crash(string opening, int times)
    {
        var text = new StringBuilder().Insert(0, opening, times).ToString();
        Problem(text).ShouldBe(YamlProblemCodes.TooDeep);
    }

    [Fact]
    public void Sixty_four_levels_are_allowed_and_one_more_is_not()
    {
        Read(Nested(YamlLimits.Depth)).Problems.ShouldBeEmpty();
        Problem(Nested(YamlLimits.Depth + 1)).ShouldBe(YamlProblemCodes.TooDeep);
    }

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    [Fact]
    public void A_file_that_is_too_long_is_not_parsed()
    {
        var document = Read("a: " + new string('x', YamlLimits.Length));
        document.Root.ShouldBeNull();
        document.Problems.ShouldHaveSingleItem().Code.ShouldBe(YamlProblemCodes.TooLong);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_problem_at_their_place()
    {
        var bytes = Encoding.UTF8.GetBytes("a: é\nb: caf").Append((byte)0xE9).Append((byte)'\n').ToArray();
        var document = new YamlDotNetReader().Read(SourceText.FromBytes("a.yaml", bytes));
        var problem = document.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(YamlProblemCodes.InvalidUtf8);
        document.Source.PositionOf(problem.Span.Start).ShouldBe(new LinePosition(2, 7));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# only a comment\n")]
    [InlineData("---\n")]
    public void A_file_without_content_is_no_problem(string text) => Read(text).Problems.ShouldBeEmpty();

    [Fact]
    public void Random_text_never_throws()
    {
        string[] parts = ["a", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{", "}", ",", "'", "\"", "|", ">-", "+", "#", " # ", "&x", "*x", "!", "!!str ", "%", "@", "\t", "? ", "---\n", "...\n", "\\", "\\x", "\\u12", "2", "\r\n", "\r", "\u2028", "\u0085", "😀", "\ud83d", "%YAML 1.1\n", "%TAG ! x\n", "<<", "\uFEFF"];
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => parts[random.Next(parts.Length)]));
            try
            {
                Read(text);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"Seed {seed} threw on: {text}", error);
            }
        }
    }
}
