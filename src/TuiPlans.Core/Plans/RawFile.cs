namespace TuiPlans.Core.Plans;

/// <summary>A file as bytes, before it is known what it is.</summary>
/// <param name="Path">Where it stands, from the plans folder, with forward slashes.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record RawFile(string Path, byte[] Bytes)
{
    /// <summary>Why it was not read, as a sentence with the remedy; null where <see cref="Bytes"/> is what it holds.</summary>
    public string? Problem { get; init; }

    /// <summary>The file as it was read before, where it is known to be the same since; its bytes are not wanted then.</summary>
    internal PlanFile? Known { get; init; }

    /// <summary>What it says, where an index knows that; its bytes are not wanted then.</summary>
    internal StoredVersion? Stored { get; init; }
}
