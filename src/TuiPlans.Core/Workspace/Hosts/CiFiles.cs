using System.Text;

namespace TuiPlans.Core.Workspace.Hosts;

/// <summary>Which workflows a repository is to have, and from where they build the program.</summary>
/// <param name="Hosts">The hosts.</param>
/// <param name="Program">The git address of the program's sources, as it was typed; null where none was.</param>
public sealed record CiWish(IReadOnlyList<CiHost> Hosts, string? Program);

/// <summary>The workflows of a repository, before any is written.</summary>
/// <param name="Missing">Files to make: paths from the top, and texts.</param>
/// <param name="Kept">Paths of those that are there already.</param>
/// <param name="Notices">What the person has still to do, as sentences.</param>
internal sealed record CiFiles(IReadOnlyList<(string Path, string Text)> Missing, IReadOnlyList<string> Kept, IReadOnlyList<string> Notices)
{
    /// <summary>Looks what is there, and writes the texts of what is not; null, and then the sentence says why not.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="top">The top of the repository.</param>
    /// <param name="folder">The folder above the plans.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="problem">Why it cannot be.</param>
    public static CiFiles? Look(IFileStore files, string top, string folder, CiWish wish, out string problem)
    {
        var below = Path.GetRelativePath(top, folder).Replace('\\', '/');
        var source = SourceOf(files, top, wish.Program, out problem);
        // What stands between quotes in YAML and is no path that a shell or host reads otherwise.
        if (source is not null && below.Any(c => !char.IsLetterOrDigit(c) && !" ._/-".Contains(c)))
            problem = $"The folder {below} has a character in its name that cannot stand in a workflow: rename it with letters, digits, blanks, dots, dashes or underscores alone.";
        return problem.Length > 0 ? null : Look(files, top, wish.Hosts, new WorkflowWish(source!, below));
    }

    private static CiFiles Look(IFileStore files, string top, IReadOnlyList<CiHost> hosts, WorkflowWish wish)
    {
        var (missing, kept, notices) = (new List<(string, string)>(), new List<string>(), new List<string>());
        foreach (var host in hosts.Distinct())
        {
            var path = PlaceOf(files, top, host);
            if (path != host.Path && !Encoding.UTF8.GetString(files.Read(Full(top, host.Path)) ?? []).Contains(path, StringComparison.Ordinal))
                notices.Add($"{host.Path} is yours and was left as it is. Add this line to it, or its entry to the include that is there: {host.Include}");
            if (files.Exists(Full(top, path)))
                kept.Add(path);
            else
                missing.Add((path, host.Text(wish)));
        }
        return new CiFiles(missing, kept, notices);
    }

    private static string PlaceOf(IFileStore files, string top, CiHost host) =>
        host.Beside is { } beside && files.Read(Full(top, host.Path)) is { } bytes && !Encoding.UTF8.GetString(bytes).StartsWith(WorkflowWish.Mark, StringComparison.Ordinal)
            ? beside
            : host.Path;

    private static ProgramSource? SourceOf(IFileStore files, string top, string? program, out string problem)
    {
        problem = "";
        if (program is not null)
            return ProgramSource.Parse(program, out problem);
        if (files.Exists(Full(top, ProgramSource.Project)))
            return ProgramSource.Own;
        problem = "A workflow has to know from where it builds this program, whose sources are not in this repository. Name the git address of them, best with "
            + "a tag or commit: tuiplans init --ci HOST --program URL@REF";
        return null;
    }

    /// <summary>The absolute path of one from the top.</summary>
    public static string Full(string top, string path) => Path.Combine(top, path.Replace('/', Path.DirectorySeparatorChar));
}
