using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>The actions and recommendations of the last commit, for what is asked of them beside plans of the past.</summary>
/// <param name="Files">Which version of each.</param>
/// <param name="Blobs">What each holds that no index knows, null for the others; null as a whole where nobody has looked yet.</param>
public sealed record RecordedNow(IReadOnlyList<TreeFile> Files, GitObject?[]? Blobs)
{
    /// <summary>None.</summary>
    public static RecordedNow Nothing { get; } = new([], []);

    /// <summary>Those that are otherwise than at another moment.</summary>
    /// <param name="then">The blobs of that moment, by path.</param>
    public RecordedNow Without(IReadOnlyDictionary<string, string> then)
    {
        var (files, blobs) = (new List<TreeFile>(), new List<GitObject?>());
        for (var i = 0; i < Files.Count; i++)
        {
            if (then.GetValueOrDefault(Files[i].Path) == Files[i].Id)
                continue;
            files.Add(Files[i]);
            blobs.Add(Blobs?[i]);
        }
        return new RecordedNow(files, Blobs is null ? null : [.. blobs]);
    }
}
