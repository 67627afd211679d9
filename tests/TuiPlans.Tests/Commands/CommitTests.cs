using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>commit</c> of what was done by hand.</summary>
public sealed class CommitTests
{
    /// <summary>What doctor, and a save that waits, say to do about a file that is gone.</summary>
    [Theory]
    [InlineData("darlington-2011/SG-02")]
    [InlineData("sg-02")]
    public void A_file_that_was_removed_by_hand_is_named_as_before(string reference)
    {
        using var plans = new TempPlans();
        File.Delete(plans.Repository.Absolute("plans/darlington-2011/SG-02.yaml"));
        var run = CommandRun.In(plans);
        run.Run("commit", reference, "-m", "It was never agreed").Messages.ShouldNotContain("There is no");
        plans.Status.ShouldBe("");
        plans.Headline.ShouldBe("darlington-2011/SG-02: removed");
        run.Run("commit", reference, "-m", "Again").Code.ShouldNotBe(0);
    }
}
