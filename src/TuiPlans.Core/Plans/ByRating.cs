namespace TuiPlans.Core.Plans;

/// <summary>
/// A value for each rating, or for some of them. A dictionary would be compiled anew at each start for keys of this type, which costs a
/// command more than its work.
/// </summary>
/// <typeparam name="T">What stands for a rating: a count, a meaning.</typeparam>
public sealed class ByRating<T>
{
    private readonly T[] values = new T[Ratings.All.Count];
    private readonly bool[] isThere = new bool[Ratings.All.Count];

    /// <summary>The value of a rating, which must be there.</summary>
    public T this[Rating rating]
    {
        get => isThere[(int)rating] ? values[(int)rating] : throw new KeyNotFoundException($"Nothing stands for {rating.Word()}.");
        internal set
        {
            values[(int)rating] = value;
            isThere[(int)rating] = true;
        }
    }

    /// <summary>Whether a value stands for the rating.</summary>
    public bool Has(Rating rating) => isThere[(int)rating];

    /// <summary>Whether a value stands for any rating.</summary>
    public bool IsEmpty => !Array.Exists(isThere, there => there);
}
