using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>What others do beside a save: at its last moment, or between its interruption and its end.</summary>
public sealed class WaitingSavesTests
{
    private const string Typed = "Groups meet in all teams.";

    [Fact]
    public void Where_not_even_the_draft_fits_that_is_said_too_when_another_process_is_saving()
    {
        using var plans = new TempPlans();
        using var held = new DiskFileStore().TryLock(Path.Combine(plans.GitFolder, "tuiplans", "lock")).Lock!;
        var store = plans.NewStore(new FullDisk(_ => true));
        var set = store.Load();
        store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>().Reason
            .ShouldContain("Close it, or wait, then try again.\nAnd the text could not be kept as a draft: There is no room left");
    }
}
