using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Screens.Actions;
using TuiPlans.Screens.Commanding;
using TuiPlans.Screens.Listing;
using TuiPlans.Screens.Timelines;
using TuiPlans.Screens.Updates;

namespace TuiPlans.Tests.Screens;

public sealed class PaletteTests
{
    private static PaletteScreen Top(Stage stage) => stage.Model.Top.ShouldBeOfType<PaletteScreen>();

    private static IEnumerable<string> Found(Stage stage) => Top(stage).List.Items.Select(row => row.Id);

    [Fact]
    public void It_shows_every_key_of_the_screen_below_and_behind_them_what_is_done_elsewhere()
    {
        var stage = new Stage().Keys("3 :");
        Found(stage).ShouldBe(ListScreen.Rows.Rows.Select(row => row.Id).Where(id => id != "commands").Concat(ShellCommands.Rows.Select(row => row.Id)));
        Top(stage).List.Items.Single(row => row.Id == "rating").Keys.ShouldBe("r");
    }

    [Theory]
    [InlineData("commit", "update")]
    [InlineData("log", "recent")]
    [InlineData("gantt", "timeline")]
    [InlineData("revert", "undo")]
    [InlineData("grep", "filter")]
    [InlineData("ting rea", "rating")]
    [InlineData("g u", "recent")]
    public void Words_of_git_parts_of_words_and_keys_find_it(string words, string id) => Found(new Stage().Keys("3 :").Type(words)).ShouldContain(id);

    [Theory]
    [InlineData("meeting", "tuiplans list meeting:next")]
    [InlineData("agenda", "tuiplans list meeting:next")]
    [InlineData("import", "tuiplans import")]
    [InlineData("export", "tuiplans list --json")]
    [InlineData("print", "tuiplans board")]
    [InlineData("check", "tuiplans check")]
    [InlineData("accept", "s sets the status")]
    [InlineData("save", "Ctrl+S records a form")]
    public void What_no_key_does_says_how_it_is_done(string word, string how)
    {
        var stage = new Stage().Keys("3 :").Type(word);
        stage.Text.ShouldContain(how);
        var row = Top(stage).List.Items.Single(one => one.IsElsewhere && one.Description.Contains(how));

        row.Keys.ShouldBeEmpty();
        while (Top(stage).List.Selected!.Id != row.Id)
            stage.Keys("Down");
        stage.Keys("Enter").Model.Notices.ShouldHaveSingleItem().Text.ShouldContain(how);
        Top(stage);
    }

    [Fact]
    public void Every_command_of_a_shell_that_it_names_is_one() =>
        ShellCommands.Rows.Select(row => row.Description.Split("tuiplans ")).Where(parts => parts.Length > 1).Select(parts => parts[1].Split(' ')[0])
            .ShouldBeSubsetOf(TuiPlans.Commands.CommandTree.Names);

    [Fact]
    public void What_a_key_does_is_cut_no_sooner_than_at_the_key() =>
        new Stage().Keys("3 :").Text.ShouldContain("Record in one key that nothing has changed; z t");

    [Fact]
    public void What_has_the_word_as_its_name_stands_first() => Found(new Stage().Keys("3 :").Type("undo")).First().ShouldBe("undo");

    [Fact]
    public void Enter_does_what_the_key_would_do_on_the_screen_below()
    {
        new Stage().Keys("3 :").Type("gantt").Keys("Enter").Model.Top.ShouldBeOfType<TimelineScreen>();
        var update = new Stage().Keys("3 Down :").Type("progress update").Keys("Enter").Model.Top.ShouldBeOfType<UpdateScreen>();
        update.Ref.ShouldBe(new Stage().Keys("3 Down").Model.Top.Ref);
        var moved = new Stage().Keys("3 :").Type("last row").Keys("Enter").Model;
        moved.Top.Ref.ShouldBe(new Stage().Keys("3 End").Model.Top.Ref);
        moved.Stack.Count.ShouldBe(2);
    }

    [Fact]
    public void What_cannot_be_done_says_why_and_the_palette_stays()
    {
        var stage = new Stage().Keys("3 :").Type("try again").Keys("Enter");
        Top(stage).Words.Text.ShouldBe("try again");
        stage.Model.Notices.ShouldHaveSingleItem().Text.ShouldBe("Nothing waits: all that was saved is committed.");
    }

    [Fact]
    public void Words_that_nothing_has_are_said_so_and_Esc_goes_back()
    {
        var stage = new Stage().Keys("3 :").Type("zebra");
        stage.Text.ShouldContain("No command has these words");
        stage.Keys("Enter Esc").Model.Top.ShouldBeOfType<ListScreen>();
    }

    [Fact]
    public void In_a_text_a_colon_is_a_colon()
    {
        new Stage().Keys("3 /").Type("rag:red").Model.Top.ShouldBeOfType<ListScreen>().Filter.Text.ShouldBe("rag:red");
        new Stage().Keys("3 u").Type("Note: done").Text.ShouldContain("Note: done");
    }

    [Fact]
    public void On_an_action_it_has_the_keys_of_the_action() =>
        Found(new Stage().Open(new Destination.Action(Stage.Ref)).Keys(":").Type("pane")).ShouldBe(ActionScreen.Rows.Rows.Where(row => row.Id is "next-pane" or "previous-pane").Select(row => row.Id));

    [Fact]
    public void It_opens_over_the_help_and_over_an_empty_repository_too()
    {
        new Stage().Keys("? :").Model.Top.ShouldBeOfType<PaletteScreen>();
        var stage = new Stage(set: PlanSet.Empty).Keys(":").Type("ratings").Keys("Enter");
        stage.Model.Notices.ShouldHaveSingleItem().Text.ShouldBe("There is no plan under the cursor.");
    }
}
