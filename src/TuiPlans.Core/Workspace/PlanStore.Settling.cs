using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Core.Workspace;

/// <content>Who is behind what two sides changed differently.</content>
public sealed partial class PlanStore
{
    /// <summary>For each decision of a state, in its order, and each part of its clash: the changes that set the three versions.</summary>
    /// <param name="state">What is to be decided.</param>
    public IReadOnlyList<IReadOnlyList<ThreeOrigins>> OriginsOf(SettlingState state)
    {
        var reading = Task.Run(() => Told(state.Shared));
        var here = Told(state.Ours);
        var origins = new ClashOrigins(
            here, reading.GetAwaiter().GetResult(),
            path => HistoryOf(path, state.Base).TryGet(out var before, out _) ? before : [],
            (path, isHere) => CommitsOfOther(path, $"{state.Base}..{(isHere ? state.Ours : state.Shared)}"));
        return [.. state.Decisions.Select(origins.Of)];

        IReadOnlyList<RecordedChange> Told(string side) => Between(state.Base, side).TryGet(out var changes, out _) ? changes : [];
    }

    private IReadOnlyList<RecordedChange> CommitsOfOther(string path, string range) =>
        Repository.TryGet(out var found, out _) && CommitWalk.History(world.Git, found.Layout.Top, [path], range).TryGet(out var commits, out _)
            ? [.. commits.SelectMany(commit => commit.Changes.Where(change => change.Path == path).Select(change => Recorded(commit, change, path)))]
            : [];
}
