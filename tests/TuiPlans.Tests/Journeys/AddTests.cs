namespace TuiPlans.Tests.Journeys;

/// <summary>A new action from the front end.</summary>
public sealed class AddTests
{
    [Fact]
    public void An_action_is_added_with_the_next_id_of_its_recommendation_and_taken_back()
    {
        using var journey = new Journey();
        journey.Keys("Enter n").Sees("New action").Type("Core groups: minuted").Keys("Tab Tab").Type("SG1").Keys("Tab").Type("head-of-midwifery").Keys("Tab Tab").Type("30 sep").Sees("= Sun 30 September 2012")
            .Keys("Ctrl+S").Sees("new action");
        var path = journey.Log("%s")["darlington-2011/".Length..].Split(':')[0];
        path.ShouldMatch(@"^SG-\d\d$");
        journey.Repository.Read($"plans/darlington-2011/{path}.yaml").ShouldBe(
            "title: \"Core groups: minuted\"\nrecommendations: [SG1]\nagency: CDDFT\nleads:\n  - head-of-midwifery\ndue: 2012-09-30\nstatus: not-started\n");
        journey.Commits.ShouldBe(2);
        journey.Keys("z").Sees("Undo: take this back?").Keys("Enter").Sees("Taken back");
        File.Exists(journey.Repository.Absolute($"plans/darlington-2011/{path}.yaml")).ShouldBeFalse();
        journey.Commits.ShouldBe(3);
    }

    [Fact]
    public void What_is_not_understood_keeps_the_form_open_and_leaving_keeps_what_was_typed()
    {
        using var journey = new Journey();
        journey.Keys("Enter n Ctrl+S").Sees("Write a title, or what is to be done.").Type("Minutes").Keys("Tab Tab Tab Tab Tab").Type("31 feb").Keys("Ctrl+S").Sees("▸Due").SeesNot("Recorded");
        journey.Keys("Tab").Type("sg-09").Keys("Shift+Tab Backspace Backspace Backspace Backspace Backspace Backspace Ctrl+S").Sees("The id sg-09 is that of darlington-2011/SG-09.yaml already");
        journey.Commits.ShouldBe(1);
        journey.Keys("Esc").Sees("n takes it up again").Keys("n").Sees("Minutes").Sees("sg-09");
    }

    [Fact]
    public void The_form_fits_a_small_terminal()
    {
        using var journey = new Journey();
        journey.Keys("Enter n").Sees("▸Title").Sees("Id").Sees("the next that is free");
        journey.Repository.Git("status", "--porcelain").ShouldBeEmpty();
    }
}
