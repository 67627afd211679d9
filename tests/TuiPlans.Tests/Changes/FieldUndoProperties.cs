using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Changes;

/// <summary>Random changes, random later work, and the undo of the first under the second.</summary>
public sealed class FieldUndoProperties(ITestOutputHelper output)
{
    private const int Rounds = 3_000;
    private const int RoundsOnSameFields = 700;

    [Fact]
    public void An_undo_gives_what_the_later_work_alone_would_have_given()
    {
        var (whole, left) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var before = RandomEdits.Documents[random.Next(RandomEdits.Documents.Length)];
            var units = RandomEdits.Units(random).OrderBy(_ => random.Next()).Take(6).ToList();
            var (first, later) = (units.Take(random.Next(1, 4)).ToList(), units.Skip(3).ToList());
            if (RandomEdits.Applied(before, first) is not { } after || RandomEdits.Applied(after, later) is not { } now || RandomEdits.Applied(before, later) is not { } alone)
                continue;
            var undo = Make(before, after, now);
            var context = $"seed {seed}\n{before}\n--- then\n{after}\n--- later\n{now}\n--- undone\n{undo.Result?.Text}\n{string.Join('\n', undo.Left)}";
            if (undo.Left.Count > 0)
            {
                left++;
                continue;
            }
            whole++;
            Changing.Diff(undo.Result?.Text ?? now, alone).ShouldBeEmpty(context);
        }
        output.WriteLine($"{Rounds} rounds from seed 0: {whole} whole, {left} left in part to the person");
        whole.ShouldBeGreaterThan(Rounds * 9 / 10);
        left.ShouldBeLessThan(Rounds / 100);
    }

    [Fact]
    public void Where_later_work_is_on_the_same_fields_it_is_never_overwritten()
    {
        var left = 0;
        for (var seed = 0; seed < RoundsOnSameFields; seed++)
        {
            var random = new Random(seed);
            var before = RandomEdits.Documents[random.Next(RandomEdits.Documents.Length)];
            if (RandomEdits.Applied(before, RandomEdits.Units(random).Take(8).ToList()) is not { } after || RandomEdits.Applied(after, RandomEdits.Units(random, "v").Skip(2).ToList()) is not { } now)
                continue;
            var undo = Make(before, after, now);
            left += undo.Left.Count;
            var context = $"seed {seed}\n{before}\n--- then\n{after}\n--- later\n{now}\n--- undone\n{undo.Result?.Text}\n{string.Join('\n', undo.Left)}";
            var since = Changing.Diff(after, now).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
            undo.Done.ShouldAllBe(change => !since.Contains(change.Path), context);
            var stillOther = Changing.Diff(before, undo.Result?.Text ?? now).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
            undo.Done.ShouldAllBe(change => !stillOther.Contains(change.Path), context);
        }
        left.ShouldBeGreaterThan(RoundsOnSameFields);
    }

    private static FieldUndo Make(string before, string after, string now) =>
        FieldUndo.Make(Text(before), Text(after), Text(now), Fields.Action, YamlReaders.Default);

    private static SourceText Text(string text) => SourceText.FromText("p/A-1.yaml", text);
}
