using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Core.Demo;

/// <summary>Makes the repository of the demonstration. It may be deleted at any time.</summary>
/// <param name="Commits">How many commits it holds.</param>
/// <param name="Problem">Why it could not be made, as a sentence; null where it was.</param>
public sealed record DemoRepository(int Commits, string? Problem)
{
    /// <summary>Makes it in a folder that is not there yet, or is empty.</summary>
    /// <param name="world">Disk and git; the git must be one without anybody's settings, or theirs would be in the history's way.</param>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <param name="seed">From which the history is worked out.</param>
    /// <param name="today">The day before which it ends.</param>
    public static DemoRepository Make(Surroundings world, string folder, long seed, DateOnly today)
    {
        if (world.Files.Exists(folder) && (!world.Files.FolderExists(folder) || world.Files.Names(folder).Count > 0))
            return new DemoRepository(0, $"{folder} is there already, and is not empty: nothing was changed in it. Name a folder that does not exist yet.");
        var commits = Task.Run(() => DemoHistory.Of(seed, today, world.Reader));
        // The folder comes into being with the first file in it; the history holds the same one.
        var first = StarterFiles.All.First(file => file.Path == StarterFiles.Attributes);
        if (world.Files.Write(Path.Combine(folder, first.Path), System.Text.Encoding.UTF8.GetBytes(first.Text)) is { } full)
            return new DemoRepository(0, full.Sentence);
        var who = DemoCast.Post(DemoCast.Manager);
        var failure = RepositorySetup.InitRepository(world.Git, folder)
            ?? RepositorySetup.SetConfig(world.Git, folder, "user.name", who.Post)
            ?? RepositorySetup.SetConfig(world.Git, folder, "user.email", who.EMail);
        var all = commits.GetAwaiter().GetResult();
        failure ??= HistoryImport.Write(world.Git, folder, all);
        return new DemoRepository(all.Count, failure?.Sentence);
    }
}
