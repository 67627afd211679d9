using System.Text;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Yaml;

public sealed class YamlEditorProperties(ITestOutputHelper output)
{
    private const int Rounds = 6_000;

    [Fact]
    public void A_random_change_does_what_it_says_and_touches_nothing_else()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var source = SourceText.FromBytes("a.yaml", Encoding.UTF8.GetBytes(new RandomYaml(random).Document()));
            var document = new YamlDotNetReader().Read(source);
            var outcome = document.Problems.Count > 0 ? "document not valid" : OneChange(random, document, seed);
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        }

        output.WriteLine(string.Join("\n", counts.Select(pair => pair.Key + ": " + pair.Value)));
        counts.GetValueOrDefault("document not valid").ShouldBeLessThan(Rounds / 10);
        var accepted = counts.Where(pair => pair.Key.StartsWith("accepted", StringComparison.Ordinal)).Sum(pair => pair.Value);
        accepted.ShouldBeGreaterThan(Rounds * 85 / 100);
    }

    [Fact]
    public void Several_changes_at_once_give_the_text_of_the_same_changes_one_by_one()
    {
        var longest = 0;
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var original = Editing.Read(new RandomYaml(random).Document());
            var operations = new List<YamlOperation>();
            var current = original;
            while (operations.Count < 4 && original.Problems.Count == 0 && current.Root is not null)
            {
                var operation = RandomOperation(random, current);
                var proposal = YamlEditor.Propose(current, [operation]);
                if (!proposal.IsAccepted)
                    break;
                operations.Add(operation);
                current = proposal.Document!;
            }

            longest = Math.Max(longest, operations.Count);
            var together = YamlEditor.Propose(original, operations);
            if (original.Problems.Count > 0)
                continue;
            var context = $"seed {seed}:\n{original.Source.Text}";
            together.Source!.Text.ShouldBe(current.Source.Text, context);
            TextEdits.Apply(original.Source.Text, together.Edits).ShouldBe(current.Source.Text, context);
        }

        longest.ShouldBe(4);
    }

    private static string OneChange(Random random, YamlDocument document, int seed)
    {
        var operation = RandomOperation(random, document);
        var proposal = YamlEditor.Propose(document, [operation]);
        var name = operation.GetType().Name;
        if (!proposal.IsAccepted)
        {
            proposal.Refusal!.Message.ShouldEndWith(".");
            return "refused " + name + " " + proposal.Refusal.Code;
        }

        var context = $"seed {seed}, {operation}, in:\n{document.Source.Text}\nout:\n{proposal.Source!.Text}";
        var before = YamlModel.Of(document.Root);
        var after = YamlModel.Of(new YamlDotNetReader().Read(SourceText.FromBytes("a", proposal.Source.ToBytes())).Root);
        var expected = YamlModel.After(before, operation, after);
        if (operation is RemoveKey && operation.Path.Steps.Length == 1 && after is null)
            expected = null;
        if (YamlModel.Show(after) != YamlModel.Show(expected) && YamlText.EndsInBlockScalar(document.Root, document.Source.Text.Length))
        {
            // A block that ended with the file has been given its line break, since something follows it now.
            expected = YamlModel.After(YamlModel.Of(Editing.Read(document.Source.Text + document.Source.NewLine).Root), operation, after);
            name += " behind a block without line break";
        }

        (YamlModel.Show(after) == YamlModel.Show(expected)).ShouldBeTrue(context);
        TextEdits.Apply(document.Source.Text, proposal.Edits).ShouldBe(proposal.Source.Text, context);
        proposal.Source.HasBom.ShouldBe(document.Source.HasBom, context);
        CommentsStay(document, operation, proposal, context);
        LineBreaksFit(document, proposal, context);
        return "accepted " + name;
    }

    // What is removed takes its own comments along; nothing else may lose one.
    private static void CommentsStay(YamlDocument document, YamlOperation operation, YamlProposal proposal, string context)
    {
        if (operation is RemoveKey or RemoveItem)
            return;
        // Behind a block, a comment that is indented far enough is a line of the block.
        var content = Comments(YamlModel.Show(YamlModel.Of(document.Root)));
        Comments(proposal.Source!.Text).Except(content).ShouldBe(Comments(document.Source.Text).Except(content), context);
    }

    private static List<string> Comments(string text) =>
        [.. text.Split("# c").Skip(1).Select(part => part.Split('.')[0]).Where(part => part.Length > 0 && part.All(char.IsAsciiDigit))];

    private static void LineBreaksFit(YamlDocument document, YamlProposal proposal, string context)
    {
        if (document.Source.NewLine == "\r\n")
            proposal.Source!.Text.Replace("\r\n", "").ShouldNotContain('\n', context);
        else
            proposal.Source!.Text.ShouldNotContain('\r', context);
    }

    private static YamlOperation RandomOperation(Random random, YamlDocument document)
    {
        var nodes = new List<(YamlPath Path, YamlNode Node)>();
        Collect(nodes, YamlPath.Root, document.Root!);
        var (path, node) = nodes[random.Next(nodes.Count)];
        var values = new RandomYaml(random);
        var isInside = path.Steps.Length > 0;
        if (isInside && random.Next(5) == 0)
            return path.Steps[^1].Key is null ? new RemoveItem(path) : new RemoveKey(path);
        return node switch
        {
            YamlMapping => new AddKey(path, "k2b", values.Value(), ["k0", "k1", "k2", "k2b", "k3", "k4"]),
            YamlSequence => new AppendItem(path, values.Value()),
            YamlScalar { IsNull: true } when random.Next(2) == 0 => random.Next(2) == 0 ? new AppendItem(path, values.Value()) : new AddKey(path, "new", values.Value(), []),
            _ => new SetScalar(path, values.Scalar()),
        };
    }

    private static void Collect(List<(YamlPath Path, YamlNode Node)> nodes, YamlPath path, YamlNode node)
    {
        nodes.Add((path, node));
        if (node is YamlMapping map)
        {
            foreach (var entry in map.Entries)
                Collect(nodes, path.Then(entry.KeyText), entry.Value);
        }
        else if (node is YamlSequence list)
        {
            for (var i = 0; i < list.Items.Count; i++)
                Collect(nodes, path.Then(i), list.Items[i]);
        }
    }
}
