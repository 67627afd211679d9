using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Plans;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2012-06-14", "2012-06-14", "2012-06-14", "14 Jun 2012")]
    [InlineData(" 2012-06-14 ", "2012-06-14", "2012-06-14", "14 Jun 2012")]
    [InlineData("2012-02-29", "2012-02-29", "2012-02-29", "29 Feb 2012")]
    [InlineData("2012-02", "2012-02-01", "2012-02-29", "Feb 2012")]
    [InlineData("2013-02", "2013-02-01", "2013-02-28", "Feb 2013")]
    [InlineData("2012-12", "2012-12-01", "2012-12-31", "Dec 2012")]
    [InlineData("2012/13-Q1", "2012-04-01", "2012-06-30", "Q1 2012/13")]
    [InlineData("2012/13-Q2", "2012-07-01", "2012-09-30", "Q2 2012/13")]
    [InlineData("2012/13-q3", "2012-10-01", "2012-12-31", "Q3 2012/13")]
    [InlineData("2011/12-Q4", "2012-01-01", "2012-03-31", "Q4 2011/12")]
    [InlineData("2015/16", "2015-04-01", "2016-03-31", "2015/16")]
    [InlineData("1999/00", "1999-04-01", "2000-03-31", "1999/00")]
    [InlineData("2016", "2016-01-01", "2016-12-31", "2016")]
    [InlineData("spring 2016", "2016-03-01", "2016-05-31", "spring 2016")]
    [InlineData("summer 2016", "2016-06-01", "2016-08-31", "summer 2016")]
    [InlineData("Autumn 2016", "2016-09-01", "2016-11-30", "autumn 2016")]
    [InlineData("winter 2015", "2015-12-01", "2016-02-29", "winter 2015")]
    [InlineData("winter 2016", "2016-12-01", "2017-02-28", "winter 2016")]
    public void Each_form_has_its_first_and_last_day(string text, string first, string last, string words)
    {
        PeriodParser.TryParse(text, out var period, out var problem).ShouldBeTrue(problem);

        period!.First.ShouldBe(DateOnly.Parse(first));
        period.Last.ShouldBe(DateOnly.Parse(last));
        period.Words.ShouldBe(words);
    }

    [Theory]
    [InlineData("2012/13-q2", "2012/13-Q2")]
    [InlineData("AUTUMN 2016", "autumn 2016")]
    [InlineData("2012-06-14", "2012-06-14")]
    public void The_text_is_the_form_for_a_file_and_reads_the_same_again(string typed, string written)
    {
        var period = PeriodParser.Parse(typed)!;

        period.Text.ShouldBe(written);
        PeriodParser.Parse(period.Text).ShouldBe(period);
    }

    [Theory]
    [InlineData("Q2", "\"Q2\" does not say which year: write the quarter with its financial year, such as 2012/13-Q2.")]
    [InlineData("q4", "\"q4\" does not say which year: write the quarter with its financial year, such as 2012/13-Q4.")]
    [InlineData("2012-02-31", "There is no such date as 2012-02-31: check its year, month and day (a date is written 2012-06-14).")]
    [InlineData("2012-13", "There is no such date as 2012-13: check its year, month and day (a date is written 2012-06-14).")]
    [InlineData("0212-06-14", "There is no such date as 0212-06-14: check its year, month and day (a date is written 2012-06-14).")]
    [InlineData("9999-12", "There is no such date as 9999-12: check its year, month and day (a date is written 2012-06-14).")]
    public void A_date_that_cannot_be_is_refused_with_what_is_wrong(string text, string sentence)
    {
        PeriodParser.TryParse(text, out var period, out var problem).ShouldBeFalse();

        period.ShouldBeNull();
        problem.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Q5")]
    [InlineData("14/06/2012")]
    [InlineData("June 2012")]
    [InlineData("2012/14")]
    [InlineData("2012/13-Q5")]
    [InlineData("2012/13-Q0")]
    [InlineData("2012-6-14")]
    [InlineData("fall 2016")]
    [InlineData("autumn")]
    [InlineData("autumn 16")]
    [InlineData("١٢٣٤")]
    public void A_form_that_is_not_understood_is_told_the_forms_that_are(string text)
    {
        PeriodParser.TryParse(text, out _, out var problem).ShouldBeFalse();

        problem.ShouldBe($"\"{text}\" is not a date that is understood: write 2012-06-14, 2012-06, 2012/13-Q2, autumn 2016, 2012/13 or 2016.");
    }

    [Fact]
    public void No_text_of_date_like_characters_makes_the_parser_throw_or_end_before_it_begins()
    {
        const int Seed = 20120614;
        const string Alphabet = "0123456789-/Qq autumnwinter";
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            if (PeriodParser.TryParse(text, out var period, out var problem))
                period!.Last.ShouldBeGreaterThanOrEqualTo(period.First, $"\"{text}\", seed {Seed}");
            else
                problem.ShouldNotBeEmpty($"\"{text}\", seed {Seed}");
        }
    }
}
