using TuiPlans.Terminal;

namespace TuiPlans.Tests.Journeys;

public sealed class ClipboardTests
{
    private const string OnTerminal = "\u001b]52;c;{0}\a";

    [Fact]
    public void What_is_cut_in_one_field_is_pasted_in_another_and_recorded()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Minutes are late. Agreed with the chair").Keys("Shift+Home").Keys("Ctrl+X").Sees("Cut.")
            .SeesNot("Minutes are late").Keys("Ctrl+Z").Sees("Minutes are late").Keys("End Ctrl+Shift+Left Ctrl+Shift+Left Ctrl+X").Sees("Agreed with");
        journey.Terminal.Written.ShouldContain(string.Format(OnTerminal, Convert.ToBase64String("the chair"u8.ToArray())));
        journey.Keys("Tab Tab Tab Ctrl+V").Sees("On behalf of  the chair").Keys("Ctrl+S").Sees("Recorded");
        journey.Repository.Read(Journey.File).ShouldContain("Minutes are late. Agreed with");
        journey.Repository.Read(Journey.File).ShouldContain("by: the chair");
    }

    [Fact]
    public void A_text_goes_from_one_form_to_another_and_through_the_filter()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter e Ctrl+F").Type("Title").Keys("Enter Ctrl+A Ctrl+C").Sees("Copied.")
            .Keys("Esc u Ctrl+V Ctrl+Shift+Home Ctrl+X").SeesNot("your kept draft").Keys("Ctrl+Z Esc").Sees("kept as a draft")
            .Keys("Esc 3 / Ctrl+V").Sees("1 of ");
    }

    [Fact]
    public void A_copied_reference_is_pasted_into_a_text()
    {
        using var journey = new Journey();
        journey.Keys("Enter y u").Type("See ").Keys("Ctrl+V").Sees("See darlington-2011/SG-");
    }

    [Fact]
    public void Ctrl_C_copies_while_something_is_selected_and_leaves_where_nothing_is()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half a thought").Keys("Ctrl+A Ctrl+C Ctrl+C Ctrl+C Ctrl+C").Sees("Copied.").Sees("Half a thought");
        journey.HasEnded.ShouldBeFalse();
        journey.Keys("Right Ctrl+C").Sees("1 draft is kept");
        journey.Keys("Ctrl+C");
        journey.HasEnded.ShouldBeTrue();
        journey.Restart().Keys("g d Enter").Sees("Half a thought");
    }

    [Fact]
    public void Nothing_to_cut_or_paste_is_said_and_changes_nothing()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u Ctrl+V").Sees("Nothing was copied or cut here yet").Keys("Ctrl+X").Sees("Nothing is selected");
        journey.Send(new Pasted("kept")).Keys("Tab Ctrl+X Ctrl+V").Sees("kept");
    }

    [Fact]
    public void A_date_that_is_replaced_by_typing_can_be_copied_first_and_comes_back_by_one_undo()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter e Ctrl+F").Type("Start").Keys("Enter").Type("2012-02-03").Keys("Tab Shift+Tab Ctrl+C").Sees("Copied.").Type("may").SeesNot("2012-02-03")
            .Keys("Ctrl+Z").Sees("2012-02-03").Keys("Delete").SeesNot("2012-02-03").Keys("Ctrl+V").Sees("2012-02-03");
    }
}
