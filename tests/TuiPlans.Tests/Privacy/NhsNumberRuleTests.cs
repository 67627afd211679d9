using System.Globalization;
using TuiPlans.Core.Privacy;

namespace TuiPlans.Tests.Privacy;

public sealed class NhsNumberRuleTests
{
    [Theory]
    [InlineData("943 476 5919")]
    [InlineData("943 476 5870")]
    [InlineData("654 100 3238")]
    [InlineData("9434765919")]
    [InlineData("943-476-5919")]
    [InlineData("943 - 476 - 5919")]
    [InlineData("943476 5919")]
    [InlineData("943\u2013476\u20115919")]
    [InlineData("943\u00A0476\u20095919")]
    [InlineData("943\u200B4765919")]
    [InlineData("９４３ ４７６ ５９１９")]
    [InlineData("\u0669\u0664\u0663 476 5919")]
    [InlineData("\U0001D7D743 476 5919")]
    [InlineData("943\n      476 5919")]
    [InlineData("943 476\r\n  # 5919")]
    [InlineData("943\\_476\\u00A05919")]
    public void A_number_with_the_right_check_digit_is_found_however_it_is_written(string number)
    {
        var text = $"Seen in clinic ({number}), to be reviewed.";
        Found.Codes(text).ShouldBe("nhs-number");
        Found.Values(text).ShouldBe([number]);
    }

    [Theory]
    [InlineData("NHS9434765919")]
    [InlineData("NHS no:9434765919.")]
    [InlineData("nhsno9434765919")]
    [InlineData("9434765919,")]
    [InlineData("in 2012 943 476 5919 was")]
    [InlineData("\"line\\n9434765919\"")]
    [InlineData("id_9434765919_x")]
    [InlineData("9434765919")]
    public void Labels_and_punctuation_beside_it_do_not_hide_it(string text) => Found.Codes(text).ShouldBe("nhs-number");

    [Theory]
    [InlineData("943 476 5871", "a wrong check digit")]
    [InlineData("999 000 0018", "never issued")]
    [InlineData("1239434765919", "part of a longer number")]
    [InlineData("94347659191", "part of a longer number")]
    [InlineData("978-9434765919", "part of a longer number")]
    [InlineData("943 476 5919-22", "part of a longer number")]
    [InlineData("0.9434765919", "decimals")]
    [InlineData("9434765919.5", "decimals")]
    [InlineData("a9434765919b", "inside a hash")]
    [InlineData("£9434765919", "money")]
    [InlineData("+44 9434765919", "a telephone number")]
    [InlineData("+44 (0)943 476 5919", "a telephone number")]
    [InlineData("0044 943 476 5919", "a telephone number")]
    [InlineData("01632 960 0114", "a telephone number")]
    [InlineData("0132 512 345", "too short")]
    [InlineData("943\t476\t5919", "three cells of a table")]
    [InlineData("943    476    5919", "three columns")]
    [InlineData("- 943\n- 476\n- 5919", "three items of a list")]
    [InlineData("943\n\n476 5919", "two paragraphs")]
    public void What_only_looks_like_one_is_left_alone(string text, string why) => Found.Codes(text).ShouldBe("", why);

    [Fact]
    public void Ten_digits_that_begin_with_0_are_a_telephone_number_unless_they_are_labelled()
    {
        var number = With("010101123");
        Found.Codes($"Ring {number} for it.").ShouldBe("");
        Found.Codes($"CHI number {number}").ShouldBe("nhs-number");
        Found.Codes($"NHS no. {number}").ShouldBe("nhs-number");
    }

    [Fact]
    public void The_right_check_digit_always_fires_and_the_nine_others_never()
    {
        const int seed = 20120830;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var nine = random.Next(100_000_000, 998_999_999).ToString(CultureInfo.InvariantCulture);
            for (var last = 0; last < 10; last++)
            {
                var number = $"{nine[..3]} {nine[3..6]} {nine[6..]}{last}";
                var expected = last == CheckDigit(nine) ? "nhs-number" : "";
                Found.Codes($"Number {number}.").ShouldBe(expected, $"seed {seed}, {number}");
            }
        }
    }

    [Fact]
    public void No_sentence_repeats_four_digits_of_a_value()
    {
        const int seed = 31;
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var nine = random.Next(100_000_000, 998_999_999).ToString(CultureInfo.InvariantCulture);
            if (CheckDigit(nine) == 10)
                continue;
            var number = With(nine);
            var sentence = PrivacyGuard.Scan(new string('\n', random.Next(90)) + number).ShouldHaveSingleItem().Sentence;
            for (var start = 0; start + 4 <= number.Length; start++)
                sentence.ShouldNotContain(number.Substring(start, 4), customMessage: $"seed {seed}, {number}");
        }
    }

    private static string With(string nine) => nine + CheckDigit(nine).ToString(CultureInfo.InvariantCulture);

    // Written differently from the program: the weighted sum with the check digit is a multiple of eleven.
    private static int CheckDigit(string nine)
    {
        var sum = nine.Select((digit, index) => (digit - '0') * (10 - index)).Sum();
        return Enumerable.Range(0, 11).First(check => (sum + check) % 11 == 0);
    }
}
