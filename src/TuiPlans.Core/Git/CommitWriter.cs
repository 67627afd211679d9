namespace TuiPlans.Core.Git;

/// <summary>Makes one commit of some files, and looks at it afterwards. Other staged work stays as it is.</summary>
/// <param name="runner">Runs git.</param>
/// <param name="files">Knows which hooks there are.</param>
/// <param name="layout">The repository.</param>
/// <param name="config">Its configuration.</param>
/// <param name="wait">Waits where another git is at work.</param>
public sealed class CommitWriter(
    GitRunner runner, IGitFiles files, RepositoryLayout layout, GitConfig config, LockWait wait)
{
    /// <summary>
    /// Commits. The usual case costs two processes: the commit, and the look at it. The user's hooks and signing run.
    /// </summary>
    public CommitOutcome Commit(CommitRequest request, CancellationToken stop = default)
    {
        if (!request.People.Author.IsComplete || !request.People.Committer.IsComplete)
            return new CommitOutcome.Failed(new GitFailure.IdentityMissing());
        var added = request.Paths.Where(path => path.IsNew).Select(path => path.Path).ToList();
        if (added.Count > 0 && Announce(added, stop) is { } refused)
            return new CommitOutcome.Failed(refused);
        // Beside git: the first hash of a program loads the system's cryptography, 6 ms when measured.
        var expected = Task.Run(() => IdsOf(request), CancellationToken.None);
        var failure = wait.Retry(() => runner.Run(layout.Top, CallOf(request), stop)).Failure;
        if (failure is not null && !GitFailureParser.CommitWasMade(failure))
            return Explain(request, failure, added);
        var look = new CommitLook(runner, layout.Top, expected.GetAwaiter().GetResult());
        return failure is null ? look.Outcome() : look.OutcomeOfHalfDone();
    }

    private Dictionary<string, string?> IdsOf(CommitRequest request)
    {
        var ids = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var path in request.Paths)
            ids[path.Path] = path.Content is null ? null : BlobId.Of(path.Content, layout.ObjectFormat);
        return ids;
    }

    private static GitCall CallOf(CommitRequest request) =>
        GitCall.Writing("commit").Flag("--quiet").Flag("--only").Flag("--cleanup=verbatim").Flag("--no-edit")
            .Option("--file", request.MessageFile).Own(request.MessageFile).By(request.People).Paths(request.Paths.Select(path => path.Path));

    // "commit --only" takes no path that the index does not know.
    private GitFailure? Announce(List<string> added, CancellationToken stop)
    {
        var call = GitCall.Writing("add").Flag("--intent-to-add").Paths(added);
        var failure = wait.Retry(() => runner.Run(layout.Top, call, stop)).Failure;
        if (failure is not null)
            Withdraw(added);
        return failure;
    }

    // An entry that is only intended would break "git stash" and stand in everybody's status.
    private void Withdraw(List<string> added) =>
        wait.Retry(() => runner.Run(layout.Top, GitCall.Writing("reset").Flag("-q").Paths(added)));

    private CommitOutcome Explain(CommitRequest request, GitFailure failure, List<string> added)
    {
        // Exit code 1 without a word of git's own is a hook's refusal, or nothing to commit: the files tell which.
        CommitOutcome outcome = failure is GitFailure.Other { ExitCode: 1 } other
            ? Differs(request) ? new CommitOutcome.Failed(Refusal(other)) : new CommitOutcome.NothingToCommit()
            : new CommitOutcome.Failed(failure);
        if (added.Count > 0)
            Withdraw(added);
        return outcome;
    }

    private bool Differs(CommitRequest request)
    {
        var call = StatusReport.Call.Paths(request.Paths.Select(path => path.Path));
        var answer = runner.Run(layout.Top, call);
        return answer.Failure is not null || StatusReport.Parse(answer.Value.Bytes).Entries.Count > 0;
    }

    private GitFailure Refusal(GitFailure.Other failure)
    {
        var hooks = CommitHooks.Present(layout, config, runner.Home, files);
        return hooks.Count == 0
            ? failure
            : new GitFailure.HookRejected(hooks.Count == 1 ? hooks[0] : null, failure.Words);
    }
}
