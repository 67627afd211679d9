using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Plans;

public sealed class DateWordsTests
{
    // A Thursday.
    private static readonly DateOnly Today = new(2012, 8, 30);

    [Theory]
    [InlineData("2012-06-12", "2012-06-12")]
    [InlineData("12/6/2012", "2012-06-12")]
    [InlineData("12.6.12", "2012-06-12")]
    [InlineData("12 jun", "2012-06-12")]
    [InlineData("12th June 2012", "2012-06-12")]
    [InlineData("1 Dec", "2011-12-01")]
    [InlineData("yesterday", "2012-08-29")]
    [InlineData("Monday", "2012-08-27")]
    [InlineData("June 2012", "2012-06")]
    [InlineData("jun", "2012-06")]
    [InlineData("mid september", "2011-09-15")]
    [InlineData("end of august", "2011-08-31")]
    [InlineData("oct", "2011-10")]
    [InlineData("2012", "2012")]
    [InlineData("2012/13-q1", "2012/13-Q1")]
    public void Dates_are_read_as_people_type_them(string text, string expected) =>
        DateWords.Read(text, Today, DateSense.Past).Period?.Text.ShouldBe(expected);

    [Theory]
    [InlineData("6/31/2012")]
    [InlineData("juice 2012")]
    [InlineData("12")]
    [InlineData("soon")]
    public void What_is_no_date_is_said_to_be_none(string text)
    {
        var (period, problem) = DateWords.Read(text, Today, DateSense.Past);
        period.ShouldBeNull();
        problem.ShouldContain("write 12 Jun 2012");
    }

    [Theory]
    [InlineData("31 jan", "2013-01-31", "Thu 31 January 2013")]
    [InlineData("30 aug", "2012-08-30", "Thu 30 August 2012")]
    [InlineData("31/1/28", "2028-01-31", "Mon 31 January 2028")]
    [InlineData("1st of June 2013", "2013-06-01", "Sat 1 June 2013")]
    [InlineData("29 feb", "2016-02-29", "Mon 29 February 2016")]
    [InlineData("+2w", "2012-09-13", "Thu 13 September 2012")]
    [InlineData("+10d", "2012-09-09", "Sun 9 September 2012")]
    [InlineData("in 3 months", "2012-11-30", "Fri 30 November 2012")]
    [InlineData("+1y", "2013-08-30", "Fri 30 August 2013")]
    [InlineData("friday", "2012-08-31", "Fri 31 August 2012")]
    [InlineData("next thu", "2012-09-06", "Thu 6 September 2012")]
    [InlineData("tomorrow", "2012-08-31", "Fri 31 August 2012")]
    [InlineData("end of march", "2013-03-31", "Sun 31 March 2013")]
    [InlineData("End of the month", "2012-08-31", "Fri 31 August 2012")]
    [InlineData("end october", "2012-10-31", "Wed 31 October 2012")]
    [InlineData("mid September", "2012-09-15", "Sat 15 September 2012")]
    [InlineData("mid-august", "2013-08-15", "Thu 15 August 2013")]
    [InlineData("middle of march 2014", "2014-03-15", "Sat 15 March 2014")]
    [InlineData("start of november", "2012-11-01", "Thu 1 November 2012")]
    [InlineData("beginning of august", "2013-08-01", "Thu 1 August 2013")]
    [InlineData("start of next month", "2012-09-01", "Sat 1 September 2012")]
    [InlineData("january", "2013-01", "January 2013, to 31 January 2013")]
    [InlineData("aug", "2012-08", "August 2012, to 31 August 2012")]
    [InlineData("Autumn 2027", "autumn 2027", "autumn 2027, to 30 November 2027")]
    [InlineData("Q2 2012/13", "2012/13-Q2", "Q2 2012/13, to 30 September 2012")]
    [InlineData("2015/16", "2015/16", "2015/16, to 31 March 2016")]
    [InlineData("ongoing", "ongoing", "ongoing, without an end")]
    [InlineData("After the restructure", "After the restructure", "no date, but after the restructure")]
    public void What_is_due_is_read_as_the_next_such_date(string text, string expected, string inFull)
    {
        var due = DateWords.ReadDue(text, Today).Due.ShouldNotBeNull();
        due.Text.ShouldBe(expected);
        DateWords.InFull(due).ShouldBe(inFull);
        Due.Parse(due.Text).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Q2", "does not say which year")]
    [InlineData("autumn", "does not say which year")]
    [InlineData("early September", "\"early September\" does not say which day: write start of September, mid September, end of September, or September alone.")]
    [InlineData("mid 2013", "not a date that is understood")]
    [InlineData("soon", "write 31 jan, 31/1/2028, +2w, mid march, end of march,")]
    [InlineData("31 feb", "There is no 31 February")]
    [InlineData("31/6/2012", "There is no 31 June 2012")]
    [InlineData("2012-02-31", "There is no such date as 2012-02-31")]
    [InlineData("+900y", "check the number")]
    [InlineData("+2", "not a date that is understood")]
    [InlineData("asap", "write 31 jan, 31/1/2028, +2w, mid march, end of march, jan 2028, autumn 2027, ongoing, or after")]
    [InlineData("after", "not a date that is understood")]
    public void What_is_not_understood_is_refused_with_what_to_write(string text, string sentence)
    {
        var (due, problem) = DateWords.ReadDue(text, Today);
        due.ShouldBeNull();
        problem.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("3 days ago", "2012-08-27")]
    [InlineData("last week", "2012-08-23")]
    [InlineData("end of march", "2012-03-31")]
    [InlineData("thursday", "2012-08-23")]
    public void What_was_done_is_read_as_the_latest_such_date(string text, string expected) =>
        DateWords.Read(text, Today, DateSense.Past).Period!.Text.ShouldBe(expected);
}
