using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Exchange;

/// <summary>Several leads in one cell.</summary>
public sealed class LeadWordsTests
{
    [Theory]
    [InlineData("Ann Lee/Joe Bell", "Ann Lee|Joe Bell")]
    [InlineData("<p>Ann Lee</p> <p>Joe Bell</p>", "Ann Lee|Joe Bell")]
    [InlineData("Ann Lee and Joe Bell", "Ann Lee|Joe Bell")]
    [InlineData("Ann Lee, Joe Bell and Mary O'Hara", "Ann Lee|Joe Bell|Mary O'Hara")]
    [InlineData("Director of Nursing and Transformation", "@Director of Nursing and Transformation")]
    [InlineData("Head of Safeguarding and Named Nurse", "@Head of Safeguarding|@Named Nurse")]
    [InlineData("Ann Lee (Head of Review and Development)", "Ann Lee @Head of Review and Development")]
    [InlineData("DBC – Ann Lee (Head of Youth &Play and Sport)", "Ann Lee @Head of Youth &Play and Sport #DBC")]
    [InlineData("DBC- Ann Lee(Service Manager)", "Ann Lee @Service Manager #DBC")]
    [InlineData("CT – Ann Lee/Joe Bell", "Ann Lee #CT|Joe Bell")]
    [InlineData("Ann Lee, Trust Joe Bell, Council", "Ann Lee #Trust|Joe Bell #Council")]
    [InlineData("Ann Lee, Head of Review", "Ann Lee @Head of Review")]
    [InlineData("Service Manager (Ann Lee)", "Ann Lee @Service Manager")]
    [InlineData("Ann Lee/ Designated Doctor<br>Ann Lee", "Ann Lee|@Designated Doctor")]
    [InlineData("Health & Care Manager", "@Health & Care Manager")]
    [InlineData("All agencies", "@All agencies")]
    [InlineData("", "")]
    public void Leads_are_parted_where_complete_names_or_posts_stand_on_both_sides(string cell, string leads) =>
        string.Join('|', LeadWords.Read(CellFragment.Read(cell)).Select(Told)).ShouldBe(leads);

    [Fact]
    public void A_lead_gets_an_id_only_where_the_register_says_exactly_the_same()
    {
        var registers = new Registers(
            [new Person("named-nurse", "Named Nurse", null, "Ann Lee", null, null, null), new Person("matron", "Matron", null, null, null, null, null)], []);
        AgencyWords.Person(new ImportedLead("", "named nurse", ""), registers).ShouldBe("named-nurse");
        AgencyWords.Person(new ImportedLead("Ann Lee", "", ""), registers).ShouldBe("named-nurse");
        AgencyWords.Person(new ImportedLead("Ann Lee", "Named Nurse", ""), registers).ShouldBe("named-nurse");
        AgencyWords.Person(new ImportedLead("Joe Bell", "Matron", ""), registers).ShouldBeNull();
        AgencyWords.Person(new ImportedLead("Joe Bell", "Named Nurse", ""), registers).ShouldBeNull();
        AgencyWords.Person(new ImportedLead("", "Nurse", ""), registers).ShouldBeNull();
    }

    private static string Told(ImportedLead lead) =>
        string.Join(' ', new[] { lead.Name, lead.Post.Length > 0 ? "@" + lead.Post : "", lead.Agency.Length > 0 ? "#" + lead.Agency : "" }.Where(part => part.Length > 0));
}
