using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Plans;

public sealed class DueTests
{
    [Fact]
    public void A_period_is_due_on_its_last_day()
    {
        var due = Due.Parse("2012-06")!;

        due.LastDay.ShouldBe(new DateOnly(2012, 6, 30));
        due.IsOngoing.ShouldBeFalse();
        due.Words.ShouldBe("Jun 2012");
        due.Text.ShouldBe("2012-06");
    }

    [Theory]
    [InlineData("ongoing")]
    [InlineData(" Ongoing ")]
    public void Ongoing_has_no_date(string text)
    {
        var due = Due.Parse(text)!;

        due.LastDay.ShouldBeNull();
        due.IsOngoing.ShouldBeTrue();
        due.Words.ShouldBe("ongoing");
    }

    [Fact]
    public void After_an_event_has_no_date_and_keeps_the_event()
    {
        var due = Due.Parse("after the restructure")!;

        due.LastDay.ShouldBeNull();
        due.IsOngoing.ShouldBeFalse();
        due.Event.ShouldBe("the restructure");
        due.Words.ShouldBe("after the restructure");
    }

    [Theory]
    [InlineData("after")]
    [InlineData("after ")]
    [InlineData("soon")]
    public void What_is_no_due_is_told_all_forms(string text)
    {
        Due.TryParse(text, out var due, out var problem).ShouldBeFalse();

        due.ShouldBeNull();
        problem.ShouldBe(
            $"\"{text.Trim()}\" is not a date that is understood: write 2012-06-14, 2012-06, 2012/13-Q2, autumn 2016, 2012/13, 2016, ongoing, or after <event>.");
    }

    [Theory]
    [InlineData("Q2", "which year")]
    [InlineData("2012-02-31", "There is no such date as 2012-02-31")]
    public void A_wrong_date_is_not_drowned_in_the_list_of_forms(string text, string part)
    {
        Due.TryParse(text, out _, out var problem).ShouldBeFalse();

        problem.ShouldContain(part);
        problem.ShouldNotContain("ongoing");
    }
}
