using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Screens.Actions;
using TuiPlans.Screens.Editing;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

public sealed class EditFormTests
{
    private static readonly SaveResult.Saved Made = new("1e9bf44776463d4b2d8bdb86ed820e50490c6b05", "headline", "darlington-2011/SG-09.yaml", null, [], []);

    public static TheoryData<int, int> Sizes => SnapshotTests.Sizes;

    [Fact]
    public void Every_field_of_the_table_has_a_row()
    {
        foreach (var (fields, text) in new[] { (Fields.Action, "title: A\n"), (Fields.Recommendation, "text: A\n") })
        {
            var form = new EditForm { Fields = fields, Plan = "p", Read = FormValues.Read(PlanFiles.File(text, fields).Document.Root, fields), Values = FormValues.Blank(fields) };
            var places = form.Laid(new Stage().Model.Desk).Rows.Select(row => row.Place).ToHashSet();
            foreach (var field in fields.Rows)
                places.Any(place => place == field.Key || place.StartsWith(field.Key + ".", StringComparison.Ordinal)).ShouldBeTrue(field.Key);
            FormSections.Of(fields)[^1].Fields.ShouldBeEmpty("each field has a place of its own");
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Form(int width, int height) => Golden.Matches($"Edit_form-{width}x{height}", OnForm(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Form_with_a_date_and_a_bad_one(int width, int height) => Golden.Matches(
        $"Edit_dates-{width}x{height}", GoTo(GoTo(OnForm(width, height), "Next check").Type("31 feb"), "Due").Type("31 jan").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Form_with_a_text_under_the_cursor(int width, int height) => Golden.Matches(
        $"Edit_text-{width}x{height}", GoTo(OnForm(width, height), "Measure of success").Keys("Ctrl+End").Type(" Seen twice a year.").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Picker_of_a_lead(int width, int height) => Golden.Matches(
        $"Edit_picker-{width}x{height}", GoTo(OnForm(width, height), "Leads").Keys("+").Type("nurs").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Before_it_is_recorded(int width, int height) => Golden.Matches(
        $"Edit_review-{width}x{height}", GoTo(GoTo(OnForm(width, height), "Next check").Type("31 feb"), "Due").Type("31 jan").Keys("Ctrl+S").Type("The board moved it").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Evidence(int width, int height) => Golden.Matches(
        $"Edit_evidence-{width}x{height}", new Stage(width, height).Open(new Destination.Action(Stage.Ref)).Keys("v").Type("Policy, signed").Keys("Tab Tab Tab").Type("yesterday").Text);

    [Fact]
    public void A_field_is_changed_and_recorded_in_the_users_words()
    {
        var stage = OnForm().Type("com").Keys("Enter");
        stage.Text.ShouldContain("Complete");
        stage.Keys("Ctrl+S").Text.ShouldContain("• Status in-progress → complete");
        stage.Text.ShouldContain("+ status: complete");
        var order = stage.Type("All posts are filled").Keys("Enter").Last<Save>().Order;
        order.Text.ShouldBe("All posts are filled");
        order.Changes.Edits.ShouldHaveSingleItem().ShouldBeOfType<SetField>().Value.ShouldBe("complete");
        Came(stage, Made).Text.ShouldContain("Recorded");
        stage.Keys("Enter").Model.Stack.OfType<EditScreen>().ShouldBeEmpty();
    }

    [Fact]
    public void Esc_at_the_difference_goes_back_and_Esc_in_the_form_keeps_a_draft()
    {
        var stage = GoTo(OnForm(), "Title").Keys("Ctrl+U").Type("Another title").Keys("Ctrl+S").Type("because").Keys("Esc");
        stage.Text.ShouldContain("Another title");
        stage.Keys("Esc").Model.Top.ShouldBeOfType<ActionScreen>();
        var kept = stage.Last<KeepDraft>().Form;
        (kept.Kind, kept["title"]).ShouldBe(("edit", "Another title"));
        stage.Text.ShouldContain("e brings it back");
        stage.Keys("e").Text.ShouldContain("from your draft");
        stage.Keys("Ctrl+S").Text.ShouldContain("Why  because");
    }

    [Fact]
    public void A_form_that_was_only_looked_at_leaves_no_draft_and_records_nothing()
    {
        var stage = OnForm().Keys("Tab Tab Down End Home Ctrl+S");
        stage.Text.ShouldContain("Nothing is changed yet");
        stage.Keys("Esc").Effects.OfType<KeepDraft>().ShouldBeEmpty();
    }

    [Fact]
    public void The_agreed_date_asks_for_its_reason_and_writes_a_correction()
    {
        var stage = GoTo(OnForm(), "Due").Type("31 jan");
        stage.Text.ShouldContain("= Thu 31 January 2013");
        stage.Keys("Ctrl+S Enter").Text.ShouldContain("say why");
        stage.Effects.OfType<Save>().ShouldBeEmpty();
        stage.Type("The board moved it").Text.ShouldContain("reason: The board moved it");
        stage.Keys("Ctrl+S").Last<Save>().Order.Changes.Edits.Select(edit => edit.Path.ToString()).ShouldBe(["due", "due-text", "date-changes"]);
    }

    [Fact]
    public void A_bad_date_says_so_and_stays_in_the_form_while_the_rest_is_recorded()
    {
        var stage = GoTo(OnForm(), "Next check").Type("31 feb");
        stage.Text.ShouldContain("! There is no 31 February");
        stage.Keys("Ctrl+S").Text.ShouldContain("! There is no 31 February");
        stage.Effects.OfType<Save>().ShouldBeEmpty();
        GoTo(stage, "Title").Type(" of all").Keys("Ctrl+S").Text.ShouldContain("not recorded, it stays in the form");
        stage.Keys("Enter");
        Came(stage, Made).Keys("Enter").Text.ShouldContain("31 feb");
        stage.Last<KeepDraft>().Form.Values.ShouldHaveSingleItem().ShouldBe(new TypedValue("next-check", "31 feb"));
    }

    [Fact]
    public void A_step_is_taken_back_and_made_again_whatever_it_was()
    {
        var stage = GoTo(OnForm(), "Leads").Keys("Alt+Down");
        Leads(stage).ShouldBe(["head-of-midwifery", "safeguarding-lead"]);
        stage.Keys("Delete");
        Leads(stage).ShouldBe(["head-of-midwifery"]);
        stage.Keys("Ctrl+Z Ctrl+Z");
        Leads(stage).ShouldBe(["safeguarding-lead", "head-of-midwifery"]);
        stage.Keys("Ctrl+Y");
        Leads(stage).ShouldBe(["head-of-midwifery", "safeguarding-lead"]);
        GoTo(stage, "Title").Type(" one two").Keys("Ctrl+Z").Text.ShouldContain("extended to midwifery one");
    }

    [Fact]
    public void Milestones_are_added_and_ticked_in_place()
    {
        var stage = new Stage().Open(new Destination.Action(Stage.Ref)).Keys("m Enter").Type("Policy drafted").Keys("Tab").Type("sep").Keys("Esc");
        stage.Text.ShouldContain("[ ] Policy drafted · due Sep 2012");
        stage.Keys("Space").Text.ShouldContain("[x] Policy drafted · due Sep 2012 · done 30 Aug 2012");
        stage.Keys("Space").Text.ShouldContain("[ ] Policy drafted");
        stage.Keys("+ Esc").Text.ShouldNotContain("of 2");
        Items(stage, "milestones").Count.ShouldBe(1);
    }

    [Fact]
    public void An_unknown_id_is_kept_with_a_word_of_what_may_be_meant()
    {
        var stage = GoTo(OnForm(), "Agency").Type("CDFT").Keys("Enter");
        stage.Text.ShouldContain("Did you mean CDDFT?");
        stage.Keys("Ctrl+S").Text.ShouldContain("+ agency: CDFT");
    }

    [Fact]
    public void What_is_never_edited_says_what_to_do_instead()
    {
        var stage = OnForm().Keys("End");
        stage.Text.ShouldContain("Updates are never edited");
        stage.Keys("Delete").Text.ShouldContain("u on the action adds one");
        Items(stage, "updates").Count.ShouldBe(2);
    }

    [Fact]
    public void What_somebody_else_set_meanwhile_is_shown_and_the_form_goes_on_top_of_it()
    {
        var stage = GoTo(OnForm(), "Title").Type(" of all").Keys("Ctrl+S Enter");
        var newer = PlanFiles.Read([.. Directory.EnumerateFiles(SamplePlans.Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(SamplePlans.Folder, path), File.ReadAllText(path)))
            .Select(file => file.Item1.EndsWith("SG-09.yaml", StringComparison.Ordinal) ? (file.Item1, file.Item2.Replace("status: in-progress", "status: complete", StringComparison.Ordinal)) : file)]);
        stage.Send(new SaveCame(stage.Last<Save>().Order, new SaveResult.Refused("The status was changed by somebody else.", Refusal.ChangedMeanwhile, null), newer));
        stage.Text.ShouldContain("All that you typed is still in the form");
        stage.Text.ShouldContain("extended to midwifery of all");
        stage.Keys("Ctrl+S").Text.ShouldNotContain("status");
    }

    [Fact]
    public void A_form_that_is_on_top_of_a_newer_file_shows_its_fields_again_and_not_an_item_that_may_be_gone()
    {
        var stage = new Stage().Open(new Destination.Action(Stage.Ref)).Keys("m Enter").Type("Policy drafted").Keys("Ctrl+S Enter");
        stage.Send(new SaveCame(stage.Last<Save>().Order, new SaveResult.Refused("Changed by somebody else.", Refusal.ChangedMeanwhile, null), SamplePlans.Read()));
        stage.Text.ShouldContain("[ ] Policy drafted");
        ((EditScreen)stage.Model.Top).Form.Inside.ShouldBeEmpty();
    }

    private static IReadOnlyList<FormItem> Items(Stage stage, string place) => ((FormList)FormTree.At(((EditScreen)stage.Model.Top).Form.Values, place)).Items;

    private static IEnumerable<string> Leads(Stage stage) => Items(stage, "leads").Select(item => ((FormText)item.Value).Text);

    private static Stage GoTo(Stage stage, string label) => stage.Keys("Ctrl+F").Type(label).Keys("Enter");

    private static Stage OnForm(int width = 80, int height = 24) => new Stage(width, height).Open(new Destination.Ratings("darlington-2011", Stage.Ref)).Open(new Destination.Action(Stage.Ref)).Keys("e");

    private static Stage Came(Stage stage, SaveResult result) => stage.Send(new SaveCame(stage.Last<Save>().Order, result, SamplePlans.Read()));
}
