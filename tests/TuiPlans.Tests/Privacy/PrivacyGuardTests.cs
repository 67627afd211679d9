using TuiPlans.Core.Privacy;

namespace TuiPlans.Tests.Privacy;

public sealed class PrivacyGuardTests
{
    [Fact]
    public void A_finding_says_what_where_why_and_what_to_do_but_never_the_value()
    {
        var finding = PrivacyGuard.Scan("title: Visits\r\ntext: 😀 seen 943 476 5919 again\r\n").ShouldHaveSingleItem();
        finding.Line.ShouldBe(2);
        finding.Column.ShouldBe(14);
        finding.Sentence.ShouldBe(
            "An NHS number seems to stand in line 2, column 14 (ten digits, and the check digit is right). "
            + "A plan needs no child's data and git never forgets: take it out, or say it in another way.");
    }

    [Fact]
    public void Every_identifier_of_a_text_is_found_in_order_each_once()
    {
        const string text = "born 1.2.2010, NHS 943 476 5919, case no 943 476 5870\nAB123456C B801200005001 (3/4/2011 (DOB))";
        Found.Codes(text).ShouldBe("birth-date,nhs-number,case-id,ni-number,upn,birth-date");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r")]
    [InlineData("\\")]
    [InlineData("\\u12")]
    [InlineData("\uD83D")]
    [InlineData("born")]
    [InlineData("DOB (")]
    [InlineData("LCS #")]
    [InlineData("943 476 591")]
    [InlineData("AB12345")]
    public void A_text_that_ends_in_the_middle_is_no_surprise(string text) => Found.Codes(text).ShouldBe("");

    [Theory]
    [InlineData("Ring 01632 960123, 07700 900123 or +44 7700 900123.")]
    [InlineData("Between 2012-06-14 and 14/06/2012, in 2012/13-Q2, at 10:30.")]
    [InlineData("£1,234,567.89 of £ 2 000 000; 98.5% of 1234567 visits")]
    [InlineData("Ref 2012/0345/12345678901, ISBN 978-0-306-40615-7, card 4000 1234 5678 9010")]
    [InlineData("Undoes: 2cdd5f9434765919a8b7c6d5e4f3a2b1c0d9e8f7")]
    [InlineData("Questionnaires scored 17 or above; 22 days on average, 55 at most")]
    public void What_plans_are_full_of_is_left_alone(string text) => Found.Codes(text).ShouldBe("");

    [Fact]
    public void The_sample_plans_hold_no_identifier()
    {
        var files = Directory.GetFiles(PlansFolder(), "*.yaml", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(50);
        foreach (var file in files)
            PrivacyGuard.Scan(File.ReadAllText(file)).ShouldBeEmpty(file);
    }

    [Fact]
    public void Any_text_is_scanned_and_every_finding_lies_inside_it()
    {
        const string alphabet = "0123456789 -./\n\r\t\\u_ABCDOBnhsborLCSeiq(#:\u00A0\u200B\u2013😀é";
        const int seed = 7;
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Create(random.Next(120), random, (span, source) =>
            {
                foreach (ref var character in span)
                    character = alphabet[source.Next(alphabet.Length)];
            });
            foreach (var finding in PrivacyGuard.Scan(text))
            {
                finding.Length.ShouldBeGreaterThan(0, $"seed {seed}, round {round}");
                finding.Start.ShouldBeInRange(0, text.Length - finding.Length, $"seed {seed}, round {round}");
            }
        }
    }

    private static string PlansFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TuiPlans.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.ShouldNotBeNull().FullName, "plans");
    }
}
