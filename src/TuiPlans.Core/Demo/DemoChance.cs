namespace TuiPlans.Core.Demo;

/// <summary>
/// Numbers that look random and come from a seed alone, the same on every system and with every version of the framework (the generator
/// "splitmix64").
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class DemoChance(long seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>A number from 0 to one less than <paramref name="most"/>.</summary>
    public int Below(int most) => (int)(Next() % (ulong)most);

    /// <summary>True so many times out of a hundred.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[Below(several.Count)];

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
