using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Effects;
using TuiPlans.Screens.Settling;
using TuiPlans.Shell;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

/// <summary>Another value than either is written: a text in as many rows as it needs, both versions in sight.</summary>
public sealed class SettleWritingTests
{
    private const string Sentence = "Every file audit looks at supervision records, and practitioners audit one file a month with somebody from another agency.";
    private const string Theirs = "Every second file audit looks at supervision records.";

    public static TheoryData<int, int> Sizes => new() { { 80, 24 }, { 120, 40 }, { 50, 15 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_long_text(int width, int height) => Golden.Matches($"Settle_write_text-{width}x{height}", Writing(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_caret_stands_on_its_letter_in_every_row(int width, int height)
    {
        var stage = Writing(width, height);
        for (var at = Sentence.Length - 1; at >= 0; at--)
        {
            stage.Keys("Left");
            var caret = AppView.Draw(stage.Model).Caret!.Value;
            stage.Text.Split('\n')[caret.Row].PadRight(width)[caret.Column].ShouldBe(Sentence[at], $"{at}");
        }
    }

    [Fact]
    public void Arrows_go_through_the_rows_and_Enter_takes_the_text_in_one_line()
    {
        var stage = Writing(50, 15).Keys("Up Up Home").Type("(1) ").Keys("Down End").Type(" (2)").Keys("Ctrl+End Enter");
        var written = Written(stage);
        written.ShouldStartWith("(1) Every file audit");
        written.ShouldContain(" (2)");
        written.ShouldNotContain('\n');
        stage.Text.ShouldNotContain("another value");
    }

    [Fact]
    public void What_is_pasted_becomes_one_line_and_cutting_without_a_selection_takes_nothing()
    {
        var stage = Writing(80, 24).Keys("Ctrl+X").Send(new PasteMessage(" One\r\ntwo\n")).Keys("Ctrl+S");
        Written(stage).ShouldBe(Sentence + " One two");
    }

    [Fact]
    public void A_step_is_taken_back_after_the_field_has_grown() =>
        Written(Writing(50, 15).Keys("Ctrl+A").Type("Short").Keys("Ctrl+Z Ctrl+S")).ShouldBe(Sentence);

    [Fact]
    public void A_text_of_several_lines_keeps_them_and_Enter_begins_another()
    {
        var stage = Opened(80, 24, "success: |\n  One.\n  Two.\n", "success: |\n  One.\n  Three.\n", "success: One.\n").Keys("e Enter").Type("Four.");
        stage.Text.ShouldContain("┃ One.");
        stage.Text.ShouldContain("┃ Four.");
        Written(stage.Keys("Ctrl+S")).ShouldBe("One.\nThree.\nFour.\n");
    }

    [Fact]
    public void Down_leaves_a_text_at_its_last_row_for_the_next_field()
    {
        var stage = Opened(50, 24, "rag: green\n", $"rag: red\nrag-reason: {Sentence}\n", "rag: amber\nrag-by: board-manager\n").Keys("e Down Ctrl+Home");
        Label(stage).ShouldBe("Reason for the rating");
        var rows = ((SettleScreen)stage.Model.Top).Form!.Area!.RowCount;
        rows.ShouldBeGreaterThan(2);
        for (var row = 1; row < rows; row++)
            Label(stage.Keys("Down")).ShouldBe("Reason for the rating");
        Label(stage.Keys("Down")).ShouldBe("Rated by");
        Label(stage.Keys("Up")).ShouldBe("Reason for the rating");
    }

    [Fact]
    public void It_says_what_becomes_of_an_empty_field_by_its_name()
    {
        var stage = Writing(120, 40);
        stage.Text.ShouldContain("It begins with yours. Left empty, it is taken out of the plan. Ctrl+S takes what");
        stage.Keys("Ctrl+S e").Text.ShouldContain("It begins with what you wrote.");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Both_versions_stay_in_sight_while_one_writes(int width, int height)
    {
        var stage = Opened(width, height, "success: Once.\n", $"success: {Sentence} {Theirs} Two teams differ.\n", $"success: {Theirs} Nobody differs.\n").Keys("e");
        var above = stage.Text[..stage.Text.IndexOf('┏')];
        above.ShouldContain("differ.");
        above.ShouldContain("Nobody");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_was_decided_stands_whole_before_the_versions(int width, int height)
    {
        var stage = Writing(width, height).Keys("Ctrl+End Backspace").Type(", each time.").Keys("Ctrl+S");
        Golden.Matches($"Settle_written_text-{width}x{height}", stage.Text);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Both_are_shown_one_below_the_other_before_that_is_decided(int width, int height) =>
        Golden.Matches($"Settle_both_text-{width}x{height}", Opened(width, height, "success: Once.\n", $"success: {Theirs}\n", "success: Another text.\n").Keys("Space").Text);

    [Theory]
    [InlineData("success: Yours.\n", "success: Ours.\n")]
    [InlineData("success: |\n  A.\n  B.\n", "success: B.\n")]
    [InlineData("success: é\n", "success: z\n")]
    public void What_both_together_say_is_what_the_merge_writes(string ours, string theirs)
    {
        var clash = SettleTests.Clashes("title: A\n", "title: A\n" + ours, "title: A\n" + theirs).ShouldHaveSingleItem();
        var merged = FileMerge.Make(
            SettleTests.Text("title: A\n"), SettleTests.Text("title: A\n" + ours), SettleTests.Text("title: A\n" + theirs), Fields.Action, YamlReaders.Default,
            new Dictionary<string, Choice>(StringComparer.Ordinal) { [clash.Clash.Name] = new Choice.Both() });
        var shown = new Stage(120, 40).Send(new SyncCame(new SyncShown.Clashing([clash]))).Keys("b").Text.Split('\n').Select(line => line.Trim())
            .SkipWhile(line => line != "✓ What the plan will say").Skip(1).TakeWhile(line => line.Length > 0);
        var written = NodeText.Of(((YamlMapping)YamlReaders.Default.Read(merged.Result!).Root!)["success"]);
        string.Join('\n', shown).ShouldBe(written!.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("rag: red\n", "rag: amber\n", "not rated")]
    [InlineData("success: One.\n", "success: Two.\n", "nothing")]
    [InlineData("rag: red\nrag-reason: Late.\n", "rag: amber\nrag-by: board-manager\n", "not rated")]
    public void What_was_not_there_at_first_takes_one_line(string ours, string theirs, string expected)
    {
        var lines = Opened(120, 40, "", ours, theirs).Text.Split('\n').SkipWhile(line => !line.StartsWith(" At first", StringComparison.Ordinal)).Skip(1).Select(line => line.PadRight(40)[..40].Trim()).ToList();
        lines[0].ShouldBe(expected);
        lines[1].ShouldBeEmpty();
    }

    private static string Label(Stage stage) => ((SettleScreen)stage.Model.Top).Form is { } form ? form.Fields[form.Focus].Label : "";

    private static string Written(Stage stage) => stage.Last<DecideClash>().Choice.ShouldBeOfType<Choice.Typed>().Values.Values.ShouldHaveSingleItem();

    private static Stage Writing(int width, int height) => Opened(width, height, "success: Once.\n", $"success: {Sentence}\n", $"success: {Theirs}\n").Keys("e");

    private static Stage Opened(int width, int height, string before, string ours, string theirs) =>
        new Stage(width, height).Send(new SyncCame(new SyncShown.Clashing(SettleTests.Clashes("title: A\n" + before, "title: A\n" + ours, "title: A\n" + theirs))));
}
