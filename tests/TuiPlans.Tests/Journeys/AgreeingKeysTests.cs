namespace TuiPlans.Tests.Journeys;

/// <summary>Keys mean the same in every form.</summary>
public sealed class AgreeingKeysTests
{
    [Theory]
    [InlineData("g u")]
    [InlineData("Enter Space Down Space s")]
    [InlineData("Enter Space Down Space s c Ctrl+S")]
    [InlineData("Enter n")]
    [InlineData("Enter x")]
    [InlineData("Enter e")]
    [InlineData("Enter r")]
    public void F1_tells_the_keys_of_every_form_and_preview(string way)
    {
        using var journey = new Journey();
        journey.Keys(way).Keys("F1").Sees("▸Keys · ");
    }

    [Fact]
    public void In_a_long_text_of_the_edit_form_the_footer_says_what_Enter_does()
    {
        using var journey = new Journey();
        journey.Keys("Enter e Ctrl+F").Type("Outcome measure").Keys("Enter").Screen.Split('\n')[23].ShouldContain("Enter new line");
    }

    [Fact]
    public void Space_marks_and_steps_down_and_the_footer_begins_with_what_can_be_done_to_the_marked()
    {
        using var journey = new Journey();
        journey.Keys("3 Space Space Space").Sees("* 3 marked").Screen.Split('\n')[23].ShouldStartWith(" 3 marked: r rating  s status  = field  Esc unmark");
        journey.Keys("s").Sees("Status of 3 actions").Keys("c Ctrl+S Ctrl+S").Sees("3 recorded").SeesNot("record all");
        journey.Keys("Enter").SeesNot("marked");
    }
}
