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
    public PlanStore At(AsAt moment) => new(world, Plans) { at = moment, repository = repository, wasSlow = wasSlow };

    /// <summary>
    /// Reads from disk what <see cref="FindAsAt"/> looks at, and no plan: settings, registers and meetings.
    /// </summary>
    public PlanSet LoadMeetings() => new PlanSetReader(world.Reader).Read(new NarrowReading(world.Files, Plans).Meetings());

    /// <summary>What the plans on disk report: their actions and recommendations with their updates, and nothing else of them.</summary>
    public IReadOnlyList<PlanAction> LoadUpdates() => new UpdatesAlone(world.Reader).Of(Plans.ReadAll(world.Files));

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
            ? new AsAtSearch(world, found, found.FromTop(Plans.Absolute("meetings")), EditionsIn(found), now, today).Find(asked, isAfter)
            : (null, failure.Sentence);

    /// <summary>
    /// Reads every plan file of a commit.
    /// </summary>
    /// <param name="revision">A commit, branch or tag, as git understands it.</param>
    /// <param name="like">Plans of another moment: of a file that is the same there, what was made of it is taken over.</param>
    /// <returns>The plans; a failure where there is no repository, or no such commit.</returns>
    public GitAnswer<PlanSet> LoadAt(string revision, PlanSet? like = null)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        return FilesOf(found, revision, "").TryGet(out var files, out failure) ? Read(found, files, like) : failure;
    }

    /// <summary>
    /// Reads the plans as they were at a moment: as its commit holds them, and those of which an old edition stands for them as in that.
    /// Where nothing was recorded by then it is these editions, with the settings and registers of the latest.
    /// </summary>
    /// <param name="moment">The moment.</param>
    /// <param name="like">Plans of another moment: of a file that is the same there, what was made of it is taken over.</param>
    public GitAnswer<PlanSet> LoadAt(AsAt moment, PlanSet? like = null)
    {
        if (moment.Editions.Count == 0)
            return LoadAt(moment.Commit, like);
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        if (!FilesOf(found, moment.Commit, "").TryGet(out var files, out failure))
            return failure;
        var shown = files.Where(file => moment.HasRecord ? !moment.Editions.Any(edition => IsOf(file.Path, edition)) : RegisterFile.Of(file.Path) is not null).ToList();
        foreach (var edition in moment.Editions)
        {
            if (!FilesOf(found, edition.Commit, edition.Plan).TryGet(out var more, out failure))
                return failure;
            shown.AddRange(more);
        }
        return Read(found, shown, like);
    }

    private static bool IsOf(string path, EditionThen edition) => path.StartsWith(edition.Plan + "/", StringComparison.Ordinal);

    private EditionSearch EditionsIn(Repository found) => new(world.Git, found.Layout.Top, found.FromTop(Plans.Path));

    // Their paths are from the plans folder.
    private GitAnswer<IReadOnlyList<TreeFile>> FilesOf(Repository found, string revision, string plan)
    {
        var folder = found.FromTop(Plans.Path);
        var prefix = folder == "." ? "" : folder + "/";
        var below = (prefix + plan).TrimEnd('/');
        return TreeReader.Read(world.Git, found.Layout.Top, revision, below.Length == 0 ? [] : [below]).Select<IReadOnlyList<TreeFile>>(
            files => [.. files.Select(file => file with { Path = file.Path[prefix.Length..] }).Where(file => IsYaml(file.Path))]);
    }

    private GitAnswer<PlanSet> Read(Repository found, IReadOnlyList<TreeFile> files, PlanSet? like) =>
        ObjectReader.Read(world.Git, found.Layout.Top, [.. files.Select(file => file.Id)]).Select(objects => new PlanSetReader(world.Reader).Read(
            [.. files.Select((file, i) => Raw(file, file.Path, objects[i]))], like));

    private static RawFile Raw(TreeFile file, string path, GitObject? blob) => file.Mode == LinkMode
        ? new RawFile(path, []) { Problem = "It is a link in that commit, and git keeps of a link only where it leads: put the file itself in its place." }
        : new RawFile(path, blob?.Bytes ?? []);

    // The same files as are read from the disk: those that look like YAML, and none of a hidden folder.
    private static bool IsYaml(string path) =>
        (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        && !path.Split('/').Any(part => part.StartsWith('.'));
}
