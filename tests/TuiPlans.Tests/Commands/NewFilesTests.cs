using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>Plans, actions and recommendations that are made, and ids that change.</summary>
public sealed class NewFilesTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public NewFilesTests() => run = CommandRun.In(plans);

    public void Dispose() => plans.Dispose();

    private string Git(params string[] arguments) => plans.Repository.Git(arguments).TrimEnd('\n');

    private string Committed(string path) => Git("show", $"HEAD:plans/{path}");

    [Fact]
    public void A_new_plan_is_one_file_in_one_commit()
    {
        var result = run.Run("new", "scr-2013", "--title", "Serious case review: 2013", "--area", "Darlington");
        result.Code.ShouldBe(0, result.Messages);
        Committed("scr-2013/plan.yaml").ShouldBe("title: \"Serious case review: 2013\"\narea: Darlington");
        Git("show", "--format=%s", "--name-status", "HEAD").ShouldBe("scr-2013: new plan\n\nA\tplans/scr-2013/plan.yaml");
        plans.Status.ShouldBeEmpty();
        result.Messages.ShouldContain("Add actions with: tuiplans add scr-2013");
    }

    [Fact]
    public void A_plan_that_is_there_and_one_without_a_title_are_refused()
    {
        run.Run("new", "Darlington-2011", "--title", "Again").ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe(3), r => r.Messages.ShouldBe("There is a plan darlington-2011 already, \"Inspection 2011\". Nothing was made.\n"));
        run.Run("new", "other").ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe(2), r => r.Messages.ShouldBe("A plan needs a title: tuiplans new other --title \"…\"\n"));
    }

    [Fact]
    public void A_new_action_takes_the_next_id_of_its_series_and_stands_in_canonical_order()
    {
        var result = run.Run(
            "add", "darlington-2011", "status=not-started", "due=2013-06-14", "agency=DBC", "partners+=CDDFT", "--action", "Tell all teams.", "--title", "Yes: a title", "--lead", "service-manager", "--recommendation", "2.10");
        result.Code.ShouldBe(0, result.Messages);
        Committed("darlington-2011/SG-03.yaml").ShouldBe(
            "title: \"Yes: a title\"\nrecommendations: [\"2.10\"]\nagency: DBC\nleads:\n  - service-manager\npartners: [CDDFT]\naction: Tell all teams.\ndue: 2013-06-14\nstatus: not-started");
        Git("log", "-1", "--format=%B").ShouldStartWith("darlington-2011/SG-03: new action\n\nPlan: darlington-2011\nAction: SG-03\n");
        result.Messages.ShouldContain("darlington-2011 has no recommendation 2.10; it was written all the same.");
        plans.Status.ShouldBeEmpty();
        run.Run("undo").Code.ShouldBe(0);
        File.Exists(plans.Repository.Absolute("plans/darlington-2011/SG-03.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void The_series_is_that_of_the_actions_for_the_same_recommendation()
    {
        plans.Repository.Write("plans/darlington-2011/LAC-9.yaml", "title: Health checks\nrecommendations: [LAC1]\n");
        plans.Repository.Git("add", "-A");
        plans.Repository.Git("commit", "-q", "-m", "LAC-9");
        run.Run("add", "darlington-2011", "--title", "More").Data.ShouldStartWith("darlington-2011/SG-03: new action");
        run.Run("add", "darlington-2011", "--title", "More", "--recommendation", "lac1").Data.ShouldStartWith("darlington-2011/LAC-10: new action");
    }

    [Fact]
    public void Nothing_is_made_where_a_field_or_value_is_not_understood()
    {
        run.Run("add", "darlington-2011", "--title", "More", "statsu=complete").ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe(2), r => r.Messages.ShouldContain("There is no field \"statsu\". Did you mean status?"));
        run.Run("add", "darlington-2011", "--title", "More", "due=2012-02-31").Code.ShouldNotBe(0);
        run.Run("add", "darlington-2011").Messages.ShouldStartWith("Say what the action is:");
        run.Run("add", "darlingtn", "--title", "More").Messages.ShouldStartWith("There is no plan \"darlingtn\".");
        plans.Status.ShouldBeEmpty();
        Git("rev-list", "--count", "HEAD").ShouldBe("1");
    }

    [Theory]
    [InlineData("plan", "The id \"plan\" is kept for a file or folder of the program: choose another.")]
    [InlineData("Meetings", "The id \"Meetings\" is kept for a file or folder of the program: choose another.")]
    [InlineData("rounds", "The id \"rounds\" is kept for a file or folder of the program: choose another.")]
    [InlineData("papers", "The id \"papers\" is kept for a file or folder of the program: choose another.")]
    [InlineData("editions", "The id \"editions\" is kept for a file or folder of the program: choose another.")]
    [InlineData("imports", "The id \"imports\" is kept for a file or folder of the program: choose another.")]
    [InlineData("update", "The id \"update\" is also a command of the program: choose another.")]
    [InlineData("CON", "The id \"CON\" is the name of a device on Windows: choose another.")]
    [InlineData("nul.2", "The id \"nul.2\" is the name of a device on Windows: choose another.")]
    [InlineData("com1", "The id \"com1\" is the name of a device on Windows: choose another.")]
    [InlineData("LPT9.a", "The id \"LPT9.a\" is the name of a device on Windows: choose another.")]
    [InlineData("SG-1.", "The id \"SG-1.\" may not end in a dot or in .yaml.")]
    [InlineData("SG-1.YAML", "The id \"SG-1.YAML\" may not end in a dot or in .yaml.")]
    [InlineData("SG 1", "The id \"SG 1\" may hold only letters, digits, dot, underscore and hyphen, and begins with a letter or digit.")]
    [InlineData("../SG", "The id \"../SG\" may hold only letters, digits, dot, underscore and hyphen, and begins with a letter or digit.")]
    [InlineData("_SG", "The id \"_SG\" may hold only letters, digits, dot, underscore and hyphen, and begins with a letter or digit.")]
    [InlineData("Ärzte-1", "The id \"Ärzte-1\" may hold only letters, digits, dot, underscore and hyphen, and begins with a letter or digit.")]
    [InlineData("A2345678901234567890123456789012345678901", "An id has 1 to 40 characters; \"A2345678901234567890123456789012345678901\" has 41.")]
    public void An_id_that_cannot_be_is_refused_with_its_reason_wherever_one_is_given(string id, string sentence)
    {
        foreach (var result in new[] { run.Run("new", id, "--title", "T"), run.Run("add", "darlington-2011", "--title", "T", "--id", id), run.Run("move", "SG-01", id) })
        {
            result.Code.ShouldBe(2);
            result.Messages.ShouldBe(sentence + "\n");
        }
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void An_id_that_differs_in_case_alone_is_refused()
    {
        const string Taken = "The id sg-02 is that of darlington-2011/SG-02.yaml already; ids of one plan differ in more than upper and lower case. Nothing was changed.\n";
        run.Run("add", "darlington-2011", "--title", "T", "--id", "sg-02").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(3), r => r.Messages.ShouldBe(Taken));
        run.Run("move", "SG-01", "sg-02").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(3), r => r.Messages.ShouldBe(Taken));
    }

    [Fact]
    public void Recommendations_are_taken_out_of_a_pasted_text_and_shown()
    {
        run.Input = "SG1 Ensure that core groups\nmeet on time.\n\nSecond paragraph.\r\n2.10: Records are kept.\nRecommendation 7 Review thresholds\n12 months after the inspection.\n4) Last\n";
        var result = run.Run("recommend", "darlington-2011", "--source", "ofsted-2011");
        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldStartWith("4 recommendations for darlington-2011:\n  SG1     Ensure that core groups meet on time.\n");
        Committed("darlington-2011/recommendations/SG1.yaml").ShouldContain("Ensure that core groups meet on time.\n");
        Committed("darlington-2011/recommendations/SG1.yaml").ShouldContain("Second paragraph.");
        Committed("darlington-2011/recommendations/2.10.yaml").ShouldBe("text: Records are kept.\nsource: ofsted-2011");
        Committed("darlington-2011/recommendations/7.yaml").ShouldStartWith("text: Review thresholds 12 months after the inspection.");
        Git("log", "-1", "--format=%s").ShouldBe("darlington-2011: 4 recommendations added");
        Git("rev-list", "--count", "HEAD").ShouldBe("2");
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void A_pasted_text_for_a_plan_that_is_not_there_is_kept()
    {
        (run.Input, run.IsInputTerminal) = ("SG9 New", false);
        run.Run("recommend", "darlington-2012").Messages.ShouldContain("Your text is kept in ");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("SG9 New");
    }

    [Theory]
    [InlineData("No number here\nSG1 Text", "Line 1, \"No number here\", begins with no number. Begin each recommendation on a line with its number, such as: SG1 Ensure that … Nothing was changed.")]
    [InlineData("SG1 Text\nSG2 Other\nsg1 Again", "SG1 stands on lines 1 and 3: each number once. Nothing was changed.")]
    [InlineData("SG1\n\nSG2 Other", "Line 1: SG1 has no text. Nothing was changed.")]
    [InlineData("   \n", "There is no recommendation in the text. Nothing was changed.")]
    [InlineData("SG9 New\nSG-02 Old", "darlington-2011 has SG-02 already: leave it out of the text, or change it with set. Nothing was changed.")]
    [InlineData("COM1 New", "Line 1: The id \"COM1\" is the name of a device on Windows: choose another. Nothing was changed.")]
    public void A_pasted_text_that_is_not_understood_changes_nothing(string text, string sentence)
    {
        (run.Input, run.IsInputTerminal) = (text, false);
        run.Run("recommend", "darlington-2011").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(3), r => r.Messages.ShouldStartWith(sentence + "\n"));
        plans.Store.AllDrafts().Select(draft => draft.Text).ShouldBe(string.IsNullOrWhiteSpace(text) ? [] : [text]);
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void Another_id_takes_its_references_along_in_one_commit_and_comes_back_by_undo()
    {
        const string Other = "title: T # SG-01\nrecommendations: [scr/SG-01, 'darlington-2011/sg-01' ] # kept\ndepends-on:\n  - DARLINGTON-2011/SG-01\n  - SG-01\nclosed: {as: superseded, to: darlington-2011/SG-01}\n";
        plans.Repository.Write("plans/scr-2013/plan.yaml", "title: Review\naccepted-findings:\n  - {code: late, ref: darlington-2011/SG-01}\n  - {code: late, ref: SG-01}\n");
        plans.Repository.Write("plans/scr-2013/X-1.yaml", Other);
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\ndepends-on: [SG-01, SG-010]\ncontinues: SG-01\n");
        plans.Repository.Git("add", "-A");
        plans.Repository.Git("commit", "-q", "-m", "References");
        var result = run.Run("move", "SG-01", "SG-1a", "-m", "Split in two");
        result.Code.ShouldBe(0, result.Messages);
        Git("log", "-1", "--format=%s").ShouldBe("darlington-2011/SG-01: is SG-1a from now on, 6 references changed");
        Committed("darlington-2011/SG-02.yaml").ShouldBe("title: Another\ndepends-on: [SG-1a, SG-010]\ncontinues: SG-1a");
        Committed("scr-2013/X-1.yaml").ShouldBe(
            "title: T # SG-01\nrecommendations: [scr/SG-01, 'darlington-2011/SG-1a' ] # kept\ndepends-on:\n  - DARLINGTON-2011/SG-1a\n  - SG-01\nclosed: {as: superseded, to: darlington-2011/SG-1a}");
        Committed("scr-2013/plan.yaml").ShouldContain("ref: darlington-2011/SG-1a}\n  - {code: late, ref: SG-01}");
        Committed("darlington-2011/SG-1a.yaml").ShouldBe(
            TempPlans.ActionText.TrimEnd('\n').Replace("minuted\n", "minuted\nformerly: [SG-01]\n", StringComparison.Ordinal));
        File.Exists(plans.Repository.Absolute(TempPlans.ActionPath)).ShouldBeFalse();
        plans.Status.ShouldBeEmpty();
        run.Run("undo").Code.ShouldBe(0);
        Git("diff", "HEAD~2", "HEAD").ShouldBeEmpty();
    }

    [Fact]
    public void A_move_is_refused_where_a_file_cannot_be_read_that_may_name_it()
    {
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: [\n");
        plans.Repository.Git("commit", "-qam", "Broken");
        run.Run("move", "SG-01", "SG-09").ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe(3),
            r => r.Messages.ShouldBe("darlington-2011/SG-02.yaml cannot be read, and may name SG-01: mend it first (tuiplans check). Nothing was changed.\n"));
    }
}
