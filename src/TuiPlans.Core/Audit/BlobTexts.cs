using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
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

    /// <summary>Begins to read what is not known yet, beside what is done with the versions that are.</summary>
    /// <param name="names">Blobs, or <c>REV:path</c>; one that is not there is known to be absent.</param>
    public Task<GitAnswer<Batch>> Begin(IEnumerable<string> names)
    {
        var wanted = names.Where(name => !known.ContainsKey(name)).Distinct(StringComparer.Ordinal).ToList();
        return Task.Run(() => wanted.Count == 0 ? new Batch(wanted, []) : ObjectReader.Read(git, top, wanted).Select(objects => new Batch(wanted, objects)));
    }

    /// <summary>Takes over what was read; a failure where git could not.</summary>
    public GitFailure? End(Task<GitAnswer<Batch>> reading)
    {
        if (!reading.GetAwaiter().GetResult().TryGet(out var batch, out var failure))
            return failure;
        for (var i = 0; i < batch.Names.Count; i++)
            known[batch.Names[i]] = batch.Objects[i];
        return null;
    }

    /// <summary>Reads what is not known yet; a failure where git could not.</summary>
    public GitFailure? Read(IEnumerable<string> names) => End(Begin(names));

    /// <summary>What changed from one version to another, understood anew; null is a file that is not there. From any thread.</summary>
    public IReadOnlyList<FieldChange> Difference(string? before, string? after, FieldSet fields) => VersionDiff.Between(Text(before), Text(after), fields, reader);

    /// <summary>What stands beside changes in the later version and is told with them. From any thread.</summary>
    public IReadOnlyDictionary<string, string> Beside(string? after, IReadOnlyList<FieldChange> changes, FieldSet fields) => Changes.Beside.Of(Text(after), changes, fields, reader);

    /// <summary>A version understood as a whole, with what is wrong with it; null where there is none. From any thread.</summary>
    public PlanFile? Whole(string name, FieldSet fields) => Text(name) is { } text ? PlanFile.Read(name, text, fields, reader) : null;

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

    /// <summary>A version as text; null where there is none.</summary>
    public SourceText? Text(string? name) =>
        name is not null && known.GetValueOrDefault(name) is { } found ? SourceText.FromBytes(name, found.Bytes) : null;

    /// <summary>Versions that were read together.</summary>
    internal sealed record Batch(IReadOnlyList<string> Names, GitObject?[] Objects);
}
