using System.Globalization;
using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>One commit of a history that is written as a whole.</summary>
/// <param name="People">Author and committer; both complete.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Files">The files that it adds or changes.</param>
public sealed record HistoryCommit(CommitPeople People, string Message, IReadOnlyList<HistoryFile> Files);

/// <summary>A file of such a commit.</summary>
/// <param name="Path">The path from the top, with slashes and without line breaks.</param>
/// <param name="Content">Its bytes.</param>
public sealed record HistoryFile(string Path, byte[] Content);

/// <summary>
/// Writes many commits with one process, <c>git fast-import</c>, where <c>git commit</c> would need one each. For a repository that was
/// just made; nobody's hooks run.
/// </summary>
public static class HistoryImport
{
    /// <summary>Makes the branch <c>main</c> of these commits, oldest first, and puts its files into the folder; null, or why not.</summary>
    public static GitFailure? Write(GitRunner runner, string directory, IReadOnlyList<HistoryCommit> commits)
    {
        var call = GitCall.Writing("fast-import").Flag("--quiet").Flag("--done").Reads(Stream(commits));
        return runner.Run(directory, call).Failure
            ?? runner.Run(directory, GitCall.Writing("reset").Flag("--quiet").Flag("--hard")).Failure;
    }

    private static byte[] Stream(IReadOnlyList<HistoryCommit> commits)
    {
        using var stream = new MemoryStream();
        foreach (var commit in commits)
        {
            Line(stream, "commit refs/heads/main");
            Line(stream, "author " + Person(commit.People.Author));
            Line(stream, "committer " + Person(commit.People.Committer));
            Bytes(stream, Encoding.UTF8.GetBytes(commit.Message));
            foreach (var file in commit.Files)
            {
                Line(stream, "M 100644 inline " + file.Path);
                Bytes(stream, file.Content);
            }
        }
        Line(stream, "done");
        return stream.ToArray();
    }

    private static string Person(GitSignature who)
    {
        if (!who.IsComplete)
            throw new ArgumentException("A signature is checked before it is used.", nameof(who));
        var sign = who.When.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{who.Name} <{who.Email}> {who.When.ToUnixTimeSeconds()} {sign}{who.When.Offset.Duration():hhmm}");
    }

    private static void Bytes(MemoryStream stream, byte[] bytes)
    {
        Line(stream, string.Create(CultureInfo.InvariantCulture, $"data {bytes.Length}"));
        stream.Write(bytes);
        stream.WriteByte((byte)'\n');
    }

    private static void Line(MemoryStream stream, string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.WriteByte((byte)'\n');
    }
}
