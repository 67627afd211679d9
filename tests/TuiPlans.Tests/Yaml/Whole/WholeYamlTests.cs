using System.Text;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Yaml.Whole;

public sealed class WholeYamlTests(ITestOutputHelper output)
{
    private const int Edits = 40_000;
    private const int EditsOfADocument = 4;

    // Some more, for those that are refused by design are not counted among the edits.
    private const int Documents = (Edits / EditsOfADocument) + 300;

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _met = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, string> _failures = [];

    [Fact]
    public void Forty_thousand_random_edits_do_what_they_say_and_touch_nothing_else()
    {
        var seed = Seed.From(output, 2012);
        Parallel.For(0, Documents, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => OneDocument(seed, i));
        foreach (var (name, count) in _counts)
            output.WriteLine($"{name}: {count}");
        output.WriteLine("constructs: " + string.Join(", ", _met.Select(pair => $"{pair.Key} {pair.Value}")));
        var total = Sum("accepted") + Sum("refused");
        output.WriteLine($"edits {total}: accepted {Sum("accepted")}, refused {Sum("refused")} ({100.0 * Sum("refused") / total:0.00}%); refused by design besides: {Sum("by design")}");
        if (_failures.Count > 0)
            throw new InvalidOperationException($"{_failures.Count} failures, the first: {_failures.First().Value}");
        total.ShouldBeGreaterThanOrEqualTo(Edits);
        (Sum("refused") * 100).ShouldBeLessThan(total * 2);
        _counts.GetValueOrDefault("document not accepted by the parser").ShouldBeLessThan(Edits / EditsOfADocument / 10);
        _met.Keys.ShouldBe(Constructs.All.Order(StringComparer.Ordinal));
        _met.Values.ShouldAllBe(count => count >= 10);
    }

    private int Sum(string prefix) => _counts.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Sum(pair => pair.Value);

    private void OneDocument(int seed, int index)
    {
        var random = new Random(unchecked((seed * 1_000_003) + index));
        YamlDocument document;
        HashSet<string> met;
        for (var tries = 0; ; tries++)
        {
            var whole = new WholeYaml(random);
            document = new YamlDotNetReader().Read(SourceText.FromBytes("plans/p/SG-01.yaml", Encoding.UTF8.GetBytes(whole.Document())));
            met = whole.Met;
            if (document.Problems.Count == 0)
                break;
            Count("document not accepted by the parser");
        }

        lock (_met)
        {
            foreach (var construct in met)
                _met[construct] = _met.GetValueOrDefault(construct) + 1;
        }

        for (var i = 0; i < EditsOfADocument; i++)
        {
            var operation = RandomEdit.On(document, random) ?? new SetValue(YamlPath.Root, new RandomYaml(random).Value());
            try
            {
                Count(random.Next(100) == 0 ? InSeveral(document, operation) : new EditCheck(document, operation).Run());
            }
            catch (Exception error)
            {
                lock (_failures)
                    _failures[index] = $"document {index}: {operation} on\n{document.Source.Text}\n---- {Show(document.Source.Text)}\n{error.Message}\n{(error is ShouldAssertException ? "" : error.StackTrace)}";
                return;
            }
        }
    }

    private static string Show(string text) => text.Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t").Replace("\u2028", "\\u2028").Replace("\u0085", "\\u0085");

    // The same with a second document behind it: refused, whatever the edit.
    private static string InSeveral(YamlDocument document, YamlOperation operation)
    {
        var text = document.Source.Text.Split("\n...")[0] + "\n---\nsecond: 1\n";
        var several = YamlReaders.Default.Read(document.Source.WithText(text));
        if (several.Problems.Count == 0)
            return "skipped: the second document was text of the first";
        YamlEditor.Propose(several, [operation]).Refusal!.Code.ShouldBe(YamlRefusalCodes.Damaged);
        return "by design: several documents";
    }

    private void Count(string what)
    {
        lock (_counts)
            _counts[what] = _counts.GetValueOrDefault(what) + 1;
    }
}
