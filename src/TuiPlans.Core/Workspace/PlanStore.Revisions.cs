using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>The plans as a commit holds them; nothing is checked out.</summary>
public sealed partial class PlanStore
{
    private const string LinkMode = "120000";

    /// <summary>
    /// Reads every plan file of a commit.
    /// </summary>
    /// <param name="revision">A commit, branch or tag, as git understands it.</param>
    /// <returns>The plans; a failure where there is no repository, or no such commit.</returns>
    public GitAnswer<PlanSet> LoadAt(string revision)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        var top = found.Layout.Top;
        var folder = found.FromTop(Plans.Path);
        var prefix = folder == "." ? "" : folder + "/";
        if (!TreeReader.Read(world.Git, top, revision, folder == "." ? [] : [folder]).TryGet(out var files, out failure))
            return failure;
        var wanted = files.Where(file => IsYaml(file.Path[prefix.Length..])).ToList();
        return ObjectReader.Read(world.Git, top, [.. wanted.Select(file => file.Id)]).Select(objects => new PlanSetReader(world.Reader).Read(
            [.. wanted.Select((file, i) => Raw(file, file.Path[prefix.Length..], objects[i]))]));
    }

    private static RawFile Raw(TreeFile file, string path, GitObject? blob) => file.Mode == LinkMode
        ? new RawFile(path, []) { Problem = "It is a link in that commit, and git keeps of a link only where it leads: put the file itself in its place." }
        : new RawFile(path, blob?.Bytes ?? []);

    // The same files as are read from the disk: those that look like YAML, and none of a hidden folder.
    private static bool IsYaml(string path) =>
        (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        && !path.Split('/').Any(part => part.StartsWith('.'));
}
