using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace.Hooks;
using TuiPlans.Core.Workspace.Hosts;

namespace TuiPlans.Core.Workspace;

/// <summary>What became of a folder that is to hold plans.</summary>
/// <param name="Made">What was made, from the folder.</param>
/// <param name="Kept">What was there already and is as before.</param>
/// <param name="Commit">The id of the commit that holds what was made; null where there is none.</param>
/// <param name="Notices">What the person should know, as sentences.</param>
/// <param name="Problem">Why it could not be finished, as a sentence; null where it was.</param>
public sealed record Founding(
    IReadOnlyList<string> Made, IReadOnlyList<string> Kept, string? Commit, IReadOnlyList<string> Notices, string? Problem);

/// <summary>
/// Makes a repository for plans: git where there is none, the registers, what git must know of plan files, and the workflows of a host
/// where they are wanted.
/// </summary>
public sealed class NewRepository
{
    private const string Message = "Set up a plans folder\n\nSettings, the registers of people and bodies, and what git must know of plan files.\n";
    private const string WorkflowMessage = "Check plans on each request, and tell its changes\n\nThe workflow of the git host, as tuiplans init --ci writes it.\n";

    private readonly Surroundings world;
    private readonly string folder;
    private readonly List<string> made = [];
    private readonly List<string> kept = [];
    private readonly List<string> notices = [];

    private NewRepository(Surroundings world, string folder)
    {
        this.world = world;
        this.folder = folder;
    }

    /// <summary>
    /// Makes what is missing in a folder, which may not be there yet; nothing that is there is changed. What was made becomes one commit
    /// where git knows who commits.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="folder">The folder, an absolute path.</param>
    /// <param name="ci">The workflows that are wanted; null for none.</param>
    /// <param name="hasHooks">Whether hooks are wanted, by which git asks this program before a commit and a push.</param>
    public static Founding Make(Surroundings world, string folder, CiWish? ci = null, bool hasHooks = false) => new NewRepository(world, folder).Make(ci, hasHooks);

    /// <summary>Writes the hook of a server into a repository that people push to; nothing else is made there.</summary>
    /// <param name="world">The world.</param>
    /// <param name="repository">The repository, bare as a rule; an absolute path.</param>
    public static Founding MakeServerHook(Surroundings world, string repository)
    {
        var making = new NewRepository(world, repository);
        return making.Ended(null, making.WriteHooks([HookScript.PreReceive]));
    }

    private Founding Make(CiWish? ci, bool hasHooks)
    {
        var workflows = new CiFiles([], [], []);
        var top = folder;
        if (ci is not null)
        {
            (top, var within) = Places();
            if (CiFiles.Look(world.Files, top, within, ci, out var missing) is not { } looked)
                return Ended(null, missing);
            workflows = looked;
        }
        if (Write(folder, StarterFiles.All) is { } full)
            return Ended(null, full.Sentence);
        var starters = made.Count;
        if (kept.Contains(StarterFiles.Attributes) && !KnowsPlanFiles())
            notices.Add($"Add this line to {StarterFiles.Attributes}, so that git never converts a plan file: {StarterFiles.AttributesLine}");
        if (Write(top, workflows.Missing) is { } unwritten)
            return Ended(null, unwritten.Sentence);
        kept.AddRange(workflows.Kept);
        notices.AddRange(workflows.Notices);
        List<string> paths = [.. made.Take(starters).Select(path => CiFiles.Full(folder, path)), .. made.Skip(starters).Select(path => CiFiles.Full(top, path))];
        if (Repository() is { } problem)
            return Ended(null, problem.Sentence);
        SetDrivers();
        if (hasHooks && WriteHooks(HookScript.OfClone) is { } hookless)
            return Ended(null, hookless);
        return paths.Count == 0 ? Ended(null, null) : Committed(paths, starters > 0 ? Message : WorkflowMessage);
    }

    private Founding Ended(string? commit, string? problem) => new(made, kept, commit, notices, problem);

    private Founding Committed(List<string> paths, string message)
    {
        var (commit, why) = Commit(paths, message);
        if (why is not null)
            notices.Add($"It is not committed yet: {why}");
        return Ended(commit, null);
    }

    private FileFailure? Write(string under, IReadOnlyList<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var absolute = CiFiles.Full(under, path);
            if (world.Files.Exists(absolute))
                kept.Add(path);
            else if (world.Files.Write(absolute, Encoding.UTF8.GetBytes(text)) is { } failure)
                return failure;
            else
                made.Add(path);
        }
        return null;
    }

    // Where the host looks for workflows, and the folder as a path below it: the folder itself may have to be made yet.
    private (string Top, string Folder) Places()
    {
        var there = folder;
        while (!world.Files.FolderExists(there) && Path.GetDirectoryName(there) is { } above)
            there = above;
        var real = Path.GetFullPath(Path.GetRelativePath(there, folder), world.Files.RealPath(there));
        return (RepositoryLayout.Find(world.Git, there).TryGet(out var layout, out _) ? layout.Top : real, real);
    }

    private bool KnowsPlanFiles() =>
        Encoding.UTF8.GetString(world.Files.Read(Path.Combine(folder, StarterFiles.Attributes)) ?? [])
            .Contains("merge=tuiplans", StringComparison.Ordinal);

    private GitFailure? Repository()
    {
        var layout = RepositoryLayout.Find(world.Git, folder);
        if (layout.Failure is not GitFailure.NotARepository)
            return layout.Failure;
        if (RepositorySetup.InitRepository(world.Git, folder) is { } failure)
            return failure;
        made.Add(".git");
        return null;
    }

    private string? WriteHooks(IReadOnlyList<string> names)
    {
        if (!HookFiles.In(world, folder).TryGet(out var hooks, out var failure))
            return failure.Sentence;
        var written = hooks.Write(names);
        made.AddRange(written.Made.Select(Told));
        kept.AddRange(written.Kept.Select(Told));
        notices.AddRange(written.Notices);
        return written.Problem;
    }

    private string Told(string absolute) =>
        Path.GetRelativePath(world.Files.RealPath(folder), absolute) is var below && below.StartsWith("..", StringComparison.Ordinal) ? absolute : below.Replace('\\', '/');

    private void SetDrivers()
    {
        if (world.OwnProgram is not { } program || !GitConfig.Read(world.Git, folder).TryGet(out var config, out _))
            return;
        if (DiffDriver.IsMissing(config, program))
        {
            notices.Add(DiffDriver.Set(world.Git, folder, program) is { } failure
                ? $"git is not told how people read plan files: {failure.Sentence}"
                : "git diff, git log -p and git show print plan files here as people read them. In another clone, do that with: tuiplans doctor --fix");
        }
        if (MergeDriver.IsMissing(config, program))
        {
            notices.Add(MergeDriver.Set(world.Git, folder, program) is { } failure
                ? $"git is not told how to merge plan files: {failure.Sentence}"
                : "git merge brings plan files together by field here. In another clone, do that with: tuiplans doctor --fix");
        }
    }

    private (string? Commit, string? Why) Commit(List<string> absolute, string text)
    {
        if (!Workspace.Repository.Find(world.Git, folder).TryGet(out var repository, out var failure))
            return (null, failure.Sentence);
        if (repository.Recorder is not { } recorder)
            return (null, new GitFailure.IdentityMissing().Sentence);
        var paths = absolute.ConvertAll(repository.FromTop);
        if (!RepositoryState.Look(world.Git, world.Files, repository.Layout, paths, world.Now).TryGet(out var state, out failure))
            return (null, failure.Sentence);
        if (state.Obstacles.Count > 0)
            return (null, state.Obstacles[0].Sentence);
        var message = Path.Combine(repository.Own, "init.message");
        if (world.Files.Write(message, Encoding.UTF8.GetBytes(text), ownerOnly: true) is { } full)
            return (null, full.Sentence);
        var signature = new GitSignature(recorder.Name, recorder.EMail, world.Now);
        var contents = paths.ConvertAll(path => new CommitPath(path, world.Files.Read(repository.Absolute(path)), IsNew: true));
        if (contents.Find(file => file.Content is null) is { } unread)
            return (null, $"{unread.Path} was written and cannot be read.");
        var outcome = new CommitWriter(world.Git, world.Files, repository.Layout, repository.Config, world.LockWait)
            .Commit(new CommitRequest(message, contents, new CommitPeople(signature, signature)));
        world.Files.Delete(message);
        return outcome switch
        {
            CommitOutcome.Committed committed => (committed.Id, null),
            CommitOutcome.Failed failed => (null, failed.Failure.Sentence),
            _ => (null, null),
        };
    }
}
