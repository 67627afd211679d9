using System.Text;

namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>What git asks this program as a hook; nothing is ever changed.</summary>
/// <param name="world">The outside world.</param>
/// <param name="directory">The folder in which git runs the hook: the top of the repository, or a bare one itself.</param>
public sealed class HookRun(Surroundings world, string directory)
{
    private readonly HookReader reader = new(world.Git.InHook(), directory, world.Reader);

    /// <summary>What it says before a commit, to what is staged.</summary>
    public HookVerdict PreCommit() => new StagedCheck(reader).Run();

    /// <summary>What it says to the message of a commit; nothing in a repository without plans, whose hooks may be in one folder with ours.</summary>
    /// <param name="path">The file with the message.</param>
    public HookVerdict CommitMsg(string path)
    {
        if (!reader.Index().TryGet(out var files, out var failure))
            return HookVerdict.Untold(failure);
        if (PlanFolders.Of(files.Select(file => file.Path)).Prefixes.Count == 0)
            return HookVerdict.Fine;
        var bytes = world.Files.Read(Path.GetFullPath(path, directory), out var unread);
        return unread is null ? MessageCheck.Run(Encoding.UTF8.GetString(bytes ?? [])) : new HookVerdict([unread.Sentence], []);
    }

    /// <summary>What it says before a push.</summary>
    /// <param name="remote">The name of the remote, or its address.</param>
    /// <param name="lines">What git says of what is pushed.</param>
    public HookVerdict PrePush(string remote, IEnumerable<string> lines) => new PushCheck(reader).Run(remote, lines);

    /// <summary>What it says on a server, before what was sent is taken.</summary>
    /// <param name="lines">What git says of what is received.</param>
    public HookVerdict PreReceive(IEnumerable<string> lines) => new ReceiveCheck(reader).Run(lines);
}
