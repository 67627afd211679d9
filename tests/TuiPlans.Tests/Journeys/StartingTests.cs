using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

public sealed class StartingTests
{
    [Fact]
    public void A_save_that_was_interrupted_is_settled_at_the_start_and_said()
    {
        using var plans = new TempPlans();
        plans.Repository.Hook("pre-commit", "exit 1");
        plans.Save("The guidance is out.").ShouldBeOfType<SaveOutcome.NotCommitted>();
        File.Delete(Path.Combine(plans.GitFolder, "hooks", "pre-commit"));
        using var journey = new Journey(plans);
        journey.Model.Notices.ShouldNotBeEmpty();
        journey.Sees("committed");
        plans.CommitCount.ShouldBe(2);
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_cannot_be_read_shows_in_the_header_and_in_its_pane()
    {
        using var plans = new TempPlans();
        plans.Repository.Commit("plans/darlington-2011/SG-02.yaml", "title: \"never closed\nstatus: not-started\n");
        using var journey = new Journey(plans).Sees("! 1 file cannot be read (U)");
        journey.Keys("U").Sees("Files that cannot be read").Sees("darlington-2011/SG-02.yaml, line 1");
        plans.Repository.Commit("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: not-started\n");
        journey.Keys("Esc").Second().DoesNotSee("cannot be read");
    }
}
