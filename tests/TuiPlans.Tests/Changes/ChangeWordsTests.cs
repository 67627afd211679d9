using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Changes;

public sealed class ChangeWordsTests
{
    private static readonly Registers Registers = new(
        [new Person("service-manager", "Service Manager", "DBC", null, null, null, null)], [new Body("psg", "Performance Sub-group", null, null, null), new Body("CDDFT", "County Durham NHS", null, null, null)]);

    [Theory]
    [InlineData("milestones: [{text: Policy drafted}]", "milestones: [{text: Policy drafted, done: 2012-08-30}]", "milestone \"Policy drafted\" done 30 Aug 2012")]
    [InlineData("milestones: [{text: A, done: 2012-08}]", "milestones: [{text: A, done: true}]", "milestone \"A\" done (was Aug 2012)")]
    [InlineData("milestones: [{text: A, done: true}]", "milestones: [{text: A}]", "milestone \"A\" not done")]
    [InlineData("milestones: [{text: A}]", "milestones: [{text: A}, {text: Policy agreed, due: 2012-10}]", "milestone \"Policy agreed\" (due Oct 2012) added")]
    [InlineData("milestones: [{text: A, due: 2012-03}]", "milestones: [{text: A, due: 2012-06}]", "milestone \"A\" due Mar 2012 -> Jun 2012")]
    [InlineData("milestones: [{text: A}, {text: B}, {text: C}]", "milestones: [{text: C}, {text: A}, {text: B}]", "milestone \"C\" moved from place 3 to place 1")]
    [InlineData("partners: [DBC]", "partners: [DBC, CDDFT]", "partner CDDFT added")]
    [InlineData("partners: [DBC, CDDFT]", "partners: [DBC]", "partner CDDFT removed")]
    [InlineData("recommendations: [SG1, SG2]", "recommendations: [SG2, SG1]", "recommendation SG2 moved from place 2 to place 1")]
    [InlineData("title: T", "evidence: {seen: [{what: \"Audit report, quarter 1\", date: 2012-08-14}]}", "evidence seen \"Audit report, quarter 1\" (14 Aug 2012) added")]
    [InlineData("title: T", "date-changes: [{kind: extension, to: 2012-10-31, asked: {by: service-manager, date: 2012-08-30, reason: Late}, decision: asked}]", "date asked: 31 Oct 2012, by service-manager")]
    [InlineData(
        "date-changes: [{to: 2012-10-31, asked: {date: 2012-08-30}, decision: asked}]",
        "date-changes: [{to: 2012-10-31, asked: {date: 2012-08-30}, decision: refused, decided: {by: psg, at: 2012-09-03-psg}}]",
        "date refused by psg at 2012-09-03-psg")]
    [InlineData("rag: amber", "title: T", "rating amber -> none")]
    public void A_change_is_told_as_people_say_it(string before, string after, string expected) =>
        CommitMessage.Headline(Told(before, after), Fields.Action).ShouldBe(expected);

    [Theory]
    [InlineData("rag: amber", "title: T", "Rating: amber -> not rated")]
    [InlineData("partners: [DBC]", "partners: [DBC, CDDFT]", "Partner County Durham NHS added")]
    [InlineData("title: T", "date-changes: [{to: 2012-10-31, asked: {by: service-manager, date: 2012-08-30}, decision: asked}]", "Date asked: 31 Oct 2012, by Service Manager")]
    [InlineData(
        "date-changes: [{to: 2012-10, asked: {date: 2012-08}, decision: asked}]", "date-changes: [{to: 2012-10, asked: {date: 2012-08}, decision: refused, decided: {by: psg}}]",
        "Date refused by Performance Sub-group")]
    public void In_full_ids_are_said_in_words(string before, string after, string expected) =>
        ChangeWords.Full(Fields.Action, Registers).Of(Told(before, after)).ShouldBe([expected]);

    [Fact]
    public void A_move_beside_another_change_is_named_too() =>
        CommitMessage.Headline(Told("milestones: [{text: A}, {text: B}]\nstatus: not-started", "milestones: [{text: B}, {text: A}]\nstatus: complete"), Fields.Action)
            .ShouldBe("milestone \"B\" moved from place 2 to place 1; status not-started -> complete");

    [Fact]
    public void A_trailer_of_a_move_says_from_where_to_where() =>
        CommitMessage.Write("p", "A-1", Told("milestones: [{text: A}, {text: B}]", "milestones: [{text: B}, {text: A}]"), Fields.Action, null, null)
            .ShouldContain("\nChange: milestones[B]: place 2 -> place 1\n");

    private static IReadOnlyList<FieldChange> Told(string before, string after) => PlanDiff.WithMoves(Root(before), Root(after), Fields.Action);

    private static YamlNode? Root(string text) => PlanFiles.File((text.StartsWith("title") ? "" : "title: T\n") + text + "\n").Document.Root;
}
