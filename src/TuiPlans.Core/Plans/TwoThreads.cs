namespace TuiPlans.Core.Plans;

/// <summary>Makes many things that need nothing of each other on two threads: reading a large folder is most of what a command does.</summary>
internal static class TwoThreads
{
    // Below this a second thread costs more than it brings.
    private const int Worthwhile = 200;

    /// <summary>What <paramref name="make"/> gives for 0 to <paramref name="count"/> - 1, in that order.</summary>
    public static T[] Map<T>(int count, Func<int, T> make)
    {
        var made = new T[count];
        var half = count < Worthwhile ? count : count / 2;
        var other = half < count ? new Thread(() => Fill(half, count)) : null;
        other?.Start();
        Fill(0, half);
        other?.Join();
        return made;

        void Fill(int from, int to)
        {
            for (var i = from; i < to; i++)
                made[i] = make(i);
        }
    }
}
