using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Plans;

public sealed class IdsTests
{
    [Theory]
    [InlineData("SG-01")]
    [InlineData("2.10")]
    [InlineData("darlington-2011")]
    [InlineData("A")]
    [InlineData("a_b.c-d")]
    [InlineData("console")]
    [InlineData("com10")]
    [InlineData("planning")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void A_usual_id_may_be_used(string id) => Ids.WhyNot(id).ShouldBeNull();

    [Theory]
    [InlineData("", "1 to 40 characters")]
    [InlineData("12345678901234567890123456789012345678901", "1 to 40 characters")]
    [InlineData("-x", "begins with a letter or digit")]
    [InlineData(".x", "begins with a letter or digit")]
    [InlineData("a b", "may hold only letters")]
    [InlineData("a/b", "may hold only letters")]
    [InlineData("é1", "may hold only letters")]
    [InlineData("SG-01.", "may not end in a dot")]
    [InlineData("SG-01.yaml", "may not end in a dot or in .yaml")]
    [InlineData("SG-01.YAML", "may not end in a dot or in .yaml")]
    [InlineData("plan", "is kept for")]
    [InlineData("Meetings", "is kept for")]
    [InlineData("rounds", "is kept for")]
    [InlineData("papers", "is kept for")]
    [InlineData("editions", "is kept for")]
    [InlineData("imports", "is kept for")]
    [InlineData("list", "is also a command")]
    [InlineData("Update", "is also a command")]
    [InlineData("con", "device on Windows")]
    [InlineData("NUL.1", "device on Windows")]
    [InlineData("aux.x.y", "device on Windows")]
    [InlineData("prn", "device on Windows")]
    [InlineData("com1", "device on Windows")]
    [InlineData("LPT9.a", "device on Windows")]
    public void An_id_that_some_system_or_the_program_could_not_bear_is_refused_with_the_reason(string id, string part) =>
        Ids.WhyNot(id).ShouldNotBeNull().ShouldContain(part);
}
