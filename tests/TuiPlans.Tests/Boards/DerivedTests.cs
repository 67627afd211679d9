using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

public sealed class DerivedTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    private static readonly Day Alone = new(PlanSet.Empty, Today);

    private static Derived Of(string fields) => Derived.From(PlanFiles.Action($"title: T\n{fields}\n"), Alone);

    [Theory]
    [InlineData("status: closed\ndue: 2011", null, "closed")]
    [InlineData("status: complete\ndue: 2011", Rating.Blue, "complete")]
    [InlineData("status: signed-off", Rating.Blue, "signed off")]
    [InlineData("status: embedded\nnext-check: 2011", Rating.Blue, "embedded")]
    [InlineData("status: in-progress\ndue: 2012-08-29", Rating.Red, "1 day overdue")]
    [InlineData("status: in-progress\ndue: 2012-08-30", Rating.Green, "in time")]
    [InlineData("status: in-progress\ndue: 2012-08", Rating.Green, "in time")]
    [InlineData("status: in-progress\ndue: 2012-07", Rating.Red, "4 weeks overdue")]
    [InlineData("status: to-confirm\ndue: 2012-05", Rating.Red, "2 months overdue")]
    [InlineData("status: in-progress\nmilestones: [{text: M, due: 2012-08-29}]", Rating.Amber, "a milestone was due 29 Aug 2012")]
    [InlineData("status: in-progress\nmilestones: [{text: M, due: 2012-08-30}]", Rating.Green, "no date")]
    [InlineData("status: in-progress\nmilestones: [{text: M, due: 2012-07, done: true}]", Rating.Green, "no date")]
    [InlineData("status: in-progress\nmilestones: [{text: M, due: 2012-07}]\ndue: 2012-07", Rating.Red, "4 weeks overdue")]
    [InlineData("status: in-progress\ndue: ongoing\nnext-check: 2012-08-30", Rating.Green, "no date")]
    [InlineData("status: in-progress\ndue: ongoing\nnext-check: 2012-08-29", Rating.Amber, "next check was 29 Aug 2012")]
    [InlineData("status: in-progress\ndue: ongoing\nnext-check: 2012-07-31", Rating.Amber, "next check was 31 Jul 2012")]
    [InlineData("status: in-progress\ndue: ongoing\nnext-check: 2012-07-30", Rating.Red, "next check was 30 Jul 2012")]
    [InlineData("status: not-started\ndue: 2012-09-30", Rating.Amber, "due within a month, not started")]
    [InlineData("status: not-started\ndue: 2012-10-01", Rating.Green, "in time")]
    [InlineData("status: in-progress\ndue: 2012-09-30", Rating.Green, "in time")]
    [InlineData("status: to-confirm\ndue: 2012-09-30", null, "to confirm")]
    [InlineData("agency: DBC", null, "to confirm")]
    [InlineData("status: in-progress\ndue: after the restructure", Rating.Green, "no date")]
    public void The_first_rule_that_applies_gives_the_rating(string fields, Rating? rating, string reason) =>
        Of(fields).ShouldBe(new Derived(rating, reason));

    [Theory]
    [InlineData("status: in-progress\ndue: 2012-07", Rating.Green, true)]
    [InlineData("status: in-progress\ndue: 2012-07", Rating.Amber, true)]
    [InlineData("status: in-progress\ndue: 2012-07", Rating.Red, false)]
    [InlineData("status: in-progress\ndue: 2012-12", Rating.Blue, true)]
    [InlineData("status: in-progress\ndue: 2012-12", Rating.Green, false)]
    [InlineData("status: in-progress\ndue: 2012-12", Rating.Red, false)]
    [InlineData("status: in-progress\ndue: 2012-07", null, false)]
    [InlineData("status: complete", Rating.Amber, true)]
    [InlineData("status: complete", Rating.Red, true)]
    [InlineData("status: complete", Rating.Green, false)]
    [InlineData("status: complete", Rating.Blue, false)]
    [InlineData("status: closed", Rating.Green, false)]
    [InlineData("status: to-confirm", Rating.Blue, false)]
    public void A_rating_better_than_the_derived_one_and_worry_about_something_delivered_is_a_mismatch(string fields, Rating? stated, bool isMismatch)
    {
        var action = PlanFiles.Action($"title: T\n{fields}\n");

        ActionRow.From(action with { Rag = stated }, Alone).IsMismatch.ShouldBe(isMismatch);
    }

    [Theory]
    [InlineData("status: in-progress\ndue: 2012-08-29", true)]
    [InlineData("status: in-progress\ndue: 2012-08-30", false)]
    [InlineData("status: in-progress\ndue: 2012-08", false)]
    [InlineData("status: in-progress\ndue: ongoing", false)]
    [InlineData("status: complete\ndue: 2011", false)]
    [InlineData("status: closed\ndue: 2011", false)]
    [InlineData("due: 2011", true)]
    public void Overdue_is_open_and_past_the_last_day_of_the_agreed_date(string fields, bool isOverdue) =>
        ActionRow.From(PlanFiles.Action($"title: T\n{fields}\n"), Alone).IsOverdue.ShouldBe(isOverdue);

    [Theory]
    [InlineData("2012-08-30", "2012-08-30", "0 days")]
    [InlineData("2012-08-29", "2012-08-30", "1 day")]
    [InlineData("2012-08-17", "2012-08-30", "13 days")]
    [InlineData("2012-08-16", "2012-08-30", "2 weeks")]
    [InlineData("2012-07-01", "2012-08-30", "8 weeks")]
    [InlineData("2012-06-30", "2012-08-30", "2 months")]
    [InlineData("2010-06-12", "2012-06-11", "23 months")]
    [InlineData("2010-08-30", "2012-08-30", "2 years")]
    public void Time_that_passed_is_told_in_whole_days_weeks_months_or_years(string from, string to, string words) =>
        Elapsed.Words(DateOnly.Parse(from), DateOnly.Parse(to)).ShouldBe(words);

    [Fact]
    public void More_days_are_never_told_as_less_than_before()
    {
        var words = Enumerable.Range(0, 400).Select(i => Elapsed.Words(new DateOnly(2012, 1, 31), new DateOnly(2012, 1, 31).AddDays(i))).ToList();

        words.Distinct().Count().ShouldBe(words.Where((word, i) => i == 0 || word != words[i - 1]).Count());
        words.ShouldNotContain("1 months");
        words.ShouldNotContain("1 weeks");
    }

    [Theory]
    [InlineData("2012-08-30", "today")]
    [InlineData("2012-08-29", "yesterday")]
    [InlineData("2012-08-31", "tomorrow")]
    [InlineData("2012-08-09", "3 weeks ago")]
    [InlineData("2012-09-20", "in 3 weeks")]
    public void A_day_is_told_from_today(string day, string words) => Elapsed.Ago(DateOnly.Parse(day), Today).ShouldBe(words);
}
