using TuiPlans.Core.Changes;
using static TuiPlans.Tests.Changes.Changing;

namespace TuiPlans.Tests.Changes;

public sealed class PlanDiffTests
{
    [Fact]
    public void A_scalar_that_changed_came_or_went_is_one_change_each() =>
        Diff("title: T\nrag: amber\ndue: 2012\n", "title: T\nrag: green\nstatus: complete\n").ShouldBe(
        [
            new FieldChange("due", "2012", null),
            new FieldChange("status", null, "complete"),
            new FieldChange("rag", "amber", "green"),
        ]);

    [Theory]
    [InlineData("rag: amber\n", "rag: \"amber\"   # the same\n")]
    [InlineData("rag: amber\ndue: 2012\n", "due: 2012\nrag: amber\n")]
    [InlineData("rag:\n", "title: T\nrag: ~\n")]
    [InlineData("partners: [A, B]\n", "partners:\n  - B\n  - A\n")]
    [InlineData("partners: A\n", "partners: [A]\n")]
    [InlineData("partners: []\n", "title: T\n")]
    [InlineData("action: One line\n", "action: >-\n  One\n  line\n")]
    public void What_reads_the_same_is_no_change(string before, string after) =>
        Diff("title: T\n" + before, after.StartsWith("title") ? after : "title: T\n" + after).ShouldBeEmpty();

    [Fact]
    public void Plain_lists_are_compared_value_by_value() =>
        Diff("title: T\nrecommendations: [R1, R2]\n", "title: T\nrecommendations: [R3, R1]\n").ShouldBe(
            [new FieldChange("recommendations[R2]", "R2", null), new FieldChange("recommendations[R3]", null, "R3")]);

    [Fact]
    public void An_item_is_known_by_its_identity_wherever_it_stands() =>
        Diff(
            "title: T\nmilestones:\n  - {text: A, due: 2012}\n  - {text: B}\n",
            "title: T\nmilestones:\n  - {text: C}\n  - {text: B}\n  - {text: A, due: 2013, done: true}\n").ShouldBe(
        [
            new FieldChange("milestones[C]", null, "C"),
            new FieldChange("milestones[A].due", "2012", "2013"),
            new FieldChange("milestones[A].done", null, "true"),
        ]);

    [Fact]
    public void Twins_are_told_apart_by_their_order() =>
        Diff(
            "title: T\nmilestones:\n  - {text: A, due: 2012}\n  - {text: A, due: 2013}\n",
            "title: T\nmilestones:\n  - {text: A, due: 2012}\n  - {text: A, due: 2014}\n  - {text: A}\n").ShouldBe(
            [new FieldChange("milestones[A (2)].due", "2013", "2014"), new FieldChange("milestones[A (3)]", null, "A")]);

    [Fact]
    public void Identities_are_those_of_the_design() =>
        Diff("title: T\n", """
            title: T
            leads: [chair, {name: N, agency: X}, {post: P}]
            measures: [{name: M, targets: [{due: 2012, value: 1}]}]
            evidence: {seen: [{what: W, date: 2012-06, where: here}]}
            date-changes: [{to: 2012-07, asked: {date: 2012-05, by: chair}}]
            updates:
              - date: 2012-06
                by: chair
                text: |
                  First line.
                  Second line.
            """).Select(change => change.Path).ShouldBe(
            ["leads[chair]", "leads[N]", "leads[P]", "measures[M]", "evidence.seen[W 2012-06]", "date-changes[2012-05 2012-07]", "updates[2012-06 chair First line.]"]);

    [Fact]
    public void Inside_items_and_maps_each_field_is_a_change_of_its_own() =>
        Diff(
            "title: T\nmeasures: [{name: M, targets: [{due: 2012, value: 1}]}]\nimpact-review: {due: 2012}\n",
            "title: T\nmeasures: [{name: M, targets: [{due: 2012, value: 2}]}]\nimpact-review: {due: 2012, finding: It lasted}\n").ShouldBe(
            [new FieldChange("measures[M].targets[2012].value", "1", "2"), new FieldChange("impact-review.finding", null, "It lasted")]);

    [Fact]
    public void A_map_that_came_is_shown_key_by_key() =>
        Diff("title: T\n", "title: T\nclosed: {as: superseded, reason: R}\n").ShouldBe(
            [new FieldChange("closed.as", null, "superseded"), new FieldChange("closed.reason", null, "R")]);

    [Fact]
    public void Unknown_keys_are_part_of_the_trail_and_stand_last() =>
        Diff("title: T\nx: {text: same, by: A}\n", "title: T\nx: {text: same, by: B}\ny: 1\nstatus: closed\n").ShouldBe(
        [
            new FieldChange("status", null, "closed"),
            new FieldChange("x", "text: same; by: A", "text: same; by: B"),
            new FieldChange("y", null, "1"),
        ]);

    [Fact]
    public void A_new_file_has_come_and_a_deleted_one_has_gone_field_by_field()
    {
        Diff(null, "title: T\nrag: red\n").ShouldBe([new FieldChange("title", null, "T"), new FieldChange("rag", null, "red")]);
        Diff("title: T\npartners: [A]\n", null).ShouldBe([new FieldChange("title", "T", null), new FieldChange("partners[A]", "A", null)]);
        Diff(null, null).ShouldBeEmpty();
    }

    [Fact]
    public void A_field_that_became_another_type_is_a_change_and_not_a_fault() =>
        Diff("title: T\nmilestones: soon\nevidence: {expected: [A]}\n", "title: T\nmilestones: {a: b}\nevidence: none\n").ShouldBe(
            [new FieldChange("milestones", "soon", "a: b"), new FieldChange("evidence", "expected: A", "none")]);

    [Fact]
    public void Aliases_that_stand_for_millions_of_values_end_in_a_short_text()
    {
        var bomb = "title: T\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Diff("title: T\n", bomb).Count.ShouldBeLessThanOrEqualTo(10);
    }
}
