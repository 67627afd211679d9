namespace TuiPlans.Core.Git;

/// <summary>Runs git with a fixed environment, and makes values of what it answers. Safe to use from several threads.</summary>
public sealed class GitRunner
{
    private readonly IChildProcess children;
    private readonly IGitFiles files;
    private readonly IReadOnlyDictionary<string, string> inherited;
    private readonly IReadOnlyDictionary<string, string> reading;
    private readonly IReadOnlyDictionary<string, string> writing;
    private readonly Lazy<string?> program;
    private readonly Lazy<GitFailure?> version;

    /// <summary>Nothing is started yet.</summary>
    /// <param name="children">Starts programs.</param>
    /// <param name="files">Knows which files exist.</param>
    /// <param name="inherited">The environment of this program.</param>
    public GitRunner(IChildProcess children, IGitFiles files, IReadOnlyDictionary<string, string> inherited)
        : this(children, files, inherited, isHook: false)
    {
    }

    private GitRunner(IChildProcess children, IGitFiles files, IReadOnlyDictionary<string, string> inherited, bool isHook)
    {
        this.children = children;
        this.files = files;
        this.inherited = inherited;
        reading = GitEnvironment.For(inherited, writing: false);
        if (isHook)
            reading = GitEnvironment.InHook(reading, inherited);
        writing = GitEnvironment.For(inherited, writing: true);
        program = new Lazy<string?>(() => GitProgram.Find(inherited, files));
        version = new Lazy<GitFailure?>(LookAtVersion);
    }

    /// <summary>Runs one call in a folder.</summary>
    public GitAnswer<GitOutput> Run(string directory, GitCall call, CancellationToken stop = default)
    {
        if (program.Value is not { } git)
            return new GitFailure.GitMissing("it was not found on the PATH");
        var outcome = children.Run(RequestOf(git, directory, call), stop);
        return outcome switch
        {
            ChildOutcome.Ended ended => AnswerOf(ended, directory, call),
            ChildOutcome.NotStarted when !files.Exists(directory) => new GitFailure.NotARepository(directory),
            ChildOutcome.NotStarted failed => new GitFailure.GitMissing(failed.Reason),
            _ => new GitFailure.Stopped(),
        };
    }

    /// <summary>The same git, which knows no configuration but the repository's own: nobody's hooks, signing, templates or ignored files.</summary>
    public GitRunner WithoutUserSettings()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in inherited)
        {
            if (!name.StartsWith("GIT_", StringComparison.Ordinal) && name is not ("HOME" or "XDG_CONFIG_HOME"))
                variables[name] = value;
        }
        variables["GIT_CONFIG_GLOBAL"] = "/dev/null";
        variables["GIT_CONFIG_NOSYSTEM"] = "1";
        return new GitRunner(children, files, variables);
    }

    /// <summary>The same git as a hook must run it: it sees the index, and the objects, of what is being committed or received.</summary>
    public GitRunner InHook() => new(children, files, inherited, isHook: true);

    /// <summary>
    /// Why this git will not do, or null. Costs one process, once; a failing call asks by itself, so that only a
    /// check-up of the installation needs to.
    /// </summary>
    public GitFailure? CheckVersion() => version.Value;

    /// <summary>The user's home folder, or null; <c>~/</c> in configuration stands for it.</summary>
    internal string? Home => inherited.TryGetValue("HOME", out var home) ? home : null;

    private ChildRequest RequestOf(string git, string directory, GitCall call)
    {
        var names = call.People is { } people
            ? GitEnvironment.For(inherited, call.IsWriting, people)
            : call.IsWriting ? writing : reading;
        if (call.OwnMessage is { } message)
            names = new Dictionary<string, string>(names, StringComparer.Ordinal) { [GitEnvironment.OwnCommit] = message };
        return new ChildRequest(git, call.Arguments, directory, call.IsUnattended ? GitEnvironment.Unattended(names) : names) { Input = call.Input, OnTerminal = call.IsOnTerminal };
    }

    private GitAnswer<GitOutput> AnswerOf(ChildOutcome.Ended ended, string directory, GitCall call)
    {
        var words = ended.Errors.Length == 0 ? "" : PlainWords.Of(ended.Errors);
        if (ended.ExitCode == 0 || ended.ExitCode == call.FineExit)
            return new GitOutput(ended.Output, words, ended.ExitCode);
        var failure = GitFailureParser.Parse(ended.ExitCode, words, directory);
        // An old git says "unknown option" or worse: its age is the reason worth telling.
        return failure is GitFailure.Other && !call.IsWriting && version.Value is { } old ? old : failure;
    }

    private GitFailure? LookAtVersion()
    {
        if (program.Value is not { } git)
            return new GitFailure.GitMissing("it was not found on the PATH");
        var outcome = children.Run(new ChildRequest(git, ["version"], Path.GetPathRoot(git) ?? "/", reading));
        if (outcome is not ChildOutcome.Ended ended)
            return new GitFailure.GitMissing(outcome is ChildOutcome.NotStarted failed ? failed.Reason : "it did not answer");
        var text = PlainWords.Of(ended.Output);
        return GitVersion.Parse(text) is { IsEnough: true }
            ? null
            : new GitFailure.GitTooOld(text.Replace("git version ", "", StringComparison.Ordinal));
    }
}
