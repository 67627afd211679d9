using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Screens.Updates;

namespace TuiPlans.Tests.Screens;

public sealed class UpdateScreenTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    [Theory]
    [InlineData("2012-06-12", "12 Jun 2012")]
    [InlineData("12/6/2012", "12 Jun 2012")]
    [InlineData("12.6.12", "12 Jun 2012")]
    [InlineData("12 jun", "12 Jun 2012")]
    [InlineData("1st Aug", "1 Aug 2012")]
    [InlineData("3 dec", "3 Dec 2011")]
    [InlineData("yesterday", "29 Aug 2012")]
    [InlineData("monday", "27 Aug 2012")]
    [InlineData("last thursday", "23 Aug 2012")]
    [InlineData("June 2012", "Jun 2012")]
    [InlineData("sept", "Sep 2011")]
    public void A_date_is_understood_as_people_write_it(string typed, string expected) =>
        GivenOn.Read(typed, Today).Period.ShouldNotBeNull().Words.ShouldBe(expected);

    [Theory]
    [InlineData("31/2/2012")]
    [InlineData("soon")]
    [InlineData("12/13/2012")]
    [InlineData("june june")]
    public void A_date_that_is_not_understood_is_said_with_examples(string typed) =>
        GivenOn.Read(typed, Today).Problem.ShouldContain($"\"{typed}\" is not a date that is understood");

    [Fact]
    public void The_form_opens_in_its_text_and_saves_what_was_typed()
    {
        var order = Form().Type("Done.").Keys("Ctrl+S").Last<Save>().Order;
        order.Text.ShouldBe("Done.");
        order.Given.ShouldBeNull();
    }

    [Fact]
    public void A_reason_is_asked_for_only_where_a_rating_is_chosen()
    {
        Form().Text.ShouldNotContain("Reason");
        Form().Keys("Tab a").Text.ShouldContain("Reason");
    }

    [Fact]
    public void An_empty_text_is_not_saved_and_the_cursor_goes_there()
    {
        var stage = Form().Keys("Tab Tab Ctrl+S");
        stage.Effects.OfType<Save>().ShouldBeEmpty();
        stage.Text.ShouldContain("There is no text yet");
        stage.Type("Now.").Keys("Ctrl+S").Last<Save>().Order.Text.ShouldBe("Now.");
    }

    [Fact]
    public void The_lead_of_the_action_is_offered_and_taken_by_one_key_and_e_mail_goes_with_it()
    {
        var given = Form().Type("Done.").Keys("Tab Tab Tab Right Ctrl+S").Last<Save>().Order.Given.ShouldNotBeNull();
        given.By.ShouldBe(SafeguardingLead);
        given.How.ShouldBe("e-mail");
    }

    [Fact]
    public void Who_was_typed_in_part_is_found_in_the_register_by_Enter() =>
        Form().Type("Done.").Keys("Tab Tab Tab").Type("head of midw").Keys("Enter Ctrl+S").Last<Save>().Order.Given.ShouldNotBeNull().By.ShouldNotBe("head of midw");

    [Fact]
    public void A_date_that_is_not_understood_is_not_saved()
    {
        var stage = Form().Type("Done.").Keys("Tab Tab Tab Tab").Type("soon").Keys("Ctrl+S");
        stage.Effects.OfType<Save>().ShouldBeEmpty();
        stage.Text.ShouldContain("is not a date that is understood");
    }

    [Fact]
    public void While_it_is_recorded_a_second_save_is_not_sent_and_no_key_changes_the_text()
    {
        var stage = Form().Type("Done.").Keys("Ctrl+S Ctrl+S").Type("more").Keys("Esc");
        stage.Effects.OfType<Save>().ShouldHaveSingleItem();
        stage.Text.ShouldNotContain("more");
        stage.Text.ShouldContain("It is being recorded");
    }

    [Fact]
    public void Text_typed_while_the_file_changes_outside_stays()
    {
        var stage = Form().Type("Half").Send(new PlansCame(Support.SamplePlans.Read())).Type(" a thought");
        stage.Text.ShouldContain("Half a thought");
    }

    private static string SafeguardingLead =>
        RefLookup.Find(Support.SamplePlans.Read(), Stage.Ref).Action!.Leads[0].Id!;

    private static Stage Form() => new Stage().Open(new Destination.Ratings("darlington-2011", Stage.Ref)).Keys("u");
}
