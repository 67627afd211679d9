namespace TuiPlans.Core.Workspace;

/// <summary>Compares the bytes of files; null is a file that is not there.</summary>
internal static class SameBytes
{
    public static bool In(byte[]? a, byte[]? b) => a is null ? b is null : b is not null && a.AsSpan().SequenceEqual(b);
}
