namespace TuiPlans.Tests.Journeys;

/// <summary>Names of posts and bodies as they are typed: one that can be meant is taken, several are asked about.</summary>
public sealed class ChooserTests
{
    [Fact]
    public void Two_posts_that_match_hold_the_save_of_an_update_once()
    {
        using var journey = new Journey();
        journey.Keys("Enter u").Type("Agreed.").Keys("Tab Tab Tab").Type("service manager").Sees("2 match").SeesNot("nobody in the register yet").Keys("Ctrl+S")
            .Sees("Two posts match \"service manager\"").Sees("again keeps these words");
        journey.Commits.ShouldBe(1);
        journey.Keys("Ctrl+S").Sees("Recorded");
        journey.Repository.Read(Journey.File).ShouldContain("by: service manager");
    }

    [Fact]
    public void A_choice_among_two_is_taken_and_Enter_goes_on()
    {
        using var journey = new Journey();
        journey.Keys("Enter u").Type("Agreed.").Keys("Tab Tab Tab").Type("service manager").Keys("Ctrl+S Down Enter").Sees("▸Given on").Keys("Ctrl+S").Sees("Recorded");
        journey.Repository.Read(Journey.File).ShouldContain("by: placements-manager");
    }

    [Fact]
    public void One_post_that_matches_is_named_while_it_is_typed()
    {
        using var journey = new Journey();
        journey.Keys("Enter x").Type("30 sep").Keys("Tab Tab Tab").Type("midw").Sees("= Head of Midwifery");
    }

    [Fact]
    public void Two_posts_that_match_hold_a_request_for_a_date_once()
    {
        using var journey = new Journey();
        journey.Keys("Enter x").Type("30 sep").Keys("Tab Tab Tab").Type("service manager").Keys("Ctrl+S").Sees("match \"service manager\"").Sees("▸Asked by");
        journey.Commits.ShouldBe(1);
        journey.Keys("Down Enter Enter").Sees("▸Asked on").Keys("Ctrl+S").Sees("Recorded");
        journey.Repository.Read(Journey.File).ShouldContain("by: service-manager");
    }

    [Fact]
    public void The_keys_of_a_chooser_stand_in_the_footer_and_in_the_help_while_it_is_open()
    {
        using var journey = new Journey();
        var footer = journey.Keys("Enter x").Type("30 sep").Keys("Tab Tab Tab").Type("service").Screen.Split('\n')[23];
        footer.ShouldContain("Down choose");
        footer.ShouldContain("Enter take");
        journey.Keys("F1").Sees("Take the one under the cursor");
    }

    [Fact]
    public void Tab_leaves_the_list_over_the_edit_form_and_F1_tells_its_keys()
    {
        using var journey = new Journey();
        journey.Keys("Enter v Tab Tab").Sees("▸ Seen by").Keys("s").Sees("Seen by ━").Keys("F1").Sees("List over the form").Keys("Esc Tab").SeesNot("Seen by ━").Sees("match \"s\", and none was chosen").Keys("Tab").Sees("▸ Date");
    }

    [Fact]
    public void A_choice_in_the_edit_form_goes_on_so_that_a_date_typed_next_is_a_date()
    {
        using var journey = new Journey();
        journey.Keys("Enter v").Type("Audit").Keys("Tab Tab Enter").Type("independent").Keys("Enter").Sees("▸ Date").Type("14 aug").Keys("Ctrl+S Ctrl+S").Sees("Recorded");
        journey.Repository.Read(Journey.File).ShouldContain("seen-by: independent-chair\n      date: 2012-08-14");
    }
}
