using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Changes;
using TuiPlans.Tests.Sharing.Team;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Merging;

/// <summary>Random changes of one action by two people, brought together.</summary>
public sealed class FileMergeProperties(ITestOutputHelper output)
{
    private const int Rounds = 2_500;

    private const string WithRemarks = "# Kept by the business manager\ntitle: Action 3   # short\nleads: [service-manager]\nmilestones:\n  - text: Drafted   # by the lead\n  - text: Told\nstatus: not-started\nupdates:\n  - date: 2012-05\n    by: service-manager\n    text: Begun.\n";

    private static readonly string[] Remarks = ["# seen by the chair", "# by telephone", "# to be asked again"];

    [Fact]
    public void Changes_of_different_fields_all_arrive_and_nothing_else_does()
    {
        var first = Seed.From(output, 1);
        var clashes = 0;
        for (var seed = first; seed < first + Rounds; seed++)
        {
            var random = new Random(seed);
            var before = RandomEdits.Documents[random.Next(RandomEdits.Documents.Length)];
            var units = RandomEdits.Units(random).OrderBy(_ => random.Next()).Take(8).ToList();
            if (Side(before, units.Take(random.Next(1, 5)), random) is not { } ours || Side(before, units.Skip(5), random) is not { } theirs)
                continue;
            var merge = Make(before, ours, theirs);
            var context = Context(seed, before, ours, theirs, merge);
            if (merge.Clashes.Count > 0)
            {
                // A rating and its reason belong together, an item that one takes away to whoever changed it.
                merge.Clashes.ShouldAllBe(clash => clash.Name == "rating" || clash.Name.StartsWith("milestones[Staff told]", StringComparison.Ordinal), context);
                clashes++;
                continue;
            }
            var text = merge.Result.ShouldNotBeNull(context).Text;
            var (made, others) = (Changing.Diff(before, ours), Changing.Diff(before, theirs));
            Changing.Diff(ours, text).ShouldBe(others.Where(change => !made.Contains(change)), ignoreOrder: true, context);
            Changing.Diff(theirs, text).ShouldBe(made.Where(change => !others.Contains(change)), ignoreOrder: true, context);
            foreach (var remark in Remarks)
                Count(text, remark).ShouldBe(Math.Max(Count(ours, remark), Count(theirs, remark)), context);
        }
        output.WriteLine($"{Rounds} rounds, {clashes} with a clash");
        clashes.ShouldBeLessThan(Rounds / 10);
    }

    [Fact]
    public void It_is_the_same_from_either_side_and_a_second_time_changes_nothing()
    {
        var first = Seed.From(output, 100_000);
        var (merged, clashed) = (0, 0);
        for (var seed = first; seed < first + Rounds; seed++)
        {
            var random = new Random(seed);
            var before = RandomEdits.Documents[random.Next(RandomEdits.Documents.Length)];
            if (Side(before, RandomEdits.Units(random).OrderBy(_ => random.Next()).Take(3), random) is not { } ours || Side(before, RandomEdits.Units(random, "v").OrderBy(_ => random.Next()).Take(3), random) is not { } theirs)
                continue;
            var (merge, turned) = (Make(before, ours, theirs), Make(before, theirs, ours));
            var context = Context(seed, before, ours, theirs, merge);
            turned.Result?.Text.ShouldBe(merge.Result?.Text, context);
            turned.Clashes.Select(clash => (clash.Name, clash.Parts[0].Ours, clash.Parts[0].Theirs)).ShouldBe(merge.Clashes.Select(clash => (clash.Name, clash.Parts[0].Theirs, clash.Parts[0].Ours)), context);
            if (merge.Result is not { } result)
            {
                clashed++;
                Settled(before, ours, theirs, merge, random, context);
                continue;
            }
            merged++;
            Make(before, result.Text, theirs).Result!.Text.ShouldBe(result.Text, context);
            Make(ours, result.Text, ours).Result!.Text.ShouldBe(result.Text, context);
        }
        output.WriteLine($"{merged} merged, {clashed} with a clash");
        (merged, clashed).ShouldSatisfyAllConditions(counts => counts.merged.ShouldBeGreaterThan(Rounds / 2), counts => counts.clashed.ShouldBeGreaterThan(Rounds / 20));
    }

    // The whole file is asked for only where it cannot be read: whoever chooses one side of it loses what the other reported.
    [Fact]
    public void Once_every_field_is_decided_there_is_a_text_with_the_updates_of_both()
    {
        var first = Seed.From(output, 200_000);
        var decided = 0;
        for (var seed = first; seed < first + Rounds; seed++)
        {
            var random = new Random(seed);
            var values = new RandomValue(random);
            var start = random.Next(3) > 0 ? WithRemarks : RandomEdits.Documents[random.Next(RandomEdits.Documents.Length)];
            // Few fields, so that both sides come to the same ones.
            var keys = Fields.Action.Rows.OrderBy(_ => random.Next()).Take(5).Select(row => row.Key).Append("rag-reason").ToHashSet(StringComparer.Ordinal);
            var before = Worked(start, values, random, keys, $"base-{seed}", random.Next(4));
            var (ours, theirs) = (Worked(before, values, random, keys, $"ours-{seed}", random.Next(1, 8)), Worked(before, values, random, keys, $"theirs-{seed}", random.Next(1, 8)));
            var choices = new Dictionary<string, Choice>(StringComparer.Ordinal);
            var (merge, turned) = (Make(before, ours, theirs), Make(before, theirs, ours));
            turned.Result?.Text.ShouldBe(merge.Result?.Text, Context(seed, before, ours, theirs, merge));
            turned.Clashes.Select(clash => clash.Name).ShouldBe(merge.Clashes.Select(clash => clash.Name), ignoreOrder: true, Context(seed, before, ours, theirs, merge));
            for (var i = 0; merge.Clashes.Count > 0; i++)
            {
                i.ShouldBeLessThan(5, Context(seed, before, ours, theirs, merge));
                merge.Clashes.ShouldAllBe(clash => clash.Name.Length > 0, $"{Context(seed, before, ours, theirs, merge)}\n{string.Join(", ", choices)}");
                foreach (var clash in merge.Clashes)
                    choices[clash.Name] = clash.CanKeepBoth && random.Next(4) == 0 ? new Choice.Both() : random.Next(2) == 0 ? new Choice.Ours() : new Choice.Theirs();
                decided += i == 0 ? 1 : 0;
                merge = FileMerge.Make(Text(before), Text(ours), Text(theirs), Fields.Action, YamlReaders.Default, choices);
            }
            var text = merge.Result.ShouldNotBeNull().Text;
            foreach (var update in Reported(before).Concat(Reported(ours)).Concat(Reported(theirs)).Distinct(StringComparer.Ordinal))
                Count(text, update).ShouldBe(1, Context(seed, before, ours, theirs, merge));
        }
        output.WriteLine($"{Rounds} rounds, {decided} with a clash");
        decided.ShouldBeGreaterThan(Rounds / 10);
    }

    private static IEnumerable<string> Reported(string text) => text.Split('\n').Where(line => line.Contains("Reported ", StringComparison.Ordinal)).Select(line => line[line.IndexOf("Reported ", StringComparison.Ordinal)..].Trim());

    private static string Worked(string text, RandomValue values, Random random, IReadOnlySet<string> keys, string who, int edits)
    {
        for (var i = 0; i < edits; i++)
        {
            var edit = random.Next(4) == 0
                ? new AddToList(FieldPath.Of("updates"), YamlValue.Map([("date", YamlValue.Scalar($"2012-06-{random.Next(10, 30)}", ScalarIntent.Token)), ("by", YamlValue.Scalar("psg")), ("text", YamlValue.Scalar($"Reported {who}-{i}.{(random.Next(3) == 0 ? "\nAnd more.\n" : "")}"))]))
                : Enumerable.Range(0, 60).Select(_ => values.Edit(YamlReaders.Default.Read(Text(text)).Root)).FirstOrDefault(one => one is not null && keys.Contains(one.Path.Steps[0].Key));
            text = edit is null ? text : RandomEdits.Applied(text, [edit]) ?? text;
        }
        return text;
    }

    // Once all is decided there is a text, and what was decided stands in it.
    private static void Settled(string before, string ours, string theirs, FileMerge merge, Random random, string context)
    {
        var choices = merge.Clashes.ToDictionary(clash => clash.Name, _ => random.Next(2) == 0 ? (Choice)new Choice.Ours() : new Choice.Theirs(), StringComparer.Ordinal);
        var settled = FileMerge.Make(Text(before), Text(ours), Text(theirs), Fields.Action, YamlReaders.Default, choices);
        settled.Clashes.ShouldBeEmpty(context);
        var text = settled.Result.ShouldNotBeNull(context).Text;
        foreach (var (path, side) in merge.Clashes.SelectMany(clash => clash.Parts.Select(part => (part.Path, choices[clash.Name] is Choice.Ours ? ours : theirs))))
            Changing.Diff(side, text).ShouldNotContain(change => change.Path == path, context);
    }

    private static string? Side(string before, IEnumerable<FieldEdit> edits, Random random)
    {
        if (RandomEdits.Applied(before, [.. edits]) is not { } text)
            return null;
        if (random.Next(3) > 0)
            return text;
        // Somebody also writes a remark by hand, at the end of a line that is no text of a block.
        var lines = text.Split('\n');
        var places = Enumerable.Range(0, lines.Length).Where(i => lines[i].TrimEnd('\r') is var line && line.StartsWith("title", StringComparison.Ordinal) && !line.Contains('#')).ToList();
        if (places.Count > 0)
            lines[places[0]] = $"{lines[places[0]].TrimEnd('\r')} {Remarks[random.Next(Remarks.Length)]}{(lines[places[0]].EndsWith('\r') ? "\r" : "")}";
        return string.Join('\n', lines);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Context(int seed, string before, string ours, string theirs, FileMerge merge) =>
        $"seed {seed}\n{before}\n--- ours\n{ours}\n--- theirs\n{theirs}\n--- merged\n{merge.Result?.Text}\n{string.Join('\n', merge.Clashes.Select(clash => clash.Name))}";

    private static FileMerge Make(string before, string ours, string theirs) =>
        FileMerge.Make(Text(before), Text(ours), Text(theirs), Fields.Action, YamlReaders.Default);

    private static SourceText Text(string text) => SourceText.FromText("p/A-1.yaml", text);
}
