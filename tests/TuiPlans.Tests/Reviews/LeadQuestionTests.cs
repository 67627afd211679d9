using TuiPlans.Core.Reviews;

namespace TuiPlans.Tests.Reviews;

/// <summary>Leads that change together, a rating that is red now, and a lead nobody knows need attention.</summary>
public sealed class LeadQuestionTests : IDisposable
{
    private const string Handover = "Leads\n\nSet: s1 the Service Manager leaves on 30 June";

    private readonly ReviewBranch branch = new();

    [Fact]
    public void A_handover_is_asked_about_and_so_is_each_action_that_its_heading_does_not_explain()
    {
        Before(3, "leads: [independent-chair]");
        Before(4, "leads: [service-manager, independent-chair]");
        foreach (var (number, leads) in new[] { (1, "[service-manager]"), (2, "[service-manager]"), (3, "[independent-chair]"), (4, "[service-manager, independent-chair]") })
            branch.Edit(number, $"leads: {leads}", "leads: [named-nurse]");
        branch.Commit(Handover);

        var text = branch.Markdown();

        text.ShouldContain("**To ask:** Service Manager is taken off SG-01, SG-02 and SG-04. Is that agreed with whoever takes over?\n");
        text.ShouldContain("**To ask:** SG-03 was led by somebody else: Independent Chair. Was that meant?\n");
        text.ShouldContain("**To ask:** On SG-04, 1 other is taken off too: Independent Chair. Was that meant?\n");
        text.ShouldContain("Led by Named Nurse (before: Service Manager and Independent Chair).\n");
        text.ShouldContain("; 1 needs your attention.");
    }

    [Fact]
    public void One_lead_in_no_register_is_one_question_for_all_actions_of_a_set()
    {
        branch.Edit(1, "leads: [service-manager]", "leads:\n  - post: Head of Nursing");
        branch.Edit(2, "leads: [service-manager]", "leads:\n  - post: Head of Nursing");
        branch.Commit(Handover);

        var text = branch.Markdown();

        text.Split("in no register. Who is that, and do they know?").Length.ShouldBe(2, text);
        text.ShouldContain("Together on 2");
        text.ShouldNotContain("**2.");
        text.ShouldNotContain("The check notes: SG");
    }

    [Fact]
    public void A_lead_in_no_register_needs_attention() =>
        new ReviewedFiles().Change("p/A-1.yaml", "leads: [named-nurse]", "leads:\n  - post: Head of Nursing").Review().Items[0].Questions
            .ShouldContain(new ReviewQuestion(Concern.UnknownLead, "Head of Nursing leads it, and is in no register. Who is that, and do they know?"));

    [Fact]
    public void Red_needs_attention_when_it_is_new_and_not_when_it_was_red_before()
    {
        new ReviewedFiles().Append("p/A-1.yaml", "rag: red\n").Review().Items[0].Questions.Select(question => question.Concern).ShouldContain(Concern.RatedRed);
        new ReviewedFiles().Add("p/A-2.yaml", "title: Line management\nleads: [named-nurse]\ndue: 2012-09\nrag: red\n").Append("p/A-2.yaml", "rag-reason: No staff\n").Review()
            .Items[0].Questions.ShouldBeEmpty();
    }

    [Fact]
    public void Where_most_is_of_one_plan_that_plan_is_named_once_and_another_with_its_item()
    {
        var files = new ReviewedFiles().Add("q/plan.yaml", "title: Another plan\n").Add("q/B-1.yaml", "title: Else\ndue: 2012-09\nstatus: in-progress\n");
        var text = files.Append("p/A-1.yaml", "rag: red\n").Append("p/A-2.yaml", "rag: red\n").Append("q/B-1.yaml", "rag: red\n").Markdown();

        text.ShouldContain("## Needs your attention: Plan of 2011 (and where another plan is named, that one)\n");
        text.ShouldContain("A plan for training**\n");
        text.ShouldContain("B-1 Else** · Another plan\n");
    }

    public void Dispose() => branch.Dispose();

    // What stands on the shared branch before the branch parts from it.
    private void Before(int number, string leads)
    {
        branch.Repository.Git("checkout", "-q", "main");
        branch.Edit(number, "leads: [service-manager]", leads);
        branch.Commit("Leads");
        branch.Repository.Git("checkout", "-q", "-B", "proposal");
    }
}
