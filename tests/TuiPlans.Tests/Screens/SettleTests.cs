using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using TuiPlans.Effects;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

/// <summary>The Settle screen over clashes that were found, and what is told of sending and receiving.</summary>
public sealed class SettleTests
{
    private const string Before = "title: A\nrag: green\naction: Core groups meet every six weeks.\n";
    private static readonly Signature You = new("Business Manager", "manager@example.org", new DateTimeOffset(2012, 8, 28, 9, 5, 0, TimeSpan.FromHours(1)));
    private static readonly Signature Other = new("Head of Midwifery", "midwife@example.org", new DateTimeOffset(2012, 8, 30, 14, 3, 0, TimeSpan.FromHours(1)));

    public static TheoryData<int, int> Sizes => new() { { 80, 24 }, { 120, 40 }, { 50, 15 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Three_versions(int width, int height) => Golden.Matches($"Settle-{width}x{height}", Opened(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void All_is_decided(int width, int height) => Golden.Matches($"Settle_decided-{width}x{height}", Opened(width, height).Keys("t b").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Another_value(int width, int height) => Golden.Matches($"Settle_write-{width}x{height}", Opened(width, height).Keys("e Ctrl+A").Type("purple").Keys("Ctrl+S").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_was_sent_and_received(int width, int height)
    {
        var done = new SyncShown.Done(["darlington-2011/SG-09: rating amber -> green (Head of Midwifery)"], ["darlington-2011/SG-01: progress update (Business Manager)"], "Received 1 change, sent 1.", []);
        Golden.Matches($"Synced-{width}x{height}", new Stage(width, height).Send(new SyncCame(done)).Text);
    }

    [Fact]
    public void What_is_under_way_is_said_and_Esc_stops_it_and_leaves_nothing()
    {
        var stage = new Stage().Keys("Enter F5");
        stage.Send(new SyncProgress("Receiving from origin…")).Text.ShouldContain("Receiving from origin… Esc stops it.");
        var top = stage.Model.Top;
        stage.Keys("Esc").Last<StopSync>().ShouldNotBeNull();
        stage.Model.Top.ShouldBe(top);
        stage.Keys("F5").Effects.OfType<SyncNow>().Count().ShouldBe(1);
    }

    [Fact]
    public void Nobody_who_writes_has_a_screen_put_over_it()
    {
        var stage = new Stage().Keys("3 u").Type("Half a sentence").Send(new SyncCame(new SyncShown.Clashing(Clashes())));
        stage.Text.ShouldContain("Half a sentence");
        string.Join(' ', stage.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain("differently: g S shows it, and you decide. Nothing is changed in the plan, for anybody");
    }

    [Fact]
    public void Where_the_shared_repository_asks_who_we_are_the_next_F5_lets_git_ask()
    {
        var stage = new Stage().Keys("F5").Send(new SyncCame(new SyncShown.NotDone("No.", [], AsksWho: true)));
        stage.Text.ShouldContain("press F5 again");
        stage.Keys("F5").Effects.OfType<SyncOnTerminal>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_proposal_that_was_asked_who_we_are_is_proposed_by_the_next_F5_and_not_sent_to_everybody()
    {
        var stage = new Stage().Keys("g P Ctrl+S");
        var asked = stage.Last<ProposeNow>()!;
        stage = stage.Send(new SyncCame(new SyncShown.NotDone("No.", [], AsksWho: true)) { Asked = asked });
        stage.Keys("F5").Effects.OfType<SyncOnTerminal>().ShouldHaveSingleItem().Asked.ShouldBe(asked);
    }

    [Fact]
    public void Offline_what_is_known_can_be_settled()
    {
        var stage = new Stage().Keys("F5").Send(new SyncCame(new SyncShown.NotDone("It cannot be reached.", [], AsksWho: false) { Clashes = Clashes() }));
        stage.Text.ShouldContain("g S");
        stage.Keys("g S").Text.ShouldContain("to decide");
    }

    [Theory]
    [InlineData("push")]
    [InlineData("pull")]
    [InlineData("send")]
    [InlineData("receive")]
    public void The_palette_finds_it_by_the_words_of_git(string word) =>
        new Stage(120, 40).Keys(":").Type(word).Text.ShouldContain("send and receive");

    [Fact]
    public void What_is_not_sent_stands_in_the_header() =>
        new Stage(120, 40).Send(new UnsentCame(3)).Text.ShouldContain("3 not yet sent: F5");

    [Fact]
    public void What_nobody_is_known_to_have_set_here_is_not_called_yours()
    {
        var clashes = Clashes().Select(shown => shown with { Origins = [.. shown.Origins.Select(one => one with { Ours = null })] });
        var shown = new Stage(80, 24).Send(new SyncCame(new SyncShown.Clashing([.. clashes]))).Text;
        shown.ShouldContain("2 things were changed on both sides, differently. You decide.");
        shown.ShouldContain(" Here ", Case.Sensitive);
        shown.ShouldNotContain("Yours", Case.Sensitive);
    }

    [Fact]
    public void Who_the_other_is_is_said_by_name_where_it_is_one_other()
    {
        Opened(120, 40).Text.ShouldContain("2 things were changed by you and by Head of Midwifery, differently. You decide.");
        Opened(120, 40).Keys("y").Text.ShouldContain("differently. You decide; 1 still open.");
        IReadOnlyList<ClashShown> ofTwo = [.. Clashes().Select((shown, i) => i == 0 ? shown : shown with { Origins = [.. shown.Origins.Select(one => one with { Theirs = Change(Other with { Name = "Chair" }, "") })] })];
        new Stage(120, 40).Send(new SyncCame(new SyncShown.Clashing(ofTwo))).Text.ShouldContain("2 things were changed by you and by others, differently.");
        new Stage(120, 40).Keys("3 u").Type("Half").Send(new SyncCame(new SyncShown.Clashing(Clashes()))).Text
            .ShouldContain("2 things were changed by you and by Head of Midwifery, differently: g S shows it");
    }

    [Theory]
    [InlineData("y")]
    [InlineData("h")]
    public void Yours_is_taken_with_either_of_its_keys(string key) => Opened(80, 24).Keys(key).Last<DecideClash>().Choice.ShouldBeOfType<Choice.Ours>();

    [Fact]
    public void Keys_keep_their_order_and_those_that_cannot_be_used_are_not_shown()
    {
        string[] all = ["Enter next", "y yours", "t theirs", "Esc later", "e write another", "b keep both", "u take back", "Space more", "X give up", ": commands", "? help"];
        foreach (var (keys, missing) in new[] { ("", "b u"), ("j", "u"), ("y k", "b"), ("j b j", "") })
        {
            var footer = Opened(200, 40).Keys(keys).Text.TrimEnd('\n').Split('\n')[^1];
            all.Where(hint => footer.Contains(hint, StringComparison.Ordinal)).ShouldBe(all.Where(hint => !missing.Split(' ').Contains(hint[..1])), keys);
            all.Where(hint => footer.Contains(hint, StringComparison.Ordinal)).Select(hint => footer.IndexOf(hint, StringComparison.Ordinal)).ShouldBeInOrder();
            footer.ShouldNotContain("(");
        }
    }

    [Fact]
    public void The_header_asks_for_nothing_that_is_done_here_already()
    {
        var stage = Opened(120, 40);
        stage.Text.ShouldNotContain("g S");
        stage.Text.ShouldContain("2 to settle");
        stage.Keys("t b");
        stage.Text.ShouldContain("Both are decided: Enter or F5 sends them, with all else recorded here.");
        stage.Text.Split('\n')[0].ShouldContain("all settled ·");
        stage.Keys("Esc").Text.Split('\n')[0].ShouldContain("all settled: F5 sends it");
    }

    private static Stage Opened(int width, int height) => new Stage(width, height).Send(new SyncCame(new SyncShown.Clashing(Clashes())));

    private static IReadOnlyList<ClashShown> Clashes() => Clashes(
        Before, Before.Replace("rag: green", "rag: red\nrag-reason: Two teams have not met since May.", StringComparison.Ordinal).Replace("six weeks", "four weeks", StringComparison.Ordinal),
        Before.Replace("rag: green", "rag: amber", StringComparison.Ordinal).Replace("six weeks.", "six weeks, and minutes are sent.", StringComparison.Ordinal));

    /// <summary>What clashes between two changes of an action's file, set by two people.</summary>
    internal static IReadOnlyList<ClashShown> Clashes(string before, string ours, string theirs)
    {
        var merge = FileMerge.Make(Text(before), Text(ours), Text(theirs), Fields.Action, YamlReaders.Default);
        return [.. merge.Clashes.Select(clash => new ClashShown("darlington-2011/SG-09.yaml", Stage.Ref, clash, null, [.. clash.Parts.Select(_ => new ThreeOrigins(
            Change(Other with { When = Other.When.AddMonths(-5) }, "The plan was agreed."), Change(You, "No form came back."), Change(Other, "The midwives have begun.")))]))];
    }

    internal static SourceText Text(string text) => SourceText.FromText("SG-09.yaml", text);

    private static RecordedChange Change(Signature by, string reason) => new($"{by.When.Ticks}", by, by, "darlington-2011", "SG-09", [], reason, "SG-09")
    {
        Path = "darlington-2011/SG-09.yaml",
        Fields = Fields.Action,
    };
}
