using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;
using Stage = TuiPlans.Tests.Screens.Stage;

namespace TuiPlans.Tests.Boards;

/// <summary>A mismatch is called what it is: a rating better than the dates, or red or amber on something delivered; never one that is worse.</summary>
public sealed class MismatchTests
{
    private const string Better = "title: T\nstatus: in-progress\ndue: 2012-07\nrag: green\n";
    private const string Worse = "title: T\nstatus: in-progress\ndue: 2012-12\nrag: red\nupdates: [{date: 2012-08-29, text: T}]\n";
    private const string Delivered = "title: T\nstatus: complete\nrag: amber\n";

    private static PlanSet Plan(params string[] actions) => PlanFiles.Read([("p/plan.yaml", "title: P\n"), .. actions.Select((text, i) => ($"p/A-{i + 1}.yaml", text))]);

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("5")]
    public void Boards_say_better_where_it_is_better(string board)
    {
        new Stage(120, 40, Plan(Better, Worse)).Keys(board).Text.ShouldContain("better than dates say");
        new Stage(120, 40, Plan(Worse)).Keys(board).Text.ShouldNotContain("better than dates say");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("5")]
    public void And_do_not_say_it_of_what_is_delivered(string board)
    {
        var text = new Stage(120, 40, Plan(Better, Delivered)).Keys(board).Text;

        text.ShouldContain("against dates or delivery");
        text.ShouldNotContain("better than dates say");
    }
}
