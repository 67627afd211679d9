using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Plans;

public sealed class PlanSetReaderTests
{
    [Theory]
    [InlineData("p/A-2.yml", "Plan files end in .yaml")]
    [InlineData("p/A-2.YAML", "Plan files end in .yaml")]
    [InlineData("p/recommendations/R1.yml", "Plan files end in .yaml")]
    [InlineData("p/old/A-2.yaml", "YAML in this folder belongs to no plan")]
    [InlineData("p/recommendations/old/R1.yaml", "YAML in this folder belongs to no plan")]
    [InlineData("q/A-2.yaml", "The folder q has YAML but no plan.yaml")]
    [InlineData("q/r/plan.yaml", "The folder q has YAML but no plan.yaml")]
    [InlineData("papers/a.yaml", "The folder papers has YAML but no plan.yaml")]
    [InlineData("meetings/2012.yml", "Plan files end in .yaml")]
    [InlineData("meetings/plan.yaml", "No plan can be named meetings")]
    [InlineData("A-2.yaml", "Only tuiplans.yaml, people.yaml and bodies.yaml stand beside the plans")]
    [InlineData("people.yml", "Plan files end in .yaml")]
    public void YAML_where_none_is_read_is_loud(string path, string reason)
    {
        var set = PlanFiles.WithAction("title: T\n", (path, "title: Lost\n"));

        set.Actions.Count().ShouldBe(1);
        var stray = set.Unreadable.ShouldHaveSingleItem();
        stray.Path.ShouldBe(path);
        stray.Message.ShouldStartWith(reason);
        var finding = Check.Files(set).ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.Path).ShouldBe(("stray-file", Severity.Damage, path));
    }

    [Theory]
    [InlineData("meetings/2012-08-30-psg.yaml")]
    [InlineData("rounds/2012-08.yaml")]
    [InlineData("p/editions/2012-08.yaml")]
    [InlineData("p/imports/word.yaml")]
    public void Records_of_meetings_rounds_and_editions_are_no_strays(string path) =>
        PlanFiles.WithAction("title: T\n", (path, "body: psg\n")).Unreadable.ShouldBeEmpty();

    [Fact]
    public void Theme_and_timescale_come_from_the_first_recommendation_unless_the_action_says_its_own()
    {
        var set = PlanFiles.Read(
            ("p/plan.yaml", "title: P\n"),
            ("p/recommendations/R1.yaml", "text: t\ntheme: one\n"),
            ("p/recommendations/R2.yaml", "text: t\ntheme: two\ntimescale: 3-months\n"),
            ("p/A-1.yaml", "title: T\nrecommendations: [other/R9, R1, R2]\ntimescale: own\n"),
            ("p/A-2.yaml", "title: T\nrecommendations: [r2]\n"),
            ("p/A-3.yaml", "title: T\ntheme: own\n"));

        set.Actions.Select(a => (a.Theme, a.Timescale)).ShouldBe([("one", "own"), ("two", "3-months"), ("own", null)]);
    }

    [Fact]
    public void Plans_and_actions_stand_in_the_order_in_which_people_count()
    {
        var set = PlanFiles.Read(
            ("plan-10/plan.yaml", "title: P\n"), ("plan-9/plan.yaml", "title: P\n"),
            ("plan-9/A-10.yaml", "title: T\n"), ("plan-9/A-9.yaml", "title: T\n"), ("plan-10/A-1.yaml", "title: T\n"));

        set.Actions.Select(a => a.Ref).ShouldBe(["plan-9/A-9", "plan-9/A-10", "plan-10/A-1"]);
    }

    [Fact]
    public void A_plan_says_its_title_owner_scheme_themes_and_timescales()
    {
        var plan = PlanFiles.Read(
            ("tuiplans.yaml", "rag: ours\nschemes:\n  - id: ours\n    ratings: [{id: green, word: fine}, {id: red, meaning: late}]\n"),
            ("p/plan.yaml", "title: P\nowner: lscb\nmonitored-by: psg\nthemes: [plain, {id: t, label: Label}, {label: Only words}]\ntimescales:\n  - {id: 3m, label: In 3 months, date: 2012-02}\n"))
            .Plan("P")!;

        (plan.Title, plan.Owner, plan.MonitoredBy).ShouldBe(("P", "lscb", "psg"));
        plan.Themes.ShouldBe([new Label("plain", "plain", null), new Label("t", "Label", null), new Label("Only words", "Only words", null)]);
        plan.Timescales.ShouldHaveSingleItem().Date!.Text.ShouldBe("2012-02");
        plan.Scheme.Legend.ShouldBe("G fine · R late · – not rated");
    }

    [Fact]
    public void A_plan_that_names_no_scheme_or_an_unknown_one_has_the_default()
    {
        var set = PlanFiles.Read(("a/plan.yaml", "title: A\n"), ("b/plan.yaml", "title: B\nrag: brag-assured\n"), ("c/plan.yaml", "title: C\nrag: none-such\n"));

        set.Plans.Select(p => p.Scheme.Id).ShouldBe(["brag", "brag-assured", "brag"]);
    }

    [Fact]
    public void Settings_say_who_is_the_author_of_a_commit()
    {
        PlanFiles.Read(("tuiplans.yaml", "authorship: recorder\ntimezone: Europe/Dublin\n")).Settings.RecorderIsAuthor.ShouldBeTrue();
        PlanFiles.Read(("tuiplans.yaml", "authorship: recorder\ntimezone: Europe/Dublin\n")).Settings.TimeZone.ShouldBe("Europe/Dublin");
        PlanFiles.Read().Settings.RecorderIsAuthor.ShouldBeFalse();
        PlanFiles.Read().Settings.TimeZone.ShouldBe("Europe/London");
    }

    [Fact]
    public void Registers_give_words_for_ids_and_leave_other_words_alone()
    {
        var registers = PlanFiles.Read(
            ("people.yaml", "people:\n  - {id: chair, post: Independent Chair, e-mail: Chair@example.org}\n  - {id: chair, post: Second}\n"),
            ("bodies.yaml", "bodies:\n  - {id: psg, name: Performance sub-group}\n  - {id: bare}\n")).Registers;

        registers.Words("chair").ShouldBe("Independent Chair");
        registers.Words("psg").ShouldBe("Performance sub-group");
        registers.Words("bare").ShouldBe("bare");
        registers.Words("Somebody else").ShouldBe("Somebody else");
        registers.Words(null).ShouldBeEmpty();
        registers.PersonByEMail("chair@EXAMPLE.org")!.Id.ShouldBe("chair");
        registers.PersonByEMail("")?.Id.ShouldBeNull();
    }
}
