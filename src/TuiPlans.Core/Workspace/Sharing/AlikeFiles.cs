using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// Tells a plan file that a commit renamed and rewrote from two that are alike: what a host squashed into one commit may hold the end of
/// one action and the beginning of another, and git calls that a renaming.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="prefix">The plans folder from the top.</param>
internal sealed class AlikeFiles(Surroundings world, string top, string prefix)
{
    /// <summary>What git calls renamed, and is two files: their titles, or what else they cannot be without, are different.</summary>
    /// <param name="changes">What commits did to plan files.</param>
    public GitAnswer<HashSet<TreeChange>> In(IEnumerable<TreeChange> changes)
    {
        var rewritten = changes.Where(change => change.OldPath is not null && change.OldBlob != change.NewBlob && FileFields.Of(change.Path[prefix.Length..]).NeedsOneOf.Count > 0).ToList();
        var ids = rewritten.SelectMany(change => new[] { change.OldBlob!, change.NewBlob! }).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
            return new HashSet<TreeChange>();
        return ObjectReader.Read(world.Git, top, ids).Select(objects =>
        {
            var blobs = ids.Zip(objects).ToDictionary(pair => pair.First, pair => pair.Second?.Bytes ?? [], StringComparer.Ordinal);
            return rewritten.Where(change => !IsOne(change, blobs[change.OldBlob!], blobs[change.NewBlob!])).ToHashSet();
        });
    }

    private bool IsOne(TreeChange change, byte[] before, byte[] after)
    {
        var (old, now) = (RootOf(change.OldPath!, before), RootOf(change.Path, after));
        return FileFields.Of(change.Path[prefix.Length..]).NeedsOneOf.Any(key => old?[key] is { } one && now?[key] is { } other && NodeText.Of(one) == NodeText.Of(other));
    }

    private YamlMapping? RootOf(string path, byte[] bytes) => world.Reader.Read(SourceText.FromBytes(path, bytes)).Root as YamlMapping;
}
