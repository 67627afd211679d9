using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>What became of a folder that is to hold plans.</summary>
/// <param name="Made">What was made, from the folder.</param>
/// <param name="Kept">What was there already and is as before.</param>
/// <param name="Commit">The id of the commit that holds what was made; null where there is none.</param>
/// <param name="Notices">What the person should know, as sentences.</param>
/// <param name="Problem">Why it could not be finished, as a sentence; null where it was.</param>
public sealed record Founding(
    IReadOnlyList<string> Made, IReadOnlyList<string> Kept, string? Commit, IReadOnlyList<string> Notices, string? Problem);

/// <summary>Makes a repository for plans: git where there is none, the registers, and what git must know of plan files.</summary>
public static class NewRepository
{
    private const string Message = "Set up a plans folder\n\nSettings, the registers of people and bodies, and what git must know of plan files.\n";

    /// <summary>
    /// Makes what is missing in a folder, which may not be there yet; nothing that is there is changed. What was made becomes one commit
    /// where git knows who commits.
    /// </summary>
    public static Founding Make(Surroundings world, string folder)
    {
        var (made, kept, notices) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var (path, text) in StarterFiles.All)
        {
            var absolute = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
            if (world.Files.Exists(absolute))
                kept.Add(path);
            else if (world.Files.Write(absolute, Encoding.UTF8.GetBytes(text)) is { } failure)
                return new Founding(made, kept, null, notices, failure.Sentence);
            else
                made.Add(path);
        }
        if (kept.Contains(StarterFiles.Attributes) && !KnowsPlanFiles(world, folder))
            notices.Add($"Add this line to {StarterFiles.Attributes}, so that git never converts a plan file: {StarterFiles.AttributesLine}");
        var before = made.Count;
        var problem = Repository(world, folder, made);
        if (problem is not null || before == 0)
            return new Founding(made, kept, null, notices, problem?.Sentence);
        var (commit, why) = Commit(world, folder, made.Take(before).ToList());
        if (why is not null)
            notices.Add($"It is not committed yet: {why}");
        return new Founding(made, kept, commit, notices, null);
    }

    private static bool KnowsPlanFiles(Surroundings world, string folder) =>
        Encoding.UTF8.GetString(world.Files.Read(Path.Combine(folder, StarterFiles.Attributes)) ?? [])
            .Contains("merge=tuiplans", StringComparison.Ordinal);

    private static GitFailure? Repository(Surroundings world, string folder, List<string> made)
    {
        var layout = RepositoryLayout.Find(world.Git, folder);
        if (layout.Failure is not GitFailure.NotARepository)
            return layout.Failure;
        if (RepositorySetup.InitRepository(world.Git, folder) is { } failure)
            return failure;
        made.Add(".git");
        return null;
    }

    private static (string? Commit, string? Why) Commit(Surroundings world, string folder, List<string> made)
    {
        if (!Workspace.Repository.Find(world.Git, folder).TryGet(out var repository, out var failure))
            return (null, failure.Sentence);
        if (repository.Recorder is not { } recorder)
            return (null, new GitFailure.IdentityMissing().Sentence);
        var paths = made.ConvertAll(path => repository.FromTop(Path.Combine(folder, path)));
        if (!RepositoryState.Look(world.Git, world.Files, repository.Layout, paths, world.Now).TryGet(out var state, out failure))
            return (null, failure.Sentence);
        if (state.Obstacles.Count > 0)
            return (null, state.Obstacles[0].Sentence);
        var message = Path.Combine(repository.Own, "init.message");
        if (world.Files.Write(message, Encoding.UTF8.GetBytes(Message), ownerOnly: true) is { } full)
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
