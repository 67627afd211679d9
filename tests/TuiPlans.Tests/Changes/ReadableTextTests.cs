using TuiPlans.Core.Changes;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Changes;

/// <summary>A plan file as git prints it for people.</summary>
public sealed class ReadableTextTests
{
    [Fact]
    public void Fields_stand_in_canonical_order_with_labels_words_and_one_block_an_item()
    {
        const string Yaml = """
            # a comment
            rag: amber
            status: in-progress
            own-key: {a: 1}
            milestones:
              - {text: Guidance drafted, due: 2012-03, done: 2012-02-20}
              - {text: Agreed by all, due: 2012-Q2}
            leads: [service-manager, {name: Post vacant}]
            title: Core groups
            due: 2012/13-Q2
            action: >-
              Set out in guidance how often core groups meet and who attends them, and
              see that minutes are kept.

              A second paragraph.
            """;
        Text("SG-01.yaml", Yaml).ShouldBe("""
            Title: Core groups
            Leads:
              service-manager

              Name: Post vacant
            Action:
              Set out in guidance how often core groups meet and who attends them,
              and see that minutes are kept.
              A second paragraph.
            Milestones:
              Text: Guidance drafted
              Due: Mar 2012
              Done: 20 Feb 2012

              Text: Agreed by all
              Due: 2012-Q2
            Due: Q2 2012/13
            Status: In progress
            Rating: Amber
            own-key:
              a: 1
            """);
    }

    [Theory]
    [InlineData("tmp/git-blob-x/plan.yaml", "title: Inspection\nowner: dcs\n", "Title: Inspection\nOwner: dcs")]
    [InlineData("people.yaml", "people:\n  - id: dcs\n    post: Director\n", "People:\n  Id: dcs\n  Post: Director")]
    [InlineData("R1.yaml", "text: Hold them\nlevel: must\n", "Text: Hold them\nLevel: must")]
    public void What_a_file_is_is_told_by_its_name_and_keys(string path, string yaml, string expected) => Text(path, yaml).ShouldBe(expected);

    [Theory]
    [InlineData("title: \"x\n")]
    [InlineData("- a\n")]
    [InlineData("")]
    [InlineData("title: a\ntitle: b\n")]
    public void What_is_no_plan_file_that_can_be_read_has_no_such_text(string yaml) =>
        ReadableText.Of(YamlReaders.Default.Read(SourceText.FromText("SG-01.yaml", yaml))).ShouldBeNull();

    [Fact]
    public void Every_sample_file_can_be_read_so_and_no_line_is_wider_than_a_terminal()
    {
        foreach (var path in Directory.EnumerateFiles(PlanFiles.SampleFolder, "*.yaml", SearchOption.AllDirectories))
        {
            var lines = ReadableText.Of(YamlReaders.Default.Read(SourceText.FromBytes(path, File.ReadAllBytes(path)))).ShouldNotBeNull(path);
            lines.Where(line => line.Length > 76 && line.Trim().Contains(' ')).ShouldBeEmpty(path);
        }
    }

    private static string Text(string path, string yaml) =>
        string.Join('\n', ReadableText.Of(YamlReaders.Default.Read(SourceText.FromText(path, yaml)))!);
}
