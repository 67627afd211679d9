namespace TuiPlans.Tests.Histories;

/// <summary>What is done how often, on the shared branch and on others.</summary>
internal static class Kinds
{
    public static IReadOnlyList<(int Weight, Func<Draft, bool> Step)> Anywhere(Ground g, FirstFiles files) =>
    [
        (300, d => Steps.Update(d, g)),
        (80, d => Steps.Rating(d, g)),
        (50, d => Steps.Status(d, g)),
        (55, d => Steps.Complete(d, g)),
        (22, d => Steps.SignOff(d, g)),
        (10, d => Steps.Embed(d, g)),
        (30, d => Steps.Reopen(d, g)),
        (50, d => DateMoves.Ask(d, g)),
        (40, d => DateMoves.Grant(d, g)),
        (14, d => DateMoves.Refuse(d, g)),
        (10, d => DateMoves.BringForward(d, g)),
        (14, d => DateMoves.Correct(d, g)),
        (14, d => DateMoves.ByHand(d, g)),
        (26, d => OtherSteps.Lead(d, g)),
        (10, d => OtherSteps.Agency(d, g)),
        (45, d => Steps.Evidence(d, g)),
        (12, d => Steps.Withdraw(d, g)),
        (8, d => Steps.Close(d, g)),
        (6, d => Steps.Transfer(d, g)),
        (18, d => Whole.New(d, g, files)),
        (20, d => OtherSteps.MilestoneAdded(d, g)),
        (30, d => OtherSteps.MilestoneDone(d, g)),
        (12, d => OtherSteps.Depends(d, g)),
        (5, d => OtherSteps.Judged(d, g)),
        (4, d => OtherSteps.Stage(d, g)),
        (6, d => OtherSteps.Register(d, g)),
        (30, d => OtherSteps.ByHand(d, g)),
        (14, d => OtherSteps.Reformat(d, g)),
    ];
}
