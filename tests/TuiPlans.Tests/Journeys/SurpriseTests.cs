using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

/// <summary>What nobody foresaw happens in the middle of a save: what is said of it is true.</summary>
public sealed class SurpriseTests
{
    [Fact]
    public void What_is_recorded_is_said_to_be_recorded_though_the_plans_cannot_be_read_afterwards()
    {
        var disk = new OddDisk();
        using var journey = new Journey { Files = disk };
        journey.Keys("Enter u").Type("The midwife is in post.");
        disk.FailsToList = true;
        journey.Keys("Ctrl+S").Sees("Recorded").SeesNot("nothing more was done").Sees("After that something unexpected happened: The ground shakes.");
        journey.Commits.ShouldBe(2);
        journey.Store.AllDrafts().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_written_and_not_committed_waits_in_sight_and_is_finished()
    {
        var disk = new OddDisk();
        using var journey = new Journey { Files = disk };
        journey.Keys("Enter u").Type("The midwife is in post.");
        disk.FailsToWrite = ".message";
        journey.Keys("Ctrl+S").Sees("unexpected").Sees("Ctrl+R try again").SeesNot("nothing more was done");
        journey.Repository.Read(Journey.File).ShouldContain("The midwife is in post.");
        disk.FailsToWrite = null;
        journey.Keys("Ctrl+R").Sees("was finished");
        journey.Commits.ShouldBe(2);
    }
}
