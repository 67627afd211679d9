namespace TuiPlans.Tests.Journeys;

/// <summary>Fields in the words of their users.</summary>
public sealed class WordsTests
{
    [Fact]
    public void New_evidence_asks_for_its_kind_and_not_yet_for_its_withdrawal()
    {
        using var journey = new Journey();
        journey.Keys("Enter v").Sees("Kind of evidence").SeesNot("Strength").SeesNot("Withdrawn");
    }

    [Fact]
    public void Partners_and_dates_of_completion_stand_in_words_in_the_detail_view()
    {
        using var journey = new Journey(80, 40);
        var text = journey.Repository.Read(Journey.File).Replace("status: in-progress", "status: complete\ncompleted: 2012-08-28", StringComparison.Ordinal)
            .Replace("agency: CDDFT", "agency: CDDFT\npartners: [DBC]", StringComparison.Ordinal);
        journey.Repository.Commit(Journey.File, text);
        journey.Keys("3 /").Type("SG-09").Keys("Enter Enter").Sees("28 Aug 2012").Sees("Darlington Borough Council").SeesNot("2012-08-28");
    }
}
