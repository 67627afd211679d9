using TuiPlans.Core.Audit.Index;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace;

/// <summary>What an index knows of versions of files, by their blobs; nothing where there is none.</summary>
/// <param name="storage">Where the index stands; null where there is none.</param>
internal sealed class StoredVersions(TrailStorage? storage)
{
    private const string Updates = "updates";
    private readonly Lazy<VersionIndex?> index = new(() => storage is null ? null : VersionIndex.Open(storage));

    /// <summary>Whether there is an index.</summary>
    public bool IsThere => index.Value is not null;

    /// <summary>Reads the index, which whoever asks first waits for else.</summary>
    public void Open() => _ = index.Value;

    /// <summary>Whether it knows a file of a commit.</summary>
    public bool Holds(TreeFile file) => Find(file.Path, file.Id) is not null;

    /// <summary>What it knows of a file of a commit; null where that is nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="texts">Gets its text, where somebody wants it.</param>
    public StoredVersion? Of(TreeFile file, LateTexts texts) =>
        Find(file.Path, file.Id) is { } place ? new StoredVersion(() => index.Value!.Value(place), () => texts.Of(file.Id)) : null;

    /// <summary>The updates that a version of a file has and another has not; whether it knows the version at all.</summary>
    /// <param name="path">Where the file stands.</param>
    /// <param name="blob">The version.</param>
    /// <param name="before">The other; null where there is none.</param>
    /// <param name="updates">A map of them alone; null where there are none.</param>
    public bool TryUpdates(string path, string blob, string? before, out YamlMapping? updates)
    {
        var place = Find(path, blob);
        updates = place is { } there ? index.Value!.Added(Updates, there, before is null ? null : Find(path, before)) : null;
        return place is not null;
    }

    private int? Find(string path, string blob) =>
        index.Value is { } known && PlanPath.Of(path) is { Kind: not PlanFileKind.Plan } place ? known.Find(blob, place.Kind) : null;
}
