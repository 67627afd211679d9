using System.Globalization;

namespace TuiPlans.Tests.Privacy;

public sealed class PupilAndInsuranceNumberTests
{
    [Theory]
    [InlineData("B801200005001")]
    [InlineData("b801200005001")]
    [InlineData("Ｂ801200005001")]
    public void A_pupil_number_with_the_right_check_letter_is_found(string number)
    {
        Found.Codes($"UPN: {number}, on roll").ShouldBe("upn");
        Found.Values($"UPN: {number}, on roll").ShouldBe([number]);
    }

    [Theory]
    [InlineData("A801200005001", "a wrong check letter")]
    [InlineData("B8012000050012", "too long")]
    [InlineData("XB801200005001", "part of a longer reference")]
    [InlineData("9B801200005001", "part of a longer reference")]
    [InlineData("B80120000500", "too short")]
    [InlineData("COMMUNICATION", "a word")]
    [InlineData("BREAKTHROUGHS", "a word")]
    public void What_only_looks_like_a_pupil_number_is_left_alone(string text, string why) =>
        Found.Codes(text).ShouldBe("", why);

    [Fact]
    public void Of_the_23_letters_exactly_one_makes_a_pupil_number_also_a_temporary_one()
    {
        const string letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
        const int seed = 13;
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var digits = random.NextInt64(10_000_000_000, 99_999_999_999).ToString(CultureInfo.InvariantCulture);
            var last = round % 2 == 0 ? letters[random.Next(letters.Length)] : (char)('0' + random.Next(10));
            var fired = letters.Where(letter => Found.Codes($"{letter}{digits}{last}").Length > 0).ToList();
            fired.ShouldHaveSingleItem($"seed {seed}, {digits}{last}").ShouldBe(letters[Sum(digits, last) % 23]);
        }

        int Sum(string digits, char last)
        {
            var sum = 13 * (char.IsDigit(last) ? last - '0' : letters.IndexOf(last, StringComparison.Ordinal));
            for (var index = 0; index < digits.Length; index++)
                sum += (digits[index] - '0') * (index + 2);
            return sum;
        }
    }

    [Theory]
    [InlineData("AB123456C")]
    [InlineData("ab123456c")]
    [InlineData("AB 12 34 56 C")]
    [InlineData("AB-12-34-56-C")]
    [InlineData("AB 123456 C")]
    [InlineData("AB\u00A012\u00A034\u00A056\u00A0C")]
    [InlineData("AB 12 34\n    56 C")]
    [InlineData("ZY 98 76 54 D")]
    public void An_insurance_number_is_found_with_and_without_spaces(string number)
    {
        Found.Codes($"NI number {number}.").ShouldBe("ni-number");
        Found.Values($"NI number {number}.").ShouldBe([number]);
    }

    [Theory]
    [InlineData("QQ 12 34 56 A")]
    [InlineData("QQ123456A")]
    [InlineData("AO123456A")]
    [InlineData("DA123456A")]
    [InlineData("AV123456A")]
    [InlineData("BG123456A")]
    [InlineData("GB123456A")]
    [InlineData("NK123456A")]
    [InlineData("KN123456A")]
    [InlineData("TN123456A")]
    [InlineData("NT123456A")]
    [InlineData("ZZ123456A")]
    [InlineData("AB123456E")]
    [InlineData("AB123456")]
    [InlineData("AB1234567C")]
    [InlineData("XAB123456C")]
    [InlineData("AB123456CD")]
    [InlineData("at 10 20 30 a day")]
    public void What_no_insurance_number_can_be_is_left_alone(string text) => Found.Codes(text).ShouldBe("");

    [Fact]
    public void O_may_stand_first_but_not_second() => Found.Codes("OA123456A").ShouldBe("ni-number");
}
