using TuiPlans.Core.Git;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit;

/// <summary>
/// The versions of files that a walk through history compares, read by git many at a time. Their bytes are kept and not what they mean:
/// to understand a version twice costs less than to hold thousands of trees.
/// </summary>
/// <param name="git">Runs git.</param>
/// <param name="reader">Reads YAML.</param>
/// <param name="top">The top folder of the repository.</param>
internal sealed class BlobTexts(GitRunner git, IYamlReader reader, string top)
{
    private Dictionary<string, GitObject?> known = new(StringComparer.Ordinal);

    /// <summary>Reads what is not known yet; a failure where git could not.</summary>
    /// <param name="names">Blobs, or <c>REV:path</c>; one that is not there is known to be absent.</param>
    public GitFailure? Read(IEnumerable<string> names)
    {
        var wanted = names.Where(name => !known.ContainsKey(name)).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
            return null;
        if (!ObjectReader.Read(git, top, wanted).TryGet(out var objects, out var failure))
            return failure;
        for (var i = 0; i < wanted.Count; i++)
            known[wanted[i]] = objects[i];
        return null;
    }

    /// <summary>What a version holds, understood anew; null where there is none, or it cannot be understood. From any thread.</summary>
    public YamlNode? Root(string? name) =>
        name is not null && known.GetValueOrDefault(name) is { } found ? reader.Read(SourceText.FromBytes(name, found.Bytes)).Root : null;

    /// <summary>The blob of a version; null where there is none.</summary>
    public string? Id(string name) => known.GetValueOrDefault(name)?.Id;

    /// <summary>Forgets all versions but these.</summary>
    public void Keep(IReadOnlyCollection<string> blobs)
    {
        var kept = new Dictionary<string, GitObject?>(blobs.Count, StringComparer.Ordinal);
        foreach (var blob in blobs)
        {
            if (known.TryGetValue(blob, out var version))
                kept[blob] = version;
        }
        known = kept;
    }
}
