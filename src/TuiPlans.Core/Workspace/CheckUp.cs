using System.Text;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace.Hooks;

namespace TuiPlans.Core.Workspace;

/// <summary>Looks a repository of plans over for everything that would stand in somebody's way. It changes nothing.</summary>
internal sealed class CheckUp(Surroundings world, PlansFolder plans, Repository repository)
{
    /// <summary>A lock that is older was left: no git works so long on a plan file.</summary>
    public static readonly TimeSpan LockAge = TimeSpan.FromMinutes(1);

    private string EditsFolder => Path.Combine(repository.Own, "edits");

    public IReadOnlyList<HealthFinding> Run(PlanSet set, Journal journal, Drafts drafts) =>
    [
        .. Identity(), .. Obstacles(set), .. Attributes(), .. Drivers(), .. HooksBehind(), .. Files(set), .. HandEdited(), .. Leftovers(set), .. OwnLock(),
        .. journal.Read().Select(entry => new HealthFinding(
            "journal", "interrupted-save", true, $"A save of {entry.Ref} was interrupted and waits to be settled.") { Mending = new Mending.SettleSaves() }),
        .. journal.Damaged().Select(path => Wrong("journal", "damaged-save", $"{path}, in which a save was noted, is damaged.") with { Mending = new Mending.SettleSaves() }),
        .. journal.SetAside().Select(path => Wrong("journal", "damaged-save", Recovery.DamagedSentence(path))),
        .. drafts.All().Select(draft => Kept($"A draft for {draft.Ref} is kept in {draft.Path}. Open the action to go on with it.")),
        .. drafts.Unreadable().Select(sentence => Wrong("drafts", "unreadable-draft", sentence)),
        .. world.Files.FilesIn(EditsFolder).Where(path => path.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(path => Kept($"A text from your editor, which was not recorded, is kept in {path}. Go on with it: tuiplans edit REF")),
    ];

    /// <summary>The folders in which a killed write may have left a temporary file.</summary>
    public IEnumerable<string> FoldersOf(PlanSet set) => set.Files.Keys.Select(path => Path.GetDirectoryName(plans.Absolute(path))!)
        .Append(plans.Path).Append(Path.Combine(repository.Own, "journal")).Append(Path.Combine(repository.Own, "drafts")).Append(EditsFolder)
        .Distinct(StringComparer.Ordinal);

    private IEnumerable<HealthFinding> Identity()
    {
        if (repository.Recorder is null)
            yield return Wrong("installation", "no-identity", new GitFailure.IdentityMissing().Sentence) with { Mending = new Mending.SetIdentity() };
    }

    private IEnumerable<HealthFinding> Obstacles(PlanSet set)
    {
        var paths = set.Files.Keys.Select(path => repository.FromTop(plans.Absolute(path))).ToList();
        if (!RepositoryState.Look(world.Git, world.Files, repository.Layout, paths, world.Now).TryGet(out var state, out var failure))
            return [Wrong("repository", "git", failure.Sentence)];
        return state.Obstacles.Select(obstacle => obstacle is WriteObstacle.LockLeft left
            ? Wrong("locks", "git-lock", left.Sentence) with { Mending = left.Age > LockAge ? new Mending.RemoveLock(left) : null }
            : Wrong("repository", CodeOf(obstacle), obstacle.Sentence));
    }

    private static string CodeOf(WriteObstacle obstacle) => obstacle switch
    {
        WriteObstacle.Unfinished => "unfinished",
        WriteObstacle.Unmerged => "unmerged",
        WriteObstacle.NoBranch => "no-branch",
        WriteObstacle.Ignored => "ignored",
        _ => "hidden",
    };

    private IEnumerable<HealthFinding> Attributes()
    {
        var text = Encoding.UTF8.GetString(world.Files.Read(Path.Combine(repository.Layout.Top, StarterFiles.Attributes), out var unread) ?? []);
        if (unread is not null)
        {
            yield return Wrong("repository", "no-attributes", unread.Sentence);
            yield break;
        }
        if (text.Contains("merge=tuiplans", StringComparison.Ordinal))
            yield break;
        var folder = repository.FromTop(plans.Path);
        var line = folder == "." ? StarterFiles.AttributesLine["plans/".Length..] : $"{folder}{StarterFiles.AttributesLine["plans".Length..]}";
        yield return Wrong("repository", "no-attributes", "git is not told to leave plan files as they are, so it may convert their line ends: .gitattributes lacks the line for them.")
            with
        { Mending = new Mending.WriteAttributes(line) };
    }

    // Nothing is wrong without it: git then shows the files as they are.
    private IEnumerable<HealthFinding> Drivers()
    {
        if (world.OwnProgram is { } program && DiffDriver.IsMissing(repository.Config, program))
        {
            yield return new HealthFinding("repository", "no-diff-driver", false, "In this clone git shows plan files as they are: it is not told how people read them.")
            {
                Mending = new Mending.SetDiffDriver(),
            };
        }
        if (world.OwnProgram is { } own && MergeDriver.IsMissing(repository.Config, own))
        {
            yield return new HealthFinding("repository", "no-merge-driver", false, "In this clone git itself merges plan files line by line: it is not told how to merge them by field. (tuiplans sync needs no such thing.)")
            {
                Mending = new Mending.SetMergeDriver(),
            };
        }
    }

    // Nobody needs hooks; but whoever has one of ours relies on all of them.
    private IEnumerable<HealthFinding> HooksBehind()
    {
        if (!HookFiles.In(world, repository.Layout.Top).TryGet(out var hooks, out _) || hooks.Behind(HookScript.OfClone) is not { Count: > 0 } behind)
            yield break;
        var words = behind.Select(name => hooks.Look(name) switch { HookState.Missing => $"{name} is missing", HookState.Old => $"{name} is old", _ => $"{name} is somebody else's alone" });
        yield return new HealthFinding("repository", "hooks-behind", false, $"This clone has hooks of tuiplans in {hooks.Folder}, but not all as they should be: {string.Join(", ", words)}.")
        {
            Mending = new Mending.WriteHooks(),
        };
    }

    private IEnumerable<HealthFinding> Files(PlanSet set) => Damage(set, path => repository.FromTop(plans.Absolute(path)));

    /// <summary>The damage in plan files, for which no repository is needed.</summary>
    /// <param name="set">The plans.</param>
    /// <param name="named">How a path from the plans folder is named.</param>
    public static IEnumerable<HealthFinding> Damage(PlanSet set, Func<string, string> named) =>
        Check.Files(set).Where(finding => finding.Severity == Severity.Damage)
            .Select(finding => Wrong("files", finding.Code, $"{named(finding.Path)}:{finding.Line}: {finding.Message}"));

    private IEnumerable<HealthFinding> HandEdited() => HandEdits.Find(world, repository, plans).TryGet(out var edited, out var failure)
        ? edited.Select(path => Wrong(
            "files", "hand-edited", $"{repository.FromTop(plans.Absolute(path))} was edited by hand and not committed. Record it: tuiplans commit {path[..^".yaml".Length]} -m WHY"))
        : [Wrong("repository", "git", failure.Sentence)];

    private IEnumerable<HealthFinding> Leftovers(PlanSet set) =>
        FoldersOf(set).SelectMany(folder => world.Files.Names(folder).Where(name => name.StartsWith('.') && name.EndsWith(DiskFileStore.TemporaryMark, StringComparison.Ordinal))
            .Select(name => Wrong("files", "leftover", $"{Path.Combine(folder, name)} was left by a write that was killed; the file it was meant for is whole.")
                with
            { Mending = new Mending.SweepLeftovers() }));

    private IEnumerable<HealthFinding> OwnLock()
    {
        var path = Path.Combine(repository.Own, "lock");
        // Looking must not make it seem that this program held it.
        var holder = WriteLock.Holder(world.Files, path);
        var (taken, failure) = world.Files.TryLock(path);
        taken?.Dispose();
        if (failure is not null)
            yield return Wrong("locks", "no-lock", failure.Sentence);
        else if (taken is null)
            yield return Wrong("locks", "own-lock", $"A lock is held: {holder} is saving in this repository just now. Wait for it, or close it, then look again.");
    }

    private static HealthFinding Wrong(string area, string code, string sentence) => new(area, code, true, sentence);

    private static HealthFinding Kept(string sentence) => new("drafts", "draft", false, sentence);
}
