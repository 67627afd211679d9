using System.Diagnostics;

namespace TuiPlans.Tests.RandomKeys;

/// <summary>Many runs of random keys, each on a repository of its own; what fails is told with all that is needed to see it again.</summary>
public static class KeyFuzz
{
    private const int EventsARun = 5000;
    private const int Last = 50;
    private const int MostTries = 150;
    private const int LinesOfFailure = 12;

    /// <summary>Presses random keys until that many events came, or something failed.</summary>
    /// <param name="times">Keys, pastes and resizes.</param>
    /// <param name="seed">Decides all of it, but for how fast the disk and git answer.</param>
    /// <param name="say">Takes the report, line by line.</param>
    /// <param name="onlyRun">The run to play, from 1; 0 plays all.</param>
    /// <param name="isCalm">Is every effect waited for, so that a run is the same each time?</param>
    /// <param name="shrinks">Is a run that failed made shorter?</param>
    /// <returns>True where all held.</returns>
    public static bool Run(int times, int seed, Action<string> say, int onlyRun = 0, bool isCalm = false, bool shrinks = false)
    {
        var watch = Stopwatch.StartNew();
        var total = new Totals();
        var runs = (times + EventsARun - 1) / EventsARun;
        for (var number = onlyRun == 0 ? 1 : onlyRun; number <= (onlyRun == 0 ? runs : onlyRun); number++)
        {
            var deeds = new List<Deed>();
            var own = (seed * 1000) + number;
            if (Play(own, Math.Min(EventsARun, times - (EventsARun * (number - 1))), isCalm, deeds, total, say) is not { } failed)
                continue;
            say($"Failed in run {number} of seed {seed} after {deeds.Count} deeds (keys TIMES --seed {seed} --run {number}{(isCalm ? " --calm" : "")}).");
            say($"The last of them: {string.Join(' ', deeds.TakeLast(Last))}");
            say($"{failed.GetType().Name}: {string.Join('\n', failed.Message.Split('\n').Take(LinesOfFailure))}\n{failed.StackTrace}");
            if (shrinks)
                say($"Shrunk: {string.Join(' ', Shrunk(own, deeds, failed))}");
            return false;
        }

        total.Say(say, seed, runs, watch.Elapsed);
        return true;
    }

    private static Exception? Play(int seed, int events, bool isCalm, List<Deed> deeds, Totals total, Action<string> say)
    {
        using var run = new KeyRun(seed);
        var chooser = new DeedChooser(new Random(seed), isCalm);
        try
        {
            while (run.Events < events)
            {
                deeds.Add(chooser.Next(run.Model, run.Events, run.Asked));
                run.Do(deeds[^1]);
            }

            run.End();
        }
        catch (Exception e)
        {
            say($"The repository is left as it is: {run.Keep()}");
            return e;
        }

        total.Add(run);
        return null;
    }

    // Takes out halves, quarters, and so on, as long as the same kind of failure comes without them.
    private static List<Deed> Shrunk(int seed, List<Deed> deeds, Exception failed)
    {
        var tries = 0;
        for (var size = deeds.Count / 2; size >= 1; size /= 2)
        {
            for (var at = 0; at < deeds.Count && tries < MostTries;)
            {
                tries++;
                List<Deed> fewer = [.. deeds.Take(at), .. deeds.Skip(at + size)];
                if (Again(seed, fewer) is { } other && other.GetType() == failed.GetType() && other.Message.Split('\n')[0] == failed.Message.Split('\n')[0])
                    deeds = fewer;
                else
                    at += size;
            }
        }

        return deeds;
    }

    private static Exception? Again(int seed, List<Deed> deeds)
    {
        using var run = new KeyRun(seed);
        try
        {
            deeds.ForEach(run.Do);
            run.End();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private sealed class Totals
    {
        private readonly SortedDictionary<string, int> _screens = new(StringComparer.Ordinal);
        private int _events;
        private int _asked;
        private int _commits;
        private int _starts;
        private int _offered;

        public void Add(KeyRun run)
        {
            (_events, _asked, _commits, _starts, _offered) = (_events + run.Events, _asked + run.Asked, _commits + run.Commits, _starts + run.Starts, _offered + run.Offered);
            foreach (var (screen, times) in run.Screens)
                _screens[screen] = _screens.GetValueOrDefault(screen) + times;
        }

        public void Say(Action<string> say, int seed, int runs, TimeSpan took)
        {
            say($"{_events} keys, pastes, sizes and signals in {runs} runs (seed {seed}), {took.TotalSeconds:0} s: nothing thrown, nothing beyond the screen");
            say($"opened {_starts} times; {_asked} saves and undos asked for, {_commits} commits of plan files alone; {_offered} drafts kept at an end; every repository clean, git fsck clean");
            say($"events by screen: {string.Join(", ", _screens.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}");
        }
    }
}
