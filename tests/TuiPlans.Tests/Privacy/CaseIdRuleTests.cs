namespace TuiPlans.Tests.Privacy;

public sealed class CaseIdRuleTests
{
    [Theory]
    [InlineData("Liquidlogic 123456", "123456")]
    [InlineData("Liquid Logic: 123456", "123456")]
    [InlineData("LCS ID 1234567", "1234567")]
    [InlineData("LCS ID: P123456", "P123456")]
    [InlineData("LCS12345", "12345")]
    [InlineData("Mosaic no. 12-34567", "12-34567")]
    [InlineData("(Mosaic #4711)", "4711")]
    [InlineData("carefirst ref: 12 345 678", "12 345 678")]
    [InlineData("CareFirst person 4711", "4711")]
    [InlineData("UPRN 100012345678", "100012345678")]
    [InlineData("UPRN=100\u00A0012\u00A0345678", "100\u00A0012\u00A0345678")]
    [InlineData("case no 347", "347")]
    [InlineData("Case No: 2012/0347", "2012/0347")]
    [InlineData("case number is 34711", "34711")]
    [InlineData("case_ref: \"34711\"", "34711")]
    [InlineData("LAC no. 4711", "4711")]
    [InlineData("LAC no.\n      4711", "4711")]
    public void Digits_after_a_case_label_are_found(string text, string value)
    {
        Found.Codes($"See {text}, again").ShouldBe("case-id");
        Found.Values($"See {text}, again").ShouldBe([value]);
    }

    [Theory]
    [InlineData("CareFirst can now record visits; 4711 were made.")]
    [InlineData("CareFirst 6 goes live")]
    [InlineData("Carefirst 2012 upgrade")]
    [InlineData("CareFirst: 2012/13")]
    [InlineData("CareFirst 2012-2013")]
    [InlineData("CareFirst, 14 June 2012")]
    [InlineData("LCS: 14/06/2012")]
    [InlineData("CareFirst 2012-06-14")]
    [InlineData("Recorded in CareFirst. 4711 visits were made.")]
    [InlineData("Mosaic licences cost £20000")]
    [InlineData("The number of LAC is 320")]
    [InlineData("LAC numbers rose to 320")]
    [InlineData("LAC 320, CP 4711")]
    [InlineData("Each case 100% audited")]
    [InlineData("In case 4711 forms are late")]
    [InlineData("showcase no 4711")]
    [InlineData("SLCS 471147")]
    [InlineData("LAC-01 and SG-13")]
    public void Systems_years_dates_and_counts_are_left_alone(string text) => Found.Codes(text).ShouldBe("");
}
