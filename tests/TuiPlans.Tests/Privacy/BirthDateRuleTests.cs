namespace TuiPlans.Tests.Privacy;

public sealed class BirthDateRuleTests
{
    [Theory]
    [InlineData("DOB 14/06/2012", "14/06/2012")]
    [InlineData("DoB: 14.6.12", "14.6.12")]
    [InlineData("d.o.b. 14-06-2012", "14-06-2012")]
    [InlineData("D.O.B.: 2012-06-14", "2012-06-14")]
    [InlineData("date of birth is 14 June 2012", "14 June 2012")]
    [InlineData("date-of-birth: \"2012-06-14\"", "2012-06-14")]
    [InlineData("**Date of birth:** 14th June, 2012", "14th June, 2012")]
    [InlineData("born 14 Jun 12", "14 Jun 12")]
    [InlineData("born on the 14th of June 2012", "14th of June 2012")]
    [InlineData("born on Thursday, 14 June 2012", "14 June 2012")]
    [InlineData("born June 14, 2012", "June 14, 2012")]
    [InlineData("born 14-Sept-2012", "14-Sept-2012")]
    [InlineData("born\u00A014\u00A0June\u00A02012", "14\u00A0June\u00A02012")]
    [InlineData("born 14\u201306\u20132012", "14\u201306\u20132012")]
    [InlineData("born on 14 June\n      2012", "14 June\n      2012")]
    [InlineData("DOB 14062012", "14062012")]
    [InlineData("DOB\t140612", "140612")]
    [InlineData("DOB | 06/14/2012", "06/14/2012")]
    [InlineData("14/06/2012 (DOB)", "14/06/2012")]
    [InlineData("14 June 2012 (d.o.b.)", "14 June 2012")]
    public void A_whole_date_beside_a_label_is_found(string text, string value)
    {
        Found.Codes($"Sibling {text}; plan agreed").ShouldBe("birth-date");
        Found.Values($"Sibling {text}; plan agreed").ShouldBe([value]);
    }

    [Theory]
    [InlineData("due 14/06/2012")]
    [InlineData("Children born from 1 April 2012 are offered a visit")]
    [InlineData("born on or after 1 September 2011")]
    [InlineData("babies born in June 2012")]
    [InlineData("born in 2012/13")]
    [InlineData("before the child is born. 14 June 2012: agreed")]
    [InlineData("before the child is born\n\n14 June 2012: agreed")]
    [InlineData("As at 14 June 2012 DOB is recorded for all")]
    [InlineData("DOB is missing in 140 files of 2012")]
    [InlineData("born 99/99/2012")]
    [InlineData("stillborn 14/06/2012")]
    [InlineData("The new form asks for date of birth (DOB), name and school")]
    [InlineData("born 14062012")]
    public void Other_dates_and_the_words_alone_are_left_alone(string text) => Found.Codes(text).ShouldBe("");
}
