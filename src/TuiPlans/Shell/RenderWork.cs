using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Effects;

namespace TuiPlans.Shell;

/// <summary>Writes status pages beside everything else: keys and saves never wait for it.</summary>
/// <param name="store">The plans and their repository.</param>
/// <param name="post">Takes what came of it; called on a thread of the pool.</param>
internal sealed class RenderWork(PlanStore store, Action<Message> post) : IDisposable
{
    private const int TellEvery = 20;
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    /// <summary>Is nothing being written?</summary>
    public bool IsIdle => running.IsCompleted;

    /// <summary>Begins to write, behind what may still be under way.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="set">The plans as they are on disk.</param>
    public void Begin(RenderPages asked, PlanSet set)
    {
        lock (gate)
        {
            stop = new CancellationTokenSource();
            var token = stop.Token;
            running = running.ContinueWith(
                _ => post(Unexpected.Told(() => Rendered(asked, set, token), why => new RenderCame(why, IsWarning: true))),
                CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Ends it between two pages.</summary>
    public void Stop()
    {
        lock (gate)
            stop.Cancel();
    }

    /// <summary>Ends what is under way.</summary>
    public void Dispose()
    {
        Stop();
        running.Wait(LongestEnd);
        stop.Dispose();
    }

    private string Folder => store.PagesPath(PageForm.Markdown);

    private RenderCame Rendered(RenderPages asked, PlanSet set, CancellationToken token)
    {
        if (WhyNot(asked.Audience) is { } why)
            return new RenderCame(why, IsWarning: true);
        var seen = 0;
        try
        {
            var matter = store.PageMatterOf(set, asked.Today, asked.Audience);
            var all = StatusPages.Count(matter);
            return Told(store.Render(matter, new RenderWish(Folder, asked.Today, asked.Audience, PageForm.Markdown), isChecking: false, count =>
            {
                token.ThrowIfCancellationRequested();
                seen = count;
                if (count % TellEvery == 0)
                    post(new RenderProgress($"Writing the pages: {count} of {all}."));
            }));
        }
        catch (OperationCanceledException)
        {
            return new RenderCame($"Stopped after {seen} pages in {Folder}; the others are as before. R goes on.", IsWarning: true);
        }
    }

    // What is meant for few must not come by a key to where everybody reads: another edition than the one that is there is for the command.
    private string? WhyNot(Audience audience)
    {
        var there = store.StatedOf(Folder, PageForm.Markdown)?.Audience;
        if (audience == (there ?? Audience.Public))
            return null;
        var kept = there is { } known ? $"The pages in {Folder} are those for {known.Said()}" : $"In {Folder} the pages for {Audience.Public.Said()} are kept";
        return $"{kept}, and this edition is for {audience.Said()}: nothing was written. a shows the other edition; in a shell, tuiplans render --for {audience.Word()} --out DIR writes this one elsewhere.";
    }

    private static RenderCame Told(RenderOutcome outcome) => outcome.Failures is [var first, ..]
        ? new RenderCame($"{first.Sentence}{(outcome.Failures.Count == 1 ? "" : $" And {outcome.Failures.Count - 1} more could not be written.")} The plans are untouched; R tries again.", IsWarning: true)
        : new RenderCame(outcome.Done, IsWarning: false);
}
