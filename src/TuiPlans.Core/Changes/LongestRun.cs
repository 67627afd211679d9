namespace TuiPlans.Core.Changes;

/// <summary>
/// Of a list that was put into another order, what may be said to have stayed: the longest run that is still in order. Of two as long
/// the later one stays, so that of two neighbours that changed places the lower is the one that went up.
/// </summary>
internal static class LongestRun
{
    /// <summary>The run; <paramref name="places"/> are the former places, each once, in the order of now.</summary>
    public static List<int> Of(List<int> places)
    {
        var (length, from) = (new int[places.Count], new int[places.Count]);
        var best = -1;
        for (var i = 0; i < places.Count; i++)
        {
            (length[i], from[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[j] < places[i] && length[j] >= length[i])
                    (length[i], from[i]) = (length[j] + 1, j);
            }
            if (best < 0 || length[i] >= length[best])
                best = i;
        }
        var run = new List<int>();
        for (var at = best; at >= 0; at = from[at])
            run.Add(places[at]);
        return run;
    }
}
