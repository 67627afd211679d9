using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Changes;

/// <summary>Random changes, random later work, and the undo of the first under the second.</summary>
public sealed class FieldUndoProperties(ITestOutputHelper output)
{
    private const int Rounds = 3_000;
    private const int RoundsOnSameFields = 700;

    private static readonly string[] Documents =
    [
        """
        # Kept by the business manager
        title: Core groups   # short
        partners: [CDDFT, TEWV]
        milestones:
          - text: Guidance drafted   # by the lead
            due: 2012-03
          - {text: Staff told, due: 2012-04}
          - text: Looked at again

        impact-review:
          due: 2012-12   # agreed
        due: 2012-06-14
        status: in-progress

        # what was said
        updates:
          - date: 2012-05
            by: service-manager
            text: |
              Guidance drafted.
          - date: 2012-05
            by: service-manager
            text: Again

        """,
        "title: Short\nmilestones: [{text: Guidance drafted}, {text: Staff told}, {text: Looked at again}]\npartners:\n- CDDFT\n- TEWV\n",
        "title: 'Old'\r\npartners: [CDDFT, TEWV]\r\nmilestones:\r\n  - text: Guidance drafted\r\n  - text: Staff told\r\n  - text: Looked at again\r\nrag: amber # why\r\nx-own: {a: 1}",
    ];

    [Fact]
    public void An_undo_gives_what_the_later_work_alone_would_have_given()
    {
        var (whole, left) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var before = Documents[random.Next(Documents.Length)];
            var units = Units(random).OrderBy(_ => random.Next()).Take(6).ToList();
            var (first, later) = (units.Take(random.Next(1, 4)).ToList(), units.Skip(3).ToList());
            if (Applied(before, first) is not { } after || Applied(after, later) is not { } now || Applied(before, later) is not { } alone)
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
            var before = Documents[random.Next(Documents.Length)];
            if (Applied(before, Units(random).Take(8).ToList()) is not { } after || Applied(after, Units(random, "v").Skip(2).ToList()) is not { } now)
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

    // Null where an edit does not fit the document, as where an item is named that is not there.
    private static string? Applied(string text, List<FieldEdit> edits)
    {
        var proposal = ChangeProposal.Make(PlanFiles.File(text), new ChangeSet("p/A-1.yaml", Fields.Action, edits), YamlReaders.Default);
        return proposal.After?.Source.Text;
    }

    // Each touches what no other does.
    private static List<FieldEdit> Units(Random random, string prefix = "w")
    {
        var word = $"{prefix}{random.Next(1000)}";
        var month = $"2013-{random.Next(1, 13):00}";
        return
        [
            Changing.Set("title", $"Title {word}"),
            Changing.Set("rag", random.Next(2) == 0 ? "red" : "green"),
            Changing.Set("rag-reason", $"because of {word}\nand more"),
            random.Next(3) == 0 ? Changing.Remove("status") : Changing.Set("status", "complete"),
            random.Next(3) == 0 ? Changing.Remove("due") : Changing.Set("due", month),
            Changing.Set("impact-review.finding", $"Found {word}"),
            Changing.Set("success", $"Success: {word} # not a comment"),
            Changing.Append("partners", $"P{word}"),
            random.Next(2) == 0 ? Changing.Remove("partners[CDDFT]") : Changing.Append("partners", $"Q{word}"),
            Changing.Append("depends-on", $"SG-{word}"),
            random.Next(2) == 0 ? Changing.Remove("milestones[Staff told]") : Changing.Set("milestones[Staff told].due", month),
            Changing.Set("milestones[Guidance drafted].due", month),
            Changing.Set("milestones[Guidance drafted].done", "true"),
            new AddToList(Changing.Path("milestones"), YamlValue.Map([("text", YamlValue.Scalar($"New {word}"))])),
            new AddToList(
                Changing.Path("updates"), YamlValue.Map([("by", YamlValue.Scalar("me")), ("text", YamlValue.Scalar($"Update {word}.\n\nMore.\n"))])),
            new AddToList(Changing.Path("updates"), YamlValue.Map([("by", YamlValue.Scalar("me")), ("text", YamlValue.Scalar($"Other {word}."))])),
        ];
    }
}
