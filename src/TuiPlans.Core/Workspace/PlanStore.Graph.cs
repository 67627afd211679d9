using System.Runtime.CompilerServices;
using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <content>What keeps the trail quick to read.</content>
public sealed partial class PlanStore
{
    // Reading for so long is a sign that git walks through history commit by commit.
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(400);

    // Plans of the past are shown in 0.3 s (DESIGN, budgets), and to unpack and understand them may take half of that.
    private static readonly TimeSpan SlowPast = TimeSpan.FromMilliseconds(150);

    private StrongBox<bool> wasSlow = new();

    /// <summary>
    /// Has git make its index of commits anew where it lacks many, and makes our own of the trail; both are derived and disposable. The
    /// commit at which that was done stands in a file of ours, since git does not say it.
    /// </summary>
    /// <param name="say">Hears what is being done, as a sentence; not called where nothing is.</param>
    public void KeepGraph(Action<string>? say = null)
    {
        if (!Repository.TryGet(out var found, out _) || !TrailHere().TryGet(out var trail, out _))
            return;
        var note = Path.Combine(found.Layout.CommonDirectory, "tuiplans", "commit-graph");
        var madeAt = world.Files.Read(note, out _) is { } bytes ? Encoding.ASCII.GetString(bytes).Trim() : null;
        var isBehind = CommitGraph.IsBehind(world.Git, found.Layout.Top, madeAt);
        // Where it was made once, the history is long; our own may have been of another build of the program.
        if (!isBehind && (madeAt is null || trail.HasIndex))
            return;
        say?.Invoke("Making the history quick to read from now on.");
        if (isBehind && CommitSearch.Find(world.Git, found.Layout.Top, "HEAD") is { } head && CommitGraph.Write(world.Git, found.Layout.Top) is null)
            _ = world.Files.Write(note, Encoding.ASCII.GetBytes(head.Id + "\n"));
        trail.KeepIndex();
        versions = VersionsNotReadYet();
    }

    /// <summary>
    /// Does so where reading the trail took long since the store was opened; to be called once the answer was given, since it takes its time.
    /// </summary>
    /// <param name="say">Hears what is being done, as a sentence; not called where nothing is.</param>
    public void KeepQuick(Action<string> say)
    {
        if (!wasSlow.Value)
            return;
        wasSlow.Value = false;
        KeepGraph(say);
    }

    private T Watched<T>(Func<T> read) => Watched(read, Slow);

    private T Watched<T>(Func<T> read, TimeSpan slow)
    {
        var begun = world.Clock.GetTimestamp();
        var answer = read();
        wasSlow.Value |= world.Clock.GetElapsedTime(begun) > slow;
        return answer;
    }
}
