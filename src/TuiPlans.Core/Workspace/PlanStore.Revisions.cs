using TuiPlans.Core.Boards;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>The plans as a commit holds them; nothing is checked out.</summary>
public sealed partial class PlanStore
{
    private const string LinkMode = "120000";
    private AsAt? at;

    /// <summary>The same plans as they were at a moment: what it loads is of that commit, and nothing can be recorded in it.</summary>
    public PlanStore At(AsAt moment) => new(world, Plans) { at = moment, repository = repository };

    /// <summary>
    /// Reads from disk what <see cref="FindAsAt"/> looks at, and no plan: settings, registers and meetings.
    /// </summary>
    public PlanSet LoadMeetings() => new PlanSetReader(world.Reader).Read(new NarrowReading(world.Files, Plans).Meetings());

    /// <summary>
    /// The commit that shows the plans as they were: asked for by a date, the id of a meeting, or a revision (<c>rev:</c> forces that).
    /// </summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="now">The plans as they are, for the meetings and the time zone.</param>
    /// <param name="today">The day.</param>
    /// <param name="isAfter">Of a meeting: when its record came to the shared branch, rather than when its papers closed.</param>
    /// <returns>The moment; null with a sentence where there is none.</returns>
    public (AsAt? At, string Problem) FindAsAt(string asked, PlanSet now, DateOnly today, bool isAfter = false) =>
        Repository.TryGet(out var found, out var failure)
            ? new AsAtSearch(world, found, found.FromTop(Plans.Absolute("meetings")), now, today).Find(asked, isAfter)
            : (null, failure.Sentence);

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
