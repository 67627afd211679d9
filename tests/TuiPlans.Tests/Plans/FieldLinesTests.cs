using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Plans;

public sealed class FieldLinesTests
{
    private static readonly Registers Known = new(
        [new Person("service-manager", "Service Manager", "DBC", null, null, null, null)],
        [new Body("DBC", "Darlington Borough Council", "agency", null, null)]);

    [Fact]
    public void Fields_stand_in_the_order_of_the_table_with_ids_and_dates_in_words() => Lines(
        """
        due: 2012-06-14
        agency: DBC
        leads: [service-manager, {post: Midwife, agency: DBC}]
        status: in-progress
        rag: amber
        """).ShouldBe(
        [
            "Agency: Darlington Borough Council",
            "Leads: Service Manager | Midwife · Darlington Borough Council",
            "Due: 14 Jun 2012",
            "Status: In progress",
            "Rating: Amber",
        ]);

    [Fact]
    public void An_item_of_several_fields_is_one_value_and_a_list_within_a_map_has_its_own_name() => Lines(
        """
        milestones:
          - text: Guidance drafted
            due: 2012-03
            done: true
        evidence: {expected: [Minutes, Audit]}
        impact-review: {due: 2012-12, finding: It lasts}
        """).ShouldBe(
        [
            "Milestones: Guidance drafted · Due: Mar 2012 · Done: yes",
            "Evidence expected: Minutes | Audit",
            "Impact review: Due: Dec 2012 | Finding: It lasts",
        ]);

    [Fact]
    public void Keys_that_the_table_does_not_know_are_shown_and_empty_ones_left_out() =>
        Lines("title: A\nnext-check:\nour-number: 12\n").ShouldBe(["Title: A", "our-number: 12"]);

    [Fact]
    public void A_file_that_cannot_be_read_gives_no_field_rather_than_failing() => Lines("- a\n- b\n").ShouldBeEmpty();

    private static IEnumerable<string> Lines(string yaml)
    {
        var source = SourceText.FromBytes("p/A.yaml", Encoding.UTF8.GetBytes(yaml));
        var file = PlanFile.Read("p/A.yaml", source, Fields.Action, new YamlDotNetReader());
        return FieldLines.Of(file, Fields.Action, Known).Select(line => $"{line.Label}: {string.Join(" | ", line.Values)}");
    }
}
