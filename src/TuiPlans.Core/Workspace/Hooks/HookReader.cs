using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>Reads, for a hook, what git is about to take: nothing of it needs to be checked out, or to be in a repository for good yet.</summary>
/// <param name="git">Runs git as a hook must.</param>
/// <param name="directory">The folder in which git runs the hook.</param>
/// <param name="yaml">Reads YAML.</param>
internal sealed class HookReader(GitRunner git, string directory, IYamlReader yaml)
{
    private const string LinkMode = "120000";

    /// <summary>Runs git.</summary>
    public GitRunner Git => git;

    /// <summary>Where.</summary>
    public string Directory => directory;

    /// <summary>Reads YAML.</summary>
    public IYamlReader Yaml => yaml;

    /// <summary>The files of a commit; none where there is no commit.</summary>
    public GitAnswer<IReadOnlyList<TreeFile>> Tree(string? commit) =>
        commit is null ? Array.Empty<TreeFile>() : TreeReader.Read(git, directory, commit, []);

    /// <summary>The files that would be committed now.</summary>
    public GitAnswer<IReadOnlyList<TreeFile>> Index() =>
        git.Run(directory, GitCall.Of("ls-files").Flag("--stage").Flag("-z").Flag("--full-name")).Select(output => ParseIndex(output.Bytes));

    /// <summary>The commit that a revision names; null where it names none.</summary>
    public string? Commit(string revision) => Line(GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision(revision + "^{commit}").AlsoFine(1));

    /// <summary>The latest commit that one has in common with any of some others; null where there is none.</summary>
    public string? Common(string commit, IReadOnlyList<string> others) => others.Count == 0
        ? null
        : Line(others.Aggregate(GitCall.Of("merge-base").Revision(commit), (call, other) => call.Revision(other)).AlsoFine(1));

    /// <summary>Whether a commit is part of the history of another.</summary>
    public bool IsWithin(string earlier, string later) =>
        git.Run(directory, GitCall.Of("merge-base").Flag("--is-ancestor").Revision(earlier).Revision(later)).Failure is null;

    /// <summary>The first line that git answers; null where there is none, or it failed.</summary>
    public string? Line(GitCall call) =>
        git.Run(directory, call).TryGet(out var output, out _) && Encoding.UTF8.GetString(output.Bytes).Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line : null;

    /// <summary>The plans of one folder of a version.</summary>
    /// <param name="files">The files of the version.</param>
    /// <param name="prefix">The folder, with a slash at its end.</param>
    /// <param name="like">Plans of another version: of a file that is the same there, what was made of it is taken over.</param>
    public GitAnswer<PlanSet> Plans(IReadOnlyList<TreeFile> files, string prefix, PlanSet like)
    {
        var own = files.Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal) && PlanFolders.IsYaml(file.Path[prefix.Length..]))
            .Select(file => file with { Path = file.Path[prefix.Length..] }).ToList();
        var wanted = own.FindAll(file => like.Blobs.GetValueOrDefault(file.Path) != file.Id || like.Files.GetValueOrDefault(file.Path) is not { IsUnread: false });
        return ObjectReader.Read(git, directory, wanted.ConvertAll(file => file.Id)).Select(objects =>
        {
            var blobs = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            for (var i = 0; i < wanted.Count; i++)
                blobs[wanted[i].Path] = objects[i]?.Bytes ?? [];
            return new PlanSetReader(yaml).Read([.. own.Select(file => Raw(file, blobs, like))], like) with
            {
                Blobs = own.ToDictionary(file => file.Path, file => file.Id, StringComparer.Ordinal),
            };
        });
    }

    private static RawFile Raw(TreeFile file, Dictionary<string, byte[]> blobs, PlanSet like)
    {
        if (file.Mode == LinkMode)
            return new RawFile(file.Path, []) { Problem = "It is a link, and git keeps of a link only where it leads: put the file itself in its place." };
        return blobs.TryGetValue(file.Path, out var bytes)
            ? new RawFile(file.Path, bytes)
            : new RawFile(file.Path, []) { Known = like.Files[file.Path] };
    }

    // "100644 ID 0 TAB path"; of a file that is not merged yet the version of our side.
    private static IReadOnlyList<TreeFile> ParseIndex(ReadOnlySpan<byte> output)
    {
        var found = new List<TreeFile>();
        var fields = new NulReader(output);
        while (fields.Next(out var field))
        {
            var line = Encoding.UTF8.GetString(field);
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && line[..tab].Split(' ') is [var mode, var id, "0" or "2"] && mode != "160000")
                found.Add(new TreeFile(line[(tab + 1)..], id, mode));
        }
        return found;
    }
}
