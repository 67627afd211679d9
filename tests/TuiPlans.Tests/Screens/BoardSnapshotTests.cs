using TuiPlans.Core.Plans;
using TuiPlans.Terminal;
using TuiPlans.Tests.Boards;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Screens;

/// <summary>Matrix, workload, recommendations and lanes at the three sizes; without colour the same can be read.</summary>
public sealed class BoardSnapshotTests
{
    public static TheoryData<int, int> Sizes => new() { { 80, 24 }, { 120, 40 }, { 50, 15 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Matrix(int width, int height) => Holds("Matrix", new Stage(width, height, Mixed()).Keys("5 Down Right"));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Matrix_of_more_than_fits(int width, int height) =>
        Holds("Matrix_large", new Stage(width, height, new GeneratedPlans(2016, 200).Set).Keys("5 End"));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Part_of_the_matrix(int width, int height) => Holds("Matrix_part", new Stage(width, height, Mixed()).Keys("5 Down Right Enter"));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Recommendations(int width, int height) => Holds("Recommendations", new Stage(width, height, Mixed()).Keys("4 Down Down"));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Recommendations_with_a_filter_and_marks(int width, int height) =>
        Holds("Recommendations_filtered", new Stage(width, height, Mixed()).Keys("/").Type("is:open").Keys("Enter 4 Down Space"));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Workload(int width, int height) => Holds("Workload", new Stage(width, height, Mixed()).Keys("g w Down"));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Workload_by_agency(int width, int height) => Holds("Workload_agency", new Stage(width, height, Mixed()).Keys("g w Tab"));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Lanes_of_agencies(int width, int height) => Holds("Lanes_agency", new Stage(width, height, Mixed()).Keys("2 B B"));

    private static void Holds(string name, Stage stage)
    {
        var size = stage.Model.Desk.Size;
        Golden.Matches($"{name}-{size.Width}x{size.Height}", stage.Text);
        // SGR 30 to 38, 40 to 48 and the bright ones are colours; bold, underline and reverse are not.
        Colours(GridDiff.Between(null, stage.Grid, ColorMode.None)).ShouldBeFalse();
        Colours(GridDiff.Between(null, stage.Grid, ColorMode.Sixteen)).ShouldBeTrue();
        ScreenText.Of(stage.Grid).ShouldBe(stage.Text);
    }

    private static bool Colours(string frame) => System.Text.RegularExpressions.Regex.IsMatch(
        frame, "\\u001b\\[(?:[0-9]+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9]+)*m", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    // The sample with ratings, every mark of assurance, and one action that was superseded.
    private static PlanSet Mixed()
    {
        var set = SamplePlans.Read();
        Rating?[] stated = [Rating.Green, Rating.Amber, Rating.Red, null, Rating.Blue];
        var plan = set.Plans[0];
        var actions = plan.Actions.Select((action, i) => Marked(action with { Rag = action.Status.IsDelivered() ? Rating.Blue : stated[i % stated.Length] }, i)).ToList();
        return set with { Plans = [plan with { Actions = actions }] };
    }

    private static PlanAction Marked(PlanAction action, int i) => (i % 7, action.Status) switch
    {
        (1, Status.Complete) => action with { Status = Status.SignedOff },
        (2, Status.Complete) => action with { Status = Status.Embedded },
        (3, Status.Complete) => action with { Status = Status.Closed, Closed = new Closure("superseded", null, null, null, null), Rag = null },
        _ => action,
    };
}
