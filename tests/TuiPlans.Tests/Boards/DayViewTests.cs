using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

/// <summary>What a day makes of the plans, kept.</summary>
public sealed class DayViewTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    [Fact]
    public void It_holds_the_same_as_boards_and_portfolio_made_anew()
    {
        var set = SamplePlans.Read();
        var view = new DayView(set, Today);
        foreach (var plan in set.Plans)
        {
            view.Pressing(plan.Id).Select(row => row.Action.Ref)
                .ShouldBe(Board.Pressing(plan.Counted.Select(action => ActionRow.From(action, new Day(set, Today)))).Select(row => row.Action.Ref));
            var board = Board.From([plan], LaneField.Rag, Query.All, new Day(set, Today));
            view.Lanes(plan, LaneField.Rag, Query.All).Lanes.Select(lane => lane.Rows.Count).ShouldBe(board.Lanes.Select(lane => lane.Rows.Count));
        }
        view.Portfolio.Rows.Select(row => (row.Plan.Id, row.Tally.Overdue)).ShouldBe(Portfolio.From(new Day(set, Today)).Rows.Select(row => (row.Plan.Id, row.Tally.Overdue)));
    }

    [Theory]
    [InlineData("p/A-2.yaml", "title: Two\nrag: red\n", true)]
    [InlineData("p/plan.yaml", "title: P\nrag: brag-assured\n", false)]
    [InlineData("meetings/m.yaml", "body: psg\nstarts: 2012-09-20\n", false)]
    [InlineData("people.yaml", "people:\n  - {id: nn, post: Nurse}\n", false)]
    public void After_a_change_only_what_it_touches_is_worked_out_anew_and_all_of_it_is_right(string path, string text, bool isKept)
    {
        (string Path, string Text)[] files =
            [("p/plan.yaml", "title: P\n"), ("p/recommendations/R1.yaml", "text: T\ntheme: care\n"), ("p/A-1.yaml", "title: One\ndue: 2012-07\nrecommendations: [R1]\nleads: [nn]\n"), ("p/A-2.yaml", "title: Two\n")];
        var reader = new PlanSetReader(Core.Yaml.YamlReaders.Default);
        var set = reader.Read(Raw(files));
        var before = new DayView(set, Today);
        before.Pressing("p");
        (string Path, string Text)[] changed = [.. files.Where(file => file.Path != path), (path, text)];
        var now = reader.Read(Raw(changed), set);
        var view = new DayView(now, Today, before);

        var fresh = PlanFiles.Read(changed);
        view.Pressing("p").Select(Told).ShouldBe(new DayView(fresh, Today).Pressing("p").Select(Told));
        view.Pressing("p").ShouldAllBe(row => ReferenceEquals(row.Day, view.Day));
        view.Pressing("p").Any(row => before.Pressing("p").Any(old => ReferenceEquals(old.Derived, row.Derived))).ShouldBe(isKept);

        static string Told(ActionRow row) => $"{row.Action.Ref} {row.Action.Title} {row.Action.Theme} {row.Leads} {row.Derived} {row.IsOverdue}";
    }

    private static IReadOnlyList<RawFile> Raw(IEnumerable<(string Path, string Text)> files) =>
        [.. files.Select(file => new RawFile(file.Path, System.Text.Encoding.UTF8.GetBytes(file.Text)))];

    [Fact]
    public void It_is_worked_out_once_and_is_of_its_plans_and_day_alone()
    {
        var set = SamplePlans.Read();
        var view = new DayView(set, Today);
        view.Pressing(set.Plans[0].Id).ShouldBeSameAs(view.Pressing(set.Plans[0].Id));
        view.Lanes(set.Plans[0], LaneField.Rag, Query.All).ShouldBeSameAs(view.Lanes(set.Plans[0], LaneField.Rag, Query.All));
        view.Lanes(set.Plans[0], LaneField.Status, Query.All).Lanes[0].Title.ShouldBe("In progress");
        view.IsOf(set, Today).ShouldBeTrue();
        view.IsOf(set, Today.AddDays(1)).ShouldBeFalse();
        view.IsOf(SamplePlans.Read(), Today).ShouldBeFalse();
        view.Pressing("no-such-plan").ShouldBeEmpty();
    }
}
