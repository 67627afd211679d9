using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// Moves the current branch, with its files, on to a commit that is built on it. What is on the way is noted first, so that a program killed
/// in the middle leaves nothing that looks like somebody's edit by hand.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
internal sealed class Advance(Surroundings world, Repository repository)
{
    private readonly string note = Path.Combine(repository.Own, "advancing");

    private string Top => repository.Layout.Top;

    /// <summary>Moves on; null, or why nothing moved.</summary>
    /// <param name="head">The commit of now.</param>
    /// <param name="next">The commit of afterwards.</param>
    public string? To(string head, string next)
    {
        if (head == next)
            return null;
        if (world.Files.Write(note, Encoding.ASCII.GetBytes($"{head} {next}")) is { } full)
            return full.Sentence;
        var call = GitCall.Writing("merge").Flag("--ff-only").Flag("--quiet").Flag("--no-stat").Flag("--no-autostash").Word(next);
        var failure = world.LockWait.Retry(() => world.Git.Run(Top, call)).Failure;
        world.Files.Remove(note);
        return failure is null ? null : Words(failure);
    }

    /// <summary>Sets right what a killed program left of a move; nothing where none was on the way.</summary>
    public void Settle()
    {
        if (world.Files.Read(note) is not { } bytes)
            return;
        if (Encoding.ASCII.GetString(bytes).Split(' ') is [var head, var next] && Head() == head)
            PutBack(head, next);
        world.Files.Remove(note);
    }

    // Files that hold what they were to hold are put back; whatever else stands there is somebody's, and stays.
    private void PutBack(string head, string next)
    {
        var call = GitCall.Of("diff-tree").Flag("-r").Flag("-z").Flag("--raw").Flag("--no-abbrev").Flag("--no-renames").Revision(head).Revision(next);
        if (!world.Git.Run(Top, call).TryGet(out var output, out _))
            return;
        var (back, gone) = (new List<string>(), new List<string>());
        foreach (var change in TreeChange.ReadAll(output.Bytes))
        {
            var now = world.Files.Read(repository.Absolute(change.Path));
            var blob = now is null ? null : BlobId.Of(now, repository.Layout.ObjectFormat);
            if (blob == change.NewBlob && change.OldBlob is not null)
                back.Add(change.Path);
            else if (blob == change.NewBlob && blob is not null)
                gone.Add(change.Path);
        }
        // The index first: it may know of the new files already.
        if (back.Count + gone.Count > 0)
            world.LockWait.Retry(() => world.Git.Run(Top, GitCall.Writing("reset").Flag("-q").Paths([.. back, .. gone])));
        if (back.Count > 0)
            world.LockWait.Retry(() => world.Git.Run(Top, GitCall.Writing("checkout").Flag("-q").Revision(head).Paths(back)));
        foreach (var path in gone)
            world.Files.Remove(repository.Absolute(path));
    }

    private string? Head() => world.Git.Run(Top, GitCall.Of("rev-parse").Revision("HEAD")).TryGet(out var output, out _) ? Encoding.ASCII.GetString(output.Bytes).Trim() : null;

    private static string Words(GitFailure failure) => failure is GitFailure.Other { Words: var words } && words.Contains("would be overwritten", StringComparison.Ordinal)
        ? $"Files that were changed by hand, and are not committed, stand in the way. Commit them first (tuiplans commit -m WHY), then do this again. git said: {words}"
        : failure.Sentence;
}
