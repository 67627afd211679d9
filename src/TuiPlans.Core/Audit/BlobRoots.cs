using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit;

/// <summary>
/// The versions of files that a walk through history compares, read by git many at a time and understood once each. What was the latest
/// version of a file stays, since it is the earlier one of the next change; all else goes with its batch.
/// </summary>
internal sealed class BlobRoots(GitRunner git, IYamlReader reader, string top)
{
    private Dictionary<string, Version> known = new(StringComparer.Ordinal);

    /// <summary>Reads what is not known yet; a failure where git could not.</summary>
    /// <param name="names">Blobs, or <c>REV:path</c>; one that is not there is known to be absent.</param>
    public GitFailure? Read(IEnumerable<string> names)
    {
        var wanted = names.Where(name => !known.ContainsKey(name)).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
            return null;
        if (!ObjectReader.Read(git, top, wanted).TryGet(out var objects, out var failure))
            return failure;
        // A merge's other parent mostly holds a version that another change names by its id.
        var fresh = objects.OfType<GitObject>().Where(found => !known.ContainsKey(found.Id)).DistinctBy(found => found.Id, StringComparer.Ordinal).ToList();
        var roots = TwoThreads.Map(fresh.Count, i => reader.Read(SourceText.FromBytes(fresh[i].Id, fresh[i].Bytes)).Root);
        for (var i = 0; i < fresh.Count; i++)
            known[fresh[i].Id] = new Version(fresh[i].Id, roots[i]);
        for (var i = 0; i < wanted.Count; i++)
            known[wanted[i]] = objects[i] is { } found ? known[found.Id] : Version.Absent;
        return null;
    }

    /// <summary>What a version holds; null where there is none, or it cannot be understood.</summary>
    public YamlNode? Root(string? name) => name is null ? null : known.GetValueOrDefault(name)?.Root;

    /// <summary>The blob of a version; null where there is none.</summary>
    public string? Id(string name) => known.GetValueOrDefault(name)?.Id;

    /// <summary>Forgets all versions but these.</summary>
    public void Keep(IReadOnlyCollection<string> blobs)
    {
        var kept = new Dictionary<string, Version>(blobs.Count, StringComparer.Ordinal);
        foreach (var blob in blobs)
        {
            if (known.TryGetValue(blob, out var version))
                kept[blob] = version;
        }
        known = kept;
    }

    private sealed record Version(string? Id, YamlNode? Root)
    {
        public static Version Absent { get; } = new(null, null);
    }
}
