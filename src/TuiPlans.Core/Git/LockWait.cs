namespace TuiPlans.Core.Git;

/// <summary>Waits while another git holds a lock, and says for what.</summary>
/// <param name="Files">Knows when the lock is gone, and how old it is.</param>
/// <param name="Clock">The clock that ages are counted by.</param>
/// <param name="Delay">Lets some time pass.</param>
/// <param name="Say">Hears, once a lock, what is waited for.</param>
public sealed record LockWait(IGitFiles Files, TimeProvider Clock, Action<TimeSpan> Delay, Action<string>? Say = null)
{
    /// <summary>How long is waited in all.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Tries again while the failure is a lock, at most <see cref="Longest"/>. A lock that is already older than that is
    /// not waited for: no git works so long. What is given back then has its age.
    /// </summary>
    public GitAnswer<T> Retry<T>(Func<GitAnswer<T>> attempt)
    {
        var waited = TimeSpan.Zero;
        string? said = null;
        while (true)
        {
            var answer = attempt();
            if (answer.Failure is not GitFailure.Locked locked)
                return answer;
            var age = Clock.GetUtcNow() - Files.Modified(locked.Path);
            if (waited >= Longest || age >= Longest)
                return new GitFailure.Locked(locked.Path, age);
            if (said != locked.Path)
                Say?.Invoke($"Waiting for another git to finish ({locked.Path}).");
            said = locked.Path;
            waited += WaitFor(locked.Path, Longest - waited);
        }
    }

    private TimeSpan WaitFor(string path, TimeSpan most)
    {
        var waited = TimeSpan.Zero;
        do
        {
            Delay(Step);
            waited += Step;
        }
        while (waited < most && Files.Exists(path));
        return waited;
    }
}
