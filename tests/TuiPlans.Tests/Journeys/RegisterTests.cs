namespace TuiPlans.Tests.Journeys;

/// <summary>The registers, the settings, the plan's own fields and a recommendation, seen and edited in the one form.</summary>
public sealed class RegisterTests
{
    [Fact]
    public void A_post_is_found_changed_and_recorded_and_undo_takes_it_back()
    {
        using var journey = new Journey();
        journey.Keys("g p").Sees("Posts, and who holds them").Sees("assistant-director").Keys("Down Enter").Sees("People 2 of 57")
            .Keys("Ctrl+F").Type("Holder").Keys("Enter").Type("Post holder").Keys("Ctrl+S").Sees("people.yaml").Keys("Enter").Sees("Recorded");
        journey.Log("%s").ShouldStartWith("people/head-of-review: holder none -> Post holder");
        journey.Repository.Git("show", "--numstat", "--format=").Trim().ShouldBe("1\t0\tplans/people.yaml");
        journey.Keys("z").Sees("Post holder").Keys("Enter").Sees("Taken back");
        journey.Repository.Git("diff", "HEAD~2", "--stat").ShouldBeEmpty();
    }

    [Fact]
    public void A_body_is_added_in_the_form()
    {
        using var journey = new Journey();
        journey.Keys("g b").Sees("Agencies, boards and sub-groups").Keys("Ctrl+N").Type("quality").Keys("Tab").Type("Quality sub-group").Keys("Ctrl+S Enter").Sees("bodies/quality: added");
        journey.Repository.Read("plans/bodies.yaml").ShouldContain("  - id: quality\n    name: Quality sub-group\n");
    }

    [Fact]
    public void A_register_that_is_missing_is_made_by_the_form()
    {
        using var journey = new Journey();
        journey.Repository.Git("rm", "-q", "plans/bodies.yaml");
        journey.Repository.Git("commit", "-q", "-m", "No bodies");
        journey.Keys("g b Enter").Type("lscb").Keys("Ctrl+S Enter").Sees("bodies/lscb: added");
        journey.Repository.Read("plans/bodies.yaml").ShouldBe("bodies:\n  - id: lscb\n");
    }

    [Fact]
    public void The_plans_own_fields_are_edited()
    {
        using var journey = new Journey();
        journey.Keys("g e").Sees("The plan").Sees("Safeguarding and looked after children").Keys("Ctrl+F").Type("Retention").Keys("Enter").Type("{years: 7").Keys("Ctrl+S").Sees("this is not as it would stand in a file")
            .Type("}").Keys("Ctrl+S").Sees("+ retention").Keys("Enter").Sees("Recorded");
        journey.Repository.Read("plans/darlington-2011/plan.yaml").ShouldEndWith("rag: brag\nretention: {years: 7}\n");
        journey.Log("%s").ShouldStartWith("darlington-2011: retention years none -> 7");
    }

    [Fact]
    public void The_settings_are_edited_in_a_line()
    {
        using var journey = new Journey();
        journey.Keys("g s").Sees("What the ratings mean").Keys("Ctrl+F").Type("Wording").Keys("Enter").Type("{overdue: Past its date}").Keys("Ctrl+S Enter").Sees("tuiplans.yaml: wording overdue none");
        journey.Repository.Git("show", "--numstat", "--format=").Trim().ShouldBe("1\t0\tplans/tuiplans.yaml");
    }

    [Fact]
    public void A_recommendation_is_chosen_from_those_of_the_plan_and_edited()
    {
        using var journey = new Journey();
        journey.Keys("Enter g r").Sees("Recommendations").Sees("SG3").Keys("Home e").Sees("LAC1").Keys("Ctrl+F").Type("Page").Keys("Enter").Type("12").Keys("Ctrl+S Enter").Sees("Recorded");
        journey.Log("%s").ShouldStartWith("darlington-2011/LAC1: page none -> 12");
    }

    [Fact]
    public void What_was_typed_into_a_register_is_kept_as_a_draft()
    {
        using var journey = new Journey();
        journey.Keys("g p Enter Ctrl+F").Type("Holder").Keys("Enter").Type("Post holder").Keys("Esc Esc").Sees("kept as a draft of people.yaml")
            .Keys("g d").Sees("people.yaml").Keys("Enter").Sees("from your draft").Keys("Ctrl+S Enter").Sees("Recorded");
        journey.Commits.ShouldBe(2);
    }

    [Fact]
    public void A_register_that_cannot_be_read_is_said_and_not_shown_as_empty()
    {
        using var journey = new Journey();
        journey.Repository.Commit("plans/people.yaml", "people: [a\n");
        journey.Keys("g p").Sees("people.yaml cannot be read, line 2").SeesNot("Posts, and who holds them");
    }
}
