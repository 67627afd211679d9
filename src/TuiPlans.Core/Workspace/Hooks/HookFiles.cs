using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>How a hook stands in a repository.</summary>
public enum HookState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is ours, as this program would write it.</summary>
    Ours,

    /// <summary>It is ours, of an earlier version or for a program in another place.</summary>
    Old,

    /// <summary>It is somebody else's.</summary>
    Foreign,
}

/// <summary>What came of writing hooks.</summary>
/// <param name="Made">The files that were written, absolute.</param>
/// <param name="Kept">The files of ours that were as they should be already.</param>
/// <param name="Notices">What the person should know, as sentences.</param>
/// <param name="Problem">Why it could not be finished; null where it was.</param>
public sealed record WrittenHooks(IReadOnlyList<string> Made, IReadOnlyList<string> Kept, IReadOnlyList<string> Notices, string? Problem);

/// <summary>The folder from which git takes the hooks of a repository.</summary>
public sealed class HookFiles
{
    private readonly IFileStore files;
    private readonly IReadOnlyList<string> place;
    private readonly bool isUsual;

    private HookFiles(IFileStore files, string folder, IReadOnlyList<string> place, bool isUsual) =>
        (this.files, Folder, this.place, this.isUsual) = (files, folder, place, isUsual);

    /// <summary>The folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>Finds it: <c>core.hooksPath</c> where that is set, else <c>hooks</c> of the git directory. One call of git.</summary>
    /// <param name="world">The outside world.</param>
    /// <param name="directory">The top folder of a repository, or a bare one.</param>
    public static GitAnswer<HookFiles> In(Surroundings world, string directory)
    {
        var call = GitCall.Of("rev-parse").WithoutSettings().Flag("--path-format=absolute").Flag("--git-path").Word("hooks").Flag("--git-common-dir");
        return world.Git.Run(directory, call).Select(output =>
        {
            var lines = Encoding.UTF8.GetString(output.Bytes).Split('\n');
            var folder = Path.GetFullPath(lines[0]);
            return new HookFiles(world.Files, folder, world.OwnPlace, folder == Path.GetFullPath(Path.Combine(lines[1], "hooks")));
        });
    }

    /// <summary>How a hook stands.</summary>
    public HookState Look(string name)
    {
        if (!files.Exists(PathOf(name)))
            return HookState.Missing;
        var text = Encoding.UTF8.GetString(files.Read(PathOf(name)) ?? []);
        return !HookScript.IsOurs(text) ? HookState.Foreign : place.Count == 0 || text == HookScript.Of(name, place) ? HookState.Ours : HookState.Old;
    }

    /// <summary>Those of our hooks that are missing or old, where one of ours is there; none where nobody asked for them.</summary>
    public IReadOnlyList<string> Behind(IReadOnlyList<string> names)
    {
        var states = names.Select(name => (Name: name, State: Look(name))).ToList();
        return states.Exists(one => one.State is HookState.Ours or HookState.Old)
            ? [.. states.Where(one => one.State != HookState.Ours).Select(one => one.Name)]
            : [];
    }

    /// <summary>Writes hooks; one that is somebody else's is kept beside ours and runs first.</summary>
    public WrittenHooks Write(IReadOnlyList<string> names)
    {
        var (made, kept, notices) = (new List<string>(), new List<string>(), new List<string>());
        if (place.Count == 0)
            return new WrittenHooks(made, kept, notices, "No hook was written, since it is not known how a shell starts this program.");
        foreach (var name in names)
        {
            var state = Look(name);
            if (state == HookState.Ours)
                kept.Add(PathOf(name));
            else if (Put(name, state, notices) is { } problem)
                return new WrittenHooks(made, kept, notices, problem);
            else
                made.Add(PathOf(name));
        }
        if (!isUsual && made.Count > 0)
            notices.Add($"git takes hooks from {Folder} here (core.hooksPath), so that is where they are. Where other repositories take theirs from it too, these let everything pass that is no plan.");
        return new WrittenHooks(made, kept, notices, null);
    }

    private string? Put(string name, HookState state, List<string> notices)
    {
        var keep = PathOf(name) + HookScript.KeptEnding;
        if (state == HookState.Foreign)
        {
            if (files.Exists(keep))
                return $"{PathOf(name)} is not a hook of tuiplans, and {keep} is there already, so neither was touched. Make one of the two, named {name}{HookScript.KeptEnding}, then do this again.";
            if (files.Rename(PathOf(name), keep) is { } stuck)
                return stuck.Sentence;
            notices.Add($"{name} was there already: it is kept as {keep} and runs first.");
        }
        if (files.WriteProgram(PathOf(name), Encoding.UTF8.GetBytes(HookScript.Of(name, place))) is not { } failure)
            return null;
        if (state == HookState.Foreign)
            files.Rename(keep, PathOf(name));
        return failure.Sentence;
    }

    private string PathOf(string name) => Path.Combine(Folder, name);
}
