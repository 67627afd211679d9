namespace TuiPlans.Core.Audit.Index;

/// <summary>Where the index stands; it is derived, and whatever goes wrong with it costs time alone.</summary>
/// <param name="Length">How long the file is; null where there is none.</param>
/// <param name="Read">So many bytes of it from a place on; null where they cannot be read.</param>
/// <param name="Write">Puts other bytes in its place, all or none.</param>
public sealed record TrailStorage(Func<long?> Length, Func<long, int, byte[]?> Read, Action<byte[]> Write);
