using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>What happens to a branch of a remote beside plain sending: it is put in place of one that is known, or goes.</summary>
/// <param name="git">Runs git.</param>
/// <param name="top">The top folder of the repository.</param>
public sealed class RemoteBranches(GitRunner git, string top)
{
    /// <summary>Puts a commit in place of another, only where the branch still is at that one; null, or why not.</summary>
    /// <param name="at">The branch.</param>
    /// <param name="commit">The id of the commit.</param>
    /// <param name="instead">The commit that the branch must be at.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="onTerminal">Whether git may ask the person on the terminal.</param>
    public GitFailure? Replace(Remote at, string commit, string instead, CancellationToken stop = default, bool onTerminal = false) => Pushed(at, instead, $"{commit}:refs/heads/{at.Branch}", stop, onTerminal);

    /// <summary>Takes a branch away, only where it still is at a commit; null, or why not.</summary>
    /// <param name="at">The branch.</param>
    /// <param name="commit">The commit that the branch must be at.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="onTerminal">Whether git may ask the person on the terminal.</param>
    public GitFailure? Delete(Remote at, string commit, CancellationToken stop = default, bool onTerminal = false) => Pushed(at, commit, $":refs/heads/{at.Branch}", stop, onTerminal);

    /// <summary>The ids of branches whose names begin so, local and remote ones, by their full names.</summary>
    /// <param name="prefixes">Full names, or beginnings of such that end with a slash.</param>
    public GitAnswer<IReadOnlyDictionary<string, string>> Named(params string[] prefixes)
    {
        var call = prefixes.Aggregate(GitCall.Of("for-each-ref").Flag("--format=%(refname)%00%(objectname)"), (so, prefix) => so.Word(prefix));
        return git.Run(top, call).Select<IReadOnlyDictionary<string, string>>(output =>
            Encoding.UTF8.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\0'))
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal));
    }

    private GitFailure? Pushed(Remote at, string expected, string refspec, CancellationToken stop, bool onTerminal)
    {
        var call = GitCall.Writing("push").Flag("--quiet").Option("--force-with-lease", $"refs/heads/{at.Branch}:{expected}").Flag("--end-of-options").Word(at.Name).Word(refspec).Asking(onTerminal);
        return git.Run(top, call, stop).Failure is { } failure ? GitFailureParser.OfRemote(failure) : null;
    }
}
