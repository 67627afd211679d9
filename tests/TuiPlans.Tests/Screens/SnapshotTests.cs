using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

public sealed class SnapshotTests
{
    private static readonly HistoryEntry[] Trail =
    [
        new("1e9bf44776463d4b2d8bdb86ed820e50490c6b05", new DateOnly(2012, 8, 30), "Head of Midwifery", "Business Manager", "a headline", [new FieldChange("rag", null, "amber"), new FieldChange("due", "2012-03", "2012-06")], null),
        new("57cc1f0a76463d4b2d8bdb86ed820e50490c6b05", new DateOnly(2012, 7, 2), "Business Manager", null, "Begin the plan", [], null),
    ];

    private static readonly SaveResult.Saved Made = new(
        "1e9bf44776463d4b2d8bdb86ed820e50490c6b05",
        "darlington-2011/SG-09: rating none -> amber; progress update",
        "darlington-2011/SG-09.yaml",
        "Head of Midwifery",
        [new(' ', "status: in-progress"), new('-', "rag: green"), new('+', "rag: amber"), new(' ', "updates:"), new('+', "  - date: 2012-08-30"), new('+', "    text: The policy went to the board, and comes back in October with the costs of a second midwife worked out.")],
        ["A hook changed plans/darlington-2011/SG-09.yaml on the way into commit 1e9bf447: look at what it made of it."]);

    public static TheoryData<int, int> Sizes => new() { { 80, 24 }, { 120, 40 }, { 50, 15 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Plans(int width, int height) => Golden.Matches($"Plans-{width}x{height}", new Stage(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Ratings_where_nobody_has_rated(int width, int height) =>
        Golden.Matches($"Ratings_unrated-{width}x{height}", new Stage(width, height).Keys("Enter Down Down").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Ratings_of_a_rated_plan(int width, int height) =>
        Golden.Matches($"Ratings_rated-{width}x{height}", new Stage(width, height, Rated()).Keys("Enter Right").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void List_with_a_filter(int width, int height) =>
        Golden.Matches($"List-{width}x{height}", new Stage(width, height, Rated()).Keys("3 /").Type("is:open supervision").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Action(int width, int height) =>
        Golden.Matches($"Action-{width}x{height}", OnAction(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Action_history(int width, int height) =>
        Golden.Matches($"Action_history-{width}x{height}", OnAction(width, height).Keys("Tab Tab").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Update_form(int width, int height) => Golden.Matches(
        $"Update_form-{width}x{height}",
        OnAction(width, height).Keys("u").Type("The policy went to the board in July.\nIt starts in October; midwives are told by letter.").Keys("Tab a Tab").Type("No midwife yet").Keys("Tab Tab").Type("midw").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Update_form_refused(int width, int height) => Golden.Matches(
        $"Update_refused-{width}x{height}", Refused(OnAction(width, height).Keys("u").Type("Seen in clinic."), "SG-09.yaml holds what looks like an NHS number in line 31: take it out, an action plan needs no child's data. Nothing was changed.").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Recorded(int width, int height)
    {
        var stage = OnAction(width, height).Keys("u").Type("The policy went to the board.").Keys("Ctrl+S");
        Golden.Matches($"Recorded-{width}x{height}", stage.Send(new SaveCame(stage.Last<Save>().Order, Made, SamplePlans.Read())).Text);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Saved_and_not_committed(int width, int height)
    {
        var stage = OnAction(width, height).Keys("u").Type("The policy went to the board.").Keys("Ctrl+S");
        var waiting = new SaveResult.NotCommitted("darlington-2011/SG-09.yaml", "darlington-2011/SG-09.yaml is saved, and not yet committed. The pre-commit hook says: run the spelling check first.");
        Golden.Matches($"Not_committed-{width}x{height}", stage.Send(new SaveCame(stage.Last<Save>().Order, waiting, SamplePlans.Read())).Text);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rating_picker(int width, int height) =>
        Golden.Matches($"Rating_picker-{width}x{height}", OnAction(width, height).Keys("r a Enter").Type("No midwife in post").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Status_picker(int width, int height) => Golden.Matches($"Status_picker-{width}x{height}", OnAction(width, height).Keys("s").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Identity(int width, int height) => Golden.Matches(
        $"Identity-{width}x{height}", new Stage(width, height, with: desk => desk with { Recorder = null }).Keys("Enter u").Type("Done.").Keys("Ctrl+S").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Unreadable(int width, int height)
    {
        var set = SamplePlans.Read() with { Strays = [new UnreadableFile(null, "darlington-2011/SG-15.yaml", 4, "A quotation mark is opened here and never closed. Close it, or take it out.")] };
        Golden.Matches($"Unreadable-{width}x{height}", new Stage(width, height, set).Keys("U").Text);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Help(int width, int height) => Golden.Matches($"Help-{width}x{height}", OnAction(width, height).Keys("?").Text);

    private static Stage OnAction(int width, int height)
    {
        var stage = new Stage(width, height).Open(new Destination.Ratings("darlington-2011", Stage.Ref)).Open(new Destination.Action(Stage.Ref));
        return stage.Send(new HistoryCame("darlington-2011/SG-09.yaml", Trail, null));
    }

    private static Stage Refused(Stage stage, string reason)
    {
        stage.Keys("Ctrl+S");
        return stage.Send(new SaveCame(stage.Last<Save>().Order, new SaveResult.Refused(reason, Refusal.Other, "/home/manager/plans/.git/tuiplans/drafts/darlington-2011~SG-09.txt"), SamplePlans.Read()));
    }

    private static PlanSet Rated()
    {
        var set = SamplePlans.Read();
        Rating?[] stated = [Rating.Green, Rating.Amber, Rating.Red, null, Rating.Blue];
        var plan = set.Plans[0];
        var actions = plan.Actions.Select((action, i) => action with { Rag = action.Status.IsDelivered() ? Rating.Blue : stated[i % stated.Length] }).ToList();
        return set with { Plans = [plan with { Actions = actions }] };
    }
}
