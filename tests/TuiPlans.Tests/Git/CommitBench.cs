using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Git;

/// <summary>What the tests of commits share: a repository with one file, and a writer for it.</summary>
public sealed class CommitBench : IDisposable
{
    public const string OurPath = "plans/darlington-2011/SG-03.yaml";
    public const string Message = "darlington-2011/SG-03: rating amber -> green\n\nPlan: darlington-2011\n";

    public CommitBench(bool withFirstCommit = true, string objectFormat = "sha1")
    {
        Repository = new TempRepository(objectFormat: objectFormat);
        if (withFirstCommit)
            Repository.Commit(OurPath, "rag: amber\n");
        Clock = new SettableClock(DateTimeOffset.UnixEpoch);
    }

    public TempRepository Repository { get; }

    public SettableClock Clock { get; }

    public List<string> Said { get; } = [];

    /// <summary>Called each time the writer lets time pass.</summary>
    public Action OnDelay { get; set; } = () => { };

    public CommitWriter Writer => new(
        Repository.Runner,
        Repository.Files,
        Repository.Layout,
        Repository.Config,
        new LockWait(Repository.Files, Clock, _ => OnDelay(), Said.Add));

    public CommitOutcome Change(string text, string message = Message, CommitPeople? people = null) =>
        Change([new CommitPath(OurPath, Repository.Write(OurPath, text))], message, people);

    public CommitOutcome Change(IReadOnlyList<CommitPath> paths, string message = Message, CommitPeople? people = null) =>
        Writer.Commit(new CommitRequest(Repository.MessageFile(message), paths, people ?? TempRepository.Myself()));

    public void Dispose() => Repository.Dispose();
}
