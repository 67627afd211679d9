using TuiPlans.Looks;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

/// <summary>Ids are what actions are told apart by: no board cuts two of them to the same letters.</summary>
public sealed class WholeIdsTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("5")]
    [InlineData("6")]
    [InlineData("g w")]
    public void Two_ids_that_begin_alike_are_told_apart(string board)
    {
        var set = PlanFiles.Read(
            ("p/plan.yaml", "title: P\n"),
            ("p/WS-2.10-a.yaml", "title: T\nstatus: in-progress\ndue: 2012-07\nleads: [one]\n"),
            ("p/WS-2.10-b.yaml", "title: T\nstatus: in-progress\ndue: 2012-07\nleads: [one]\n"));
        foreach (var (width, height) in new[] { (80, 40), (120, 40), (180, 40) })
        {
            var text = new Stage(width, height, set).Keys(board).Text;
            text.ShouldContain("WS-2.10-a");
            text.ShouldContain("WS-2.10-b");
        }
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("5")]
    public void At_every_width_a_title_has_room_to_say_which_action_it_is(string board)
    {
        var set = PlanFiles.Read(
            ("p/plan.yaml", "title: P\n"),
            ("p/A-1.yaml", "title: Training for all staff\nstatus: in-progress\ndue: 2012-07\nrag: amber\nleads: [Head of Training and of all that goes with it]\n"));
        foreach (var width in new[] { 80, 99, 100, 110, 119, 120, 140 })
            new Stage(width, 40, set).Keys(board).Text.ShouldContain("Training for al", customMessage: $"{width} columns");
    }

    [Fact]
    public void A_column_of_ids_is_as_wide_as_it_must_be_to_tell_them_apart()
    {
        Columns.OfIds(["A-1"], 7).ShouldBe(7);
        Columns.OfIds(["WS-2.10-a", "WS-2.10-b"], 7).ShouldBe(9);
        Columns.OfIds(["a-very-long-id-of-one-action"], 7).ShouldBe(12);
        Columns.OfIds(["safeguarding-01", "safeguarding-02"], 7).ShouldBe(15);
    }
}
