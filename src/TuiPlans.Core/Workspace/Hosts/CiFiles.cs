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
    /// <param name="problem">Why it cannot be; empty where it can.</param>
    public static CiFiles? Look(IFileStore files, string top, string folder, CiWish wish, out string problem)
    {
        problem = "";
        var places = wish.Hosts.Distinct().Select(host => (Host: host, Path: PlaceOf(files, top, host))).ToList();
        var missing = places.FindAll(place => !files.Exists(Full(top, place.Path)));
        var kept = places.Except(missing).Select(place => place.Path).ToList();
        var notices = places.Select(place => Notice(files, top, place.Host, place.Path)).OfType<string>().ToList();
        // Where nothing is to be written, nothing has to be known for it.
        if (missing.Count == 0)
            return new CiFiles([], kept, notices);
        if (Source(files, top, wish.Program, out problem) is not { } source)
            return null;
        var below = Path.GetRelativePath(top, folder).Replace('\\', '/');
        if (!below.All(c => char.IsLetterOrDigit(c) || " ._/-".Contains(c)))
            problem = $"The folder {below} has a character in its name that cannot stand in a workflow: rename it with letters, digits, blanks, dots, dashes or underscores alone.";
        var known = new WorkflowWish(source, below);
        return problem.Length > 0 ? null : new CiFiles([.. missing.Select(place => (place.Path, place.Host.Text(known)))], kept, notices);
    }

    private static string? Notice(IFileStore files, string top, CiHost host, string path) =>
        path == host.Path || Encoding.UTF8.GetString(files.Read(Full(top, host.Path)) ?? []).Contains(path, StringComparison.Ordinal)
            ? null
            : $"{host.Path} is yours and was left as it is. Add this line to it, or its entry to the include that is there: {host.Include}";

    private static string PlaceOf(IFileStore files, string top, CiHost host) =>
        host.Beside is { } beside && files.Read(Full(top, host.Path)) is { } bytes && !Encoding.UTF8.GetString(bytes).StartsWith(WorkflowWish.Mark, StringComparison.Ordinal)
            ? beside
            : host.Path;

    private static ProgramSource? Source(IFileStore files, string top, string? program, out string problem)
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
