using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Changes;

/// <summary>Random changes of a few documents that hold what is awkward: comments, flow style, twins, Windows line breaks, own keys.</summary>
internal static class RandomEdits
{
    public static readonly string[] Documents =
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

    // Null where an edit does not fit the document, as where an item is named that is not there.
    public static string? Applied(string text, List<FieldEdit> edits)
    {
        var proposal = ChangeProposal.Make(PlanFiles.File(text), new ChangeSet("p/A-1.yaml", Fields.Action, edits), YamlReaders.Default);
        return proposal.After?.Source.Text;
    }

    // Each touches what no other does.
    public static List<FieldEdit> Units(Random random, string prefix = "w")
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
