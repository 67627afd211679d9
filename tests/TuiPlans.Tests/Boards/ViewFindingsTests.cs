using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

/// <summary>Saved views: both forms are read, and one that cannot be used is said at its place.</summary>
public sealed class ViewFindingsTests
{
    private static Day Of(string settings) => new(PlanFiles.Read(("tuiplans.yaml", settings), ("p/plan.yaml", "title: P\n")), new DateOnly(2012, 8, 30));

    [Fact]
    public void A_map_and_a_list_of_views_are_read_alike()
    {
        var map = Of("views:\n  late: is:overdue sort:due\n  mine: {query: 'lead:nn', sort: -updated}\n").Set.Settings.Views;
        var list = Of("views:\n  - {name: late, query: 'is:overdue', sort: due}\n  - name: mine\n    query: lead:nn\n    sort: -updated\n").Set.Settings.Views;

        map.Select(view => (view.Name, view.Query)).ShouldBe([("late", "is:overdue sort:due"), ("mine", "lead:nn sort:-updated")]);
        list.Select(view => (view.Name, view.Query)).ShouldBe(map.Select(view => (view.Name, view.Query)));
    }

    [Fact]
    public void Views_that_can_be_used_are_no_finding() => ViewFindings.Find(Of("views:\n  late: is:overdue\n  later: view:late or due:next-month\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("views:\n  late: is:overdeu\n", 2, 9, "The saved view late is not understood, at character 4 of \"is:overdeu\": \"is:overdeu\" is not understood. Did you mean overdue?")]
    [InlineData("views:\n  - {name: late, query: 'rag:'}\n", 2, 25, "The saved view late is not understood, at character 1 of \"rag:\"")]
    [InlineData("views:\n  a: view:a\n", 2, 6, "The saved view a is not understood, at character 6 of \"view:a\": the view a leads back to itself.")]
    [InlineData("views:\n  - {name: nothing}\n", 2, 5, "This is no saved view:")]
    [InlineData("views: is:overdue\n", 1, 8, "This is no saved view:")]
    [InlineData("views:\n  - {name: a, query: b}\n  - {name: A, query: c}\n", 3, 22, "A saved view A stands further up already")]
    public void A_view_that_nobody_can_use_is_advice_at_its_place(string settings, int line, int column, string message)
    {
        var finding = ViewFindings.Find(Of(settings)).ShouldHaveSingleItem();

        (finding.Code, finding.Severity, finding.Path, finding.Line, finding.Column).ShouldBe(("bad-view", Severity.Advice, "tuiplans.yaml", line, column));
        finding.Message.ShouldStartWith(message);
        Examination.All(Of(settings)).ShouldContain(found => found.IsSameAs(finding));
    }

    [Fact]
    public void The_views_that_ship_can_be_used() => ViewFindings.Find(new Day(PlanFiles.SampleSet(), SamplePlans.Today)).ShouldBeEmpty();

    [Fact]
    public void A_view_that_was_broken_before_is_not_new_since_then()
    {
        var before = Of("views:\n  late: is:overdeu\n");
        var now = Of("# moved\nviews:\n  late: is:overdeu\n  new: rag:pink\n");

        Examination.Since(before.Set, now).ShouldHaveSingleItem().Message.ShouldContain("The saved view new");
    }
}
