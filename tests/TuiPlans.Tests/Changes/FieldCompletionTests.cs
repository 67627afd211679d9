using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Changes;

public sealed class FieldCompletionTests
{
    [Theory]
    [InlineData("rag-", "rag-reason rag-by rag-date rag-lead")]
    [InlineData("IMP", "impact-review")]
    [InlineData("impact-review.", "impact-review.due impact-review.date impact-review.by impact-review.finding")]
    [InlineData("milestones[gui", "milestones[Guidance drafted]")]
    [InlineData("milestones[Guidance drafted].d", "milestones[Guidance drafted].due milestones[Guidance drafted].done")]
    [InlineData("formerly[", "formerly[3.2a] formerly[2.10]")]
    [InlineData("measures[Pathway].targets[2012-0", "measures[Pathway].targets[2012-07]")]
    [InlineData("status=com", "status=complete")]
    [InlineData("evidence.seen[Minutes 2012-07].strength=p", "evidence.seen[Minutes 2012-07].strength=policy evidence.seen[Minutes 2012-07].strength=practice")]
    [InlineData("milestones.", "")]
    [InlineData("title[", "")]
    [InlineData("zzz.", "")]
    public void What_was_begun_is_completed(string typed, string candidates) =>
        string.Join(' ', FieldCompletion.Of(typed, Fields.Action, PlanFiles.File(OddAction.Text).Document.Root).Select(candidate => candidate.Text)).ShouldBe(candidates);

    [Fact]
    public void Nothing_typed_offers_every_field_with_its_label()
    {
        var all = FieldCompletion.Of("", Fields.Action, null);

        all.Select(candidate => candidate.Text).ShouldBe(Fields.Action.Order);
        all[0].Label.ShouldBe("Title");
        FieldCompletion.Of("milestones[", Fields.Action, null).ShouldBeEmpty();
    }
}
