using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Yaml;

public sealed class BlockReaderTests(ITestOutputHelper output)
{
    private static readonly string[] Parts =
    [
        "k: ", "a", "b: c", "k:", "- ", "-", "\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "\n  k: ", "\nk2: ", " ", "'", "\"", "[", "]", "{", "}", ", ", ",", "|", ">", "|-", "|+",
        ">-", "|2", " # c", "#", "\n# c", "\n  # c", ":", ": ", "?", "&x ", "*x", "!t ", "%", "---", "...", "x y", "1", "é😀", "\\n", "\\", "''", "~", "\r\n", "\\x41", "a: [b, c]", "{a: 1}", "<<", "=", "@",
    ];

    [Fact]
    public void Both_readers_give_the_same_tree_with_the_same_spans_for_random_documents()
    {
        var common = 0;
        for (var seed = 0; seed < 6_000; seed++)
        {
            var text = new RandomYaml(new Random(seed)).Document();
            common += Compare(text, seed) ? 1 : 0;
        }

        output.WriteLine($"of the common kind: {common}");
        common.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Both_readers_give_the_same_tree_for_random_scraps()
    {
        var common = 0;
        for (var seed = 0; seed < 60_000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(2, 14)).Select(_ => Parts[random.Next(Parts.Length)]));
            if (random.Next(2) == 0)
                text = "a: 1\n" + text;
            common += Compare(text, seed) ? 1 : 0;
        }

        output.WriteLine($"of the common kind: {common}");
        common.ShouldBeGreaterThan(1_000);
    }

    [Theory]
    [InlineData("k: >\n  a\n  ")]
    [InlineData("k: |+\n  a\n  ")]
    [InlineData("k: |+\n  a\n\n   \nb: 1\n")]
    [InlineData("a b *c: [d]\n")]
    [InlineData("k: |\n\n\n  a\n # c\nb: 1\n")]
    [InlineData("k: >\n  a\n    b\n\n\n  c\n  d\n")]
    [InlineData("k:\n- - a\n  - b\n")]
    [InlineData("k: - a\n")]
    [InlineData("k: [a, b,]\nl: {a, b: }\n")]
    public void Corner_cases_are_the_same_for_both(string text)
    {
        Compare(text, 0);
        Compare(text.Replace("\n", "\r\n"), 0);
    }

    [Fact]
    public void An_ordinary_action_is_of_the_common_kind()
    {
        Compare(SampleAction.Text, 0).ShouldBeTrue();
        Compare(SampleAction.Text.Replace("\n", "\r\n"), 0).ShouldBeTrue();
        Compare(SampleAction.Text.TrimEnd('\n'), 0).ShouldBeTrue();
    }

    [Fact]
    public void What_is_not_of_the_common_kind_is_left_to_the_other_reader()
    {
        var document = YamlReaders.Default.Read(SourceText.FromText("a", "a: &x [1,\n  2]\nb: *x\n"));
        document.Problems.ShouldBeEmpty();
        ((YamlMapping)document.Root!)["b"].ShouldBeOfType<YamlAlias>();
        YamlReaders.Default.Read(SourceText.FromText("a", "a: b: c\n")).Problems.ShouldHaveSingleItem();
        YamlReaders.Default.Read(SourceText.FromText("a", "a: 1\na: 2\n")).Problems.ShouldHaveSingleItem().Code.ShouldBe(YamlProblemCodes.DuplicateKey);
    }

    private static bool Compare(string text, int seed)
    {
        var source = SourceText.FromText("a.yaml", text);
        var fast = BlockReader.ReadCommon(source);
        if (fast is null)
            return false;
        var full = new YamlDotNetReader().Read(source);
        var context = $"seed {seed}:\n{text}";
        (string.Join("\n", fast.Problems) == string.Join("\n", full.Problems)).ShouldBeTrue(context + "\n" + string.Join("\n", full.Problems));
        var (one, two) = (Show(fast.Root), Show(full.Root));
        (one == two).ShouldBeTrue(context + "\nfast: " + one + "\nfull: " + two);
        return true;
    }

    private static string Show(YamlNode? node)
    {
        var place = node is null ? "" : $"@{node.Span.Start}-{node.Span.End}/{node.ContentSpan.Start}-{node.ContentSpan.End}";
        return place + node switch
        {
            YamlScalar scalar => $"{scalar.Style}({scalar.Value})",
            YamlSequence list => $"{(list.IsFlow ? "flow" : "")}[" + string.Join(",", list.Items.Select(Show)) + "]",
            YamlMapping map => $"{(map.IsFlow ? "flow" : "")}{{" + string.Join(",", map.Entries.Select(entry => Show(entry.Key) + "=" + Show(entry.Value))) + "}",
            _ => "?",
        };
    }
}
