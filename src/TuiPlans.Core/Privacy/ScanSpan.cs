namespace TuiPlans.Core.Privacy;

/// <summary>A stretch of a <see cref="ScanText"/>: from <paramref name="Start"/> up to, without, <paramref name="End"/>.</summary>
internal readonly record struct ScanSpan(int Start, int End)
{
    /// <summary>True for the value that says "nothing here".</summary>
    public bool IsEmpty => End <= Start;
}
