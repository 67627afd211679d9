using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Support;

/// <summary>
/// A program that is killed at one of its steps: before or after a write, a deletion, or a call of git. After that nothing of it runs
/// any more.
/// </summary>
public sealed class KillAt
{
    private readonly Func<int, string, bool> isTheEnd;
    private readonly object turn = new();
    private int step;
    private int running;
    private bool dead;

    public KillAt(int at) => isTheEnd = (number, _) => number == at;

    public KillAt(Func<string, bool> at) => isTheEnd = (_, call) => at(call);

    public IFileStore Files => new DyingFiles(this);

    public IChildProcess Children => new DyingChildren(this);

    /// <summary>The step at which it died.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Whether it died before it was done.</summary>
    public bool Dies(Action run)
    {
        try
        {
            run();
            return false;
        }
        catch (Killed)
        {
            return true;
        }
        catch (AggregateException e) when (e.InnerException is Killed)
        {
            return true;
        }
        finally
        {
            End();
        }
    }

    // What it had begun on other threads ends with it: a call of git that is just being started holds whatever file is open, and so the lock.
    private void End()
    {
        lock (turn)
        {
            while (running > 0)
                Monitor.Wait(turn);
        }
    }

    private ChildOutcome Child(Func<ChildOutcome> run)
    {
        lock (turn)
        {
            if (dead)
                throw new Killed();
            running++;
        }
        try
        {
            return run();
        }
        finally
        {
            lock (turn)
            {
                running--;
                Monitor.PulseAll(turn);
            }
        }
    }

    private void Step(string call)
    {
        if (!dead && !isTheEnd(step++, call))
            return;
        dead = true;
        Last = call;
        throw new Killed();
    }

    private sealed class Killed : Exception;

    private sealed class DyingChildren(KillAt owner) : IChildProcess
    {
        private static readonly string[] Writing = ["commit", "add", "reset", "merge", "fetch", "push", "fast-import", "commit-tree", "update-ref", "checkout"];
        private readonly ChildProcess real = new();

        public ChildOutcome Run(ChildRequest request, CancellationToken stop = default)
        {
            // Calls that only read leave nothing behind.
            var word = Array.Find(Writing, request.Arguments.Contains);
            if (word is null)
                return owner.Child(() => real.Run(request, stop));
            owner.Step($"before git {word}");
            var outcome = owner.Child(() => real.Run(request, stop));
            owner.Step($"after git {word}");
            return outcome;
        }
    }

    // The kernel takes the lock back when a process dies; here its end is the end of the using block.
    private sealed class DyingFiles(KillAt owner) : WrappedDisk
    {
        public override bool Delete(string path)
        {
            owner.Step($"before delete {path}");
            var isGone = base.Delete(path);
            owner.Step($"after delete {path}");
            return isGone;
        }

        public override FileFailure? Remove(string path)
        {
            owner.Step($"before remove {path}");
            var failure = base.Remove(path);
            owner.Step($"after remove {path}");
            return failure;
        }

        public override FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false)
        {
            owner.Step($"before write {path}");
            var failure = base.Write(path, bytes, ownerOnly);
            owner.Step($"after write {path}");
            return failure;
        }
    }
}
